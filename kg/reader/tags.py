"""Penn tags: their UD features, and a guess at them by rule for weights that do not predict them."""

from __future__ import annotations

from collections.abc import Sequence

from kg.reader.network import Parse


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


MORPHS = {
    "NN": "Number=Sing",
    "NNS": "Number=Plur",
    "NNP": "Number=Sing",
    "NNPS": "Number=Plur",
    "VB": "VerbForm=Inf",
    "VBD": "Tense=Past|VerbForm=Fin",
    "VBG": "Tense=Pres|VerbForm=Part",
    "VBN": "Tense=Past|VerbForm=Part",
    "VBP": "Tense=Pres|VerbForm=Fin",
    "VBZ": "Number=Sing|Person=3|Tense=Pres|VerbForm=Fin",
    "MD": "VerbForm=Fin",
    "JJ": "Degree=Pos",
    "JJR": "Degree=Cmp",
    "JJS": "Degree=Sup",
    "RBR": "Degree=Cmp",
    "RBS": "Degree=Sup",
    "CD": "NumType=Card",
    "PRP$": "Poss=Yes",
}

_PLAIN = {
    "ADJ": "JJ",
    "ADP": "IN",
    "ADV": "RB",
    "CCONJ": "CC",
    "DET": "DT",
    "INTJ": "UH",
    "NUM": "CD",
    "PART": "RP",
}
_PLAIN |= {"PRON": "PRP", "PUNCT": ".", "SCONJ": "IN", "SYM": "SYM", "X": "FW"}
_MODALS = _set("can could may might must shall should will would ca wo 'll 'd")
_HAVE_BE = _set("have has had 've having be am is are was were been being 's 're 'm get got gets")


def guess_tags(forms: Sequence[str], parse: Parse) -> list[str]:
    """A Penn tag a word from its form, its UPOS and its auxiliaries."""
    auxiliaries: dict[int, list[str]] = {}
    to_marked = set()
    for form, head, relation in zip(forms, parse.heads, parse.relations, strict=True):
        if relation.startswith("aux"):
            auxiliaries.setdefault(head, []).append(form.lower())
        if relation == "mark" and form.lower() == "to":
            to_marked.add(head)
    return [
        _guess(form.lower(), upos, auxiliaries.get(i, []), i in to_marked, parse.relations[i])
        for i, (form, upos) in enumerate(zip(forms, parse.upos, strict=True))
    ]


def _guess(form: str, upos: str, auxiliaries: list[str], infinitive: bool, relation: str) -> str:
    if upos == "PROPN":
        return "NNP"
    if upos == "NOUN":
        plural = form.endswith("s") and not form.endswith(("ss", "us", "is"))
        return "NNS" if plural else "NN"
    if upos in ("VERB", "AUX"):
        return "MD" if upos == "AUX" and form in _MODALS else _verb(form, auxiliaries, infinitive, relation)
    return _PLAIN.get(upos, "FW")


def _verb(form: str, auxiliaries: list[str], infinitive: bool, relation: str) -> str:
    if form.endswith("ing") and len(form) > 4:
        return "VBG"
    if any(a in _HAVE_BE for a in auxiliaries) or (relation == "acl" and not infinitive):
        return "VBN"
    if infinitive or auxiliaries:
        return "VB"
    if form.endswith("ed") or form in ("said", "was", "were", "had", "did", "told", "made", "took", "went"):
        return "VBD"
    return "VBZ" if form.endswith("s") else "VBP"
