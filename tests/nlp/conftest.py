from __future__ import annotations

import pytest
from spacy.language import Language

import kg.nlp


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The pipeline as shipped."""
    return kg.nlp.load()
