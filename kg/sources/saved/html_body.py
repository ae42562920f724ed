"""Which lines of a page are its article: trafilatura (Barbaresi, ACL 2021) finds it, and what it lost is found again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import deepcopy

from lxml.etree import strip_tags, tostring
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from kg.sources.page_words import FIRST_PERSON, READER, page_patterns
from kg.sources.saved.html_boilerplate import remove
from kg.sources.saved.html_lines import HEADINGS, SENTENCE, Piece
from kg.sources.saved.html_words import LEADS, LINES, SAYS, SIGN_OFFS
from kg.sources.saved.other_articles import of_others

PATTERNS = page_patterns("html-body")
MIN_WORDS = 20
"""What trafilatura finds on a page without an article is shorter."""
MAX_COMPARED_ELEMENTS = 4000
"""Elements of a page, without its boilerplate, from which trafilatura is not compared with other extractors."""
INLINE = ("span", "font", "b", "strong", "i", "em", "u", "small", "big", "mark", "abbr", "tt", "bdi", "wbr")
MARK = "data-kg-table"
SHINGLE_WORDS = 4
"""Words in a row that are compared."""
MIN_SHARED_SHINGLES = 0.7
"""Of its words in a row, how many a line has in common with what was found, to be part of it."""
MIN_PROSE_WORDS = 8
"""Words of a line that is prose if it ends a sentence."""
MAX_CELL_WORDS = 25
TO_READER = READER | FIRST_PERSON
RIGHTS = PATTERNS.compiled("rights", re.IGNORECASE)
MAX_NOTICE_WORDS = 20
"""Words of a notice of copyright."""
MAX_LINKED_ITEM_WORDS = 5
"""Words of an item that is a link to another article."""
MAX_CALL_WORDS = 45
"""Words up to which a line that asks the reader for something is left out."""


def data_tables(tree: HtmlElement) -> frozenset[HtmlElement]:
    """Tables of data: rows of short cells. Others are layout, and what is in them is read as if there were no table."""
    found = []
    for table in tree.iter("table"):
        if table.get("role") in ("presentation", "none") or table.find(".//table") is not None:
            continue
        cells = [cell for row in table.iter("tr") for cell in row if cell.tag in ("td", "th")]
        wide = any(sum(cell.tag in ("td", "th") for cell in row) > 1 for row in table.iter("tr"))
        words = sum(len(cell.text_content().split()) for cell in cells)
        if wide and words <= MAX_CELL_WORDS * len(cells):
            found.append(table)
    return frozenset(found)


def article_pieces(
    tree: HtmlElement, pieces: Sequence[Piece], tables: frozenset[HtmlElement], title: str | None
) -> list[Piece]:
    """The lines that are the article, in order, below its headline; none where the page has no prose."""
    found = _found(tree, tables)
    chosen = _matching(pieces, found)
    if sum(len(pieces[i].text.split()) for i in chosen) < MIN_WORDS:
        chosen = {i for i, piece in enumerate(pieces) if _is_prose(piece)}
    chosen |= _lost(pieces, chosen)
    own = chosen - of_others(pieces, title)
    chosen = _trimmed(pieces, own or chosen, title)
    return [pieces[i] for i in sorted(chosen) if not is_boilerplate(pieces[i])]


def _found(tree: HtmlElement, tables: frozenset[HtmlElement]) -> list[str]:
    """The lines that trafilatura finds in a tree without its tables of data, which it drops."""
    from trafilatura import bare_extraction

    for table in tables:
        table.set(MARK, "")
    own = deepcopy(tree)
    for table in own.findall(f".//table[@{MARK}]"):
        remove(table)
    # They tell nothing here, and of pieces of text side by side it collects all that follow from each: a tree that is
    # parsed again has them in one.
    strip_tags(own, *INLINE)
    own = document_fromstring(tostring(own, encoding="unicode"), parser=HTMLParser(huge_tree=True))
    found = bare_extraction(
        own,
        # The extractors it compares with look from each paragraph for the next good one: quadratic where few are.
        fast=sum(1 for _ in own.iter("*")) > MAX_COMPARED_ELEMENTS,
        with_metadata=False,
        include_comments=False,
        include_tables=False,
    )
    text = found.text if found is not None and not isinstance(found, dict) else None
    return (text or "").splitlines()


def _words(text: str) -> list[str]:
    return ["".join(filter(str.isalnum, word)) for word in text.casefold().split()]


def _matching(pieces: Sequence[Piece], found: Sequence[str]) -> set[int]:
    whole = set[str]()
    rows = set[tuple[str, ...]]()
    for line in found:
        words = _words(line)
        whole.add("".join(words))
        rows.update(zip(*(words[i:] for i in range(SHINGLE_WORDS)), strict=False))
    chosen = set[int]()
    for i, piece in enumerate(pieces):
        words = _words(piece.text)
        own = list(zip(*(words[k:] for k in range(SHINGLE_WORDS)), strict=False))
        if "".join(words) in whole or (
            own and sum(row in rows for row in own) >= MIN_SHARED_SHINGLES * len(own)
        ):
            chosen.add(i)
    return chosen


def _is_prose(piece: Piece) -> bool:
    return is_sentence(piece) and piece.linked < 0.5 * len(piece.text)


def is_sentence(piece: Piece) -> bool:
    ends = SENTENCE.search(piece.text) is not None and not piece.text.endswith(":")
    return ends and len(piece.text.split()) >= MIN_PROSE_WORDS


def _trimmed(pieces: Sequence[Piece], chosen: set[int], title: str | None) -> set[int]:
    """Without the short lines above the headline and below the last sentence: labels, menus, notices of copyright."""
    sentences = [i for i in chosen if is_sentence(pieces[i])]
    if not sentences:
        return chosen
    above = [i for i, p in enumerate(pieces[: min(sentences)]) if p.tag == "h1" or p.text == title]
    first = above[0] if above else 0
    last = max(i for i in sentences if not RIGHTS.search(pieces[i].text) or i == min(sentences))
    kept = set()
    for i in chosen:
        words = len(pieces[i].text.split())
        ends = SENTENCE.search(pieces[i].text) is not None
        in_list = pieces[i].tag in ("li", "tr", "dd", "figcaption") or "caption" in pieces[i].names
        short = words < MIN_PROSE_WORDS and not (ends and words > 2) and not in_list
        if not (short and (i < first or i > last)) and not (i > last and RIGHTS.search(pieces[i].text)):
            kept.add(i)
    return kept


def _lost(pieces: Sequence[Piece], chosen: set[int]) -> set[int]:
    """What stands among the lines found and is of the article too: rows, items, captions, and paragraphs beside others."""
    if not chosen:
        return set()
    parents = {pieces[i].parent for i in chosen}
    holders = {above for i in chosen for above in _around(pieces[i].element)}
    settings = {_setting(pieces[i]) for i in chosen}
    first, last = min(chosen), max(chosen)
    lost = set[int]()
    for i, piece in enumerate(pieces):
        if i in chosen or piece.is_linked:
            continue
        inside = first < i < last
        beside = piece.parent in parents
        if "caption" in piece.names or piece.tag == "figcaption":
            if inside or any(above in holders for above in _around(piece.element)):
                lost.add(i)
        elif piece.tag in ("li", "dt", "dd", "tr"):
            among = _grandparent(piece) in parents or piece.tag == "tr"
            if among and (inside or i == last + 1):
                lost.add(i)
        elif "blockquote" in piece.names:
            if inside or (beside and i == last + 1):
                lost.add(i)
        elif (beside and ((inside and _is_prose(piece)) or (inside and piece.tag in HEADINGS))) or (
            inside and _is_prose(piece) and _setting(piece) in settings
        ):
            lost.add(i)
        if i in lost or i in chosen:
            last = max(last, i)
    return lost | _continued(pieces, chosen)


def _grandparent(piece: Piece) -> HtmlElement | None:
    return piece.parent.getparent() if piece.parent is not None else None


def _around(element: HtmlElement, levels: int = 3) -> list[HtmlElement]:
    found = [element]
    for above in element.iterancestors():
        if above.tag in ("body", "html") or len(found) > levels:
            break
        found.append(above)
    return found[1:]


def _setting(piece: Piece) -> tuple[str, str, str, str]:
    """How a line is set: its element, and the one around it."""
    parent = piece.parent
    above = (str(parent.tag), parent.get("class", "")) if parent is not None else ("", "")
    return piece.tag, piece.element.get("class", ""), *above


def _continued(pieces: Sequence[Piece], chosen: set[int]) -> set[int]:
    """The prose of an article that goes on in a second element of the same kind: no teaser, which has a link for a
    heading."""
    bodies = {_body(pieces[i].element) for i in chosen} - {None}
    kinds = {(body.tag, body.get("class"), body.getparent()) for body in bodies if body is not None}
    teasers = {_body(piece.element) for piece in pieces if piece.tag in HEADINGS and piece.is_linked}
    more = set[int]()
    for i, piece in enumerate(pieces):
        body = _body(piece.element)
        if i in chosen or body is None or body in teasers or body in bodies:
            continue
        if (body.tag, body.get("class"), body.getparent()) in kinds and (
            _is_prose(piece) or piece.tag in HEADINGS
        ):
            more.add(i)
    return more


def _body(element: HtmlElement) -> HtmlElement | None:
    return next((e for e in (element, *element.iterancestors()) if e.tag in ("article", "section")), None)


def is_boilerplate(piece: Piece) -> bool:
    """Whether a line, by what it says, is none of the article's: it asks for something, or leads elsewhere."""
    text = piece.text
    said = " ".join(text.lower().split())
    if said.strip(" .:…-–—[]()|»›→") in LINES:
        return True
    words = len(said.split())
    if words <= MAX_CALL_WORDS and (said.startswith(SIGN_OFFS) or SAYS["bio"].search(said) is not None):
        return True
    if words <= MAX_NOTICE_WORDS and re.match(r"(?:©|\(c\) ?\d|copyright\b)", said):
        return True
    if said.startswith(LEADS) and (piece.linked or SENTENCE.search(text) is None):
        return True
    if piece.is_linked and not (piece.tag in ("li", "dd", "tr") and words < MAX_LINKED_ITEM_WORDS):
        return True
    if words > MAX_CALL_WORDS or any(c in text for c in '“"«„'):
        return False
    found = next((m for kind in ("consent", "paywall", "letter") if (m := SAYS[kind].search(said))), None)
    speaks = found is not None and (found.start() == 0 or not is_sentence(piece))
    return speaks or (found is not None and not TO_READER.isdisjoint(said.replace("’", " ").split()))
