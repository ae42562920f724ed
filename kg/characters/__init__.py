"""Characters as pages, keyboards and programs spoil them, and the plain ones that they stand for."""

from kg.characters.encoding import decoding_edits
from kg.characters.lines import LINE_END, lines_in
from kg.characters.table import QUOTATION_MARKS, sign_edits, word_edits
from kg.model import Plain

__all__ = ["LINE_END", "QUOTATION_MARKS", "lines_in", "plain", "plain_text", "word_edits"]


def plain_text(text: Plain | str) -> Plain:
    """The text with entities decoded, line ends as "\\n", no invisible characters, and letters, apostrophes within
    words and spaces in their usual form. Idempotent. Quotation marks stay: which are apostrophes takes more context.

    >>> plain_text("The minis\\u00adter didn\\u2018t say &quot;\\ufb01ne&quot;.").text
    'The minister didn\\'t say "fine".'
    """
    known = text if isinstance(text, Plain) else Plain.same(text)
    decoded = known.rewritten(decoding_edits(known.text))
    signs = decoded.rewritten(sign_edits(decoded.text))
    return signs.rewritten(word_edits(signs.text))


def plain(text: str) -> str:
    """As `plain_text`, the characters alone."""
    return plain_text(text).text
