"""The one place where the rooms are put in a row: inputs → articles → readings → a graph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import InvalidArgument, InvalidInput, unknown
from kg.library import KnowledgeGraph
from kg.model import Article, Reading, cut
from kg.model.iri import base_iri
from kg.ontology import BASE

if TYPE_CHECKING:
    from spacy.language import Language


ERRORS = ("raise", "collect")
"""What `read` may do where an input cannot be read."""
SHOWN = 60
"""Characters of a wrong argument that an error shows."""
THREADS = 2
"""Of the reader's networks: more have nothing to do beside the rules of one article."""


_LOADED: list[Language] = []


def reader(threads: int = THREADS) -> Language:
    """The English reader that ships with kg, loaded once a process: by the first call, which says how many threads its
    networks may use."""
    import kg.extraction

    if not _LOADED:
        _LOADED.append(kg.extraction.load(threads=threads))
    return _LOADED[0]


def read(
    *paths: str | Path | Iterable[str | Path], base: str = BASE, errors: str = "raise"
) -> KnowledgeGraph:
    """The graph of all articles in `paths`, one by one or in lists: pasted text, saved HTML, JSON Lines, folders, or "-".

    With `errors="raise"` it raises kg.errors.InvalidInput at the first input that cannot be read; with "collect" it goes on
    with the others, and the graph's `errors` hold why each was left out. Raises InvalidInput for a base that is none and
    InvalidArgument (a ValueError too) for anything else that is not known here.
    """
    if errors not in ERRORS:
        raise InvalidArgument(unknown("read", "errors", errors, ERRORS))
    base = base_iri(_string("read", "base", base))
    articles: list[Article] = []
    bad: list[InvalidInput] = []
    for found in _articles([*_flat(paths)]):
        if isinstance(found, Article):
            articles.append(found)
        elif errors == "raise":
            raise found
        else:
            bad.append(found)
    return replace(graph_of(articles, base=base), errors=tuple(bad))


def _flat(paths: Iterable[object]) -> Iterator[str]:
    for path in paths:
        if isinstance(path, (str, Path)):
            yield str(path)
        elif isinstance(path, Iterable) and not isinstance(path, (bytes, bytearray)):
            yield from _flat(path)
        else:
            raise InvalidArgument(
                f"read: {cut(repr(path), SHOWN)} is no path; expected a string, a pathlib.Path, or a list of them"
            )


def _string(function: str, name: str, value: object) -> str:
    """The value; raises InvalidArgument where it is no string."""
    if isinstance(value, str):
        return value
    hint = "; kg.read takes files" if isinstance(value, Path) else ""
    raise InvalidArgument(
        f"{function}: {name} is no string but {cut(repr(value), SHOWN)} ({type(value).__name__}){hint}"
    )


def _articles(paths: list[str]) -> Iterator[Article | InvalidInput]:
    """The articles at some paths that are English; in place of each other one, why."""
    from kg.sources import articles_of, find_inputs, require_english

    bad: list[InvalidInput] = []
    sources = find_inputs(paths, bad=bad.append)
    yield from bad
    for source in sources:
        for article in articles_of(source):
            try:
                if isinstance(article, Article):
                    require_english(article, source.label)
                yield article
            except InvalidInput as error:
                yield error


def read_text(
    text: str,
    *,
    title: str | None = None,
    outlet: str | None = None,
    published: date | str | None = None,
    byline: str | None = None,
    authors: Sequence[str] = (),
    agency: str | None = None,
    opinion: bool | None = None,
    url: str | None = None,
    plain: bool = False,
    name: str = "",
    base: str = BASE,
) -> KnowledgeGraph:
    """The graph of one text as pasted; with `plain`, all of it is read and nothing is taken for boilerplate.

    What is given of its metadata counts more than what the page tells; `published` is a date or ISO text. Raises
    kg.errors.InvalidInput where the text is empty or not English, or something given is not what it should be, and
    InvalidArgument where text, name or base is no string.

    >>> import kg
    >>> graph = kg.read_text("Mayor Ada Brook met Carl Fenn in Oslo on Monday.", plain=True)
    >>> graph.statements[0].relation
    'holdsPosition'
    """
    from kg.sources import metadata_of, read_article

    text, name = _string("read_text", "text", text), _string("read_text", "name", name)
    base = base_iri(_string("read_text", "base", base))
    known: dict[str, object] = {
        "title": title,
        "outlet": outlet,
        "published": published,
        "byline": byline,
        "authors": [*authors],
    }
    known |= {"agency": agency, "opinion": opinion, "url": url}
    article = read_article(text, name=name, given=metadata_of(known, lambda key: f"{key}="), plain=plain)
    return graph_of([article], base=base)


def graph_of(articles: Iterable[Article], *, base: str = BASE, english: bool = True) -> KnowledgeGraph:
    """One graph of several articles; the same article given twice counts once.

    Raises kg.errors.InvalidInput for an article that is not English (unless `english` is false: then none is asked), and
    for a base that is none.
    """
    from kg.extraction.read import read_many
    from kg.resolve import resolve
    from kg.selection import select
    from kg.sources import require_english

    base = base_iri(base)
    unique = {article.id: article for article in articles}
    for article in unique.values() if english else ():
        require_english(article)
    readings = tuple(read_many(unique.values(), reader()))
    return KnowledgeGraph.of(select(resolve(readings), readings), readings, base)


def joined(readings: Sequence[Reading], *, base: str = BASE) -> KnowledgeGraph:
    """One graph of articles that are read already; the same article counts once."""
    from kg.resolve import resolve
    from kg.selection import select

    unique = tuple({reading.article.id: reading for reading in readings}.values())
    return KnowledgeGraph.of(select(resolve(unique), unique), unique, base)


def each_graph(articles: Iterable[Article]) -> Iterator[KnowledgeGraph]:
    """A graph an article, in the order given. The articles must be English (`kg.sources.require_english`)."""
    from kg.extraction.read import read_many
    from kg.resolve import resolve
    from kg.selection import select

    for reading in read_many(articles, reader()):
        yield KnowledgeGraph.of(select(resolve([reading]), [reading]), (reading,))
