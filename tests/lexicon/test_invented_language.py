"""A second language is a folder of words: one of ten words gives statements of a document whose tree is set by hand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from spacy.language import BaseDefaults
from spacy.tokens import Doc
from spacy.vocab import create_vocab

import kg.lexicon.languages
from kg.extraction.mentions.mention_component import mark_mentions
from kg.extraction.read import reading_of
from kg.lexicon import Language, register
from kg.model import Actuality, Article, Block, BlockKind, Days, Plain, Reading, Span

FOLDER = Path(__file__).parent / "invented"

REPORT = """
Ana     Ana     PROPN  2  nsubj  B-PER
zal     zalar   VERB   0  root   O
ke      ke      SCONJ  5  mark   O
Bor     Bor     PROPN  5  nsubj  B-PER
tevir   tevar   VERB   2  ccomp  O
Kol     Kol     PROPN  5  obj    B-PER
.       .       PUNCT  2  punct  O
"""
"""Ana said that Bor met Kol. Word, lemma, part of speech, number of the head (from 1), relation, entity."""
PLAN = """
Bor     Bor     PROPN  3  nsubj  B-PER
fal     fal     AUX    3  aux    O
surim   surar   VERB   0  root   O
na      na      ADP    5  case   O
Velk    Velk    PROPN  3  obl    B-LOC
.       .       PUNCT  3  punct  O
"""
"""Bor will travel to Velk."""
DENIAL = """
Bor     Bor     PROPN  3  nsubj  B-PER
nok     nok     PART   3  advmod O
tevir   tevar   VERB   0  root   O
Kol     Kol     PROPN  3  obj    B-PER
.       .       PUNCT  3  punct  O
"""
"""Bor did not meet Kol."""
DATED = """
Bor     Bor     PROPN  2  nsubj          B-PER
tevir   tevar   VERB   0  root           O
Kol     Kol     PROPN  2  obj            B-PER
Suridi  Suridi  PROPN  2  obl:unmarked   O
.       .       PUNCT  2  punct          O
"""
"""Bor met Kol on the day of the fair."""


@pytest.fixture
def velkish(monkeypatch: pytest.MonkeyPatch) -> Iterator[Language]:
    """The language, registered for the time of a test."""
    monkeypatch.setattr(kg.lexicon.languages, "_KNOWN", dict(kg.lexicon.languages._KNOWN))
    language = Language("qaa", FOLDER)
    register(language)
    yield language


def reading(tree: str, code: str = "qaa") -> Reading:
    """What the rules read in a sentence with this tree, by the words of a language."""
    rows = [line.split() for line in tree.strip().splitlines()]
    words, lemmas, tags, heads, relations, entities = zip(*rows, strict=True)
    doc = Doc(
        create_vocab(code, BaseDefaults),
        words=words,
        spaces=[word != "." and after != "." for word, after in zip(words, [*words[1:], "."], strict=True)],
        lemmas=lemmas,
        pos=tags,
        tags=["VBD" if tag == "VERB" else tag for tag in tags],
        heads=[int(head) - 1 if head != "0" else i for i, head in enumerate(heads)],
        deps=["ROOT" if relation == "root" else relation for relation in relations],
        ents=entities,
        sent_starts=[True] + [False] * (len(words) - 1),
    )
    block = Block(Span(0, len(doc.text)), BlockKind.BODY)
    article = Article(text=doc.text, blocks=(block,), published=date(2024, 6, 28))
    return reading_of(article, Plain.same(doc.text), mark_mentions(doc))


def told(found: Reading) -> list[tuple[str, ...]]:
    """Subject, relation, object and actuality of each claim, in words."""
    return [
        tuple(
            " ".join(span.of(found.article.text) for span in part) if not isinstance(part, str) else part
            for part in (claim.subject.spans, claim.relation, claim.object.spans if claim.object else ())
        )
        for claim in found.claims
    ]


@pytest.mark.usefixtures("velkish")
def test_a_report_gives_an_attribution_and_a_claim() -> None:
    found = reading(REPORT)
    (attribution,) = found.attributions
    text = found.article.text
    assert [span.of(text) for span in (*attribution.source, *attribution.cue)] == ["Ana", "zal"]
    assert ("Bor", "met", "Kol") in told(found)


def test_by_the_words_of_english_it_says_nothing_of_that() -> None:
    found = reading(REPORT, "en")
    assert found.attributions == found.times == ()
    assert {claim.relation for claim in found.claims} == {""}
    assert not any(claim.negated for claim in reading(DENIAL, "en").claims)


@pytest.mark.usefixtures("velkish")
def test_words_of_grammar_tell_how_real_it_is() -> None:
    plan = next(claim for claim in reading(PLAN).claims if claim.relation == "traveledTo")
    assert (plan.actuality, plan.negated) == (Actuality.PLANNED, False)
    denial = next(claim for claim in reading(DENIAL).claims if claim.relation == "met")
    assert denial.negated


@pytest.mark.usefixtures("velkish")
def test_a_rule_of_time_tells_the_day() -> None:
    found = reading(DATED)
    fair = Days(date(2024, 6, 21), date(2024, 6, 21))
    assert [(time.span.of(found.article.text), time.days) for time in found.times] == [("Suridi", fair)]
    (met,) = (claim for claim in found.claims if claim.relation == "met")
    assert met.time == fair


@pytest.mark.usefixtures("velkish")
def test_the_language_holds(velkish: Language) -> None:
    assert [*velkish.problems()] == []
