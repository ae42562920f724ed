"""The reader: tokens, sentences, UPOS, UD trees, lemmas and names, as two spaCy components.

`kg_sentences` splits sentences; `kg_reader` runs the network of `kg/nlp/weights`.
"""

from kg.nlp.reader.bounds import Splitter
from kg.nlp.reader.component import Reader
from kg.nlp.reader.tokenizer import UdTokenizer, make_tokenizer

__all__ = ["Reader", "Splitter", "UdTokenizer", "make_tokenizer"]
