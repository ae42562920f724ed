"""Which articles an archive does not hold as they are, where those that were found so are still being read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from kg.archive import fingerprint_of, line_of, unread
from kg.model import ArchivePlace, Article


class Unread:
    """Tells them apart, a batch at a time; `known` counts the others. With `again` all is read that the archive holds."""

    def __init__(self, store: ArchivePlace, batch: int, *, again: bool) -> None:
        self.known = 0
        self._store, self._batch, self._again = store, batch, again
        self._given: dict[str, str] = {}
        """What names an article (its id, address, or id in a file) → the fingerprint of the one last given out."""

    def of(self, articles: Iterable[Article]) -> Iterator[Article]:
        """Those to be read, in their order."""
        source = iter(articles)
        while batch := [*islice(source, self._batch)]:
            missing = {id(article) for article in (batch if self._again else unread(self._store, batch))}
            for article in batch:
                if self._is_known(article, in_store=id(article) not in missing):
                    self.known += 1
                else:
                    yield article

    def _is_known(self, article: Article, *, in_store: bool) -> bool:
        """An article that this run gave out under one of its names may take the place of what the archive holds now."""
        names = [article.id, *filter(None, (article.url, line_of(article)))]
        own, last = fingerprint_of(article), {self._given.get(name) for name in names}
        known = in_store if last == {None} else last == {own}
        if not known:
            self._given.update(dict.fromkeys(names, own))
        return known
