"""How well kg reads: an adapter a data set, floors, and the last figures (`python -m tests.quality`)."""
