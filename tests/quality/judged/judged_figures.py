"""What kg shows now against what judges said: figures over statements and over main facts.

A statement keeps its verdict where all of it is as it was judged. The relation alone may have gained or lost words,
unless the fault was one of the relation's; and a verdict for a class of an entity ends with that class. Of two judges
the lower verdict counts. A statement that nobody judged counts nowhere but in "judged".

A main fact is found where the statement that a judge named as holding it is still shown and right, or where a right
statement that was judged in a later round states most of its words; it is partly found likewise, where the judge said
"partly", or where what is right or thin states some of it with its cue inside.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.model import Graph, Statement
from tests.quality.judged.answers import VERDICTS
from tests.quality.judged.shown_statements import (
    StatementKey,
    content_statements,
    is_direct,
    key_of,
    reports,
    unsure_statements,
)
from tests.quality.judged.verdict_files import JudgedFact, JudgedPage, JudgedStatement

OF_THE_RELATION = frozenset({"relation", "garbled", "vague", "negation", "actuality"})
"""Faults that other words of the relation may mend."""
MOST = 0.6
"""The share of a fact's characters that a statement has to state for the whole of it."""
BAND = 0.1
MIN_OF_RULE = 20
"""Judged statements of a rule for a figure of its own."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A statement that kg shows, with its verdict; None where nobody judged it."""

    statement: Statement
    key: StatementKey
    judged: JudgedStatement | None

    @property
    def verdict(self) -> str:
        return self.judged.verdict if self.judged is not None else ""


def scored_statements(graph: Graph, page: JudgedPage, *, unsure: bool = False) -> list[Scored]:
    """The content statements of a graph of one article, each with its verdict; with `unsure` also those that are held back
    for their confidence alone."""
    exact: dict[StatementKey, list[JudgedStatement]] = defaultdict(list)
    near: dict[StatementKey, list[JudgedStatement]] = defaultdict(list)
    for judged in page.statements:
        exact[judged.key].append(judged)
        if judged.fault not in OF_THE_RELATION:
            near[judged.key.without_words].append(judged)
    found = []
    for statement in [*content_statements(graph), *(unsure_statements(graph) if unsure else ())]:
        key = key_of(statement, graph)
        among = exact[key] or [judged for judged in near[key.without_words] if judged.key.shares_cue(key)]
        among = [judged for judged in among if not _is_of_another_class(judged, key)]
        lowest = max(among, key=lambda judged: VERDICTS.index(judged.verdict), default=None)
        found.append(Scored(statement, key, lowest))
    return found


def _is_of_another_class(judged: JudgedStatement, key: StatementKey) -> bool:
    """Whether a verdict was given for classes that the statement no longer has."""
    return judged.fault == "type" and judged.key.classes not in ("", key.classes)


def fact_status(fact: JudgedFact, shown: Sequence[Scored]) -> str:
    """Whether what is shown now holds a main fact: found, partly or missing."""
    held = [scored for scored in shown if fact.holder is not None and _is_holder(fact.holder, scored.key)]
    new = [s for s in shown if s.judged is not None and s.judged.round != fact.round]
    whole = [s for s in new if _share_stated(fact, s.key) >= MOST]
    some = [s for s in new if _is_inside(fact, s.key)]
    if any(s.verdict == "right" for s in [*(held if fact.status == "found" else []), *whole]):
        return "found"
    return "partly" if any(s.verdict in ("right", "thin") for s in [*held, *some]) else "missing"


def figures(graphs: dict[str, Graph], pages: dict[str, JudgedPage]) -> dict[str, float]:
    """Every figure over pages, each with the graph of what kg says now."""
    shown = _shown(graphs, pages)
    judged = [scored for found in shown.values() for scored in found if scored.judged is not None]
    return {
        **_main_figures(shown, graphs, pages),
        **agreement(pages.values()),
        **_by_band(judged),
        **_by_fault(judged),
        **_by_rule(judged),
    }


def main_figures(graphs: dict[str, Graph], pages: dict[str, JudgedPage]) -> dict[str, float]:
    """How much of what is shown is right, and how many main facts it holds."""
    return _main_figures(_shown(graphs, pages), graphs, pages)


def _shown(graphs: dict[str, Graph], pages: dict[str, JudgedPage]) -> dict[str, list[Scored]]:
    return {name: scored_statements(graph, pages[name]) for name, graph in graphs.items()}


