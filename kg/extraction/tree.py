"""Walking a dependency tree: the few moves that every rule of reading is made of.

Relations are those of Universal Dependencies 2 for English, as the reader sets them; `dep` drops the
subtype and case, so that "nsubj:pass" and "nsubj" are one where a rule does not care.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from spacy.tokens import Doc, Token

from kg.model import Span

SUBJECTS = frozenset({"nsubj", "csubj"})
CLAUSAL = frozenset({"root", "ccomp", "xcomp", "advcl", "acl", "parataxis", "csubj"})
RELATIVE_WORDS = frozenset({"who", "which", "that", "whom", "whose", "where", "when"})
INFINITIVE_MARKER = "to"
GERUND = "VBG"

_PAIRS = {"(": ")", "[": "]", "“": "”", "«": "»", '"': '"'}
"""Brackets and marks of which one half without the other is no part of a phrase; single marks may be apostrophes."""

GIVEN = "given"
"""Key of a document's user data: every token as the article words it, where the document is of plain text."""


_BARE: dict[int, str] = {}
"""The relations without subtype, by the number that spaCy gives their name in every vocabulary."""


def dep(token: Token) -> str:
    """The relation to the head without subtype: "nsubj" for "nsubj:pass"."""
    number = token.dep
    found = _BARE.get(number)
    if found is None:
        found = _BARE[number] = str(token.dep_.lower().partition(":")[0])
    return found


def is_dep(token: Token, *labels: str) -> bool:
    """Whether the full label, subtype and all, is one of `labels`."""
    return token.dep_.lower() in labels


def kids(token: Token, *labels: str) -> list[Token]:
    """Children whose relation without subtype is one of `labels`, in order of the text."""
    return [c for c in token.children if dep(c) in labels]


def kid(token: Token, *labels: str) -> Token | None:
    """The first such child, or None."""
    return next((c for c in token.children if dep(c) in labels), None)


def is_infinitive(verb: Token) -> bool:
    """Whether a verb bears the infinitive marker: "*to* call", "in order *to* call"; also "admitted *to* calling"."""
    return _marker(verb) is not None


def is_plain_infinitive(verb: Token) -> bool:
    """Whether what follows the infinitive marker is no gerund: "*to* call"; not "admitted *to* calling"."""
    marker = _marker(verb)
    if marker is None:
        return False
    after = next((c for c in kids(verb, "aux", "cop") if c.i > marker.i), verb)
    return bool(after.tag_ != GERUND)


def _marker(verb: Token) -> Token | None:
    return next(
        (c for c in verb.children if c.lower_ == INFINITIVE_MARKER and dep(c) in ("mark", "aux")), None
    )


def is_passive(verb: Token) -> bool:
    """ "was told": a subject or an auxiliary of the passive depends on the verb."""
    return any(is_dep(c, "nsubj:pass", "aux:pass") for c in verb.children)


def conjuncts(token: Token) -> list[Token]:
    """The token and all that are coordinated with it, flattened: "A, B and C" gives three."""
    found, queue = [token], [token]
    while queue:
        for child in kids(queue.pop(0), "conj"):
            found.append(child)
            queue.append(child)
    return sorted(found, key=lambda t: t.i)


def first_conjunct(token: Token) -> Token:
    """Up the conj relations to the first of the coordination."""
    while dep(token) == "conj" and token.head != token:
        token = token.head
    return token


def below(token: Token, skip: Callable[[Token], bool]) -> Iterator[Token]:
    """The token and its descendants, without the subtrees at which `skip` says true (unordered)."""
    stack = [token]
    while stack:
        current = stack.pop()
        yield current
        stack.extend(c for c in current.children if not skip(c))


def subtree_places(token: Token, *without: Token) -> set[int]:
    """Places of the token and all below it, less the subtrees of `without`; none where the token is one of them."""
    cut = {w.i for w in without}
    return {t.i for t in below(token, lambda t: t.i in cut)} if token.i not in cut else set()


