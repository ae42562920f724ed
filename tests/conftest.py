"""What several tests share: the sample page, built once."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings
from spacy.language import Language

import kg.extraction
from kg.cli import main
from kg.library import KnowledgeGraph, formats
from kg.pipeline import read

# The same examples on every run and no clock: a run fails for the change made, not for its luck. To look further,
# run with HYPOTHESIS_PROFILE=search.
settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("search", max_examples=5000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))

SAMPLE = Path(__file__).resolve().parents[1] / "kg" / "sample" / "harbour.txt"


@pytest.fixture(scope="session")
def sample() -> Path:
    return SAMPLE


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that `kg build` makes of the sample page, in every format that there is."""
    folder = tmp_path_factory.mktemp("built")
    assert main(["build", str(SAMPLE), "-o", str(folder), "--format", ",".join(formats())]) == 0
    return folder


@pytest.fixture(scope="session")
def graph() -> KnowledgeGraph:
    """The graph of the sample page."""
    return read(SAMPLE)


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The pipeline as shipped."""
    return kg.extraction.load()
