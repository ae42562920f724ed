"""A dossier as Markdown: what is told of one entity, with quotes, speakers, dates and sources."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.archive.dossier import Dossier

PARTS = {
    "speaker": "What {} says, quoted or reported",
    "subject": "What {} does or is",
    "object": "What is done to {}",
}
"""The part that an entity has in a statement → the heading; a statement stands under the first that holds, as in the
dossier of the page (kg/views/page/parts.js)."""
BESIDE = "Where {} is named beside"
_MARKUP = re.compile(r"[\\`*_\[\]<>|#~]")

Row = dict[str, str]


def markdown(found: Dossier) -> str:
    """The dossier; nothing of the texts is markup in it.

    Under each heading the statements stand by date, then by who says so; at the end the articles that they stand in.
    """
    rows = [dict(zip(found.columns, row, strict=True)) for row in found.rows]
    sections: dict[str, dict[tuple[str, ...], Row]] = {heading: {} for heading in (*PARTS.values(), BESIDE)}
    for part in (*PARTS, None):
        for row in rows:
            told = tuple(value for name, value in row.items() if name != "as")
            if part in (None, row["as"]) and not any(told in seen for seen in sections.values()):
                sections[PARTS[part] if part else BESIDE][told] = row
    articles = "1 article" if found.articles == 1 else f"{found.articles} articles"
    out = [f"# {plain(found.label)}", "", f"{found.type}, {articles}, {found.independent} independent."]
    count = sum(map(len, sections.values()))
    out += ["", f"{count} statement{'' if count == 1 else 's'}, read by kg. Check each against its sentence."]
    if found.aliases:
        out += ["", f"Also called {', '.join(map(plain, found.aliases))}."]
    for heading, told_here in sections.items():
        if told_here:
            out += ["", f"## {heading.format(plain(found.label))} ({len(told_here)})", ""]
            out += [
                _item(row) for row in sorted(told_here.values(), key=lambda row: (row["date"], row["by"]))
            ]
    sources = sorted({(row["date"], row["outlet"], row["article"]) for row in rows})
    if sources:
        out += ["", "## Sources", "", *(f"- {_joined(plain(text) for text in source)}" for source in sources)]
    return "\n".join([*out, ""])


def _item(row: Row) -> str:
    said = _joined([plain(row["subject"]), f"*{plain(row['relation'])}*", plain(row["object"])], " ")
    how = f"not {row['actuality']}" if row["negated"] == "true" else row["actuality"]
    where = _joined([plain(row["by"]), plain(row["date"])])
    source = _joined([plain(row["outlet"]), plain(row["article"])])
    return f"- {said} ({how}; {where})\n  > {plain(row['quote'])}\n  >\n  > {source}"


def _joined(parts: Iterable[str], between: str = ", ") -> str:
    return between.join(filter(None, parts))


def plain(text: str) -> str:
    """The text in one line, with what Markdown would take for markup escaped.

    >>> plain("a *b*\\n[c](d)")
    'a \\\\*b\\\\* \\\\[c\\\\](d)'
    """
    return _MARKUP.sub(r"\\\g<0>", " ".join(text.split()))
