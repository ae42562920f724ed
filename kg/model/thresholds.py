"""How sure kg must be of a statement for what it becomes.

A confidence is the probability that a strict reader calls the statement right (`kg.extraction.confidence`). How many of the
judged statements are right from a threshold on, by cross-validation, is told by the card in the file of the weights.
"""

SHOWN = 0.5
"""The confidence from which a statement is shown unasked; of those below, three in five and more are thin or wrong."""
CERTAIN = 0.8
"""The confidence from which what the outlet itself says becomes a plain fact, a direct triple."""
