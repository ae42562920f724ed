"""Who and what a text speaks of, who holds which post, and who is whose kin: before anything is resolved."""

from __future__ import annotations

from kg.extraction.mentions.holdings import holdings_in, ties_in, with_posts
from kg.extraction.mentions.mention_finding import mentions_in
from kg.extraction.mentions.post_and_kin_rules import RULES, PostRule, TieRule

__all__ = [
    "RULES",
    "PostRule",
    "TieRule",
    "holdings_in",
    "mentions_in",
    "ties_in",
    "with_posts",
]
