"""How sure kg must be of a statement for what it becomes: the one place where both thresholds stand.

A confidence is the probability that a strict reader calls the statement right (`kg.extraction.confidence`). How many of the
judged statements are right from each threshold on, by cross-validation, is told by the card in the file of the weights.
"""

SHOWN = 0.0
"""The confidence below which a statement is held back: it is told only on request."""
CERTAIN = 0.0
"""The confidence from which what the outlet itself says becomes a plain fact, a direct triple."""
