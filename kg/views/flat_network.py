"""The network with plain values only: what forms need that know no lists, and no character that a file cannot hold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from kg.files import MARK
from kg.model import Graph
from kg.views.networkx_graph import to_networkx

if TYPE_CHECKING:
    import networkx

# XML 1.0 has no way to write these, and UTF-8 none for the surrogates
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def writable(text: str) -> str:
    """The text with every character that no file can hold as U+FFFD.

    >>> writable("a\\x00b")
    'a\ufffdb'
    """
    return _UNWRITABLE.sub("\ufffd", text)


def flat_network(graph: Graph) -> networkx.MultiDiGraph:
    """The network with lists joined and every text writable, for forms that know only plain values."""
    network = to_networkx(graph)
    for _, data in network.nodes(data=True):
        data.update({name: _plain(value) for name, value in data.items()})
    for _, _, data in network.edges(data=True):
        data.update({name: _plain(value) for name, value in data.items()})
    return network


def marked_xml(xml: bytes) -> bytes:
    """With kg's mark as a comment behind the declaration."""
    declaration, _, rest = xml.partition(b"\n")
    return declaration + f"\n<!-- {MARK} -->\n".encode() + rest


def _plain(value: Any) -> str | int | float | bool:
    if isinstance(value, list):
        value = "; ".join(value)
    return writable(value) if isinstance(value, str) else value
