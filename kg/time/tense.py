"""Which way a clause looks at a time in it: ahead ("will meet Friday", "until Monday") or back ("met on Friday").

Rules over the words beside the time, without a parse: its lead ("since", "ahead of"), then the nearest verb group
before it in the sentence, then the nearest one after it. Verb groups and leads are those of schemas/lexicon/en/time.toml.
"""

from __future__ import annotations

import re

from kg.time.words import DASH, LEXICON, any_of

REACH = 160
"""Characters of a clause that are looked at on each side."""
STOP = re.compile(r"[.!?][\"”’')\]]{0,2}\s+(?=[\"“‘(]?[A-Z])|\n")
"""Where a sentence ends."""
_T = LEXICON["tense"]
_WORD = r"[\w’'-]{1,25}"
_ADVERB = r"(?:\s(?:not|also|only|now|still|soon|then|again|probably|be|been|being|[a-z]{2,15}ly)){0,4}"
_BASES, _THIRDS, _PARTICIPLES = (
    any_of([form[i] for form in _T["arrange"]] + (_T["progressive"] if i == 2 else [])) for i in range(3)
)
_BEFORE_NOUN = (
    "the",
    "a",
    "an",
    "of",
    "in",
    "its",
    "his",
    "her",
    "their",
    "for",
    "with",
    "by",
    "from",
    "on",
    "at",
    "under",
)
_NOT_VERB = "".join(rf"(?<!\b{word}\s)" for word in (*_BEFORE_NOUN, "as", "no", "to"))
_VERB = r"(?!(?:the|an?|his|her|its|their|this|that|him|them|us|it|and|or|be)\b)[a-z]{2,25}"
_THEN = (
    rf"(?:\s(?:in|on|at|last|late|early|earlier|this)\s{_WORD}(?:\s(?!to\b){_WORD})?|\s[A-Z][a-z]{{2,5}}day)?"
)
"""When it was agreed: "agreed *in December* to meet in March"."""
_BE = r"(?:\b(?:is|are|am|was|were|be|been)|[’'](?:s|re|m))"
_PERFECT = (
    rf"\b(?:would|could|should|might|may|must)(?:n[’']t|\snot)?\shave\b{_ADVERB}(?:\s{_WORD})?"
    rf"|\b(?:could(?:n[’']t|\snot)|(?:would(?:n[’']t|\snot)\s(?:comment|say|confirm|elaborate|discuss|give|name)))\b"
    rf"|(?:\b(?:has|have|had)(?:n[’']t)?|[’'](?:ve|d)){_ADVERB}\s(?:[a-z]{{2,20}}e[dn]\b|{any_of(_T['participle'])}\b)"
)
_AHEAD = (
    rf"\b{any_of(_T['modal'])}\b{_ADVERB}(?:\s{_WORD})?|[’']ll\b{_ADVERB}(?:\s{_WORD})?"
    rf"|{_BE}(?:\s(?:not|now|also|still|[a-z]{{2,15}}ly))?\s{any_of(_T['arranged'])}\b(?:\sto)?(?:\sbe)?(?:\s[a-z]{{2,25}})?"
    rf"|(?P<wish>\b{any_of(_T['intent'])}[a-z]{{0,4}}{_THEN}\s(?:not\s)?to\s(?:be\s)?{_VERB}"
    rf"|{_NOT_VERB}\b{any_of(_T['asking'])}(?:\s{_WORD}){{1,6}}?\s(?:not\s)?to\s(?:be\s)?{_VERB})"
    rf"|{_BE}(?:\s(?:not|now|also|[a-z]{{2,15}}ly))?\s{_PARTICIPLES}\b"
    rf"|(?P<present>{_NOT_VERB}\b{_THIRDS}\b|(?<=s\s){_BASES}\b|(?<=\)\s){_BASES}\b|(?<=[Tt]hey\s){_BASES}\b"
    rf"|(?<=[Ww]e\s){_BASES}\b)"
    rf"|(?<!\w){any_of(_T['future'])}\b"
)
_BACK = (
    rf"\b(?:was|were)(?:n[’']t)?{_ADVERB}(?:\s[a-z]{{2,20}}(?:ed|en|ing)\b)?|{_NOT_VERB}\b{any_of(_T['past'])}\b"
    rf"|{_NOT_VERB}\b(?!{any_of(_T['unverbal'])}\b)[a-z]{{2,20}}ed\b"
)
TENSE = re.compile(
    rf"(?:(?<![A-Za-z])(?=[A-Za-z])|(?=[’']))(?:(?P<perfect>{_PERFECT})|(?P<ahead>{_AHEAD})|(?P<back>{_BACK}))"
)
_HEADLINE = re.compile(
    r"(?<!\bback)(?<!\bdue)(?<!\baccording)(?<!\breturn)(?<!\breturns)\sto\s(?!the\b|a\b|work\b|school\b)[a-z]{2,}"
)
_WISHED = re.compile(r"[a-z]+ed\b|sought\b|told\b")
_L = LEXICON["lead"]
_FILLER = (
    rf"(?:(?:the|about|around|at\sleast|late|early|later|on|in|noon|midnight|midday|end\sof|close\sof|business|mid|"
    rf"this|coming|next|\d{{1,2}}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?)?)(?:\s|{DASH})){{0,4}}"
)
_LEAD = re.compile(
    rf"(?:^|(?<=[\s(—–-]))(?i:(?P<back>{any_of(_L['back'])})|(?P<ahead>{any_of(_L['ahead'])})|"
    rf"(?P<bound>{any_of(_L['bound'])})|(?P<purpose>for)|(?P<being>is|are|falls|fall))\s{_FILLER}$"
)
_OWNED = re.compile(r"(?:\s(?:morning|afternoon|evening|night))?[’']s?\s(?P<owned>(?:[\w-]{1,25}\s?){1,3})")
_HAPPENED, _TO_COME = frozenset(LEXICON["event"]["happened"]), frozenset(LEXICON["event"]["to_come"])
_IS = re.compile(r"\s(?:is|marks)\s(?!\w+ing\b)")
_BINDING = re.compile(rf"(?:^|\s){any_of(_T['binding'])}")
_THAT = re.compile(r"\bthat,?\s(?:(?:on|in|early|late|next|this|coming)\s)*$")
"""Where a clause begins with its time: "said that *on* Monday it would raise prices"."""
_SAYING = frozenset(LEXICON["speech"]["verbs"])


