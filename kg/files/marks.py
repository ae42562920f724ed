"""How kg knows a file that it wrote: by a mark with the checksum of all else in the file.

Every writer puts MARK where its format allows a remark; `sealed` fills in the checksum. A file that was changed since is
no longer as kg wrote it. Two forms have no room for a remark: CSV is known by its first line, and the text that is kept
beside a saved page by what the Turtle file of the same name says of it.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import TypeVar

Content = TypeVar("Content", str, bytes)

MARK = f"Written by kg (SHA-256 of the rest: {'0' * 64})"
WITHIN = 65_536
"""So many bytes from its beginning a file has its mark."""
CSV_HEAD = b"\xef\xbb\xbfid,subject_id,subject,subject_type,relation,label,object_id,object,object_type,"
"""How the file of statements begins."""
PAGES = (".html", ".htm", ".xhtml")
_SEAL = re.compile(rb"(?<=Written by kg \(SHA-256 of the rest: )[0-9a-f]{64}(?=\))")
_PAGE = re.compile(rb'<meta name="generator" content="Written by kg \(')
_BESIDE = re.compile(rb"^# The text that its offsets count lies beside it \(SHA-256: ([0-9a-f]{64})\)$", re.M)


def sealed(content: Content) -> Content:
    """The content with its checksum in its mark; without a mark as it is. It may have been sealed before.

    >>> sealed("one") == "one", sealed(f"# {MARK}\\none") == f"# {MARK}\\none"
    (True, False)
    """
    data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    found = _SEAL.search(data, 0, WITHIN)
    if found is None:
        return content
    digest = _digest(data, found)
    if isinstance(content, str):
        old = found[0].decode()
        return content.replace(old, digest.decode(), 1)
    return data[: found.start()] + digest + data[found.end() :]


def _digest(data: bytes, seal: re.Match[bytes]) -> bytes:
    rest = hashlib.sha256(data[: seal.start()])
    rest.update(data[seal.end() :])
    return rest.hexdigest().encode()


def with_text_beside(turtle: str, text: str) -> str:
    """The Turtle file of a saved page, which says that the page's text is kept beside it."""
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
    beside = f"\n# The text that its offsets count lies beside it (SHA-256: {digest})\n\n"
    return sealed(turtle.replace("\n\n", beside, 1))


def is_unchanged(data: bytes) -> bool:
    """Whether content has a mark whose checksum is that of the rest."""
    found = _SEAL.search(data, 0, WITHIN)
    return found is not None and found[0] == _digest(data, found)


def written_by_kg(path: Path) -> bool:
    """Whether a file is as kg wrote it. Raises OSError where it cannot be read."""
    data = path.read_bytes()
    if is_unchanged(data):
        return True
    return data.startswith(CSV_HEAD) if path.suffix == ".csv" else _is_kept_text(path, data)


def is_output(path: Path) -> bool:
    """Whether a file in the form of an input is one that kg wrote, changed or not; False where it cannot be read."""
    try:
        if path.suffix.lower() in PAGES:
            with path.open("rb") as file:
                return _PAGE.search(file.read(WITHIN)) is not None
        return path.suffix == ".txt" and _beside(path) is not None and _is_kept_text(path, path.read_bytes())
    except OSError:
        return False


def is_export(path: Path) -> bool:
    """Whether a file is one that kg wrote, changed or not, in a form that is no article: a page with a graph, a table,
    JSON, RDF. The text that it keeps beside a saved page is an article. False where it is no regular file."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            head = file.read(WITHIN)
    except OSError:
        return False
    return head.startswith(CSV_HEAD) or _SEAL.search(head) is not None


def _is_kept_text(path: Path, data: bytes) -> bool:
    return path.suffix == ".txt" and _beside(path) == hashlib.sha256(data).hexdigest().encode()


def _beside(path: Path) -> bytes | None:
    """The checksum of the text that the Turtle file beside it names."""
    turtle = path.with_suffix(".ttl")
    if not turtle.is_file():
        return None
    with turtle.open("rb") as file:
        head = file.read(WITHIN)
    found = _BESIDE.search(head)
    return found[1] if found is not None and _SEAL.search(head) is not None else None
