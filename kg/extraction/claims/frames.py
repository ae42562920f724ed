"""The lexicon's frames: which relation a clause or a noun phrase states."""

from __future__ import annotations

from collections.abc import Mapping

from kg.lexicon import ENGLISH
from kg.lexicon.relation_frames import SECTIONS, Frame, line_of_frame
from kg.lexicon.relation_frames import frames as frames_of

__all__ = ["SECTIONS", "Frame", "frames", "line_of"]


def frames(section: str) -> Mapping[str, tuple[Frame, ...]]:
    """Frames by lemma, most conditions first, then in the order of the file; the sections are SECTIONS."""
    return frames_of(ENGLISH, section)


def line_of(section: str, frame: Frame) -> int:
    """The line of `schemas/lexicon/en/frames.toml` at which the frame begins."""
    return line_of_frame(ENGLISH, section, frame)
