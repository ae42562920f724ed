"""Measurements of time and memory, as ratios against another tool in the same run; no test asserts them."""
