"""Nicknames inside a name: "Ole “Sparrow” Brandt" is parsed as "Ole Brandt", and the nickname is put back into the parse.

The network takes a nickname in quotation marks or brackets for a name of its own and breaks the clause at it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from kg.lexicon import ENGLISH
from kg.reader.name_tags import Name
from kg.reader.network import NO_KIND, Parse, no_states

Value = TypeVar("Value")
Aside = tuple[int, int]
"""The first and last mark of a nickname, by place among the words."""
CLOSES = {
    '"': '"”', "“": "”“", "”": "”", "„": "“”", "«": "»", "»": "«", "'": "'’", "‘": "’‘", "’": "’", "‚": "‘’", "`": "'`´",
    "(": ")", "[": "]",
}  # fmt: skip
BRACKETS = frozenset("([")
LONGEST = 3
"""Words in a nickname, and around one in brackets."""


def asides(forms: Sequence[str]) -> list[Aside]:
    """Where marks enclose a few capitalised words between two others, in order; none overlap.

    >>> asides(["Ole", "“", "The", "Bear", "”", "Brandt", "won"])
    [(1, 4)]
    >>> asides(["Ada", "(", "R", "-", "Ohio", ")", "won"])
    []
    """
    found: list[Aside] = []
    for start in range(1, len(forms) - 3):
        closes = CLOSES.get(forms[start])
        if closes is None or not _is_capitalised(forms[start - 1]) or (found and start <= found[-1][1] + 1):
            continue
        last = min(start + LONGEST + 2, len(forms) - 1)
        end = next((i for i in range(start + 2, last) if forms[i] in closes), None)
        if (
            end is not None
            and _is_capitalised(forms[end + 1])
            and _fits(forms[start + 1 : end], forms[start])
        ):
            found.append((start, end))
    return found


def _is_capitalised(word: str) -> bool:
    return (
        word[:1].isupper()
        and word.replace(".", "").replace("-", "").replace("’", "").replace("'", "").isalpha()
    )


def _fits(words: Sequence[str], mark: str) -> bool:
    if not _is_capitalised(words[-1]) or not all(
        _is_capitalised(w) or w in ENGLISH.words("reader", "name", "inside") for w in words
    ):
        return False
    known = " ".join(words) in ENGLISH.by_word("types", "known")
    return mark not in BRACKETS or (len(words) == 1 and not words[0].isupper() and not known)


def read_over(
    network: Callable[[Sequence[Sequence[str]], int], list[Parse]],
    sentences: Sequence[Sequence[str]],
    threads: int = 1,
) -> list[Parse]:
    """What the network reads in each sentence. A nickname is left out where what remains around it is one person's name."""
    found = [asides(forms) for forms in sentences]
    parses = network([_without(f, a) for f, a in zip(sentences, found, strict=True)], threads)
    for place, (forms, all_) in enumerate(zip(sentences, found, strict=True)):
        if not all_:
            continue
        good = [aside for aside in all_ if _name_around(parses[place], aside, all_, forms) is not None]
        if good != all_:
            (parses[place],) = network([_without(forms, good)], 1)
        parses[place] = _with(parses[place], good, forms)
    return parses


def _without(forms: Sequence[str], left_out: Sequence[Aside]) -> list[str]:
    return [forms[i] for i in _kept(forms, left_out)]


def _kept(forms: Sequence[str], left_out: Sequence[Aside]) -> list[int]:
    inside = {i for start, end in left_out for i in range(start, end + 1)}
    return [i for i in range(len(forms)) if i not in inside]


def _name_around(parse: Parse, aside: Aside, left_out: Sequence[Aside], forms: Sequence[str]) -> Name | None:
    """The person's name in the shortened sentence that the nickname stood in; None where there is none."""
    at = aside[0] - sum(end - start + 1 for start, end in left_out if start < aside[0])
    name = next((n for n in parse.names if n.label == "PER" and n.start < at < n.end), None)
    if name is None or (forms[aside[0]] in BRACKETS and name.end - name.start > LONGEST):
        return None
    return name


def _with(parse: Parse, left_out: Sequence[Aside], forms: Sequence[str]) -> Parse:
    """The parse of the whole sentence: each nickname is a flat part of the name around it."""
    kept = _kept(forms, left_out)
    size = len(forms)
    heads, relations = [-1] * size, ["punct"] * size
    upos, tags, kinds = ["PUNCT"] * size, ["''"] * size, [NO_KIND] * size
    for old, new in enumerate(kept):
        heads[new] = kept[parse.heads[old]] if parse.heads[old] >= 0 else -1
        upos[new], relations[new] = parse.upos[old], parse.relations[old]
        tags[new] = parse.tags[old]
        kinds[new] = parse.kinds[old] if parse.kinds else ""
    for start, end in left_out:
        name = _name_around(parse, (start, end), left_out, forms)
        top = kept[_top(parse, name)] if name is not None else start - 1
        for i in range(start, end + 1):
            if i in (start, end):
                heads[i] = start + 1
            else:
                heads[i], relations[i], upos[i], tags[i] = top, "flat", "PROPN", "NNP"
    states = no_states(size)
    if len(parse.states):
        states[kept] = parse.states
    names = [Name(kept[n.start], kept[n.end - 1] + 1, n.label) for n in parse.names]
    return replace(
        parse,
        heads=heads,
        relations=relations,
        upos=upos,
        names=names,
        tags=tags,
        kinds=kinds if parse.kinds else parse.kinds,
        roles={kept[p]: [(kept[a], role) for a, role in found] for p, found in parse.roles.items()},
        qualities=_spread(parse.qualities, kept, size, {}),
        certainties=_spread(parse.certainties, kept, size, 1.0),
        states=states,
    )


def _spread(values: Sequence[Value], kept: Sequence[int], size: int, other: Value) -> list[Value]:
    """The values of the words that were kept, at their places in the whole sentence; none where there are none."""
    spread = [other] * size if values else []
    for value, place in zip(values, kept, strict=True) if values else ():
        spread[place] = value
    return spread


def _top(parse: Parse, name: Name) -> int:
    """The word of the name whose head lies outside it."""
    return next(
        (i for i in range(name.start, name.end) if not name.start <= parse.heads[i] < name.end), name.start
    )
