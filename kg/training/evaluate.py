"""How well a folder of weights does on gold words, without spaCy: for the model card."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from kg.reader.name_tags import names_of
from kg.reader.network import Network, Parse
from kg.reader.weight_files import open_weights, read_files
from kg.training import corpora
from kg.training.corpora import Sentence
from kg.training.gum import gum, gum_by_genre

TYPES = frozenset(["PER", "ORG", "LOC"])
_BATCH = 16


def figures_of(weights: Path, folder: Path) -> dict[str, float]:
    """Every figure of the card, from 0 to 1; `weights` needs a card, if only with checksums."""
    network = Network(open_weights(read_files(weights)))
    syntax = {"ewt_test": corpora.ewt(folder, "test"), "gum_test": gum(folder, "test")}
    names = {
        "uner_ewt_test": corpora.uner(folder, "test"),
        "wikigold_tail": corpora.wikigold(folder, "test"),
        "crossner_politics_test": corpora.crossner(folder, "politics", "test"),
    }
    figures: dict[str, float] = {}
    for name, gold in syntax.items():
        figures |= {f"{name}_{k}": v for k, v in syntax_figures(gold, parsed(network, gold)).items()}
    for genre, gold in sorted(gum_by_genre(folder, "test").items()):
        figures[f"gum_test_{genre}_las"] = syntax_figures(gold, parsed(network, gold))["las"]
    figures |= role_figures(weights, syntax["ewt_test"])
    for name, gold in names.items():
        figures[f"{name}_names_f1"] = names_f1(gold, parsed(network, gold))
    return figures


def parsed(network: Network, sentences: Sequence[Sentence]) -> list[Parse]:
    """What is read in each sentence, in their order; batched by length over all of them."""
    order = sorted(range(len(sentences)), key=lambda i: len(sentences[i].words))
    parses: dict[int, Parse] = {}
    for start in range(0, len(order), _BATCH):
        group = order[start : start + _BATCH]
        parses |= dict(zip(group, network([sentences[i].words for i in group]), strict=True))
    return [parses[i] for i in range(len(sentences))]


def syntax_figures(gold: Sequence[Sentence], parses: Sequence[Parse]) -> dict[str, float]:
    """UPOS, Penn tag, UAS and LAS; punctuation and subtypes count."""
    right = dict.fromkeys(("upos", "tag", "uas", "las"), 0)
    total = 0
    for s, p in zip(gold, parses, strict=True):
        heads = [h + 1 for h in p.heads]
        right["upos"] += _same(s.upos or [], p.upos)
        right["tag"] += _same(s.xpos or [], p.tags) if p.tags else 0
        right["uas"] += _same(s.heads or [], heads)
        right["las"] += _same(
            list(zip(s.heads or [], s.relations or [], strict=True)),
            list(zip(heads, p.relations, strict=True)),
        )
        total += len(s.words)
    return {name: count / total for name, count in right.items()}


def _same(gold: Sequence[object], ours: Sequence[object]) -> int:
    return sum(a == b for a, b in zip(gold, ours, strict=True))


def names_f1(gold: Sequence[Sentence], parses: Sequence[Parse]) -> float:
    """F1 of whole names with their type, over PER, ORG and LOC."""
    both = found = wanted = 0
    for s, p in zip(gold, parses, strict=True):
        theirs = {n for n in names_of(s.names or ()) if n.label in TYPES}
        ours = {n for n in p.names if n.label in TYPES}
        both, found, wanted = both + len(ours & theirs), found + len(ours), wanted + len(theirs)
    return 2 * both / max(1, found + wanted)


def role_figures(weights: Path, gold: Sequence[Sentence]) -> dict[str, float]:
    """F1 of labelled argument heads, with gold predicates and with the reader's own, and of these by role; F1 of the
    predicates themselves."""
    opened = open_weights(read_files(weights))
    told = [s for s in gold if s.roles is not None]
    own, every = parsed(Network(opened), told), parsed(Network(opened, predicate=0.0), told)
    wanted = [_role_set(s.roles or {}) for s in told]
    given = [
        _role_set(
            {
                p + 1: [(a + 1, r) for a, r in found]
                for p, found in parse.roles.items()
                if p + 1 in (s.roles or {})
            }
        )
        for s, parse in zip(told, every, strict=True)
    ]
    found = [_role_set({p + 1: [(a + 1, r) for a, r in f] for p, f in parse.roles.items()}) for parse in own]
    predicates = [{(p, 0, "") for p in s.roles or ()} for s in told]
    ours = [{(p + 1, 0, "") for p in parse.roles} for parse in own]
    return {
        "roles_f1_gold_predicates": f1(wanted, given),
        "roles_f1_own_predicates": f1(wanted, found),
        "predicates_f1": f1(predicates, ours),
        **{
            f"roles_f1_{role}": f1(_only(role, wanted), _only(role, found))
            for role in sorted({role for found in wanted for _, _, role in found})
        },
    }


RoleSet: TypeAlias = set[tuple[int, int, str]]


def _only(role: str, sets: Sequence[RoleSet]) -> list[RoleSet]:
    return [{row for row in rows if row[2] == role} for rows in sets]


def _role_set(roles: Mapping[int, Sequence[tuple[int, str]]]) -> RoleSet:
    """(predicate, head word of the argument, role) of a sentence."""
    return {(p, head, role) for p, found in roles.items() for head, role in found}


def f1(gold: Sequence[RoleSet], ours: Sequence[RoleSet]) -> float:
    """F1 over all sentences."""
    both = sum(len(a & b) for a, b in zip(gold, ours, strict=True))
    return 2 * both / max(1, sum(map(len, gold)) + sum(map(len, ours)))
