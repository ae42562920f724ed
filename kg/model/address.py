"""Where an archive lies: a folder, or the address of a server."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from kg.errors import InvalidInput
from kg.model.iri import is_web_address

LOOPBACK = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True)
class Address:
    """The address of a server of RDF, with a slash behind.

    >>> Address.of("http://localhost:7878").url, Address.of("https://quay.example/news").is_here
    ('http://localhost:7878/', False)
    """

    url: str

    @classmethod
    def of(cls, text: str) -> Address:
        """Raises InvalidInput for what is none, and for one with more in it than where the server is."""
        parts = urlsplit(text) if is_web_address(text) else None
        if parts is None or parts.query or parts.fragment:
            raise InvalidInput(
                f"{text!r}: no address of a store; expected http://HOST:PORT/PATH without ? and #"
            )
        if "@" in parts.netloc:
            raise InvalidInput(
                f"--store: an address holds no password; set KG_STORE_USER and KG_STORE_PASSWORD for {parts.hostname}"
            )
        return cls(text if text.endswith("/") else f"{text}/")

    @property
    def host(self) -> str:
        """The machine, without its port."""
        return urlsplit(self.url).hostname or ""

    @property
    def is_here(self) -> bool:
        """Whether the server runs on this machine."""
        return self.host in LOOPBACK

    def __str__(self) -> str:
        return self.url


ArchivePlace = Path | Address
