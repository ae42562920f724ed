"""What a post is called: its own words, with a name for the body that they leave open."""

from __future__ import annotations

from kg.model import Mention, MentionKind
from kg.ontology import is_a
from kg.resolve.group_labels import longest_name, words_of
from kg.resolve.name_words import label_word
from kg.resolve.reading_index import ReadingIndex
from kg.resolve.slugs import one_line


def post_label(mention: Mention, index: ReadingIndex) -> str:
    """The words of a post, "Manager of Tarn Otters" for "Manager of the team", where the text tells which that is."""
    label = one_line(mention.normal) or words_of(mention, index.reading)
    post, of, body = label.rpartition(f" {label_word('of')} ")
    if not of or body != body.lower():
        return label
    ending = label_word("genitive")
    bodies = (m for m in index.mentions_beside(mention) if m.kind == MentionKind.NOMINAL)
    open_bodies = [
        m for m in bodies if one_line(index.reading.words(m.span)).lower().removesuffix(ending) == body
    ]
    for found in open_bodies:
        names = index.names_of(found)
        if names and all(is_a(n.type, "Organization") or n.type == found.type for n in names):
            return f"{post}{of}{longest_name(names, index.reading)}"
    return label
