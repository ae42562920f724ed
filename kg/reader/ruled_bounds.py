"""Sentence bounds by rule, made for edited news: the strongest feature of `kg.reader.bounds`.

A new line ends a sentence, and so does a full stop that is no abbreviation's, with the quotes and brackets
that close after it.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from kg.characters import LINE_END
from kg.lexicon import ENGLISH
from kg.reader.abbreviations import never_ends

TABLE = "reader"
MAX_WORDS = 250
_SOFT_WORDS = 200

_END = frozenset(".!?…")
_CLOSING = frozenset("\"'”’)]»")
_OPENING = frozenset("\"'“‘([«")
_JOINS = frozenset(",;:")


def ruled_starts(doc: Doc) -> set[int]:
    """The tokens that begin a sentence. Linear in the length of `doc`."""
    starts = {0}
    ended = new_line = False
    begin, words = 0, 0  # of the sentence under way: its first word, how many words it has
    for token in doc:
        if token.is_space:
            new_line = new_line or LINE_END.search(token.text) is not None
            continue
        if words and (new_line or (ended and _opens(token, begin)) or is_too_long(token, words)):
            starts.add(token.i)
            begin, words = token.i, 0
            ended = False
        elif not words:
            begin = token.i
        new_line = False
        words += 1
        ended = _ends(token, begin) or (ended and _closes(token))
    return starts


def is_too_long(token: Token, words: int) -> bool:
    """Whether a sentence of so many words has to end before the token, come what may."""
    return words >= MAX_WORDS or (words >= _SOFT_WORDS and token.nbor(-1).is_punct)


def _ends(token: Token, begin: int) -> bool:
    """Whether a sentence may end at this word."""
    text = token.text
    if all(c in _END for c in text):
        numbering = token.i - 1 == begin and token.nbor(-1).text.isdigit()
        return not numbering
    return len(text) > 1 and text[-1] == "." and any(c.isalpha() for c in text) and not never_ends(text)


def _closes(token: Token) -> bool:
    """Whether the word belongs to the end before it: a quote or bracket, a footnote's number, a smiley."""
    text, before = token.text, token.nbor(-1)
    if text == "[" or before.text == "[":
        return (token.nbor(1).text if text == "[" and token.i + 1 < len(token.doc) else text).isdigit()
    if text == "]":
        return True
    if len(text) > 1 and text[0] in ":;=8" and not text.isdigit():
        return True
    return text in _CLOSING and not before.whitespace_ and not before.is_space


def _opens(token: Token, begin: int) -> bool:
    """Whether, after a possible end, this word opens a new sentence."""
    text, before = token.text, token.nbor(-1)
    if text in _JOINS or all(c in _END for c in text) or _closes(token):
        return False
    if not all(c in _END or c in _CLOSING for c in before.text) and before.text[-1:] == ".":
        return _capital(token) and _first_word(token).lower() in ENGLISH.words(TABLE, "bound", "opener")
    quoted = before.text in _CLOSING
    if text[:1].islower():
        return not quoted and _plain_end(before, begin)
    return not (quoted and _names_speaker(token))


def _capital(token: Token) -> bool:
    return token.text in _OPENING or token.text[:1].isupper()


def _first_word(token: Token) -> str:
    follows = token.text in _OPENING and token.i + 1 < len(token.doc)
    return str(token.nbor(1).text if follows else token.text)


def _plain_end(end: Token, begin: int) -> bool:
    """Whether a stop before a lower-case word is one: after an ordinary word, no name or short form."""
    if end.i - 1 < begin or "…" in end.text or ".." in end.text:
        return False
    word = end.nbor(-1).text
    return len(word) > 2 and word.isalpha() and word.islower()


def _names_speaker(token: Token) -> bool:
    """Whether a name and a verb of saying follow: '"Why?" Umerov asked.'"""
    for word in token.doc[token.i + 1 : token.i + 4]:
        if word.text in ENGLISH.words(TABLE, "bound", "saying"):
            return True
        if not word.text[:1].isupper():
            return False
    return False
