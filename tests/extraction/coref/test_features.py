"""What the features of pronouns and of repeated mentions say of a text; how much each counts is learnt."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from kg.errors import InvalidWeights
from kg.extraction import layers
from kg.extraction.attribution import attributions_in
from kg.extraction.coref.clusters import Clusters
from kg.extraction.coref.discourse import Discourse
from kg.extraction.coref.feature_scorer import scorer
from kg.extraction.coref.gender import gender_of_given_name
from kg.extraction.coref.grammatical_roles import role_of
from kg.extraction.coref.pronoun_features import feature_matrix
from kg.extraction.coref.pronoun_kinds import PEOPLE, THINGS
from kg.extraction.coref.repeated_mentions import candidates_of, weights_of
from kg.extraction.coref.sieves import NOMINALS, PRONOUNS_OF_PEOPLE, joined_before
from kg.lexicon import ENGLISH

REPEATED = [
    (
        "The union called a strike. The strike closed the port.",
        {"det the", "before none", "gap 1", "order 0"},
    ),
    (
        "The old bridge fell. The bridge had stood for a century.",
        {"before lost", "after none", "same class True"},
    ),
    (
        "The bridge of Tarn fell. The bridge of Tarn had stood for a century.",
        {"after same", "det the after same"},
    ),
    ("The bridge of Tarn fell. The bridge of Oslo stood.", {"after others"}),
    ("The bridge fell. The bridge of Oslo stood.", {"after won"}),
    ("The bridge of Tarn built in May fell. The bridge of Tarn stood.", {"after some"}),
    ("The union called a strike. This strike closed the port.", {"det this", "det other > this"}),
    ("The bridge of Tarn fell. That bridge was old.", {"det that", "det the > that"}),
    ("The old bridges fell. Both bridges were sold.", {"det both", "det the > both"}),
    ("The ship sank. Its owner sold the ship.", {"role object", "role subject > object"}),
    ("The farmers sold the barn. The farmers left.", {"plural True > True"}),
    ("A ship sank. It rained. It snowed. It rained. A man bought the ship.", {"gap 4"}),
    ("The ship sank. “The ship was old,” Ada Brook said.", {"quoted True False"}),
    ("The ship sank. The ship was old. The ship was sold.", {"times 2", "chain 1"}),
    ("Ada Brook sold her farm. Her farm was old.", {"det owner", "before same"}),
]
"""A text, and features of its last repeated noun phrase with the nearest earlier one."""


@pytest.fixture(scope="module")
def docs(nlp: Language) -> Mapping[str, Doc]:
    """Every text of this module, parsed, with its layers."""
    texts = [text for text, _ in REPEATED] + [text for text, *_ in PRONOUNS] + [case[0] for case in ROLES]
    found = {}
    for doc in nlp.pipe(dict.fromkeys(texts)):
        layers.write(doc, "attributions", attributions_in(doc, nested=True))
        found[doc.text] = doc
    return found


@pytest.mark.parametrize(("text", "wanted"), REPEATED)
def test_features_of_repeated_mentions(text: str, wanted: set[str], docs: Mapping[str, Doc]) -> None:
    clusters = joined_before(NOMINALS, docs[text])
    discourse = clusters.discourse
    pairs = [
        pair
        for i in range(len(discourse.mentions))
        if discourse.is_repeatable(i)
        for pair in candidates_of(clusters, i)[:1]
    ]
    assert wanted <= set(pairs[-1].features)


PRONOUNS = [
    ("Ada Brook and Karl Enn left. He smiled.", "Karl Enn", "He", "coordinated", 1.0),
    ("Ada Brook left. Karl Enn stayed. He smiled.", "Karl Enn", "He", "coordinated", 0.0),
    ("Karl Enn left.\n\nHe smiled.", "Karl Enn", "He", "paragraph", 1.0),
    ("Karl Enn left. He smiled.", "Karl Enn", "He", "paragraph", 0.0),
    ("Karl Enn left. He smiled.", "Karl Enn", "He", "begins", 1.0),
    ("In May Karl Enn left. He smiled.", "Karl Enn", "He", "begins", 0.0),
    ("The friend of her mother Ada Brook left.", "friend", "her", "within", 1.0),
    ("Ada Brook left. Her mother stayed.", "Ada Brook", "Her", "within", 0.0),
    ("Karl Enn and his wife left.", "Karl Enn", "his", "together", 0.0),
    ("Karl Enn thanked Ada Brook and him.", "Ada Brook", "him", "together", 1.0),
    ("Karl Enn thanked him.", "Karl Enn", "him", "together", 0.0),
    ("Karl Enn left. “He smiled,” Ada Brook said.", "Karl Enn", "He", "into the quotation", 1.0),
    ("“Karl Enn left,” Ada Brook said. He smiled.", "Karl Enn", "He", "out of the quotation", 1.0),
    ("Karl Enn left. He smiled.", "Karl Enn", "He", "into the quotation", 0.0),
    ("Karl Enn left. His mother smiled.", "Karl Enn", "His", "kin", 1.0),
    ("Karl Enn left. His driver smiled.", "Karl Enn", "His", "kin", 0.0),
]
"""A text, a candidate and a pronoun (the first of these words), a feature, and what it is."""
CLAUSE = 2 + 5 + 5 + 3 * 6 * 4
SALIENCE = CLAUSE + 13
MENTION = SALIENCE + 22 + 7
"""Where a row's features of the clause, of salience and of the mention begin."""
PLACES = {
    "coordinated": MENTION + 6,
    "paragraph": MENTION + 12,
    "begins": SALIENCE + 20,
    "within": MENTION + 3,
    "together": CLAUSE + 8,
    "into the quotation": MENTION,
    "out of the quotation": MENTION + 1,
    "kin": MENTION + 5,
}


