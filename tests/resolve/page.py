"""Readings written by hand, for tests of what is made of them."""

from __future__ import annotations

from datetime import date

from kg.model import Article, Attribution, Claim, Days, Mention, Qualifier, Reading, Span, Term

TEXT = (
    "Transport Minister Ilse Brandt of Latvia met Tomas Rekk in Oslo. "
    "Brandt thanked him. “We will build ferries,” she wrote on Facebook. "
    "More than 40 Latvian firms build ferries. The minister of Norway said so."
)


class Page:
    """An article and what is said of it; words are found by their first place in the text, "Brandt/2" by their second."""

    def __init__(self, text: str = TEXT, outlet: str | None = "The Quay Courier") -> None:
        self.article = Article(text, outlet=outlet, published=date(2030, 4, 3))
        self.mentions: list[Mention] = []
        self.claims: list[Claim] = []
        self.attributions: list[Attribution] = []

    def span(self, words: str) -> Span:
        words, _, number = words.partition("/")
        start = -1
        for _ in range(int(number or 1)):
            start = self.article.text.index(words, start + 1)
        return Span(start, start + len(words))

    def mention(
        self,
        words: str,
        kind: str,
        chain: int | None = None,
        *,
        how: str = "name",
        normal: str = "",
        link: str = "",
        count: str | None = None,
        within: str = "",
    ) -> int:
        whole = self.span(within or words)
        bare = words.partition("/")[0]
        start = self.article.text.index(bare, whole.start)
        made = Mention(whole, Span(start, start + len(bare)), kind, how, chain, normal or bare, count, link)
        self.mentions.append(made)
        return len(self.mentions) - 1

    def term(self, words: str, mention: int | None = None, claim: int | None = None) -> Term:
        return Term((self.span(words),), self.span(words), mention, claim)

    def claim(
        self,
        subject: Term,
        relation: str,
        target: Term | None = None,
        *,
        cue: str,
        qualifiers: tuple[Qualifier, ...] = (),
        reported_by: int | None = None,
        attribution: int | None = None,
        time: Days | None = None,
    ) -> int:
        whole = Span(0, len(self.article.text))
        self.claims.append(
            Claim(
                subject, relation, cue, (self.span(cue),), target, qualifiers, "happened", False, whole,
                "hand", 1.0, reported_by, attribution, time or Days(),
            )
        )  # fmt: skip
        return len(self.claims) - 1

    @property
    def reading(self) -> Reading:
        return Reading(self.article, tuple(self.mentions), tuple(self.claims), tuple(self.attributions))
