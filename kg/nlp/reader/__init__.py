"""The reader: tokens, sentences, UPOS, UD trees, lemmas and names, as two spaCy components.

`kg_sentences` splits sentences by rule; `kg_reader` runs the network of `kg/nlp/weights`.
"""

from kg.nlp.reader.component import Reader
from kg.nlp.reader.sentences import split_sentences
from kg.nlp.reader.tokenizer import UdTokenizer, make_tokenizer

__all__ = ["Reader", "UdTokenizer", "make_tokenizer", "split_sentences"]
