"""A sentence with the words of a statement marked in it, as plain text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kg.model.text import Span


def marked(text: str, sentence: Span, parts: Mapping[str, Iterable[Span]]) -> str:
    """The sentence in one line, the spans of each part that lie in it in brackets behind the part's name.

    >>> marked("Ada left Oslo.", Span(0, 14), {"subject": [Span(0, 3)], "cue": [Span(4, 8)]})
    '[subject Ada] [cue left] Oslo.'
    """
    opened = sorted(
        (span.start, -span.end, name)
        for name, spans in parts.items()
        for span in spans
        if sentence.covers(span)
    )
    closed = [-end for _, end, _ in opened]
    out, last = [], sentence.start
    for place in sorted({start for start, _, _ in opened} | set(closed) | {sentence.end}):
        out.append(Span(last, place).of(text) if place > last else "")
        out.append("]" * closed.count(place))
        out += [f"[{name} " for start, _, name in opened if start == place]
        last = place
    return " ".join("".join(out).split())
