"""What the model of coreference is learnt from: anaphors of texts whose chains are known."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc

from kg.extraction.coref.anaphor_kinds import AnaphorKind
from kg.extraction.coref.clusters import Clusters
from kg.training.coreference_examples import Chained, Example, examples_in
from kg.training.coreference_scenes import answers_of
from kg.training.litbank import heads_of, novels
from kg.training.treebank_documents import places_of
from kg.training.two_people import SENTENCES, two_people

TEXT = "The union called a strike. The strike closed the port, and Karl Enn sold his farm."


def chain(doc: Doc, *words: int) -> frozenset[int]:
    """The chain of some tokens, by their numbers."""
    places = places_of(doc)
    return frozenset(places[i] for i in words)


def none(clusters: Clusters, kind: AnaphorKind, index: int, candidates: Sequence[int]) -> NDArray[np.float64]:
    return np.zeros(len(candidates))


def found(document: Chained, word: str) -> list[Example]:
    """The examples whose anaphor is this word."""
    return [e for e in examples_in(document, none) if document.doc[e.anaphor].text == word]


def test_a_repeated_noun_is_right_where_its_chain_is_the_same(nlp: Language) -> None:
    doc = nlp(TEXT)
    first, second = (t.i for t in doc if t.text == "strike")
    (example,) = found(Chained(doc, [chain(doc, first, second)]), "strike")
    assert example.kind == AnaphorKind.NOMINALS
    assert [example.members[i] for i in np.flatnonzero(example.right)] == [(first,)]
    (example,) = found(Chained(nlp(TEXT), [chain(doc, first)]), "strike")
    assert not example.right.any() and example.wrong.all()


def test_a_pronoun_is_learnt_with_its_candidates(nlp: Language) -> None:
    doc = nlp(TEXT)
    karl, his = (next(t.i for t in doc if t.text == word) for word in ("Karl", "his"))
    (example,) = found(Chained(doc, [chain(doc, karl, his)]), "his")
    assert example.kind == AnaphorKind.PEOPLE and example.anaphor == his
    assert example.right.tolist() == [True] and example.members == ((karl,),)
    assert example.features.shape[0] == len(example.right) == len(example.wrong)


def test_what_is_not_annotated_is_not_learnt_from(nlp: Language) -> None:
    doc = nlp(TEXT)
    karl, his = (next(t.i for t in doc if t.text == word) for word in ("Karl", "his"))
    people = chain(doc, karl, his)
    examples = examples_in(Chained(doc, [people], people), none)
    assert [e.anaphor for e in examples] == [his]


def test_the_answer_of_an_anaphor_without_a_right_candidate_is_none(nlp: Language) -> None:
    doc = nlp(TEXT)
    examples = examples_in(Chained(doc, []), none)
    answers = answers_of(examples)
    assert answers.wanted[:, -1].all() and not answers.wanted[:, :-1].any()


def test_a_novel_is_text_with_the_heads_of_its_mentions(nlp: Language, tmp_path: Path) -> None:
    words = [["Ada", "Brook", "said", ",", '"', "I", "ca", "n't", "stay", "!", '"'], ["She", "left", "."]]
    record = {"id": "n", "sentences": words, "mentions": [[0, 0, 0, 2, 7], [0, 5, 0, 6, 7], [1, 0, 1, 1, 7]]}
    path = tmp_path / "novels.jsonl"
    path.write_text(json.dumps(record) + "\n")
    (novel,) = novels(path)
    assert novel.text == 'Ada Brook said, "I can\'t stay!" She left.'
    doc = nlp(novel.text)
    chains, every = heads_of(doc, novel)
    places = places_of(doc)
    assert [sorted(t.text for t in doc if places[t.i] in c) for c in chains] == [["Ada", "I", "She"]]
    assert every == chains[0]


def test_a_text_of_two_people_has_one_answer(nlp: Language, tmp_path: Path) -> None:
    path = tmp_path / "two.toml"
    path.write_text(
        'names.female = ["Ada Brook"]\nnames.male = ["Karl Enn"]\npronouns.female.He = "She"\npronouns.male.He = "He"\n'
        'forms.He = ["{A} was led home by {B}. {He} slept."]\n'
    )
    texts = list(two_people(nlp, path))
    assert [t.doc.text for t in texts[:2]] == [
        "Ada Brook was led home by Karl Enn. She slept.",
        "Ada Brook was led home by Karl Enn. He slept.",
    ]
    for text, meant in zip(texts, ("Ada", "Karl", "Karl", "Ada"), strict=True):
        (example,) = examples_in(text, none)
        (right,) = np.flatnonzero(example.right)
        assert [text.doc[i].text for i in example.members[right]] == [meant]


def test_no_name_and_no_sentence_is_both_learnt_and_measured() -> None:
    learnt, measured = (
        tomllib.loads(path.read_text(encoding="utf-8"))
        for path in (SENTENCES, Path("tests/quality/grid.toml"))
    )
    names, sentences = (
        [{value for row in table[part].values() for value in row} for table in (learnt, measured)]
        for part in ("names", "forms")
    )
    assert not names[0] & names[1] and not sentences[0] & sentences[1]
