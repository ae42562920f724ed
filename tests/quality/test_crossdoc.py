"""The figures across documents, on documents of our own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.model import MentionKind
from tests.quality.crossdoc import by_archive, by_last_word, conll, links
from tests.quality.linked_documents import ecb_topics, gum_documents


def record(name: str, *said: tuple[str, str, str]) -> str:
    """A document of ECB+: sentences with one mention each, its words, its class and its chain."""
    words, sentences, mentions = [], [], []
    for number, (phrase, kind, chain) in enumerate(said):
        start = len(words) + 1
        sentence = ["Yesterday", *phrase.split(), "left", "."]
        words += sentence
        sentences += [number] * len(sentence)
        tokens = [*range(start, start + len(phrase.split()))]
        mentions.append({"type": kind, "tokens": tokens, "chain": chain})
    found = {
        "id": name,
        "topic": 1,
        "subtopic": "1",
        "words": words,
        "sentences": sentences,
        "mentions": mentions,
    }
    return json.dumps(found)


PER, ORG = "HUMAN_PART_PER", "HUMAN_PART_ORG"
FIRST = record("a", ("Ada Brook", PER, "H1"), ("the police", ORG, "H2"), ("Eva Brook", PER, "a-single-3"))
SECOND = record("b", ("Ada J. Brook", PER, "H1"), ("the police", ORG, "H2"), ("she", PER, "H1"))


@pytest.fixture
def ecb(tmp_path: Path) -> Path:
    (tmp_path / "documents.jsonl").write_text(f"{FIRST}\n{SECOND}\n")
    return tmp_path / "documents.jsonl"


def test_what_a_document_of_ecb_gives(ecb: Path) -> None:
    ((first, second),) = ecb_topics(ecb)
    assert first.article.text.startswith("Yesterday Ada Brook left. Yesterday the police left.")
    assert [m.kind for m in second.mentions] == [MentionKind.NAME, MentionKind.NOMINAL, MentionKind.PRONOUN]
    assert first.same == {"H1": "H1", "H2": "H2"} and first.named.same == {"H1": "H1"}
    assert second.last_word("H1") == "brook" and second.last_word("H2") == "police"


def test_the_archive_and_the_reference(ecb: Path) -> None:
    """The archive makes one what is named in full, and nothing else; the reference what ends alike."""
    topics = ecb_topics(ecb)
    ours, theirs = ([names(documents) for documents in topics] for names in (by_archive, by_last_word))
    assert ours[0]["a", "H1"] == ours[0]["b", "H1"] != ours[0]["a", "a-single-3"]
    assert ("a", "H2") not in ours[0]
    assert links(topics, ours, "l{}") == {"l precision": 1.0, "l recall": 0.5, "l f1": pytest.approx(2 / 3)}
    assert links([[d.named for d in topics[0]]], ours, "l{}")["l recall"] == 1.0
    assert theirs[0]["a", "H1"] == theirs[0]["a", "a-single-3"] == "brook"
    assert links(topics, theirs, "l{}")["l recall"] == 1.0
    assert 0 < conll(topics, ours) < 1


ROWS = """# newdoc id = GUM_news_a
# text = Ada Brook left Oster.
1\tAda\tAda\tPROPN\tNNP\t_\t3\tnsubj\t_\tEntity=(1-person-new-nnnnn-cf1-1,2-coref-Ada_Brook
2\tBrook\tBrook\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=1)
3\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_
4\tOster\tOster\tPROPN\tNNP\t_\t3\tobj\t_\tEntity=(2-place-new-nnnnn-cf2-1-sgl-Oster)|SpaceAfter=No
5\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

# text = She went.
1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj\t_\tEntity=(1-person-giv:act-nnnnn-cf1-1-ana)
2\twent\tgo\tVERB\tVBD\t_\t0\troot\t_\t_
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_
"""


def test_what_a_document_of_gum_gives(tmp_path: Path) -> None:
    (tmp_path / "train.conllu").write_text(ROWS + "\n")
    (tmp_path / "dev.conllu").write_text(ROWS.replace("news_a", "news_b") + "\n")
    one, other = gum_documents(tmp_path)
    assert (one.name, other.name) == ("GUM_news_a", "GUM_news_b")
    assert one.chains == ("1", "2", "1") and one.same == {"1": "Ada_Brook", "2": "Oster"}
    assert [m.head.of(one.article.text) for m in one.mentions] == ["Ada Brook", "Oster", "She"]
    assert links([[one, other]], [by_archive([one, other])], "l{}")["l f1"] == 1.0
