"""Phrases with names for what they leave open: "tracks of *Brandt's* albums" for "tracks of her albums"."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence

from kg.characters.table import APOSTROPHES
from kg.lexicon import ENGLISH
from kg.model import Mention, MentionKind, Span
from kg.ontology import is_a
from kg.resolve.group_labels import longest_name, name_of_owner
from kg.resolve.name_words import articles, label_word, possessives
from kg.resolve.reading_index import ReadingIndex
from kg.resolve.slugs import one_line

MAX_DESCRIPTION = 3
"""Words of a definite phrase that a name may stand for: "the state", "the tech giant"."""

_CONTRACTED = re.compile(rf"[{APOSTROPHES}]\w+")
MAX_IN_BRACKETS = 6
"""Words that may stand in brackets behind a pronoun."""


def words_with_names(span: Span, index: ReadingIndex) -> str:
    """The words of a phrase in one line, names in place of pronouns and short descriptions that nothing else in the sentence
    means."""
    pieces, at = [], span.start
    for mention in index.mentions_within(span):
        if mention.span.start < at or mention.span == span:
            continue
        name = _name_for(mention, span, index)
        if name:
            pieces += [
                index.reading.words(Span(at, mention.span.start)) if at < mention.span.start else "",
                name,
            ]
            at = mention.span.end
            behind = index.reading.words(Span(at, span.end)) if at < span.end else ""
            if behind.startswith(label_word("genitive")):
                pieces[-1] = name_of_owner(name)
                at += len(label_word("genitive"))
    pieces.append(index.reading.words(Span(at, span.end)) if at < span.end else "")
    return one_line("".join(pieces))


def words_with_brackets(
    spans: Sequence[Span], index: ReadingIndex, told: Collection[int], label_of: Callable[[Mention], str]
) -> str:
    """The words of some spans in one line, with whom their pronouns mean in brackets: "He [Tomas Rekk] sold it"; "" where
    they leave nobody open.

    `told` are chains that the reader knows of; `label_of` tells what one without a name is called.
    """
    known, pieces, found = set(told), [], False
    inside = [mention for span in spans for mention in index.mentions_within(span)]
    known |= {m.chain for m in inside if m.chain is not None and not _is_pronoun(m)}
    for span in spans:
        at = span.start
        for mention in index.mentions_within(span):
            if mention.chain is None or mention.chain in known or mention.span.end <= at:
                continue
            if label := _label_for(mention, index, label_of):
                known.add(mention.chain)
                end = min(_end_of_word(index.reading.article.text, mention.span.end), span.end)
                pieces.append(f"{index.reading.words(Span(at, end))} [{label}]")
                at, found = end, True
        pieces.append(index.reading.words(Span(at, span.end)) if at < span.end else "")
    return one_line(" ".join(pieces)) if found else ""


def _end_of_word(text: str, at: int) -> int:
    """Where a word ends that goes on behind a place: "he*'s*"."""
    found = _CONTRACTED.match(text, at)
    return found.end() if found is not None else at


def _label_for(mention: Mention, index: ReadingIndex, label_of: Callable[[Mention], str]) -> str:
    """Whom a pronoun of the third person means; "" where that is not known, or it is none."""
    if not _is_pronoun(mention):
        return ""
    names = index.names_of(mention)
    if names and not _fits(mention, names):
        return ""
    if not names and not _is_of_people(mention):
        return ""  # "it" and "they" are too often bound to a wrong noun
    label = longest_name(names, index.reading) if names else label_of(mention)
    if not label or len(label.split()) > MAX_IN_BRACKETS:
        return ""
    if not names and label.split()[0].lower() in articles():
        label = label[0].lower() + label[1:]
    return name_of_owner(label) if _is_owner(mention, index) else label


def _name_for(mention: Mention, phrase: Span, index: ReadingIndex) -> str:
    """The name to write in a phrase in place of a mention; "" where its words stay."""
    if not (_is_pronoun(mention) or _is_short_description(mention, index)) or index.is_quoted_in(
        mention, phrase
    ):
        return ""
    names = index.names_of(mention)
    if not names or not _fits(mention, names) or index.is_told_beside(mention, phrase):
        return ""
    if _has_rival(mention, names[0].type, index):
        return ""
    name = longest_name(names, index.reading)
    if index.reading.words(mention.span).lower().endswith(f" {name.lower()}"):
        return ""  # "the union", where that is its name too
    return name_of_owner(name) if _is_owner(mention, index) else name


def _is_pronoun(mention: Mention) -> bool:
    return mention.kind == MentionKind.PRONOUN and mention.normal in ENGLISH.words(
        "selection", "pronoun", "third"
    )


def _is_short_description(mention: Mention, index: ReadingIndex) -> bool:
    """Whether it is "the state" or "the tech giant"."""
    words = index.reading.words(mention.span).lower().split()
    definite = len(words) > 1 and words[0] in ENGLISH.words("selection", "determiner", "definite")
    return (
        mention.kind == MentionKind.NOMINAL
        and mention.type != "Group"
        and definite
        and len(words) <= MAX_DESCRIPTION
    )


def _has_rival(mention: Mention, kind: str, index: ReadingIndex) -> bool:
    """Whether its sentence tells of another of that kind: "Brook hears that *she* won", "a man ashamed of *his* vote"."""
    rivals = (m for m in index.mentions_beside(mention) if m.chain is None or m.chain != mention.chain)
    return any(
        is_a(m.type, kind) or is_a(kind, m.type) for m in rivals if m.type not in ("Thing", "Position")
    )


def _fits(mention: Mention, names: Sequence[Mention]) -> bool:
    """Whether what the names tell may be meant: "it" is no person, and "she" is one; "they" are left as they are."""
    kinds = {name.type for name in names}
    if mention.kind == MentionKind.NOMINAL:
        fitting = all(is_a(kind, mention.type) or is_a(mention.type, kind) for kind in kinds)
        return fitting and "Country" not in kinds  # "the nation" and "the country" tell enough
    people = {is_a(kind, "Person") for kind in kinds}
    if mention.normal in ENGLISH.words("coreference", "pronoun", "plural"):
        return people == {False}
    return people == {mention.normal not in ENGLISH.words("coreference", "pronoun", "neuter")}


def _is_of_people(mention: Mention) -> bool:
    """ "he", "her"; not "it", "their"."""
    others = ENGLISH.words("coreference", "pronoun", "plural") | ENGLISH.words(
        "coreference", "pronoun", "neuter"
    )
    return mention.normal not in others


def _is_owner(mention: Mention, index: ReadingIndex) -> bool:
    """Whether it stands before what it owns: "*her* aides", not "about *her*"."""
    return mention.normal in possessives() and index.starts_phrase(mention)
