"""Interviews in print: questions and answers in turn, marked with letters or by their question marks alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from spacy.tokens import Span, Token

from kg.extraction.attribution.announced_paragraphs import in_first_person
from kg.extraction.attribution.attribution_draft import Draft, Found
from kg.extraction.attribution.passage_rule import PassageRule
from kg.extraction.attribution.quotation_places import QuotationPlaces
from kg.extraction.attribution.report_lexicon import Sense, words
from kg.model import AttributionKind

ANSWERED = Sense("quote", AttributionKind.REPORT)
LABEL_ENDS = frozenset({":", "."})
MIN_QUESTIONS = 3
"""So many questions with an answer each make an interview."""
MAX_QUESTION = 60
"""Tokens of a paragraph that is a question."""
Paragraphs = Sequence[Sequence[Token]]


def answers(quotes: QuotationPlaces, taken: Sequence[Draft]) -> Iterator[Found]:
    """A find for each answer, in the voice of the person whom the introduction names most; of nobody where it names none."""
    paragraphs = quotes.tokens_by_paragraph
    turns = _labelled(paragraphs) or _unlabelled(paragraphs, quotes)
    if len(turns) < MIN_QUESTIONS:
        return
    person = _interviewed(paragraphs[: min(turns)])
    head = person.root if person is not None else None
    for question, until in turns.items():
        mark = paragraphs[question][-1]
        content = {t.i for tokens in paragraphs[question + 1 : until] for t in tokens}
        positions = {t.i for t in person or ()}
        yield Found(mark, head, {mark.i}, content, ANSWERED, source_positions=positions)


def _labelled(paragraphs: Paragraphs) -> dict[int, int]:
    """Where each question marked with a letter stands → where its answer ends: "Q: Why? / *A: Because.*"."""
    is_question = [_has_label(tokens, "question") for tokens in paragraphs]
    is_answer = [_has_label(tokens, "answer") for tokens in paragraphs]
    starts = [i for i, asked in enumerate(is_question[:-1]) if asked and is_answer[i + 1]]
    return _turns(starts, is_question)


def _has_label(tokens: Sequence[Token], key: str) -> bool:
    return (
        len(tokens) > 2
        and tokens[0].lower_ in words(tokens[0], "interview", key)
        and tokens[1].text in LABEL_ENDS
    )


def _unlabelled(paragraphs: Paragraphs, quotes: QuotationPlaces) -> dict[int, int]:
    """The same where paragraphs that are questions stand between others, most of which speak of "I" or "we", and the
    introduction tells of an interview."""
    is_question = [_is_question(tokens, quotes) for tokens in paragraphs]
    turns = _turns(
        [i for i, asked in enumerate(is_question[:-1]) if asked and not is_question[i + 1]], is_question
    )
    if not turns or not any(_tells_of_interview(tokens) for tokens in paragraphs[: min(turns)]):
        return {}
    own = sum(
        in_first_person([t for p in paragraphs[i + 1 : until] for t in p]) for i, until in turns.items()
    )
    return turns if own * 2 >= len(turns) else {}


def _turns(starts: Sequence[int], is_question: Sequence[bool]) -> dict[int, int]:
    """Each question with the end of its answer: the next question, after the last one a single paragraph."""
    later = [next((k for k in range(i + 1, len(is_question)) if is_question[k]), i + 2) for i in starts]
    return dict(zip(starts, later, strict=True))


def _is_question(tokens: Sequence[Token], quotes: QuotationPlaces) -> bool:
    return (
        tokens[-1].text == "?" and len(tokens) <= MAX_QUESTION and not any(t.i in quotes.at for t in tokens)
    )


def _tells_of_interview(tokens: Sequence[Token]) -> bool:
    return any(t.lower_ in words(t, "interview", "word") for t in tokens)


def _interviewed(paragraphs: Paragraphs) -> Span | None:
    """The person whom the paragraphs before the first question name most, by the last word of the name; of two the first."""
    if not paragraphs:
        return None
    doc = paragraphs[0][0].doc
    people = [e for e in doc[paragraphs[0][0].i : paragraphs[-1][-1].i + 1].ents if e.label_ == "PER"]
    counts = Counter(e[-1].lower_ for e in people)
    return max(people, key=lambda e: counts[e[-1].lower_], default=None)


ANSWER = PassageRule(
    name="answer",
    apply=answers,
    example="We spoke to Karl Brant.\n\nWhy?\n\nI went there.\n\nWho pays?\n\nWe all do.\n\nWhen?\n\nI hope in May.",
    counterexample="Karl Brant built it.\n\nWhy?\n\nIt was old.\n\nWho pays?\n\nThe town.\n\nWhen?\n\nIn May.",
    speaks=True,
    unmarked=True,
)
