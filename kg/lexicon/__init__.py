"""The words of a language: `schemas/lexicon/CODE/*.toml`, read once, checked, never written.

Every rule that depends on words asks a `Language` for them, so that a second language is a folder of data.
"""

from kg.lexicon.languages import ENGLISH, Language, language, register, shared

__all__ = ["ENGLISH", "Language", "language", "register", "shared"]
