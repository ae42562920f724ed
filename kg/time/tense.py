"""Which way a clause looks at a time in it: ahead ("will meet Friday", "until Monday") or back ("met on Friday").

Rules over the words beside the time, without a parse: its lead ("since", "ahead of"), then the nearest verb group
before it in the sentence, then the nearest one after it. Verb groups and leads are those of schemas/lexicon.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.lexicon import Language
from kg.lexicon.word_patterns import Templates, patterns

REACH = 160
"""Characters of a clause that are looked at on each side."""
SENTENCE_END = re.compile(r"[.!?][\"”’')\]]{0,2}\s+(?=[\"“‘(]?[A-Z])|\n")
_LEAD = 60
"""Characters before a time in which its lead stands."""


_Match = re.Match[str]


@dataclass(frozen=True)
class TensePatterns:
    """The patterns of `[tense]` in time-patterns.toml, where each is explained."""

    tense: re.Pattern[str]
    headline: re.Pattern[str]
    wished: re.Pattern[str]
    lead: re.Pattern[str]
    owned: re.Pattern[str]
    is_what: re.Pattern[str]
    that: re.Pattern[str]
    binding: re.Pattern[str]
    negated: re.Pattern[str]
    beside: re.Pattern[str]


class Tense:
    """The tense of the clauses of one language."""

    def __init__(self, language: Language, templates: Templates) -> None:
        self._patterns = patterns(TensePatterns, "tense", templates)
        self._happened = language.words("time", "event", "happened")
        self._to_come = language.words("time", "event", "to_come")
        self._saying = language.words("time", "speech", "verbs")

    def ahead(self, text: str, start: int, end: int) -> bool | None:
        """Whether the time at `start` to `end` lies ahead; None where no word tells."""
        before = self._clause_before(text, start)
        after = SENTENCE_END.split(text[end : end + REACH], maxsplit=1)[0]
        if text[start:end].isupper() and not any(c.islower() for c in before + after):
            before, after = before.lower(), after.lower()  # a headline in capitals
        owned = self._patterns.owned.match(after)
        owns = frozenset(owned["owned"].lower().split()) if owned else frozenset()
        lead = self._patterns.lead.search(before[-_LEAD:])
        if (
            lead
            and (told := self._by_lead(lead, before[: len(before) - len(lead[0])], after, owns)) is not None
        ):
            return told
        if owns & self._happened:
            return False
        return self._by_verb(before, after, bool(owned))

    def _by_lead(self, lead: _Match, before: str, after: str, owns: frozenset[str]) -> bool | None:
        """What "since", "ahead of", "until" or "for" tell of the day after them; None where they do not."""
        if lead["back"] or lead["ahead"]:
            return bool(lead["ahead"])
        if lead["purpose"]:
            return True if not owns else None
        if lead["being"]:
            return True
        if owns & self._to_come:
            return True
        verb = self._last(before) or self._patterns.tense.search(after)
        if verb is None or verb["ahead"]:
            return True
        return bool(self._patterns.binding.search(verb[0])) and not self._patterns.negated.search(verb[0])

    def _by_verb(self, before: str, after: str, owned: bool) -> bool | None:
        verb = self._last(before)
        says = verb is not None and verb[0].split()[-1] in self._saying
        beside = verb is not None and self._patterns.beside.match(before, verb.end()) is not None and not says
        if self._patterns.is_what.match(after) and not owned:
            return True
        if self._patterns.that.search(before) and (own := self._patterns.tense.search(after)):
            return self._ahead_of(own)
        follows = self._patterns.tense.match(after, 1) if after[:1].isspace() else None
        if follows and not owned and not beside:
            return self._ahead_of(follows)
        if verb and not (owned and says):
            return verb["ahead"] is not None
        later = self._patterns.tense.search(after)
        if later:
            return self._ahead_of(later)
        if verb:
            return verb["ahead"] is not None
        return True if self._patterns.headline.search(before) else None

    def _ahead_of(self, verb: _Match) -> bool:
        """Whether a verb group looks ahead at a time before it: not "In May he *agreed to* sell", agreed in May."""
        return verb["ahead"] is not None and not (verb["wish"] and self._patterns.wished.match(verb["wish"]))

    def has_verb(self, text: str) -> bool:
        """Whether there is a verb group in a stretch of text."""
        return self._patterns.tense.search(text) is not None

    def is_present(self, text: str, start: int) -> bool:
        """Whether the verb before a time is of the present, and so may look back as well: "*opens* the quay in May"."""
        verb = self._last(self._clause_before(text, start))
        return verb is not None and verb["present"] is not None

    def is_plain(self, text: str, start: int) -> bool:
        """Whether the verb before a time looks ahead without doubt, or its lead: "*will* open in May", "set *for* May"."""
        lead = self._patterns.lead.search(self._clause_before(text, start)[-_LEAD:])
        if lead and (lead["ahead"] or lead["purpose"]):
            return True
        verb = self._last(self._clause_before(text, start))
        return verb is not None and not verb["present"] and self._ahead_of(verb)

    def looks_back(self, text: str, start: int, end: int) -> bool:
        """Whether the last verb group of a stretch of text is one of the past."""
        verb = self._last(text[start:end])
        return verb is not None and verb["ahead"] is None

    def _clause_before(self, text: str, start: int) -> str:
        cut = [m.end() for m in SENTENCE_END.finditer(text, max(0, start - REACH), start)]
        return text[cut[-1] if cut else max(0, start - REACH) : start]

    def _last(self, text: str) -> _Match | None:
        found = None
        for found in self._patterns.tense.finditer(text):  # noqa: B007 - the last one is wanted
            pass
        return found
