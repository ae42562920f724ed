"""Mentions, posts and ties in a short notation, for the tables beside.

| | notation |
| --- | --- |
| a mention | `TYPE KIND: words of its span with the [head] in brackets`, ` = NORMAL` where it is not the head, ` #COUNT` |
| a post | `RULE: PERSON = LABEL @ ORGANIZATION`, `RULE, former: …`; ` (VERB)` at the end where a verb gives the post |
| a tie | `RULE: PERSON RELATION PERSON` |
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.post_holdings import Holding, Tie
from kg.model import Mention


def mention(m: Mention, text: str) -> str:
    """A mention in the notation."""
    at = m.head.start - m.span.start
    span, head = m.span.of(text), m.head.of(text)
    normal = "" if m.normal == head else f" = {m.normal}"
    count = f" #{m.count}" if m.count else ""
    return f"{m.type} {m.kind}: {span[:at]}[{head}]{span[at + len(head) :]}{normal}{count}".replace("\n", " ")


def holding(h: Holding, mentions: Sequence[Mention], text: str) -> str:
    """A post in the notation."""
    former = ", former" if h.former else ""
    where = f" @ {mentions[h.organization].normal}" if h.organization is not None else ""
    given = f" ({h.given.of(text)})" if h.given else ""
    return f"{h.rule.name}{former}: {mentions[h.person].normal} = {h.label}{where}{given}"


def tie(t: Tie, mentions: Sequence[Mention]) -> str:
    """A tie in the notation."""
    return f"{t.rule.name}: {mentions[t.subject].normal} {t.relation} {mentions[t.object].normal}"
