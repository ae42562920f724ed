"""The reader as a spaCy component: UPOS, Penn tag, lemma, UD tree and names of every sentence.

Labels: `token.dep_` is UD's with subtypes ("nsubj:pass", "obl:agent"), the root "ROOT" as spaCy expects;
`doc.ents` are PER, ORG, LOC and MISC; `doc._.kinds` is a kind a token, of the phrase that it heads ("person", "event", …) or
"". White-space tokens are SPACE, hang on the word before them as "dep",
and never reach the network. A document reads the same alone and in company: batches stay inside it, because
the int8 network scales its activations by the batch.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from kg.reader import weights as store
from kg.reader.endings import are_two, possible_ends
from kg.reader.lemmas import Lemmatizer, english_words
from kg.reader.network import NO_KIND, Network, Parse
from kg.reader.nicknames import read_over
from kg.reader.repair import repaired
from kg.reader.seams import seam
from kg.reader.tags import MORPHS, guess_tags

MAX_CHUNK_WORDS = 160
AHEAD = 4
"""Documents a thread that `pipe` has in hand."""
_COLUMNS: list[int | str] = ["HEAD", "DEP", "POS", "TAG", "LEMMA", "MORPH"]

if not Doc.has_extension("kinds"):
    Doc.set_extension("kinds", default=())


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
        self.lemmatizer = Lemmatizer(opened.lemmas, english_words(opened.tokenizer))
        self.card = opened.card

    def __call__(self, doc: Doc) -> Doc:
        self.annotate(doc, self.predict(doc, self.threads))
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
        self.annotate(doc, found.result())
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
        lemmas = self.lemmatizer(forms, parse.upos, parse.tags) if parse.tags else []
        for at in possible_ends(parse, forms, lemmas):
            left, right = read_over(self.network, [forms[:at], forms[at:]])
            if are_two(left, right):
                return at, left, right
        return None

    def annotate(self, doc: Doc, sentences: list[tuple[list[int], Parse]]) -> None:
        """Writes what `predict` gave to the tokens of `doc`."""
        n = len(doc)
        heads = np.arange(n)
        table = {key: [""] * n for key in ("dep", "pos", "tag", "lemma", "morph")}
        ents: list[Span] = []
        kinds = [""] * n
        for words, parse in sentences:
            if not doc[words[0]].is_sent_start:
                doc[words[0]].is_sent_start = True
            forms = [doc[i].text for i in words]
            tags = parse.tags or guess_tags(forms, parse)
            lemmas = self.lemmatizer(forms, parse.upos, tags)
            for k, i in enumerate(words):
                root = parse.heads[k] < 0
                heads[i] = i if root else words[parse.heads[k]]
                table["dep"][i] = "ROOT" if root else parse.relations[k]
                table["pos"][i], table["tag"][i], table["lemma"][i] = parse.upos[k], tags[k], lemmas[k]
                table["morph"][i] = MORPHS.get(tags[k], "")
                kinds[i] = parse.kinds[k] if parse.kinds and parse.kinds[k] != NO_KIND else ""
            ents += [Span(doc, words[e.start], words[e.end - 1] + 1, label=e.label) for e in parse.names]
        _attach_spaces(doc, heads, table)
        self._write(doc, heads, table)
        doc.set_ents(ents)
        doc._.kinds = kinds

    def _write(self, doc: Doc, heads: Any, table: dict[str, list[str]]) -> None:
        if not len(doc):
            return
        strings, morphs = self.vocab.strings, self.vocab.morphology
        columns = [
            (heads - np.arange(len(doc))).astype(np.int64).astype(np.uint64),
            *(
                np.array([strings.add(v) if v else 0 for v in table[key]], dtype=np.uint64)
                for key in ("dep", "pos", "tag", "lemma")
            ),
            np.array([morphs.add(v) for v in table["morph"]], dtype=np.uint64),
        ]
        doc.from_array(_COLUMNS, np.stack(columns, axis=1))  # type: ignore[arg-type]

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
    """Parts of one sentence as one tree: the roots of later parts hang on the first root."""
    if len(parts) == 1:
        return parts[0]
    whole, offset = parts[0], len(parts[0].heads)
    root = whole.heads.index(-1)
    for part in parts[1:]:
        whole = whole.followed_by(part, offset, root)
        offset += len(part.heads)
    return whole


def _attach_spaces(doc: Doc, heads: Any, table: dict[str, list[str]]) -> None:
    """White space hangs on the word before it in its sentence, or on the one after where it stands first."""
    for sent in doc.sents if doc.has_annotation("SENT_START") else [doc[:]]:
        words = [t.i for t in sent if not t.is_space]
        before = words[0] if words else sent.start
        for token in sent:
            if not token.is_space:
                before = token.i
                continue
            heads[token.i] = before
            table["dep"][token.i] = "dep" if words or token.i != sent.start else "ROOT"
            table["pos"][token.i], table["tag"][token.i] = "SPACE", "_SP"
            table["lemma"][token.i] = token.text
