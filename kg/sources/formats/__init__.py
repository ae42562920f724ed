"""The forms of an input, a file each: `SUFFIXES` are those of its files, `articles(text, source, given)` reads it.

`articles` yields, in order, the articles of a decoded text, and in place of one that cannot be read the error that says why;
`given` is what the user says of them (kg.sources.metadata) and counts more than what is found.
"""
