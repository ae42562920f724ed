"""A server of RDF: questions and changes by the SPARQL 1.1 Protocol, whole graphs by the Graph Store HTTP Protocol.

Who asks is told by KG_STORE_USER with KG_STORE_PASSWORD, or by KG_STORE_TOKEN. KG_STORE_ENDPOINTS names the three endpoints
where they are not those of Oxigraph.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from kg.errors import InvalidInput, InvalidStore
from kg.model import Address, cut

if TYPE_CHECKING:
    import httpx

ENDPOINTS = "query,update,store"
CONNECT_SECONDS, ANSWER_SECONDS = 5.0, 60.0
PAUSES = (0.1, 0.2, 0.4, 0.8, 1.5, 2.0, 2.0, 3.0)
"""Seconds between tries, ten in all: a server that is started anew is back by then."""
AWAY = (502, 503, 504)
"""What a server answers, or who stands before it, that may be there again soon."""
SHOWN = 200
"""Characters of what a server says that an error shows."""
ANSWERS = "application/sparql-results+json, application/n-triples;q=0.9"


class Unsure(Exception):
    """No answer came: what was sent may have been done or not."""


class Server:
    """A server while it is talked to. Raises InvalidStore, in one line, where it cannot be reached or refuses."""

    def __init__(self, address: Address) -> None:
        if find_spec("httpx") is None:
            raise InvalidInput(
                "--store: a store at an address needs what `pip install 'kg[remote]'` installs"
            )
        import httpx

        self._at = address
        self._query, self._update, self._store = _endpoints(address)
        self._client = httpx.Client(
            timeout=httpx.Timeout(ANSWER_SECONDS, connect=CONNECT_SECONDS),
            trust_env=not address.is_here,  # no proxy stands between this machine and itself
            **_credentials(address),
        )

    def close(self) -> None:
        """Ends the connections."""
        self._client.close()

    def ask(self, text: str) -> tuple[str, bytes]:
        """The answer to a query: its media type and its body."""
        headers = {"Content-Type": "application/sparql-query; charset=utf-8", "Accept": ANSWERS}
        found = self._repeated(
            lambda: self._sent("POST", self._query, content=text.encode(), headers=headers)
        )
        return found.headers.get("content-type", "").partition(";")[0], found.content

    def graph(self, name: str) -> bytes:
        """A named graph, whole, in N-Triples; b"" where there is none."""
        headers = {"Accept": "application/n-triples"}
        place = {"graph": name}
        found = self._repeated(
            lambda: self._sent("GET", self._store, missing=True, params=place, headers=headers)
        )
        return b"" if found.status_code == 404 else found.content

    def update(self, text: str) -> None:
        """Sends a change, once. Raises Unsure."""
        headers = {"Content-Type": "application/sparql-update; charset=utf-8"}
        self._sent("POST", self._update, content=text.encode(), headers=headers)

    def _sent(self, method: str, url: str, *, missing: bool = False, **known: Any) -> httpx.Response:
        """One request. Raises Unsure where no answer came that counts."""
        import httpx

        try:
            found = self._client.request(method, url, **known)
        except httpx.TransportError as error:
            raise Unsure(f"does not answer ({error or type(error).__name__})") from error
        except httpx.HTTPError as error:
            raise InvalidStore(f"{self._at}: {error}") from error
        if found.status_code in AWAY:
            raise Unsure(f"is away (HTTP {found.status_code})")
        if found.is_success or (missing and found.status_code == 404):
            return found
        raise InvalidStore(f"{self._at}: {_refusal(found)}")

    def _repeated(self, work: Callable[[], httpx.Response]) -> httpx.Response:
        """What changes nothing is asked again for a while."""
        for pause in PAUSES:
            try:
                return work()
            except Unsure:
                time.sleep(pause)
        try:
            return work()
        except Unsure as error:
            raise InvalidStore(f"{self._at}: {error}; tried for {sum(PAUSES):.0f} s") from error


def _endpoints(address: Address) -> list[str]:
    names = os.environ.get("KG_STORE_ENDPOINTS", ENDPOINTS).split(",")
    if len(names) != len(ENDPOINTS.split(",")):
        raise InvalidInput(f"KG_STORE_ENDPOINTS: expected three names such as {ENDPOINTS}")
    return [urljoin(address.url, name.strip()) for name in names]


def _credentials(address: Address) -> dict[str, Any]:
    """What tells the server who asks. Raises InvalidInput where that is half told, or would go over the net in clear."""
    user, password, token = (os.environ.get(f"KG_STORE_{name}") for name in ("USER", "PASSWORD", "TOKEN"))
    if not (user or password or token):
        return {}
    if bool(user) != bool(password) or (user and token):
        raise InvalidInput("--store: set KG_STORE_USER and KG_STORE_PASSWORD, or KG_STORE_TOKEN alone")
    if not address.is_here and address.url.startswith("http://"):
        raise InvalidInput(f"{address}: a password goes to another machine only by https://")
    return {"auth": (user, password)} if user else {"headers": {"Authorization": f"Bearer {token}"}}


def _refusal(found: httpx.Response) -> str:
    """Why a request was refused."""
    said = cut(" ".join(found.text.split()), SHOWN)
    if found.status_code in (401, 403):
        return f"refuses who asks (HTTP {found.status_code}); set KG_STORE_USER and KG_STORE_PASSWORD, or KG_STORE_TOKEN"
    if found.status_code in (404, 405):
        return f"{found.request.url.path}: no such endpoint (HTTP {found.status_code}); KG_STORE_ENDPOINTS names them"
    if found.is_redirect:
        return f"has moved to {found.headers.get('location', 'elsewhere')}; name that address"
    return f"HTTP {found.status_code}" + (f": {said}" if said else "")
