"""The forms that a graph is exported in, a file each: its name is the suffix, and `write(graph)` gives the content.

`write` returns text, or bytes where a form is not text: the same on every run, with `kg.files.MARK` within the first 64 KB
wherever the form allows a remark, so that kg knows its own files.
"""

EXPECTED = ("write",)
"""What every module here defines."""
