"""What the pipeline says of sentences of news."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Doc

import kg.extraction
from kg.errors import InvalidWeights
from kg.extraction.coref import coreference_network
from kg.reader import weight_files as store

NEWS = (
    'Latvia plans joint projects\n\nDefense Minister Andris Spruds visited Kyiv. "We need drones," he said. '
    "Three soldiers were killed by the strike."
)


def everything(doc: Doc) -> list[tuple[object, ...]]:
    return [(t.text, t.pos_, t.tag_, t.lemma_, t.dep_, t.head.i, t.ent_type_, t.is_sent_start) for t in doc]


def test_subject_verb_and_object_are_found(nlp: Language) -> None:
    doc = nlp("Ukraine thanked Latvia.")
    assert [(t.text, t.dep_, t.head.text) for t in doc[:3]] == [
        ("Ukraine", "nsubj", "thanked"),
        ("thanked", "ROOT", "thanked"),
        ("Latvia", "obj", "thanked"),
    ]


def test_a_passive_names_its_agent(nlp: Language) -> None:
    doc = nlp("Three soldiers were killed by the strike.")
    found = {t.text: (t.dep_, t.tag_, t.lemma_) for t in doc}
    assert found["soldiers"] == ("nsubj:pass", "NNS", "soldier")
    assert found["killed"] == ("ROOT", "VBN", "kill")
    assert found["strike"][0] == "obl:agent"


def test_a_title_hangs_on_the_name(nlp: Language) -> None:
    doc = nlp("Latvia's Defense Minister Andris Spruds visited Kyiv.")
    found = {t.text: (t.dep_, t.head.text) for t in doc}
    assert found["Minister"] == ("nmod:desc", "Andris")
    assert found["Andris"] == ("nsubj", "visited")


def test_names_have_types(nlp: Language) -> None:
    doc = nlp("Andris Spruds of NATO flew from Riga to Kyiv.")
    names = [(e.text, e.label_) for e in doc.ents]
    assert names == [("Andris Spruds", "PER"), ("NATO", "ORG"), ("Riga", "LOC"), ("Kyiv", "LOC")]


def test_mentions_are_spans_with_class_and_kind(nlp: Language) -> None:
    doc = nlp("Latvia thanked the minister, and he left.")
    found = [(s.text, s.label_, s.id_) for s in doc.spans["mentions"]]
    assert found == [
        ("Latvia", "Country", "name"),
        ("the minister", "Person", "nominal"),
        ("he", "Person", "pronoun"),
    ]


def test_every_sentence_is_one_tree(nlp: Language) -> None:
    for sentence in nlp(NEWS).sents:
        assert sum(t.head.i == t.i for t in sentence) == 1
        assert all(sentence.start <= t.head.i < sentence.end for t in sentence)


def test_white_space_hangs_on_the_word_before(nlp: Language) -> None:
    gap = next(t for t in nlp(NEWS) if t.is_space)
    assert (gap.pos_, gap.tag_, gap.dep_, gap.head.text) == ("SPACE", "_SP", "dep", "projects")


def test_a_document_reads_the_same_in_company(nlp: Language) -> None:
    alone = nlp(NEWS)
    _, among, _ = nlp.pipe(["NATO agreed.", NEWS, "A much longer sentence " * 20])
    assert everything(among) == everything(alone)


def test_gold_words_and_bounds_are_kept(nlp: Language) -> None:
    words = ["He", "left", "She", "stayed"]
    doc = nlp(Doc(nlp.vocab, words=words, sent_starts=[True, False, True, False]))
    assert [s.text for s in doc.sents] == ["He left", "She stayed"]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "…", "😀", "\u200b", "e\u0301\u0323", "\0"])
def test_nearly_empty_text_is_read(nlp: Language, text: str) -> None:
    assert nlp(text).text == text


@pytest.mark.parametrize("unit", ["a", "(", "😀", "a-", "word ", ". ", "e\u0301"])
def test_hostile_text_is_read_in_bounded_sentences(nlp: Language, unit: str) -> None:
    text = unit * 3_000
    doc = nlp(text)
    assert doc.text == text
    assert max(len(s) for s in doc.sents) <= 251


def test_long_gold_sentence_becomes_one_tree(nlp: Language) -> None:
    words = ["peace"] * 400
    doc = nlp(Doc(nlp.vocab, words=words, sent_starts=[i == 0 for i in range(400)]))
    assert sum(t.head.i == t.i for t in doc) == 1


def test_the_pipeline_survives_the_disk(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path)
    import spacy

    assert everything(spacy.load(tmp_path)(NEWS)) == everything(nlp(NEWS))


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    for name, content in store.read_files(store.HOME, store.FILES).items():
        (tmp_path / name).write_bytes(content)
    (tmp_path / "labels.json").write_text("{}")
    with pytest.raises(InvalidWeights, match=r"labels\.json: .*damaged"):
        kg.extraction.load(tmp_path)


def test_a_missing_folder_is_said_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(InvalidWeights, match="lack") as caught:
        kg.extraction.load(tmp_path / "nowhere")
    assert "\n" not in str(caught.value)


def test_the_weights_are_small_and_say_what_they_are() -> None:
    learnt = [
        *store.HOME.iterdir(),
        *(f for f in coreference_network.HOME.iterdir() if f.suffix in (".onnx", ".json")),
    ]
    assert sum(f.stat().st_size for f in learnt) < 120e6
    card = json.loads((store.HOME / store.CARD).read_text(encoding="utf-8"))
    assert card["licence"] == "CC BY-SA 4.0"
    assert card["figures"]["ewt_test_las"] > 0.925
