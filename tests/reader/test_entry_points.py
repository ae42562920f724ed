"""The entry points by which spaCy finds the parts of a saved pipeline where kg is installed."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
from spacy.language import Language

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
DECLARED = {group: PROJECT["entry-points"][group] for group in ("spacy_factories", "spacy_tokenizers")}
TEXT = "Latvia thanked the minister, and he left."
LOAD = f"""
import json, sys, spacy
nlp = spacy.load(sys.argv[1])
doc = nlp({TEXT!r})
print(json.dumps([nlp.pipe_names, [[t.text, t.dep_, t.lemma_] for t in doc], [str(s) for s in doc.spans["mentions"]]]))
"""


def test_every_part_of_the_pipeline_is_declared(nlp: Language) -> None:
    assert set(DECLARED["spacy_factories"]) == set(nlp.pipe_names)
    assert set(DECLARED["spacy_tokenizers"]) == {nlp.config["nlp"]["tokenizer"]["@tokenizers"]}


@pytest.mark.parametrize(
    ("group", "name"), [(group, name) for group, names in DECLARED.items() for name in names]
)
def test_what_is_declared_is_there(group: str, name: str) -> None:
    assert callable(EntryPoint(name, DECLARED[group][name], group).load())


def test_a_saved_pipeline_is_loaded_by_a_process_that_knows_nothing_of_kg(
    nlp: Language, tmp_path: Path
) -> None:
    """As where kg is installed: the metadata of pyproject.toml stands on the path."""
    nlp.to_disk(tmp_path / "saved")
    site = tmp_path / "site" / f"kg-{PROJECT['version']}.dist-info"
    site.mkdir(parents=True)
    (site / "METADATA").write_text(f"Metadata-Version: 2.1\nName: kg\nVersion: {PROJECT['version']}\n")
    sections = (
        "\n".join([f"[{group}]", *(f"{name} = {value}" for name, value in names.items())])
        for group, names in DECLARED.items()
    )
    (site / "entry_points.txt").write_text("\n".join(sections) + "\n")
    script = f"import sys; sys.path[:0] = [{str(site.parent)!r}, {str(ROOT)!r}]\n" + LOAD
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "saved")], cwd=tmp_path, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    doc = nlp(TEXT)
    words = [[t.text, t.dep_, t.lemma_] for t in doc]
    assert json.loads(done.stdout) == [nlp.pipe_names, words, [str(s) for s in doc.spans["mentions"]]]
