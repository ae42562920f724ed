"""Names that the network cuts in pieces: "Smith, Jones & Co.", "Halvard, Inc.", "Brekke & Sons", "Anna-Maria Holt"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.lexicon import ENGLISH
from kg.reader.cut_institutions import institutions_as_one
from kg.reader.name_tags import Name
from kg.reader.network import Parse


def names_as_one(parse: Parse, forms: Sequence[str]) -> Parse:
    """Names of firms with all their partners and their legal form, and hyphened names, each one phrase in the tree."""
    names = _joined(institutions_as_one(parse, forms), forms)
    heads, relations, upos = list(parse.heads), list(parse.relations), list(parse.upos)
    before = set(parse.names)
    for name in names:
        if name.label not in ("ORG", "MISC") and name in before:
            continue
        _bind(heads, relations, name, name not in before)
        if name not in before:
            upos[name.end - 1] = "PROPN"
    return replace(parse, heads=heads, relations=relations, names=names, upos=upos)


def _joined(names: Sequence[Name], forms: Sequence[str]) -> list[Name]:
    found: list[Name] = []
    for name in names:
        name = _with_legal_form(name, forms)
        if found and found[-1].end > name.start:
            continue
        while found and _is_partner(found[-1], name, forms):
            name = Name(found.pop().start, name.end, "ORG")
        if found and _is_hyphened(found[-1], name, forms):
            name = Name(found.pop().start, name.end, "PER")
        found.append(name)
    return found


def _with_legal_form(name: Name, forms: Sequence[str]) -> Name:
    """ "*Halvard*, Inc.", "*Brekke* & Sons": what follows belongs to the name, which is no person's."""
    end = name.end
    if name.label not in ("PER", "ORG", "LOC", "MISC"):
        return name
    size = (
        2
        if _joins(_word(forms, end)) and _word(forms, end + 1) in ENGLISH.words("names", "firm", "partner")
        else 0
    )
    end += size
    at = end + 1 if _word(forms, end) == "," else end
    if at < len(forms) and _is_suffix(forms[at]):
        end = at + 1
    last = _word(forms, end - 1)
    several = last in ENGLISH.words("names", "firm", "partner") and _word(forms, end - 2) in ENGLISH.words(
        "reader", "name", "joining"
    )
    inside = end - name.start > 1 and (_is_suffix(forms[end - 1]) or several)
    return Name(name.start, end, "ORG") if inside else name


def _is_suffix(form: str) -> bool:
    """Whether the word is a legal form: "Inc.", "plc"; "AG" only so."""
    word = form.lower().replace(".", "")
    written = form[:1].isupper() or form == "plc"
    exact = form.replace(".", "") in ENGLISH.words("names", "firm", "exact")
    return exact or (written and word in ENGLISH.words("names", "firm", "suffix"))


def _is_partner(before: Name, firm: Name, forms: Sequence[str]) -> bool:
    """ "*Smith*, Jones & Co.": a surname and a comma before a name that says that it is of several."""
    words = [forms[i].lower() for i in range(firm.start, firm.end)]
    several = any(map(_joins, words)) and (
        _word(forms, firm.end - 1)
        in ENGLISH.words("names", "firm", "suffix") | ENGLISH.words("names", "firm", "partner")
    )
    alone = before.end - before.start == 1 and before.label in ("PER", "ORG")
    return (
        several
        and alone
        and firm.label == "ORG"
        and before.end + 1 == firm.start
        and forms[before.end] == ","
    )


def _is_hyphened(before: Name, name: Name, forms: Sequence[str]) -> bool:
    """ "*Lorne*-Brekke", "*Anna-*Maria Holt": two parts of one person's name."""
    if (before.label, name.label) != ("PER", "PER"):
        return False
    end = before.end if forms[before.end - 1] != "-" else before.end - 1
    return forms[end] == "-" and name.start == end + 1


def _joins(word: str) -> bool:
    """Whether a word stands between the partners of a firm: "&"."""
    return word in ENGLISH.words("reader", "name", "joining")


def _word(forms: Sequence[str], at: int) -> str:
    return forms[at].lower().replace(".", "") or forms[at] if 0 <= at < len(forms) else ""


def _bind(heads: list[int], relations: list[str], name: Name, new: bool) -> None:
    """Coordination inside a name is none of the clause: its words are flat parts of the first that has a head outside."""
    inside = range(name.start, name.end)
    top = next((i for i in inside if heads[i] not in inside), name.start)
    for i in inside:
        if relations[i] == "conj" and heads[i] in inside:
            relations[i] = "flat"
        elif new and i != top and heads[i] not in inside:
            heads[i], relations[i] = top, relations[i] if relations[i] in ("punct", "cc") else "flat"
    if new:
        for i, head in enumerate(heads):
            if (
                i not in inside
                and head in inside
                and head != top
                and relations[i] in ("punct", "case", "det")
            ):
                heads[i] = top
