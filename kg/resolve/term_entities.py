"""Terms of claims → ids of entities, within one article."""

from __future__ import annotations

from collections.abc import Sequence

from kg.model import (
    Article,
    Claim,
    Days,
    Mention,
    MentionKind,
    Qualifier,
    Reading,
    Span,
    SpanIndex,
    Term,
    Value,
)
from kg.ontology import is_a, relations
from kg.resolve.class_families import known_type
from kg.resolve.entities import Register
from kg.resolve.mention_groups import Group
from kg.resolve.name_words import articles, reflexives
from kg.resolve.open_words import words_with_brackets, words_with_names
from kg.resolve.reading_index import ReadingIndex
from kg.resolve.slugs import one_line

CHANNELS = ("Channel", "Media")
"""Classes of names through which one speaks."""
POSSESSIVES = ("'s", "’s")
MAX_CHANNEL_NAME = 3
"""Of a channel of up to so many words the capitals are its name: "her Telegram channel"."""


class TermEntities:
    """Looks terms up in an article's groups; what has no mention becomes an entity of this article alone."""

    def __init__(self, reading: Reading, groups: dict[int, Group], register: Register) -> None:
        self._reading = reading
        self._groups = groups
        self._register = register
        self._open: dict[object, Group] = {}
        self._index = ReadingIndex(reading)
        self._heads = SpanIndex((i, m.head) for i, m in enumerate(reading.mentions))
        self._times = SpanIndex((i, t.span) for i, t in enumerate(reading.times))
        self._chains = {
            m.chain: groups[i]
            for i, m in enumerate(reading.mentions)
            if m.chain is not None and m.type != "Position"
        }

    @property
    def article(self) -> Article:
        return self._reading.article

    def subject(self, claim: Claim) -> str:
        """The entity that the claim is about. A post that does something stands for who holds it."""
        acts = claim.relation != "positionIn"
        return self._entity(claim.subject, acts=acts, kind="Thing")

    def target(self, claim: Claim, subject: str) -> str | Value | None:
        """The entity or value that the claim's object is, or None where there is no object."""
        term = claim.object
        if term is None:
            return None
        mention = self._mention(term.mention)
        if mention is None:
            return self.value(term.spans, term.head)
        relation = relations().get(claim.relation)
        acts = relation is not None and is_a("Person", relation.range) and relation.range != "Thing"
        found = self._entity(term, acts=acts, kind="Thing")
        if found == subject and mention.kind == MentionKind.PRONOUN and mention.normal not in reflexives():
            # "She thanked her": a pronoun within the clause is never its subject (Chomsky's principle B).
            return self._apart(("other", term.mention), mention, mention.type)
        return found

    def filler(self, qualifier: Qualifier) -> str | None:
        """The entity that fills a qualifier, or None for one that is mere words."""
        mention = self._mention(qualifier.mention)
        if mention is None or qualifier.role in ("time", "quantity"):
            return None
        plain = mention.type == "Thing" and mention.kind != MentionKind.NAME and mention.chain is None
        return None if plain else self._of_mention(qualifier.mention, acts=False)

    def speaker(self, source: tuple[Span, ...], head: Span | None) -> str | None:
        """The entity of an attribution's source; None where nobody is named as such."""
        if not source:
            return None
        at = head or source[0]
        near = self._heads.overlapping(at)
        near.sort(key=lambda i: (self._reading.mentions[i].type == "Position", i))
        index = near[0] if near else None
        return self._entity(Term(source, at, index), acts=True, kind="Agent")

    def channel(self, span: Span) -> str:
        """The entity of where something is said: "Facebook", or the words of a place without name."""
        mentions = self._reading.mentions
        near = [
            i
            for i in self._heads.overlapping(span)
            if mentions[i].type != "Position"
            and span.covers(mentions[i].head)
            and self._is_channel(mentions[i])
        ]
        near.sort(key=lambda i: (mentions[i].kind != MentionKind.NAME, mentions[i].head))
        if near:
            return self._register.use(self._groups[near[0]], channel=True)
        words = self._reading.words(span).split()
        name = " ".join(w for w in words if w[:1].isupper()) if len(words) <= MAX_CHANNEL_NAME else ""
        return self._apart(("channel", span), None, "Channel", span, name)

    def _is_channel(self, mention: Mention) -> bool:
        """Whether one speaks through what a mention names: a medium does, not where one speaks or whose death it is about
        ("a rally in *Tarn*", "its report on *Dole's* death")."""
        owns = self._reading.article.text[mention.span.end :][:2] in POSSESSIVES
        medium = any(is_a(mention.type, kind) for kind in CHANNELS)
        return mention.kind == MentionKind.NOMINAL or (
            mention.kind == MentionKind.NAME and medium and not owns
        )

    def value(self, spans: tuple[Span, ...], head: Span) -> Value:
        """The words themselves, with the days that they mean, if any."""
        index = self._times.first(head)
        days = self._reading.times[index].days.interval if index is not None else None
        return Value(one_line(" ".join(words_with_names(span, self._index) for span in spans)), days)

    def words_told(self, spans: tuple[Span, ...], told: Sequence[Span]) -> str:
        """The words of a text in one line with whom their pronouns mean, those told beside left out; "" where they leave
        nobody open."""
        known = {m.chain for head in told for m in self._index.mentions_at(head) if m.chain is not None}
        return words_with_brackets(spans, self._index, known, self._label_of)

    def _label_of(self, mention: Mention) -> str:
        """What a chain without name is called that begins with a noun phrase; "" for another."""
        group = self._chains.get(mention.chain) if mention.chain is not None else None
        nominal = group is not None and any(m.kind == MentionKind.NOMINAL for m in group.mentions)
        return group.label if group is not None and nominal and not group.named else ""

    def days_at(self, span: Span) -> Days:
        """What the first time expression that overlaps the span means."""
        index = self._times.first(span)
        return self._reading.times[index].days if index is not None else Days()

    def words(self, spans: tuple[Span, ...]) -> str:
        return one_line(" ".join(self._reading.words(span) for span in spans))

    def _mention(self, index: int | None) -> Mention | None:
        known = self._reading.mentions
        return known[index] if index is not None and 0 <= index < len(known) else None

    def _entity(self, term: Term, *, acts: bool, kind: str) -> str:
        if self._mention(term.mention) is not None:
            return self._some_of_people(term) or self._of_mention(term.mention, acts=acts)
        whole = Span(term.spans[0].start, max(s.end for s in term.spans))
        return self._apart(("words", term.spans), None, kind, whole)

    def _some_of_people(self, term: Term) -> str | None:
        """ "*Many* Norlanders", "Norlanders *on the council*": some of a people or party, who are not all of it; None for
        another term."""
        assert term.mention is not None
        group = self._groups[term.mention]
        words = self.words(term.shown or term.spans)
        first, _, rest = words.partition(" ")
        plain = rest if first.lower() in articles() else words
        if not (group.named and group.type == "Group" and group.label in plain) or plain == group.label:
            return None
        spans = term.shown or term.spans
        whole = Span(spans[0].start, max(s.end for s in spans))
        return self._apart(("some", words.casefold()), None, group.type, whole, words)

    def _of_mention(self, index: int | None, *, acts: bool) -> str:
        assert index is not None
        mention = self._reading.mentions[index]
        if mention.type == "Position" and acts:
            holder = self._chains.get(mention.chain) if mention.chain is not None else None
            if holder is None:
                return self._apart(("holder", index), mention, "Person")
            return self._register.use(holder)
        return self._register.use(self._groups[index])

    def _apart(
        self, key: object, mention: Mention | None, kind: str, span: Span | None = None, name: str = ""
    ) -> str:
        """An entity of this article alone, the same for the same key."""
        if key not in self._open:
            at = mention.span if mention is not None else span
            assert at is not None
            made = Mention(at, at, known_type(kind), MentionKind.NOMINAL)
            label = name or one_line(self._reading.words(at))
            self._open[key] = Group(self._reading, (made,), made.type, label, False, False)
        return self._register.use(self._open[key])
