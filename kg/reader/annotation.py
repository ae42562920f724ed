"""What was read in the sentences of a document, written to its tokens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc, Span

from kg.reader.lemmas import Lemmatizer
from kg.reader.network import NO_KIND, Parse, States, no_states
from kg.reader.tags import MORPHS

_COLUMNS: list[int | str] = ["HEAD", "DEP", "POS", "TAG", "LEMMA", "MORPH"]

for _name in ("kinds", "roles", "qualities", "certainties"):
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, default=())


def states_of(doc: Doc) -> States:
    """What the network leaves of each token; naught for a document that it has not read."""
    states = cast(States, doc.tensor)
    return states if len(states) == len(doc) else no_states(len(doc))


def annotate(doc: Doc, sentences: Sequence[tuple[list[int], Parse]], lemmatizer: Lemmatizer) -> None:
    """Writes to the tokens of `doc` what was read: for each sentence the indices of its words, and their parse."""
    n = len(doc)
    heads = np.arange(n)
    table = {key: [""] * n for key in ("dep", "pos", "tag", "lemma", "morph")}
    ents: list[Span] = []
    kinds = [""] * n
    roles: list[tuple[int, int, str]] = []
    qualities: list[Mapping[str, float]] = [{}] * n
    certainties = [1.0] * n
    states = no_states(n)
    for words, parse in sentences:
        if not doc[words[0]].is_sent_start:
            doc[words[0]].is_sent_start = True
        forms = [doc[i].text for i in words]
        tags = parse.tags
        lemmas = lemmatizer(forms, parse.upos, tags)
        for k, i in enumerate(words):
            root = parse.heads[k] < 0
            heads[i] = i if root else words[parse.heads[k]]
            table["dep"][i] = "ROOT" if root else parse.relations[k]
            table["pos"][i], table["tag"][i], table["lemma"][i] = parse.upos[k], tags[k], lemmas[k]
            table["morph"][i] = MORPHS.get(tags[k], "")
            kinds[i] = parse.kinds[k] if parse.kinds and parse.kinds[k] != NO_KIND else ""
            if parse.qualities:
                qualities[i] = parse.qualities[k]
            if parse.certainties:
                certainties[i] = parse.certainties[k]
        if len(parse.states):
            states[words] = parse.states
        roles += [(words[p], words[a], role) for p, found in parse.roles.items() for a, role in found]
        ents += [Span(doc, words[e.start], words[e.end - 1] + 1, label=e.label) for e in parse.names]
    _attach_spaces(doc, heads, table)
    _write(doc, heads, table)
    doc.set_ents(ents)
    doc._.kinds, doc._.roles, doc._.qualities = kinds, tuple(roles), qualities
    doc._.certainties = certainties
    doc.tensor = cast("NDArray[Any]", states)


def _write(doc: Doc, heads: Any, table: dict[str, list[str]]) -> None:
    if not len(doc):
        return
    strings, morphs = doc.vocab.strings, doc.vocab.morphology
    columns = [
        (heads - np.arange(len(doc))).astype(np.int64).astype(np.uint64),
        *(
            np.array([strings.add(v) if v else 0 for v in table[key]], dtype=np.uint64)
            for key in ("dep", "pos", "tag", "lemma")
        ),
        np.array([morphs.add(v) for v in table["morph"]], dtype=np.uint64),
    ]
    doc.from_array(_COLUMNS, np.stack(columns, axis=1))  # type: ignore[arg-type]


def _attach_spaces(doc: Doc, heads: Any, table: dict[str, list[str]]) -> None:
    """White space depends on the word before it in its sentence, or on the one after where it stands first."""
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
