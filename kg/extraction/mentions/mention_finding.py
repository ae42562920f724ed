"""Every mention of a text: names, phrases headed by common nouns, pronouns."""

from __future__ import annotations

from spacy.tokens import Doc

from kg.extraction.mentions.name_mentions import name_mentions
from kg.extraction.mentions.names_in_text import names_in
from kg.extraction.mentions.names_of_people import whole_people
from kg.extraction.mentions.noun_mentions import noun_mention
from kg.extraction.mentions.pronoun_mentions import is_pronoun, pronoun_mention
from kg.extraction.mentions.short_names import with_short_names
from kg.model import Mention, Span


def mentions_in(doc: Doc) -> tuple[Mention, ...]:
    """Every mention of a text, sorted by place, the longer first; `chain` is left open.

    "Latvia's Defense Minister Andris Spruds" has three: the country, the post, and the person, whose span is
    the whole phrase and whose head is the name.
    """
    names = with_short_names(doc, whole_people(doc, names_in(doc)))
    by_token = {t.i: name for name in names for t in name.tokens}
    found = [mention for name in names for mention in name_mentions(name)]
    for token in doc:
        if token.i in by_token:
            continue
        if is_pronoun(token):
            found += pronoun_mention(token)
        elif token.pos_ in ("NOUN", "PROPN") and not token.is_space:
            found += noun_mention(token, by_token)
    unique = {(m.span, m.head): m for m in found}
    return tuple(sorted(unique.values(), key=text_order))


def text_order(mention: Mention) -> tuple[int, int, Span]:
    """The key by which mentions are sorted: by place, the longer first."""
    return mention.span.start, -mention.span.end, mention.head