def _main_figures(
    shown: dict[str, list[Scored]], graphs: dict[str, Graph], pages: dict[str, JudgedPage]
) -> dict[str, float]:
    everything = [scored for found in shown.values() for scored in found]
    judged = [scored for scored in everything if scored.judged is not None]
    plain = [scored for scored in judged if is_direct(scored.statement)]
    facts = Counter(fact_status(fact, shown[name]) for name in shown for fact in pages[name].facts)
    told = sum(len(reports(graph)) for graph in graphs.values())
    return {
        "statements": float(len(everything)),
        "judged": len(judged) / max(1, len(everything)),
        **_verdict_shares(judged, ""),
        "plain facts": float(len(plain)),
        **_verdict_shares(plain, "plain "),
        "right of the confident half": _right(_confident_half(judged)),
        "facts found": facts["found"] / max(1, facts.total()),
        "facts found or partly": (facts["found"] + facts["partly"]) / max(1, facts.total()),
        "rows not reports": 1 - told / max(1, told + len(everything)),
    }


def agreement(pages: Iterable[JudgedPage]) -> dict[str, float]:
    """How often two judges give a statement the same verdict, and Cohen's kappa; nothing where no two judged one."""
    pairs = []
    for page in pages:
        told: dict[StatementKey, dict[str, str]] = defaultdict(dict)
        for judged in page.statements:
            told[judged.key][judged.judge] = judged.verdict
        pairs += [tuple(by.values())[:2] for by in told.values() if len(by) > 1]
    if not pairs:
        return {}
    same = sum(one == two for one, two in pairs) / len(pairs)
    firsts, seconds = (Counter(pair[i] for pair in pairs) for i in (0, 1))
    chance = sum(firsts[v] * seconds[v] for v in VERDICTS) / len(pairs) ** 2
    kappa = (same - chance) / (1 - chance) if chance < 1 else 1.0
    return {"judges agree": same, "judges' kappa": kappa}


def _verdict_shares(judged: Sequence[Scored], of: str) -> dict[str, float]:
    counts = Counter(scored.verdict for scored in judged)
    shares = {verdict: counts[verdict] / max(1, len(judged)) for verdict in VERDICTS}
    return {**{f"{of}{v}": share for v, share in shares.items()}, f"{of}not wrong": 1 - shares["wrong"]}


def _confident_half(judged: Sequence[Scored]) -> list[Scored]:
    """The half of highest confidence; those that are as sure as the last of it are in it."""
    ranked = sorted(judged, key=lambda scored: -scored.statement.confidence)
    least = ranked[(len(ranked) - 1) // 2].statement.confidence if ranked else 0.0
    return [scored for scored in ranked if scored.statement.confidence >= least]


def _right(judged: Sequence[Scored]) -> float:
    return sum(scored.verdict == "right" for scored in judged) / max(1, len(judged))


def _by_band(judged: Sequence[Scored]) -> dict[str, float]:
    bands: dict[int, list[Scored]] = defaultdict(list)
    for scored in judged:
        bands[min(int(scored.statement.confidence / BAND), round(1 / BAND) - 1)].append(scored)
    return {f"right at {b * BAND:.1f}-{(b + 1) * BAND:.1f}": _right(bands[b]) for b in sorted(bands)}


def _by_fault(judged: Sequence[Scored]) -> dict[str, float]:
    """The share of each kind of fault among all that was judged."""
    counts = Counter(scored.judged.fault for scored in judged if scored.judged is not None)
    return {f"fault {kind}": n / len(judged) for kind, n in counts.most_common() if kind}


def _by_rule(judged: Sequence[Scored]) -> dict[str, float]:
    rules: dict[str, list[Scored]] = defaultdict(list)
    for scored in judged:
        rules[scored.statement.rule].append(scored)
    many = {rule: found for rule, found in sorted(rules.items()) if len(found) >= MIN_OF_RULE}
    return {f"right by {rule}": _right(found) for rule, found in many.items()}


def _is_holder(holder: StatementKey, key: StatementKey) -> bool:
    return holder == key or (holder.without_words == key.without_words and holder.shares_cue(key))


def _share_stated(fact: JudgedFact, key: StatementKey) -> float:
    """The share of a fact's characters that the parts of a statement cover."""
    asked = {i for span in fact.spans for i in range(span.start, span.end)}
    places = [*key.subject, *key.cue, *key.object, *key.circumstances]
    return len(asked & {i for start, end in places for i in range(start, end)}) / len(asked)


def _is_inside(fact: JudgedFact, key: StatementKey) -> bool:
    """Whether a statement's cue, and its subject or object, lie within a fact."""
    return _touches(fact, key.cue) and (_touches(fact, key.subject) or _touches(fact, key.object))


def _touches(fact: JudgedFact, places: Iterable[tuple[int, int]]) -> bool:
    return any(start < span.end and span.start < end for start, end in places for span in fact.spans)
