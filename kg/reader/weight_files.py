"""The folder of weights: what lies in it, and that it is whole."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from weakref import WeakValueDictionary

import onnxruntime as ort
import srsly  # type: ignore[import-untyped]
from tokenizers import Tokenizer

from kg.errors import InvalidWeights

HOME = Path(__file__).resolve().parent / "weights"
CARD = "card.json"
MODEL = ("reader.onnx.1", "reader.onnx.2")
"""The network in parts, in their order: hosts of repositories refuse files of 100 MB."""
READER = (*MODEL, "tokenizer.json", "labels.json", "lemmas.json")
FILES = (*READER, "sentences.json")


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Weights:
    """A checked folder of weights, opened."""

    session: ort.InferenceSession
    tokenizer: Tokenizer
    labels: dict[str, list[str]]
    lemmas: dict[str, dict[str, str]]
    card: dict[str, Any]

    @property
    def checksum(self) -> str:
        """That of the network, for what stands on it."""
        return ".".join(self.card["sha256"][part] for part in MODEL)


_OPENED: WeakValueDictionary[bytes, Weights] = WeakValueDictionary()
"""By their card, which holds the files' checksums."""


def open_weights(files: dict[str, bytes]) -> Weights:
    """The weights in `files` (name → content); the same object for the same files while it is in use.

    Raises InvalidWeights where a file is missing or damaged.
    """
    check(files, READER)
    card = files[CARD]
    opened = _OPENED.get(card)
    if opened is None:
        opened = _OPENED[card] = Weights(
            session=session_of(b"".join(files[part] for part in MODEL)),
            tokenizer=Tokenizer.from_buffer(files["tokenizer.json"]),
            labels=json.loads(files["labels.json"]),
            lemmas=json.loads(files["lemmas.json"]),
            card=json.loads(card),
        )
    return opened


def shipped() -> Weights:
    """The weights that ship with kg; raises InvalidWeights where a file is missing or damaged."""
    path = HOME / CARD
    opened = _OPENED.get(path.read_bytes()) if path.is_file() else None
    return opened or open_weights(read_files(HOME))


def session_of(model: bytes) -> ort.InferenceSession:
    """An ONNX model, to be run by the thread that calls."""
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1  # two batches side by side are faster than one on two cores
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return ort.InferenceSession(model, options, providers=["CPUExecutionProvider"])


def read_files(folder: Path, names: Sequence[str] = READER) -> dict[str, bytes]:
    """The card and the files of these names in `folder`; raises InvalidWeights where one is missing."""
    missing = [name for name in (CARD, *names) if not (folder / name).is_file()]
    if missing:
        raise InvalidWeights(f"{folder}: the reader's weights lack {', '.join(missing)}; install kg again")
    return {name: (folder / name).read_bytes() for name in (CARD, *names)}


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Writes each file into `folder`, which is made if need be."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)


def packed(files: Mapping[str, bytes]) -> bytes:
    """The files as one string of bytes, for `unpacked`."""
    return bytes(srsly.msgpack_dumps(dict(files)))


def unpacked(data: bytes, component: str) -> dict[str, bytes]:
    """The files that `packed` packed; raises InvalidWeights, naming the component, where `data` is damaged."""
    try:
        files: dict[str, bytes] = srsly.msgpack_loads(data)
    except (ValueError, TypeError) as error:
        raise InvalidWeights(f"{component}: the serialised weights are damaged ({error})") from error
    return files


def check(files: Mapping[str, bytes], names: Sequence[str] = FILES) -> None:
    """Raises InvalidWeights unless every file of these names has the SHA-256 that the card promises."""
    try:
        promised = json.loads(files[CARD])["sha256"]
    except (KeyError, ValueError, TypeError) as error:
        raise InvalidWeights(
            f"{CARD}: the card of the reader's weights is missing or damaged ({error})"
        ) from error
    for name in names:
        found = hashlib.sha256(files.get(name, b"")).hexdigest()
        if found != promised.get(name):
            raise InvalidWeights(
                f"{name}: the reader's weights are damaged or of another version"
                f" (SHA-256 {found[:12]}…, the card says {str(promised.get(name))[:12]}…); install kg again"
            )
