"""Which rules the fast tests hold: each is switched off, one at a time, and some test must fail. See `__main__.py`."""