def test_rows_have_the_width_that_the_weights_are_for(docs: Mapping[str, Doc]) -> None:
    clusters = joined_before(PRONOUNS_OF_PEOPLE, docs["Karl Enn left. He smiled."])
    for kind in (PEOPLE, THINGS):
        assert feature_matrix(clusters, 1, [0]).shape[1] == len(scorer(kind.name).hidden[0])


@pytest.mark.parametrize(("text", "candidate", "pronoun", "feature", "wanted"), PRONOUNS)
def test_features_of_pronouns(
    text: str, candidate: str, pronoun: str, feature: str, wanted: float, docs: Mapping[str, Doc]
) -> None:
    clusters = Clusters(Discourse(docs[text]))
    heads = [m.head.of(text) for m in clusters.discourse.mentions]
    index, cluster = heads.index(pronoun), heads.index(candidate)
    row = feature_matrix(clusters, index, [cluster])[0]
    assert row[PLACES[feature]] == wanted


ROLES = [
    ("Karl Enn and Ada Brook left the town.", "Ada", "subject"),
    ("Karl Enn left the town and the port.", "port", "object"),
    ("Karl Enn left with Ada Brook.", "Ada", "oblique"),
    ("The mother of Ada Brook left.", "Ada", "modifier"),
    ("Ada's mother left.", "Ada", "owner"),
    ("The storm.", "storm", "subject"),
]


@pytest.mark.parametrize(("text", "word", "role"), ROLES)
def test_roles(text: str, word: str, role: str, docs: Mapping[str, Doc]) -> None:
    assert role_of(next(t for t in docs[text] if t.text == word)) == role


@pytest.mark.parametrize(
    ("name", "gender"),
    [("Anna", "female"), ("anna", "female"), ("Anna-Lena", "female"), ("Karl", "male"), ("Brekke", None)],
)
def test_given_names(name: str, gender: str | None) -> None:
    assert gender_of_given_name(name, ENGLISH) == gender


def test_a_mention_around_another_is_not_before_it(nlp: Language) -> None:
    doc = nlp("The friend of her mother left.")
    discourse = Discourse(doc)
    heads = [m.head.of(doc.text) for m in discourse.mentions]
    friend, her, mother = (heads.index(word) for word in ("friend", "her", "mother"))
    assert friend < mother < her
    assert discourse.last_before(her, [friend, mother]) == friend
    assert discourse.count_before(her, [friend, mother]) == 1


def test_damaged_weights_for_phrases_are_named(tmp_path: Path) -> None:
    for content in ("{}", "[]", "not JSON", '{"": "x"}'):
        path = tmp_path / f"{len(content)}.json"
        path.write_text(content)
        with pytest.raises(InvalidWeights, match="repeated mentions"):
            weights_of(path)
