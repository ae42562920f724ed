"""The SPARQL 1.1 Protocol (W3C, 2013) over an archive, for reading only: the query operation by GET and by POST, content
negotiation, and errors as plain text. Who asks is checked by the Host and Origin that a browser sends, so that a page
elsewhere cannot ask through a name that it makes point here."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from kg.archive.asking import answer
from kg.archive.oxigraph import reading
from kg.archive.question_text import require_within
from kg.errors import InvalidQuery, InvalidStore
from kg.model import ArchivePlace
from kg.store import Question

if TYPE_CHECKING:
    from starlette.applications import Starlette
    from starlette.requests import Request
    from starlette.responses import Response

TABLES = {
    "application/sparql-results+json": "json",
    "application/json": "json",
    "application/sparql-results+xml": "xml",
    "text/csv": "csv",
    "text/tab-separated-values": "tsv",
}
"""Media type → form of a table; the first one where nothing fits is asked for."""
GRAPHS = {"text/turtle": "ttl", "application/n-triples": "nt"}
MAX_QUERY_BYTES = 100_000
WORKERS = 4
"""Queries that are evaluated at once; others wait."""
Served = tuple[str, str]
"""Media type and body."""


def served(
    folder: ArchivePlace, query: str, accept: str, most: int, *, ready: Callable[[], None] = lambda: None
) -> Served:
    """The answer to a query in the best form of those accepted. Raises InvalidQuery and InvalidStore."""
    question = Question(query)
    require_within(question)
    with reading(folder) as data:
        ready()
        found = answer(data, question, {}, most)
    known = GRAPHS if found.result.type == "CONSTRUCT" else TABLES
    media = preferred(accept, known)
    return media, found.text(known[media]).removeprefix("\ufeff")


def preferred(accept: str, known: Collection[str]) -> str:
    """The media type of `known` that an Accept header wants most (RFC 9110, 12.5.1), the first where it wants none.

    >>> preferred("text/csv;q=0.5, application/json", TABLES), preferred("image/png", TABLES)
    ('application/json', 'application/sparql-results+json')
    """
    wanted: list[tuple[float, str]] = []
    for part in accept.split(","):
        media, *options = (piece.strip() for piece in part.split(";"))
        quality = next((option[2:] for option in options if option.startswith("q=")), "1")
        try:
            wanted.append((float(quality), media))
        except ValueError:
            continue
    for weight, media in sorted(wanted, key=lambda pair: -pair[0]):
        if weight > 0 and media in known:
            return media
    return next(iter(known))


def application(
    ask: Callable[[str, str], Served], hosts: Collection[str], origins: Collection[str]
) -> Starlette:
    """The server. `ask` gives the answer to a query for an Accept header, within its limits; it may take long, and raises
    InvalidQuery and InvalidStore."""
    import anyio
    from starlette.applications import Starlette
    from starlette.concurrency import run_in_threadpool
    from starlette.responses import PlainTextResponse, Response
    from starlette.routing import Route

    limiter = anyio.Semaphore(WORKERS)

    async def sparql(request: Request) -> Response:
        refused = _refused(request, hosts, origins)
        if refused:
            return PlainTextResponse(refused, status_code=403)
        headers = _cors(request, origins)
        if request.method == "OPTIONS":
            return Response(status_code=204, headers=headers)
        try:
            query = await _query_of(request)
            async with limiter:
                media, body = await run_in_threadpool(ask, query, request.headers.get("accept", ""))
        except InvalidQuery as error:
            return PlainTextResponse(f"{error}\n", status_code=400, headers=headers)
        except InvalidStore as error:
            return PlainTextResponse(f"{error}\n", status_code=503, headers=headers)
        return Response(body, media_type=media, headers=headers)

    return Starlette(routes=[Route("/sparql", sparql, methods=["GET", "POST", "OPTIONS"])])


def _refused(request: Request, hosts: Collection[str], origins: Collection[str]) -> str:
    """Why a request is not answered; "" for one that is."""
    host = request.headers.get("host", "")
    name = host.rpartition(":")[0] if ":" in host and not host.endswith("]") else host
    if name not in hosts:
        return f"not asked as {', '.join(sorted(hosts))}, but as {name[:100]!r}\n"
    origin = request.headers.get("origin")
    if origin is not None and origin not in origins and origin != f"http://{host}":
        return f"pages of {origin[:100]!r} may not ask; `kg serve --cors ORIGIN` allows it\n"
    return ""


def _cors(request: Request, origins: Collection[str]) -> dict[str, str]:
    origin = request.headers.get("origin", "")
    if origin not in origins:
        return {}
    allowed = {"Access-Control-Allow-Origin": origin, "Vary": "Origin"}
    return allowed | {
        "Access-Control-Allow-Headers": "Accept, Content-Type",
        "Access-Control-Allow-Methods": "GET, POST",
    }


async def _query_of(request: Request) -> str:
    """The query of a request, by one of the three ways of the protocol. Raises InvalidQuery for anything else."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > MAX_QUERY_BYTES:
            raise InvalidQuery(f"the query is longer than {MAX_QUERY_BYTES} bytes")
    media = request.headers.get("content-type", "").partition(";")[0].strip()
    values = [*request.query_params.multi_items()]
    if request.method == "POST":
        try:
            text = body.decode("utf-8")
        except UnicodeDecodeError as error:
            raise InvalidQuery("the query is not UTF-8") from error
        if media == "application/sparql-query":
            values.append(("query", text))
        elif media == "application/x-www-form-urlencoded":
            from urllib.parse import parse_qsl

            values += parse_qsl(text, keep_blank_values=True)
        else:
            raise InvalidQuery(f"{media or 'no media type'}: expected a form or application/sparql-query")
    return _only_query(values)


def _only_query(values: list[tuple[str, str]]) -> str:
    names = [name for name, _ in values]
    if "update" in names:
        raise InvalidQuery("updates are refused: this server only reads")
    if {"default-graph-uri", "named-graph-uri"} & {*names}:
        raise InvalidQuery(
            "default-graph-uri and named-graph-uri are not served; use FROM or GRAPH in the query"
        )
    queries = [value for name, value in values if name == "query"]
    if len(queries) != 1 or not queries[0].strip():
        raise InvalidQuery(f"expected one query, got {len(queries)}")
    return queries[0]
