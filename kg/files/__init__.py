"""Files: what is read of one, how kg knows those that it wrote, and how they come to their place."""

from kg.files.content import bytes_of
from kg.files.marks import MARK, is_export, is_output, sealed, with_text_beside, written_by_kg
from kg.files.spreadsheets import csv_text
from kg.files.together import FUNCTION, Identity, identity_of, require_free, write_together
from kg.files.weights import read_weights, write_weights

__all__ = [
    "FUNCTION",
    "MARK",
    "Identity",
    "bytes_of",
    "csv_text",
    "identity_of",
    "is_export",
    "is_output",
    "read_weights",
    "require_free",
    "sealed",
    "with_text_beside",
    "write_together",
    "write_weights",
    "written_by_kg",
]
