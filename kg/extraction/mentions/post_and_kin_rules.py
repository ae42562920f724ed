"""The rules by which a noun phrase, or a verb of appointing, tells who holds a post and who is whose kin."""

from __future__ import annotations

from kg.extraction.claim_rule import ClaimRule

TITLE = ClaimRule(
    name="title",
    example="Defense Minister Ada Brook left.",
    counterexample="The defense minister left Ada Brook.",
    confidence=0.9,
    presupposed=True,
)
APPOSITION = ClaimRule(
    name="apposition",
    example="Ada Brook, the defense minister, left.",
    counterexample="The minister left with Ada Brook.",
    confidence=0.85,
    presupposed=True,
)
APPOINTMENT = ClaimRule(
    name="appointment",
    example="The party elected Ada Brook mayor of Tarn.",
    counterexample="The party told Ada Brook the mayor left.",
    confidence=0.85,
)
KIN = ClaimRule(
    name="kin",
    example="Ada Brook's brother Carl Fenn left.",
    counterexample="Ada Brook's brother left Carl Fenn.",
    confidence=0.85,
    presupposed=True,
)
PARTY = ClaimRule(
    name="party",
    example="Labour Party MP Ada Brook left.",
    counterexample="The MP left Labour and Ada Brook.",
    confidence=0.85,
    presupposed=True,
)

RULES = (TITLE, APPOSITION, APPOINTMENT, KIN, PARTY)
