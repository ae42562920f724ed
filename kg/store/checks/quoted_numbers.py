"""The numbers that a sentence words, and whether a quantity is among them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from math import isclose, prod

from rdflib import Literal

from kg.characters import plain
from kg.lexicon import ENGLISH
from kg.lexicon.calendar_words import numbers
from kg.store.checks.census import Census, cut, short
from kg.store.checks.quoted_spans import Place
from kg.store.vocabulary import KG

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_LONG = re.compile(r"\d{12}")
"""Numbers of so many digits are not compared: as floating-point numbers they are inexact."""
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def quantities(census: Census) -> Iterator[str]:
    """Each number of a quantity is one that the sentence of its statement has, in digits or in words."""
    for statement in census.nodes("statement"):
        place = Place.of(census.one(statement, KG.evidence))
        if place is None or place.article not in census.texts:
            continue
        sentence = plain(census.texts[place.article][place.start : place.end])
        for quantity in census.all(statement, KG.quantity):
            if not isinstance(quantity, Literal) or _LONG.search(str(quantity)):
                continue
            if not is_worded(str(quantity), sentence):
                yield f"{short(statement)}: its quantity {cut(quantity)} is no number of its sentence"


def is_worded(quantity: str, sentence: str) -> bool:
    """Whether a sentence has every number of a quantity (">200", "10000..99999/month"), or the quantity itself.

    >>> is_worded(">2500000", "more than two and a half to 2.5 million"), is_worded("30", "three ferries")
    (True, False)
    """
    if " ".join(quantity.split()).casefold() in " ".join(sentence.split()).casefold():
        return not _NUMBER.fullmatch(quantity) or float(quantity) in set(_plain_numbers(sentence))
    numbers = [float(number) for number in _NUMBER.findall(quantity)]
    known = set(_numbers(sentence))
    return all(any(isclose(number, k, rel_tol=1e-6) for k in known) for number in numbers)


def _numbers(sentence: str) -> Iterator[float]:
    """Those in the sentence, also multiplied by its words of scale, and the ends of words for an untold number."""
    words = " ".join(re.findall(r"[a-z]+", sentence.casefold()))
    scales = [value for word, value in _scales().items() if re.search(rf"(?:\b|\d){word}\b", sentence, re.I)]
    factors = {1.0, *scales, *(float(prod((a, b))) for a in scales for b in scales)}
    for number in (*_plain_numbers(sentence), 1.0):
        for factor in factors:
            yield round(number * factor, 6)
    for phrase, ends in ENGLISH.table("quantity")["plural"].items():
        if f" {phrase} " in f" {words} ":
            yield from map(float, ends)


def _plain_numbers(sentence: str) -> Iterator[float]:
    """Digits, number words ("twenty-five") and words for a part ("half")."""
    for digits in _DIGITS.findall(sentence):
        yield float(digits.replace(",", ""))
    known = numbers(ENGLISH)
    folded = " ".join(sentence.casefold().split())
    words = re.findall(r"[a-z]+", folded)
    yield from (float(known[word]) for word in words if word in known)
    for tens, units in pairwise(words):
        if tens in known and units in known:
            yield float(known[tens] + known[units])
    for phrase, share in ENGLISH.table("quantity")["share"].items():
        if re.search(rf"\b{re.escape(phrase)}\b", folded):
            yield float(share)


@cache
def _scales() -> dict[str, float]:
    return {re.escape(word): float(value) for word, value in ENGLISH.table("quantity")["scale"].items()}
