"""Repairs of a parse leave a tree, whatever the words are."""

from __future__ import annotations

from spacy.language import Language

MESSY = (
    "Mayor De Jr. Jr. Jr. O’Brien-Smith Ada Jr. met De Jr. Jr. Jr. O’Brien-Smith Ada Jr. in Velm on Monday, the "
    "De Jr. Jr. Jr. O’Brien-Smith Ada Jr. Company said."
)


def test_names_within_names_leave_a_tree(nlp: Language) -> None:
    doc = nlp(MESSY)
    for token in doc:
        steps, at = 0, token
        while at.head != at:
            at, steps = at.head, steps + 1
            assert steps <= len(doc)
