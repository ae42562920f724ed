"""What a name in a question means: the entities that bear it, those with one like it, and what tells them apart."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from functools import cached_property

from rdflib import RDF, RDFS, SKOS, Graph, URIRef
from rdflib.term import Identifier, Node

from kg.model import cut
from kg.ontology import labels
from kg.store.article_graphs import article_of
from kg.store.vocabulary import KG, SCHEMA
from kg.store.wording import Wording

IRI = re.compile(r"<?((?:[a-z][a-z0-9+.-]*://|urn:)[^\s<>\"{}|\\^`\x00-\x20]+)>?", re.IGNORECASE)
MAX_LISTED_NAMES = 8
"""Names that an error lists."""
MAX_TOLD_APART = 5
"""Entities of one name that an error tells apart."""


class Names:
    """The entities of a graph by their labels, other names and ids."""

    def __init__(self, graph: Graph, wording: Wording) -> None:
        self._graph, self._wording = graph, wording

    @cached_property
    def _by_name(self) -> dict[str, set[URIRef]]:
        found: dict[str, set[URIRef]] = defaultdict(set)
        open_relations = set(self._graph.subjects(RDF.type, KG.OpenRelation))
        for term in (RDFS.label, SKOS.altLabel):
            for subject, name in self._graph.subject_objects(term):
                if isinstance(subject, URIRef) and subject not in open_relations:
                    found[folded(str(name))].add(subject)
        return found

    @cached_property
    def _by_id(self) -> dict[str, set[URIRef]]:
        found: dict[str, set[URIRef]] = defaultdict(set)
        for subjects in self._by_name.values():
            for subject in subjects:
                found[local(subject)].add(subject)
        return found

    def of(self, value: str) -> list[URIRef]:
        """The entities that a value names: by IRI, by ":id", by label or other name, else by id without colon."""
        match = IRI.fullmatch(value.strip())
        if match is not None:
            known = URIRef(match[1])
            return [known] if (known, None, None) in self._graph else []
        wanted = folded(value)
        if wanted.startswith(":"):
            return sorted(self._by_id.get(wanted[1:], ()))
        return sorted(self._by_name.get(wanted) or self._by_id.get(wanted) or ())

    def hold(self, term: Identifier) -> bool:
        """Whether a term stands in the graph, or is one of the ontology, which may well have no case here."""
        graph = self._graph
        places = ((term, None, None), (None, term, None), (None, None, term))
        return str(term) in labels() or any(place in graph for place in places)

    def relation(self, value: str) -> URIRef | None:
        """The open relation of those words."""
        graph, wanted = self._graph, folded(value)
        found = [
            relation
            for relation in graph.subjects(RDF.type, KG.OpenRelation)
            if isinstance(relation, URIRef)
            and wanted in map(folded, map(str, graph.objects(relation, RDFS.label)))
        ]
        return min(found, default=None)

    def near(self, value: str) -> list[str]:
        """Labels of entities whose name holds the value or a word of it, or is spelled alike; the likeliest first."""
        wanted = folded(value).lstrip(":")
        plain = {_plain(name): name for name in sorted(self._by_name)}
        key = _plain(wanted)
        words = set(re.findall(r"\w{3,}", key))
        close = get_close_matches(key, plain, n=MAX_LISTED_NAMES, cutoff=0.7)
        within = [name for name in plain if len(key) > 2 and key in name]
        shared = [name for name in plain if words & set(re.findall(r"\w{3,}", name))]
        loose = get_close_matches(key, plain, n=MAX_LISTED_NAMES, cutoff=0.5)
        found = dict.fromkeys(plain[name] for name in (*close, *within, *shared, *loose))
        labels = (self._wording.of(min(self._by_name[name])) for name in found)
        return list(dict.fromkeys(map(cut, labels)))[:MAX_LISTED_NAMES]

    def common(self) -> list[str]:
        """The entities that the most statements speak of, by their labels."""
        counts: dict[Node, int] = defaultdict(int)
        for term in (RDF.subject, RDF.object):
            for entity in self._graph.objects(None, term):
                counts[entity] += 1
        known = {entity for entities in self._by_id.values() for entity in entities}
        order = sorted(known & counts.keys(), key=lambda e: (-counts[e], e))
        return [cut(self._wording.of(entity)) for entity in order[:MAX_LISTED_NAMES]]

    def apart(self, entities: Sequence[URIRef]) -> str:
        """Each entity's id with what tells it from the others: label, type, position, article; of many the first."""
        told = [
            f":{local(e)} ({', '.join(filter(None, self._traits(e)))})" for e in entities[:MAX_TOLD_APART]
        ]
        more = len(entities) - MAX_TOLD_APART
        return "; ".join(told + ([f"and {more} more"] if more > 0 else []))

    def _traits(self, entity: URIRef) -> tuple[str, ...]:
        graph, words = self._graph, self._wording
        posts = {graph.value(s, RDF.object) for s in graph.subjects(RDF.subject, entity) if self._is_post(s)}
        kinds = sorted(words.of(kind) for kind in graph.objects(entity, RDF.type))
        articles = sorted({words.of(article) for article in self._articles(entity)})
        named = f"in “{cut(articles[0])}”" if articles else ""
        more = f"and {len(articles) - 1} more" if len(articles) > 1 else ""
        return (
            words.of(entity),
            "/".join(kinds),
            ", ".join(sorted(map(words.of, posts))),
            f"{named} {more}".strip(),
        )

    def _is_post(self, statement: Node) -> bool:
        return self._graph.value(statement, RDF.predicate) in (KG.holdsPosition, KG.heldPosition)

    def _articles(self, entity: URIRef) -> Iterable[Node]:
        yield from self._graph.subjects(SCHEMA.mentions, entity)
        for statement in self._graph.subjects(None, entity):
            for place in self._graph.objects(statement, KG.evidence):
                yield URIRef(article_of(place))


def folded(name: str) -> str:
    """
    >>> folded(" Ilse  BRANDT")
    'ilse brandt'
    """
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def _plain(name: str) -> str:
    """The folded name without accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))


def local(entity: URIRef) -> str:
    """The end of an entity's IRI."""
    return re.split(r"[/#:]", entity)[-1].casefold()