def ahead(text: str, start: int, end: int) -> bool | None:
    """Whether the time at `start` to `end` lies ahead; None where no word tells."""
    before = _clause_before(text, start)
    after = STOP.split(text[end : end + REACH], maxsplit=1)[0]
    if text[start:end].isupper() and not any(c.islower() for c in before + after):
        before, after = before.lower(), after.lower()  # a headline in capitals
    owned = _OWNED.match(after)
    owns = frozenset(owned["owned"].lower().split()) if owned else frozenset()
    lead = _LEAD.search(before[-60:])
    if lead and (told := _by_lead(lead, before[: len(before) - len(lead[0])], after, owns)) is not None:
        return told
    if owns & _HAPPENED:
        return False
    return _by_verb(before, after, bool(owned))


def _by_lead(lead: re.Match[str], before: str, after: str, owns: frozenset[str]) -> bool | None:
    """What "since", "ahead of", "until" or "for" tell of the day after them; None where they do not."""
    if lead["back"] or lead["ahead"]:
        return bool(lead["ahead"])
    if lead["purpose"]:
        return True if not owns else None
    if lead["being"]:
        return True
    if owns & _TO_COME:
        return True
    verb = _last(before) or TENSE.search(after)
    if verb is None or verb["ahead"]:
        return True
    return bool(_BINDING.search(verb[0])) and " not" not in verb[0]


def _by_verb(before: str, after: str, owned: bool) -> bool | None:
    verb = _last(before)
    says = verb is not None and verb[0].split()[-1] in _SAYING
    beside = verb is not None and before[verb.end() :].strip() in ("", "on") and not says
    if _IS.match(after) and not owned:
        return True
    if _THAT.search(before) and (own := TENSE.search(after)):
        return _ahead_of(own)
    follows = TENSE.match(after, 1) if after[:1].isspace() else None
    if follows and not owned and not beside:
        return _ahead_of(follows)
    if verb and not (owned and says):
        return verb["ahead"] is not None
    later = TENSE.search(after)
    if later:
        return _ahead_of(later)
    if verb:
        return verb["ahead"] is not None
    return True if _HEADLINE.search(before) else None


def _ahead_of(verb: re.Match[str]) -> bool:
    """Whether a verb group looks ahead at a time before it: not "In May he *agreed to* sell", which tells when he did."""
    return verb["ahead"] is not None and not (verb["wish"] and _WISHED.match(verb["wish"]))


def is_present(text: str, start: int) -> bool:
    """Whether the verb before a time is of the present, and so may look back as well: "*opens* the quay in May"."""
    verb = _last(_clause_before(text, start))
    return verb is not None and verb["present"] is not None


def is_plain(text: str, start: int) -> bool:
    """Whether the verb before a time looks ahead without doubt, or its lead: "*will* open in May", "set *for* May"."""
    lead = _LEAD.search(_clause_before(text, start)[-60:])
    if lead and (lead["ahead"] or lead["purpose"]):
        return True
    verb = _last(_clause_before(text, start))
    return verb is not None and not verb["present"] and _ahead_of(verb)


def looks_back(text: str, start: int, end: int) -> bool:
    """Whether the last verb group of a stretch of text is one of the past."""
    verb = _last(text[start:end])
    return verb is not None and verb["ahead"] is None


def _clause_before(text: str, start: int) -> str:
    cut = [m.end() for m in STOP.finditer(text, max(0, start - REACH), start)]
    return text[cut[-1] if cut else max(0, start - REACH) : start]


def _last(text: str) -> re.Match[str] | None:
    found = None
    for found in TENSE.finditer(text):  # noqa: B007 - the last one is wanted
        pass
    return found
