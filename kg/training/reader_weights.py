"""`python -m kg.training reader`: corpora in, a folder of weights out."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from pathlib import Path

import torch
from tokenizers import Tokenizer

from kg.reader.weight_files import CARD, HOME, MODEL, write_files
from kg.reader.word_features import Featurizer
from kg.training.batches import examples, labels_of, training_sentences
from kg.training.card import sha256_of, write_card
from kg.training.corpora import Sentence, ewt
from kg.training.encoder import LAYERS, pretrained
from kg.training.evaluate import figures_of
from kg.training.export import export
from kg.training.heads import ReaderModule
from kg.training.lemma_table import lemma_table
from kg.training.pretrained_encoder import encoder_folder
from kg.training.sentence_splitter import splitter_weights
from kg.training.training_loop import Settings, train
from kg.training.vocabulary import pruned

# UNER's guideline is the nearest to news; the other two keep names that it does not know (MISC).
CALIBRATION_STEP = 60
"""Every so manieth sentence of EWT train tells which channels are outliers."""
BLEND = {"uner": 0.5, "wikigold": 0.25, "crossner": 0.25}


def main(arguments: list[str]) -> None:
    """Trains (or goes on from the last checkpoint), exports, evaluates and writes the card."""
    parser = argparse.ArgumentParser(prog="python -m kg.training reader", description=main.__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="the folder that holds ud-ewt, gum, …")
    parser.add_argument(
        "--out", type=Path, required=True, help="work folder; the weights come to OUT/weights"
    )
    parser.add_argument("--epochs", type=int, default=Settings().epochs)
    parser.add_argument("--layers", type=int, default=LAYERS, help="how many layers of the encoder to keep")
    parser.add_argument("--threads", type=int, default=Settings().threads)
    parser.add_argument("--seed", type=int, default=Settings().seed)
    parser.add_argument(
        "--teacher",
        type=Path,
        default=HOME,
        help="weights that guess EWT's names; by default those that ship",
    )
    options = parser.parse_args(arguments)
    settings = Settings(epochs=options.epochs, seed=options.seed, threads=options.threads)
    weights = options.out / "weights"
    weights.mkdir(parents=True, exist_ok=True)

    torch.manual_seed(settings.seed)
    sentences = training_sentences(options.corpora, options.teacher)
    labels = labels_of(sentences)
    encoder = encoder_folder(options.out / "encoder")
    tokenizer, pieces = pruned(encoder / "tokenizer.json")
    items = examples(sentences, labels, Featurizer(tokenizer))
    print(
        f"{len(items)} of {len(sentences)} sentences, {sum(len(e.features.ids) for e in items)} word pieces"
    )
    module = ReaderModule(labels, len(pieces), options.layers)
    module.encoder.load_pretrained(pretrained(encoder), pieces)
    steps = train(module, items, settings, options.out)

    _write_tables(weights, labels, sentences, tokenizer)
    _write_json(weights / "sentences.json", splitter_weights(options.corpora))
    calibration = [s.words for s in ewt(options.corpora, "train")[::CALIBRATION_STEP]]
    export(module.eval(), labels["relations"], tokenizer, options.out / "reader.onnx", BLEND, calibration)
    _write_parts(weights, (options.out / "reader.onnx").read_bytes())
    (weights / CARD).write_text(json.dumps({"sha256": sha256_of(weights)}))
    figures = figures_of(weights, options.corpora)
    write_card(weights, settings, steps, BLEND, figures)
    print("\n".join(f"{name} {value:.4f}" for name, value in figures.items()))


def _write_tables(
    folder: Path, labels: dict[str, list[str]], sentences: list[Sentence], tokenizer: Tokenizer
) -> None:
    _write_json(folder / "lemmas.json", lemma_table(sentences))
    (folder / "labels.json").write_text(json.dumps(labels, indent=1) + "\n", encoding="utf-8")
    (folder / "tokenizer.json").write_text(tokenizer.to_str(), encoding="utf-8")


def _write_parts(folder: Path, model: bytes) -> None:
    size = -(-len(model) // len(MODEL))
    write_files(folder, {name: model[i * size : (i + 1) * size] for i, name in enumerate(MODEL)})


def _write_json(path: Path, content: Mapping[str, object]) -> None:
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    path.write_text(text + "\n", encoding="utf-8")
