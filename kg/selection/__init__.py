"""Which statements are shown: each stands alone and says something, or it is held back with the reason.

A graph as it was resolved → the same graph, in which `Statement.held_back` names the rule for which a statement is not shown
(`kg rules --list`), and `Statement.stands_in` the part of the page that tells no news. Nothing is left out of the graph.
"""

from kg.selection.selecting import select

__all__ = ["select"]
