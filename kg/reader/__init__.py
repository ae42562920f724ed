"""The reader: tokens, sentences, UPOS, UD trees, lemmas and names, as two spaCy components.

`kg_sentences` splits sentences; `kg_reader` runs the network of `kg/reader/weights`.
"""

from kg.reader.bounds import Splitter
from kg.reader.reader_component import Reader
from kg.reader.tokenizer import UdTokenizer, make_tokenizer

__all__ = ["Reader", "Splitter", "UdTokenizer", "make_tokenizer"]
