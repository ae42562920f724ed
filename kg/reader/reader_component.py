"""The reader as a spaCy component: UPOS, Penn tag, lemma, UD tree and names of every sentence.

Labels: `token.dep_` is UD's with subtypes ("nsubj:pass", "obl:agent"), the root "ROOT" as spaCy expects;
`doc.ents` are PER, ORG, LOC and MISC; `doc._.kinds` is a kind a token, of the phrase that it heads ("person", "event", …) or
""; `doc._.roles` are (predicate, head of its argument, PropBank's role), the first two as indices of tokens;
`doc._.qualities` are the scores of UDS of each token by their name (`kg.training.semantics.QUALITIES`), "factual" from about
-1.2 (did not happen) to 1.2 (happened); `doc._.certainties` are the probabilities of the tokens' heads. White-space tokens
are SPACE, depend on the word before them as "dep",
and never reach the network. A document reads the same alone and in company: batches stay inside it, because
the int8 network scales its activations by the batch.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from kg.reader import weight_files as store
from kg.reader.annotation import annotate
from kg.reader.endings import are_two, possible_ends
from kg.reader.lemmas import Lemmatizer, english_words, lexicon_verbs
from kg.reader.network import Network, Parse
from kg.reader.nicknames import read_over
from kg.reader.repair import repaired
from kg.reader.seams import seam

MAX_CHUNK_WORDS = 160
AHEAD = 4
"""Documents a thread that `pipe` has in hand."""


@Language.factory(
    "kg_reader",
    assigns=["token.pos", "token.tag", "token.dep", "token.head", "token.lemma", "token.morph", "doc.ents"],
    requires=["token.is_sent_start"],
    default_config={"weights": None, "threads": 2},
)
def make_reader(nlp: Language, name: str, weights: str | None, threads: int) -> Reader:
    """The component; `weights` is a folder, by default the one that ships with kg."""
    return Reader(nlp.vocab, store.read_files(Path(weights) if weights else store.HOME), name, threads)


class Reader:
    """Annotates docs whose sentence bounds are set (one sentence where they are not)."""

    def __init__(
        self, vocab: Vocab, files: dict[str, bytes], name: str = "kg_reader", threads: int = 2
    ) -> None:
        self.vocab = vocab
        self.name = name
        self.threads = threads
        self._open(files)

    def _open(self, files: dict[str, bytes]) -> None:
        opened = store.open_weights(files)
        self._files, self._opened = files, opened  # kept, so that others who ask for these weights get them
        self.network = Network(opened)
        words = [*english_words(opened.tokenizer), *lexicon_verbs()]
        self.lemmatizer = Lemmatizer(opened.lemmas, words)
        self.card = opened.card

    def __call__(self, doc: Doc) -> Doc:
        annotate(doc, self.predict(doc, self.threads), self.lemmatizer)
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 128) -> Iterator[Doc]:
        """Several documents at once, in their order; `batch_size` is spaCy's and without effect."""
        waiting: deque[tuple[Doc, Future[list[tuple[list[int], Parse]]]]] = deque()
        with ThreadPoolExecutor(self.threads) as pool:
            for doc in stream:
                waiting.append((doc, pool.submit(self.predict, doc)))
                if len(waiting) > self.threads * AHEAD:
                    yield self._annotated(*waiting.popleft())
            while waiting:
                yield self._annotated(*waiting.popleft())

    def _annotated(self, doc: Doc, found: Future[list[tuple[list[int], Parse]]]) -> Doc:
        annotate(doc, found.result(), self.lemmatizer)
        return doc

    def predict(self, doc: Doc, threads: int = 1) -> list[tuple[list[int], Parse]]:
        """The sentences of `doc`: the indices of their words, without white space, and the parse. A sentence that hides
        two gives both."""
        bounds = (
            [(s.start, s.end) for s in doc.sents] if doc.has_annotation("SENT_START") else [(0, len(doc))]
        )
        kept = [[i for i in range(start, end) if not doc[i].is_space] for start, end in bounds]
        parts = [part for words in kept for part in _parts(words)]
        parses = iter(read_over(self.network, [[doc[i].text for i in part] for part in parts], threads))
        wholes = [(words, _joined([next(parses) for _ in _parts(words)])) for words in kept if words]
        return [
            piece
            for words, parse in wholes
            for piece in self._cut(words, parse, [doc[i].text for i in words])
        ]

    def _cut(self, words: list[int], parse: Parse, forms: list[str]) -> list[tuple[list[int], Parse]]:
        """The sentence, or the two (or more) that it turns out to be, each read by itself."""
        found = self._two(parse, forms) if len(words) <= MAX_CHUNK_WORDS else None
        if found is None:
            return [(words, repaired(parse, forms))]
        at, left, right = found
        return [(words[:at], repaired(left, forms[:at])), *self._cut(words[at:], right, forms[at:])]

    def _two(self, parse: Parse, forms: list[str]) -> tuple[int, Parse, Parse] | None:
        """Where a second sentence begins, and both read by themselves; None where there is one sentence."""
        at = seam(parse, forms)
        if at is not None:
            left, right = read_over(self.network, [forms[:at], forms[at:]])
            return at, left, right
        lemmas = self.lemmatizer(forms, parse.upos, parse.tags)
        for at in possible_ends(parse, forms, lemmas):
            left, right = read_over(self.network, [forms[:at], forms[at:]])
            if are_two(left, right):
                return at, left, right
        return None

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        return store.packed(self._files)

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> Reader:
        self._open(store.unpacked(data, self.name))
        return self

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        store.write_files(Path(path), self._files)

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> Reader:
        self._open(store.read_files(Path(path)))
        return self


def _parts(words: list[int]) -> list[list[int]]:
    """A sentence too long for the encoder in pieces that are not."""
    return [words[i : i + MAX_CHUNK_WORDS] for i in range(0, len(words), MAX_CHUNK_WORDS)]


def _joined(parts: list[Parse]) -> Parse:
    """Parts of one sentence as one tree: the roots of later parts depend on the first root."""
    if len(parts) == 1:
        return parts[0]
    whole, offset = parts[0], len(parts[0].heads)
    root = whole.heads.index(-1)
    for part in parts[1:]:
        whole = whole.followed_by(part, offset, root)
        offset += len(part.heads)
    return whole
