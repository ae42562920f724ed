"""Words as UD English has them: spaCy's English rules, changed where the treebanks cut otherwise.

Hyphenated words are cut ("Moscow-based" is three words) but for prefixes ("non-lethal") and telephone
numbers; a run of one sign is one word ("!!!"). The text of a Doc is always the text given.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import cast

import spacy.util
from spacy.attrs import ORTH  # type: ignore[import-not-found]
from spacy.lang.char_classes import ALPHA, ALPHA_LOWER, ALPHA_UPPER, LIST_ELLIPSES, LIST_ICONS
from spacy.language import Language
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
from spacy.tokens import Doc

from kg.characters import word_edits
from kg.model import Plain
from kg.reader.abbreviations import one_word

MAX_RUN = 1_000

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


@spacy.util.registry.tokenizers("kg.ud_english.v1")  # type: ignore[untyped-decorator]
def make_tokenizer() -> Callable[[Language], UdTokenizer]:
    """The tokenizer, as spaCy's configuration asks for one."""
    return lambda nlp: UdTokenizer(_english(nlp))


class UdTokenizer:
    """spaCy's tokenizer, kept from runs of characters so long that its rules would take for ever."""

    def __init__(self, inner: Tokenizer) -> None:
        self.inner = inner

    def __call__(self, text: str) -> Doc:
        """The words of `text`; `doc.text == text`. Apostrophes and look-alikes are cut like the plain characters."""
        edits = (e for e in word_edits(text) if e[1] - e[0] == len(e[2]))
        plain = Plain.same(text).rewritten(edits).text
        doc = self._cut(plain)
        if plain == text:
            return doc
        words = [text[t.idx : t.idx + len(t)] for t in doc]
        return Doc(self.inner.vocab, words=words, spaces=[bool(t.whitespace_) for t in doc])

    def _cut(self, text: str) -> Doc:
        if not _LONG_RUN.search(text):
            return cast(Doc, self.inner(text))
        words: list[str] = []
        spaces: list[bool] = []
        for piece in _pieces(text):
            part = self.inner(piece)
            words += [t.text for t in part]
            spaces += [bool(t.whitespace_) for t in part]
        return Doc(self.inner.vocab, words=words, spaces=spaces)

    def pipe(self, texts: Iterable[str], batch_size: int = 1000) -> Iterator[Doc]:
        """The words of each text."""
        return map(self, texts)

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """spaCy's rules as bytes."""
        return bytes(self.inner.to_bytes(exclude=tuple(exclude)))

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> UdTokenizer:
        """Takes rules over."""
        self.inner.from_bytes(data, exclude=tuple(exclude))
        return self

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Writes spaCy's rules."""
        self.inner.to_disk(path, exclude=tuple(exclude))

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> UdTokenizer:
        """Reads rules."""
        self.inner.from_disk(path, exclude=tuple(exclude))
        return self


_LONG_RUN = re.compile(rf"\S{{{MAX_RUN + 1}}}")


def _pieces(text: str) -> Iterator[str]:
    """The text in order, its long runs cut."""
    at = 0
    for run in re.finditer(rf"\S{{{MAX_RUN + 1},}}", text):
        if run.start() > at:
            yield text[at : run.start()]
        yield from (text[i : min(i + MAX_RUN, run.end())] for i in range(run.start(), run.end(), MAX_RUN))
        at = run.end()
    if at < len(text):
        yield text[at:]


def _english(nlp: Language) -> Tokenizer:
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
