"""The rules of spaCy's English tokenizer, changed where the UD treebanks of English cut otherwise."""

from __future__ import annotations

import re

import spacy.util
from spacy.attrs import ORTH  # type: ignore[import-not-found]
from spacy.lang.char_classes import ALPHA, ALPHA_LOWER, ALPHA_UPPER, LIST_ELLIPSES, LIST_ICONS
from spacy.language import Language
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]

from kg.reader.abbreviations import one_word

_PREFIXES = (
    "non e mid re anti co pre pro cross post over multi ex sub counter semi pan mini neo socio inter un intra"
    " micro arch psycho mis bi tri quasi pseudo ultra"
)
_BARRED = "".join(rf"(?<!\b{p})" for p in _PREFIXES.split())
_RUNS = [
    r"[!?]{2,}",
    r"``",
    r"''",
    r"={2,}",
    r"<{2,}",
    r">{2,}",
    r"\${2,}",
    r"_{2,}",
    r"\*{2,}",
    r"~{2,}",
    r"#{2,}",
    r"-{2,}",
]
_INFIXES = [
    *LIST_ELLIPSES,
    *LIST_ICONS,
    *_RUNS,
    r"(?<=[0-9])[+*^](?=[0-9-])",
    rf"(?i:{_BARRED})(?<=[{ALPHA}0-9])[-–](?=[{ALPHA}0-9])",
    r"—|---?",
    rf"(?<=[{ALPHA_LOWER}\"'”’])\.(?=[{ALPHA_UPPER}])",
    rf"(?<=[{ALPHA}]),(?=[{ALPHA}0-9])",
    rf"(?<=[{ALPHA}])[?!:<>=/](?=[{ALPHA}])",
    rf"(?<=[{ALPHA_LOWER}\"'”’)])[.,](?=\[[0-9])",  # a reference mark behind the end of a sentence: "closed.[3]"
    r"[\[\](){}]",
    rf"(?<=[{ALPHA_LOWER}][{ALPHA_LOWER}]),(?=[0-9])",
    r"(?<=[0-9])/(?=[0-9]+$)",
]
_WHOLE = re.compile(
    r"(?:\+?\d{1,2}-)?(?:\d{3}-)?\d{3}-\d{4}$|\d{1,4}[-/]\d{1,2}[-/]\d{2,4}$|[A-Za-z]/[A-Za-z]$"
)
_SPLITS = {
    "and/or": ["and", "/", "or"],
    "wanna": ["wan", "na"],
    "outta": ["out", "ta"],
    "dunno": ["du", "n", "no"],
}
_SPLITS |= {"US$": ["US", "$"], "cannot": ["can", "not"], "gotta": ["got", "ta"], "gonna": ["gon", "na"]}


def english_rules(nlp: Language) -> Tokenizer:
    defaults = nlp.Defaults
    rules = {form: parts for form, parts in (defaults.tokenizer_exceptions or {}).items() if form != "and/or"}
    for form, parts in _SPLITS.items():
        for case in (form, form.capitalize(), form.upper()) if form != "US$" else (form,):
            rules[case] = [{"ORTH": p} for p in _cased(case, parts)]
    rules |= {form: [{"ORTH": form}] for form in sorted(one_word())}
    rules |= {
        form.upper(): [{ORTH: (p.get(ORTH) or p["ORTH"]).upper()} for p in parts]
        for form, parts in list(rules.items())
        if "'" in form and form.upper() not in rules
    }
    prefixes = [*_RUNS, *(defaults.prefixes or ())]
    suffixes = [*_RUNS, *(defaults.suffixes or ())]
    return Tokenizer(
        nlp.vocab,
        rules=rules,
        prefix_search=spacy.util.compile_prefix_regex(prefixes).search,
        suffix_search=spacy.util.compile_suffix_regex(suffixes).search,
        infix_finditer=spacy.util.compile_infix_regex(_INFIXES).finditer,
        token_match=_WHOLE.match,
        url_match=defaults.url_match,
    )


def _cased(form: str, parts: list[str]) -> list[str]:
    """The parts as they stand in `form`."""
    out, at = [], 0
    for part in parts:
        out.append(form[at : at + len(part)])
        at += len(part)
    return out
