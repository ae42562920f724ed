"""The words of a language: `schemas/lexicon/CODE/*.toml`, read once, checked, never written.

Every rule that depends on words asks a `Language` for them, so that a second language is a folder of data.
"""

from kg.lexicon.language import ENGLISH, Language, language, shared

__all__ = ["ENGLISH", "Language", "language", "shared"]
