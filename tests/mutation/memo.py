"""What the networks said, kept over all mutants, so that a text costs its network once."""

from __future__ import annotations

from typing import Any

import onnxruntime

_SESSIONS: dict[int, Any] = {}
_OUTPUTS: dict[Any, Any] = {}
_OPEN = onnxruntime.InferenceSession


class Session:
    """An ONNX session that answers the same input from memory."""

    def __init__(self, model: bytes, *args: Any, **kwargs: Any) -> None:
        self._key = hash(model)
        if self._key not in _SESSIONS:
            _SESSIONS[self._key] = _OPEN(model, *args, **kwargs)
        self._session = _SESSIONS[self._key]

    def __getattr__(self, name: str) -> Any:
        return getattr(self._session, name)

    def run(self, outputs: Any, feed: dict[str, Any], options: Any = None) -> Any:
        """As the session's; the options change how it is run, not what comes out."""
        arrays = tuple((k, v.shape, v.dtype.str, v.tobytes()) for k, v in sorted(feed.items()))
        key = (self._key, tuple(outputs or ()), arrays)
        if key not in _OUTPUTS:
            _OUTPUTS[key] = self._session.run(outputs, feed, options)
        return [array.copy() for array in _OUTPUTS[key]]


def keep_networks() -> None:
    """From now on sessions are opened once and answer from memory. Before kg opens any."""
    onnxruntime.InferenceSession = Session  # type: ignore[misc, assignment]


def keep_parses() -> None:
    """From now on the same words in the same sentences are parsed once: for every part but the reader."""
    from kg.reader.reader_component import Reader

    predict = Reader.predict
    known: dict[Any, Any] = {}

    def remembered(self: Reader, doc: Any, threads: int = 1) -> Any:
        key = tuple((t.text, t.is_sent_start) for t in doc)
        if key not in known:
            known[key] = predict(self, doc, threads)
        return known[key]

    Reader.predict = remembered  # type: ignore[method-assign]
