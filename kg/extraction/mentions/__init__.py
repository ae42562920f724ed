"""Who and what a text speaks of, who holds which post, and who is whose kin: before anything is resolved."""

from __future__ import annotations

from kg.extraction.mentions.finding import mentions_in
from kg.extraction.mentions.kinship import Tie, ties_in
from kg.extraction.mentions.positions import Holding, positions_in, with_posts

__all__ = ["Holding", "Tie", "mentions_in", "positions_in", "ties_in", "with_posts"]
