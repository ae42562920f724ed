"""`python -m kg.training reader`: corpora in, a folder of weights out."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import torch
from tokenizers import Tokenizer

from kg.nlp.reader.features import Featurizer
from kg.training.data import examples, labels_of, training_sentences
from kg.training.encoder import pretrained_folder
from kg.training.heads import ReaderModule
from kg.training.train import Settings, train


def main(arguments: list[str]) -> None:
    """Trains."""
    parser = argparse.ArgumentParser(prog="python -m kg.training reader")
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--minutes", type=float, default=0.0)
    options = parser.parse_args(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    settings = Settings(epochs=options.epochs, minutes=options.minutes)
    torch.manual_seed(settings.seed)
    sentences = training_sentences(options.corpora)
    labels = labels_of(sentences)
    (options.out / "labels.json").write_text(json.dumps(labels, indent=1) + "\n")
    featurize = Featurizer(Tokenizer.from_file(str(pretrained_folder() / "tokenizer.json")))
    items = examples(sentences, labels, featurize)
    print(f"{len(items)} of {len(sentences)} sentences, {sum(len(e.features.ids) for e in items)} word pieces")
    module = ReaderModule(labels)
    module.encoder.load_pretrained()
    train(module, items, settings, options.out)
