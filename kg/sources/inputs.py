"""Inputs: files, folders and standard input. What reads them are the modules of `kg.sources.formats`."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from pathlib import Path

from kg.characters import plain
from kg.errors import InvalidInput
from kg.files import Identity, bytes_of
from kg.files.registries import entries_of, entry_of
from kg.model import Article
from kg.sources import formats
from kg.sources.input_files import Complain, files_at, stem_of
from kg.sources.input_source import Input
from kg.sources.metadata.given_metadata import SIDECAR, sidecar_of
from kg.sources.metadata.metadata_parts import Metadata
from kg.sources.saved.charset import decode_page
from kg.sources.saved.sniffing import has_tags, is_archive, is_page, page_of_archive

STDIN = "-"
MAX_CONTROL_SHARE = 0.01
"""A text with a larger share of control characters is no text …"""
MAX_STRAY_CONTROLS = 5
"""… unless they are so few that they are slips."""


def find_inputs(
    paths: Sequence[str], *, leave_out: Collection[Identity] = (), bad: Complain | None = None
) -> list[Input]:
    """The inputs that paths name, folders walked in order of their names; names that occur twice are numbered.

    What kg wrote is no input where it is found in a folder, nor are the folders to leave out. A path that is missing, a
    folder that holds nothing readable, or what cannot be read in one goes to `bad`, and the others are still found;
    without it, raises InvalidInput for the first.
    """
    found: list[tuple[str, Path | None, str]] = []
    for path in paths:
        try:
            found += _at(path, leave_out, bad or _raise)
        except InvalidInput as error:
            (bad or _raise)(error)
    inputs, taken = [], set[str]()
    for name, place, form in found:
        own, number = name, 2
        while _folded(own) in taken:
            own, number = f"{name}-{number}", number + 1
        taken.add(_folded(own))
        inputs.append(Input(own, place, form))
    return inputs


def _at(path: str, leave_out: Collection[Identity], bad: Complain) -> list[tuple[str, Path | None, str]]:
    if path == STDIN:
        return [("stdin", None, "text")]
    if path.lower().endswith(SIDECAR) and Path(path).is_file():
        raise InvalidInput(
            f"{path}: says what is known of the input beside it, and is no input; give that one, such as"
            f" {path[: -len(SIDECAR)]}.txt"
        )
    files = files_at(path, [suffix for suffix in suffixes() if suffix], leave_out, bad)
    return [(stem_of(file), file, suffixes().get(file.suffix.lower(), "text")) for file in files]


@cache
def suffixes() -> dict[str, str]:
    """Suffix → name of the form."""
    names = entries_of(formats)
    return {suffix: name for name in names for suffix in entry_of(formats, name).SUFFIXES}


def _raise(error: InvalidInput) -> None:
    raise error


def _folded(name: str) -> str:
    """Names that are one file on a system that does not tell "A" from "a"."""
    return unicodedata.normalize("NFC", name).casefold()


def articles_of(source: Input, given: Metadata | None = None) -> Iterator[Article | InvalidInput]:
    """The articles of an input in order; in place of one that cannot be read, why.

    What is given counts more than what the sidecar beside the input says, and both more than what is found.
    """
    try:
        text, form = _read(source)
        yield from entry_of(formats, form).articles(text, source, known_metadata(source, given))
    except InvalidInput as error:
        yield error


def known_metadata(source: Input, given: Metadata | None = None) -> Metadata:
    """What is given of an input's metadata, and what its sidecar says. Raises InvalidInput for a bad sidecar."""
    beside = sidecar_of(source.path) if source.path is not None else Metadata()
    return (given or Metadata()).over(beside)


def _read(source: Input) -> tuple[str, str]:
    """The characters of an input, line ends as they are, and their form: where that may be a page of HTML, it is told by
    its beginning.

    Raises InvalidInput where it cannot be read, is empty, or is no text: UTF-8, UTF-16 with a byte order mark, or a
    page of HTML in any charset.
    """
    data = bytes_of(source.path, source.label)
    form = source.format
    may_be_page = getattr(entry_of(formats, form), "MAY_BE_PAGE", False)
    if may_be_page and (page := _page(data, source)) is not None:
        text, form = page, "html"
    else:
        text = _decoded(data, source.label)
    if not plain(text).strip() and "\0" not in text:
        raise InvalidInput(f"{source.label}: is empty")
    controls = sum(c < " " and c not in "\t\n\r\x0b\x0c" for c in text)
    if controls > max(MAX_CONTROL_SHARE * len(text), min(MAX_STRAY_CONTROLS, len(text) / 5)):
        raise InvalidInput(f"{source.label}: is no text but binary data")
    return text, form


def _page(data: bytes, source: Input) -> str | None:
    """The characters of a page of HTML; None where the bytes are none."""
    archive = page_of_archive(data)
    if archive is not None:
        return archive
    if is_archive(data):
        raise InvalidInput(f"{source.label}: a web archive (MHTML) without a page of HTML in it")
    text = decode_page(data)
    return text if (source.format == "html" and has_tags(text)) or is_page(text) else None


def _decoded(data: bytes, label: str) -> str:
    wide = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    try:
        return data.decode("utf-16") if wide else data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if b"\0" in data:
            raise InvalidInput(f"{label}: is no text but binary data") from error
        line = data.count(b"\n", 0, error.start) + 1
        raise InvalidInput(
            f"{label}:{line}: not UTF-8 (byte {data[error.start]:#04x}); save the text as UTF-8"
        ) from error
