"""Where names begin and end: what the network takes into a name that is none of it, and two names that it takes for one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.lexicon import ENGLISH
from kg.lexicon.countries import country_named, parts_of_countries
from kg.reader.name_tags import Name
from kg.reader.network import Parse

MAX_WORDS_OF_PERSON = 3
HYPHENS = frozenset({"-", "–"})
_ATTRIBUTES = frozenset({"ADJ", "ADV", "VERB"})


def names_cut(parse: Parse, forms: Sequence[str]) -> Parse:
    """The names without titles and small words at their edges, and lists of names as several."""
    names = [part for name in parse.names for part in _cut(name, forms, parse.upos)]
    return replace(parse, names=names) if names != parse.names else parse


def _cut(name: Name, forms: Sequence[str], upos: Sequence[str]) -> Iterator[Name]:
    if name.label == "PER" or not any(form[:1].isupper() for form in forms[name.start : name.end]):
        yield name
        return
    for part in _listed(name, forms):
        person = _person_behind_title(part, forms)
        if person is not None:
            yield person
        else:
            yield from _without_small_words(part, forms, upos)


def _listed(name: Name, forms: Sequence[str]) -> Iterator[Name]:
    """ "*West Virginia*, *Oklahoma*": several places; "Tarn, Colorado" is two whatever it was called, "Tarn, D.C." one."""
    start = name.start
    commas = [i for i in range(name.start + 1, name.end - 1) if forms[i] == ","]
    for comma in commas:
        end = next((c for c in commas if c > comma), name.end)
        behind = " ".join(forms[comma + 1 : end])
        if (
            (name.label == "LOC" and not behind.endswith("."))
            or behind in parts_of_countries()
            or country_named(behind) is not None
        ):
            yield Name(start, comma, "LOC")
            start = comma + 1
    yield Name(start, name.end, "LOC" if start > name.start else name.label)


def _person_behind_title(name: Name, forms: Sequence[str]) -> Name | None:
    """ "Attorney General *Letitia Brook*" where the network sees an organisation."""
    posts = ENGLISH.words("types", "position", "noun")
    belongs = (
        posts | ENGLISH.words("types", "position", "modifier") | ENGLISH.words("types", "position", "field")
    )
    first, has_post = name.start, False
    while first < name.end and forms[first].lower() in belongs:
        has_post, first = has_post or forms[first].lower() in posts, first + 1
    words = [form.lower() for form in forms[first : name.end]]
    if not has_post or not 1 < len(words) <= MAX_WORDS_OF_PERSON or not forms[name.end - 1][:1].isupper():
        return None
    is_person = words[0] in ENGLISH.by_word("given-names", "gender")
    return Name(first, name.end, "PER") if is_person and words[-1] not in _nouns_of_names() else None


def _nouns_of_names() -> frozenset[str]:
    """Words that names of organisations and places end with."""
    return frozenset(ENGLISH.by_word("types", "name"))


def _without_small_words(name: Name, forms: Sequence[str], upos: Sequence[str]) -> Iterator[Name]:
    """ "*Halvard* woo *Norline*", "*Tarn Party*-controlled", "liberal *Tarn Party*": small words that no name has."""
    start, end = name.start, name.end
    if end - start > 2 and forms[end - 2] in HYPHENS and forms[end - 1].islower():
        end -= 2
    for i in range(start, end):
        if _is_verb(forms[i], upos[i]):
            if start < i:
                yield Name(start, i, name.label)
            start = i + 1
    while start < end and upos[start] in _ATTRIBUTES and _is_small(forms[start]):
        start += 1
    if start < end:
        yield Name(start, end, name.label)


def _is_verb(form: str, upos: str) -> bool:
    return form.islower() and form.isalpha() and upos == "VERB"


def _is_small(form: str) -> bool:
    """Whether the word is in small letters and begins no name: "liberal", not "northern"."""
    begins = ENGLISH.words("reader", "name", "beginning") | ENGLISH.words("names", "short", "not")
    return form.islower() and form.isalpha() and form not in begins
