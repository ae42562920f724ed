"""The forms of an input, a file each: `SUFFIXES` are those of its files, `articles(text, source, given)` reads it.

`articles` yields, in order, the articles of a decoded text, and in place of one that cannot be read the error that says why;
`given` is what the user says of them (kg.sources.metadata) and counts more than what is found. A form whose files
are read as saved pages where their text begins like one says so with `MAY_BE_PAGE = True`; without it, the module reads
whatever has its suffix.
"""

EXPECTED = ("SUFFIXES", "articles")
"""What every module here defines."""
