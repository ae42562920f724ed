"""How the shipped weights are made. Imports torch; nothing else of kg imports this."""
