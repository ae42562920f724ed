"""Names without what spelling varies in: case and accents."""

from __future__ import annotations

import unicodedata


def folded(name: str) -> str:
    """Lower case without accents, so that "Sprūds" and "Spruds" meet."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return plain.replace("’", "'").casefold()
