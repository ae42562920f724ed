"""People whom the network runs together with what is beside them: "appointed *Susan Lewis* chief executive"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.lexicon import ENGLISH
from kg.reader.name_tags import Name
from kg.reader.network import Parse

_END = frozenset({",", ".", ";", ")", "–", "—", "-", "?", "!"})


def people_appointed(parse: Parse, forms: Sequence[str]) -> Parse:
    """The person right after a verb of appointing is its object, the post behind the person its complement."""
    heads, relations, tags = list(parse.heads), list(parse.relations), list(parse.tags)
    upos, names = list(parse.upos), list(parse.names)
    verbs = ENGLISH.words("names", "appointing", "form")
    for verb, form in enumerate(forms[:-1]):
        if form.lower() not in verbs or upos[verb] not in ("VERB", "AUX"):
            continue
        at = next((k for k, n in enumerate(names) if n.start == verb + 1 and n.label == "PER"), None)
        if at is not None:
            names[at] = name = _without_post(names[at], forms)
            top = _top(heads, name.start, name.end)
            post = _post_after(name.end, forms)
        elif forms[verb + 1].lower() in ENGLISH.words("reader", "appointed", "either"):
            top, post = verb + 1, _post_after(verb + 2, forms)
            if post is None or not _ends_phrase(post + 1, upos):
                continue
            upos[top] = "PRON"
        else:
            continue
        if post is None:
            if at is not None and heads[top] == verb and relations[top] == "xcomp":
                relations[top] = "obj"
            continue
        if heads[top] not in (verb, post) or heads[post] not in (verb, top):
            continue
        if tags and forms[top].lower() in ENGLISH.words("reader", "appointed", "either"):
            tags[top] = "PRP"
        heads[top], relations[top] = verb, "obj"
        heads[post], relations[post] = verb, "xcomp"
    return replace(parse, heads=heads, relations=relations, tags=tags, upos=upos, names=names)


def _ends_phrase(at: int, upos: Sequence[str]) -> bool:
    """ "elected her mayor *in* May"; not "made her lawyer *angry*", "named her deputy *Carl* Fenn"."""
    return at >= len(upos) or upos[at] in ("ADP", "PUNCT", "CCONJ", "SCONJ", "ADV")


def _without_post(name: Name, forms: Sequence[str]) -> Name:
    """ "Susan Lewis *Chief Executive*": the post is no part of the name."""
    posts, end = ENGLISH.words("types", "position", "noun"), name.end
    if forms[end - 1].lower() not in posts or end - name.start < 2:
        return name
    modifiers = ENGLISH.words("types", "position", "modifier")
    end -= 1
    while end - name.start > 1 and forms[end - 1].lower() in modifiers:
        end -= 1
    return Name(name.start, end, name.label)


def _post_after(start: int, forms: Sequence[str]) -> int | None:
    """The noun of the post that begins at a word, with the words before it that belong to a post."""
    posts = ENGLISH.words("types", "position", "noun")
    belongs = ENGLISH.words("types", "position", "modifier") | ENGLISH.words("types", "position", "field")
    at = start
    if at < len(forms) and forms[at].lower() in ENGLISH.words("reader", "appointed", "apart"):
        return None
    while at < len(forms) and forms[at].lower() in belongs and forms[at].lower() not in posts:
        at += 1
    while at + 1 < len(forms) and at < len(forms) and forms[at].lower() in (belongs | posts):
        if forms[at + 1].lower() not in posts:
            break
        at += 1
    return at if at < len(forms) and forms[at].lower() in posts else None


def names_of_kin(parse: Parse, forms: Sequence[str]) -> Parse:
    """A name between commas after someone's relative is the relative's: "with his wife, *Anna*, and their son"."""
    heads, relations = list(parse.heads), list(parse.relations)
    owned = {heads[i] for i, r in enumerate(relations) if r == "nmod:poss"}
    starts = {n.start for n in parse.names}
    for name in parse.names:
        noun = name.start - 2
        if name.label != "PER" or noun < 0 or forms[noun + 1] != "," or noun not in owned:
            continue
        ends = name.end == len(forms) or forms[name.end] in _END
        listed = name.end + 1 in starts
        top = _top(heads, name.start, name.end)
        if forms[noun].lower() not in ENGLISH.by_word("types", "kin") or heads[top] != noun:
            continue
        if relations[top] == "conj" and ends and not listed:
            relations[top] = "appos"
        elif relations[top] == "appos" and listed and forms[name.end] in ("and", ","):
            relations[top] = "conj"
    return replace(parse, heads=heads, relations=relations)


def _top(heads: Sequence[int], start: int, end: int) -> int:
    """The word of a run whose head lies outside it."""
    return next((i for i in range(start, end) if not start <= heads[i] < end), start)
