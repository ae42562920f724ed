"""The vocabulary of word pieces that English text needs, out of the one that the encoder was trained with."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

from tokenizers import Tokenizer

SPECIAL = {"<pad>": "[PAD]", "<s>": "[CLS]", "</s>": "[SEP]", "[UNK]": "[UNK]", "<mask>": "[MASK]"}
"""MPNet's own special pieces → what they are called here, in the order of their new numbers (`kg.reader.word_features`)."""


def pruned(source: Path) -> tuple[Tokenizer, list[int]]:
    """A tokenizer without pieces of other scripts and without unused ones, and the old number of each of its pieces.

    `source` is the `tokenizer.json` of MPNet, whose pieces are BERT's (uncased).
    """
    described = json.loads(source.read_text(encoding="utf-8"))
    known: dict[str, int] = described["model"]["vocab"]
    kept = [*SPECIAL, *(piece for piece in sorted(known, key=known.__getitem__) if _is_needed(piece))]
    described["model"]["vocab"] = {SPECIAL.get(piece, piece): new for new, piece in enumerate(kept)}
    described["added_tokens"] = [
        {
            "id": new,
            "content": name,
            "special": True,
            "single_word": False,
            "lstrip": False,
            "rstrip": False,
            "normalized": False,
        }
        for new, name in enumerate(SPECIAL.values())
    ]
    described |= {"truncation": None, "padding": None, "post_processor": None}
    return Tokenizer.from_str(json.dumps(described)), [known[piece] for piece in kept]


def _is_needed(piece: str) -> bool:
    """Whether a piece is no special one and has letters of the Latin script only, or none."""
    if (
        piece in SPECIAL
        or piece.startswith(("[unused", "<"))
        or piece in ("[PAD]", "[CLS]", "[SEP]", "[MASK]")
    ):
        return piece == "<"
    return all(not c.isalpha() or "LATIN" in unicodedata.name(c, "") for c in piece)