def ancestors(token: Token) -> Iterator[Token]:
    """Head, head of the head …, nearest first."""
    while token.head != token:
        token = token.head
        yield token


def in_order(tokens: Iterable[Token]) -> list[Token]:
    return sorted(set(tokens), key=lambda t: t.i)


def trim(tokens: list[Token]) -> list[Token]:
    """Without punctuation and white space at either end; a quotation mark stays where the other of its pair does."""
    start, end = 0, len(tokens)
    while start < end and _edge(tokens[start]):
        start += 1
    while end > start and _edge(tokens[end - 1]):
        end -= 1
    return tokens[start:end]


def balanced(tokens: list[Token]) -> list[Token]:
    """With the closing bracket or mark that follows right behind the last token, and without those that have no other half:
    "Tarn *(Norland)*", "the “resolution" as "the resolution"."""
    single = _without_other_half(tokens)
    if not single:
        return tokens
    last = tokens[-1]
    after = last.nbor(1) if last.i + 1 < last.sent.end else None
    if after is not None and len(single) == 1 and _PAIRS.get(single[0].text) == after.text:
        return [*tokens, after]
    return [t for t in tokens if t not in single] or tokens


def _without_other_half(tokens: Sequence[Token]) -> list[Token]:
    waiting: list[Token] = []
    for token in tokens:
        if token.text not in _PAIRS and token.text not in _PAIRS.values():
            continue
        if waiting and _PAIRS.get(waiting[-1].text) == token.text:
            waiting.pop()
        else:
            waiting.append(token)
    return waiting


def _edge(token: Token) -> bool:
    return bool(token.is_space or (token.is_punct and token.text not in {"%", "#"}))


def span_of(token: Token) -> Span:
    return Span(token.idx, token.idx + len(token.text))


def tokens_in(doc: Doc, span: Span) -> list[Token]:
    """The tokens that a span touches, in order; none where it lies outside."""
    found = doc.char_span(span.start, span.end, alignment_mode="expand")
    return [] if found is None else list(found)


def root_of(tokens: Sequence[Token]) -> Token:
    """The token of a run whose head lies outside it; the first such."""
    places = {t.i for t in tokens}
    return next((t for t in tokens if t.head.i not in places or t.head == t), tokens[0])


def span_over(tokens: Sequence[Token]) -> Span:
    """From the first to the last of the tokens, which are in order."""
    return Span(tokens[0].idx, tokens[-1].idx + len(tokens[-1].text))


def spans_of(tokens: Iterable[Token]) -> tuple[Span, ...]:
    """Runs of neighbouring tokens as spans, in order."""
    spans: list[Span] = []
    last: int | None = None
    for token in in_order(t for t in tokens if not t.is_space):
        if last is not None and _adjacent(token, last):
            spans[-1] = Span(spans[-1].start, token.idx + len(token.text))
        else:
            spans.append(span_of(token))
        last = token.i
    return tuple(spans)


def _adjacent(token: Token, last: int) -> bool:
    return all(token.doc[i].is_space for i in range(last + 1, token.i))


def phrase_of(word: Token) -> str:
    """A conjunction or preposition with what is fixed to it, in small letters: "rather than"."""
    return " ".join(t.lower_ for t in (word, *kids(word, "fixed")))


def words(tokens: Iterable[Token]) -> str:
    """The tokens as given (where `doc.user_data[GIVEN]` has them, else their own texts), joined with single spaces."""
    kept = [t for t in in_order(tokens) if not t.is_space]
    given: Sequence[str] = kept[0].doc.user_data.get(GIVEN, ()) if kept else ()
    return " ".join(given[t.i] if given else t.text for t in kept)


def text_of(tokens: Sequence[Token]) -> str:
    """The text from the first to the last of the tokens as written, runs of white space as one space."""
    run = tokens[0].doc[tokens[0].i : tokens[-1].i + 1]  # not doc.text, which is made anew each time
    return " ".join(run.text.split())
