"""What those are called whom no name tells: their own words, with the names of owners and speakers."""

from __future__ import annotations

from kg.model import AttributionKind, Mention, MentionKind, Span
from kg.resolve.group_labels import longest_name, name_of_owner, words_of
from kg.resolve.name_words import first_plural, possessives
from kg.resolve.open_words import words_with_names
from kg.resolve.reading_index import ReadingIndex
from kg.resolve.slugs import one_line


def unnamed_label(mention: Mention, index: ReadingIndex) -> str:
    """The words of one whom no name tells, its owner by name: "Umerov's plan" for "his plan"; of "we" in what somebody
    says, whose side it is: "We (Umerov)", "Our (Umerov) plan"."""
    if mention.kind == MentionKind.NOMINAL:
        return _with_owner(mention, index)
    words = words_of(mention, index.reading)
    return _with_speaker(words, mention, index) if mention.kind == MentionKind.PRONOUN else words


def _with_owner(mention: Mention, index: ReadingIndex) -> str:
    """The words of a noun phrase, its pronouns resolved where a name tells whom they mean."""
    whole = mention.description or mention.span
    first, _, rest = words_of(mention, index.reading).partition(" ")
    start = mention.span.start
    owners = [m for m in index.mentions_at(Span(start, start + len(first))) if m.kind == MentionKind.PRONOUN]
    if not rest or not owners or first.lower() not in possessives():
        return _with_names(whole, mention, index)
    name = longest_name(index.names_of(owners[0]), index.reading)
    owner = name_of_owner(name) if name else _with_speaker(first, owners[0], index)
    return f"{owner} {words_with_names(Span(owners[0].span.end, whole.end), index)}"


def _with_names(whole: Span, mention: Mention, index: ReadingIndex) -> str:
    """The words of a noun phrase with names for what it leaves open, and then with what completes it in its statement, which
    is shown by the label alone."""
    plain, named = words_of(mention, index.reading), words_with_names(whole, index)
    worded = index.worded(mention.span)
    if named == plain or not worded[0].covers(mention.span):
        return named
    return words_with_names(worded[0], index) if len(worded) == 1 else plain


def _with_speaker(words: str, mention: Mention, index: ReadingIndex) -> str:
    """The words of "we", and whose side it is."""
    if mention.normal not in first_plural():
        return words
    told = [
        (sum(s.end - s.start for s in a.content), a.source_head)
        for a in index.attributions_of(mention.head)
        if a.kind != AttributionKind.ATTITUDE and a.source_head is not None
    ]
    if not told:
        return words
    head = min(told)[1]
    names = [m for m in index.mentions_at(head) if m.kind == MentionKind.NAME and m.type != "Position"]
    speaker = names[0].normal if names else index.reading.words(head)
    return f"{words} ({one_line(speaker)})"
