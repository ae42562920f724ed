"""Lemmas: a table learnt from treebanks, then rules by Penn tag."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


class Lemmatizer:
    """Form, UPOS and Penn tag → lemma. `table` is UPOS → form → lemma, forms in lower case but for names."""

    def __init__(self, table: Mapping[str, Mapping[str, str]]) -> None:
        self._table = table
        self._known = {lemma for forms in table.values() for lemma in forms.values()}

    def __call__(self, forms: Sequence[str], upos: Sequence[str], tags: Sequence[str]) -> list[str]:
        return [self.lemma(*word) for word in zip(forms, upos, tags, strict=True)]

    def lemma(self, form: str, upos: str, tag: str) -> str:
        """The lemma of one word."""
        low = form.lower()
        found = self._table.get(upos, {}).get(low)
        if found is not None:
            return found
        if upos in ("NOUN", "VERB", "AUX"):
            return self._by_rule(low, tag)
        return form if upos in ("PROPN", "X", "NUM", "SYM", "PUNCT") else low

    def _by_rule(self, low: str, tag: str) -> str:
        if tag in ("NNS", "NNPS", "VBZ") and low.endswith("s") and not low.endswith("ss"):
            return low[:-3] + "y" if low.endswith("ies") and len(low) > 4 else low[:-1]
        if tag in ("VBD", "VBN") and low.endswith("ed"):
            return self._stem(low[:-2])
        if tag == "VBG" and low.endswith("ing"):
            return self._stem(low[:-3])
        return low

    def _stem(self, stem: str) -> str:
        for candidate in (stem, stem + "e", stem[:-1]):
            if candidate in self._known:
                return candidate
        return stem
