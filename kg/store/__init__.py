"""Graph ↔ RDF: writing and loading it, questions, validation. The only room, with the ontology, that knows rdflib."""

from kg.store.asking import Answer, ask, query
from kg.store.dataset import graph_to_dataset
from kg.store.explaining import Explanation, explain
from kg.store.graph_files import load, load_named
from kg.store.read_back import ArticleTriples, graph_back
from kg.store.ready import Question, question_of, questions
from kg.store.validation import validate
from kg.store.writing import article_lines, serialise, to_turtle

__all__ = [
    "Answer",
    "ArticleTriples",
    "Explanation",
    "Question",
    "article_lines",
    "ask",
    "explain",
    "graph_back",
    "graph_to_dataset",
    "load",
    "load_named",
    "query",
    "question_of",
    "questions",
    "serialise",
    "to_turtle",
    "validate",
]
