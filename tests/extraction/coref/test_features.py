"""What the features of pronouns and of common nouns say of a text; how much each counts is learnt."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from kg.extraction import layers
from kg.extraction.attribution import attributions_in
from kg.extraction.coref.antecedent_features import feature_matrix
from kg.extraction.coref.clusters import Clusters
from kg.extraction.coref.discourse import Discourse
from kg.extraction.coref.gender import gender_of_given_name
from kg.extraction.coref.grammatical_roles import role_of
from kg.extraction.coref.nominal_antecedents import nominal_antecedents
from kg.extraction.coref.nominal_features import COMPARISONS, DETERMINERS, NOMINAL_FEATURES
from kg.extraction.coref.sieves import COMMON_NOUNS, joined_before
from kg.lexicon import ENGLISH


@pytest.fixture(scope="module")
def docs(nlp: Language) -> Mapping[str, Doc]:
    """Every text of this module, parsed, with its layers."""
    texts = (
        [case[0] for case in (*NOMINALS, *CANDIDATES)]
        + [text for text, *_ in PRONOUNS]
        + [case[0] for case in ROLES]
    )
    found = {}
    for doc in nlp.pipe(dict.fromkeys(texts)):
        layers.write(doc, "attributions", attributions_in(doc, nested=True))
        found[doc.text] = doc
    return found


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


def test_the_rows_of_all_anaphors_are_of_one_width(docs: Mapping[str, Doc]) -> None:
    clusters = Clusters(Discourse(docs["The union called a strike. The strike closed the port."]))
    noun = feature_matrix(clusters, 2, [1])
    pronoun = feature_matrix(Clusters(Discourse(docs["Karl Enn left. He smiled."])), 1, [0])
    assert noun.shape == pronoun.shape
    assert noun[0, -NOMINAL_FEATURES:].any() and not pronoun[0, -NOMINAL_FEATURES:].any()


@pytest.mark.parametrize(("text", "candidate", "pronoun", "feature", "wanted"), PRONOUNS)
def test_features_of_pronouns(
    text: str, candidate: str, pronoun: str, feature: str, wanted: float, docs: Mapping[str, Doc]
) -> None:
    clusters = Clusters(Discourse(docs[text]))
    heads = [m.head.of(text) for m in clusters.discourse.mentions]
    index, cluster = heads.index(pronoun), heads.index(candidate)
    row = feature_matrix(clusters, index, [cluster])[0]
    assert row[PLACES[feature]] == wanted


REPEATED, BEFORE, AFTER, GAP = 10, 40, 46, 52
"""Where a row's features of a repeated head, of the modifiers before and after it and of the distance begin."""
NOMINALS = [
    ("The union called a strike. The strike closed the port.", "the", "none", "none", 1),
    ("The old bridge fell. The bridge had stood for a century.", "the", "lost", "none", 1),
    ("The bridge of Tarn fell. The bridge of Tarn had stood for a century.", "the", "none", "same", 1),
    ("The bridge of Tarn fell. The bridge of Oslo stood.", "the", "none", "others", 1),
    ("The bridge fell. The bridge of Oslo stood.", "the", "none", "won", 1),
    ("The bridge of Tarn built in May fell. The bridge of Tarn stood.", "the", "none", "some", 1),
    ("The union called a strike. This strike closed the port.", "this", "none", "none", 1),
    ("The bridge of Tarn fell. That bridge was old.", "that", "none", "lost", 1),
    ("The old bridges fell. Both bridges were sold.", "both", "lost", "none", 1),
    ("A ship sank. It rained. It snowed. It rained. A man bought the ship.", "the", "none", "none", 3),
    ("Ada Brook sold her farm. Her farm was old.", "owner", "same", "none", 1),
]
"""A text; of its last repeated noun the determiner, the modifiers before and after it beside those of the earlier one, and
the class of the distance."""


@pytest.mark.parametrize(("text", "det", "before", "after", "gap"), NOMINALS)
def test_features_of_common_nouns(
    text: str, det: str, before: str, after: str, gap: int, docs: Mapping[str, Doc]
) -> None:
    clusters = joined_before(COMMON_NOUNS, docs[text])
    discourse = clusters.discourse
    nouns = [i for i in range(len(discourse.mentions)) if discourse.is_repeatable(i)]
    repeated = [i for i in nouns if discourse.same_head_before(i)]
    index = repeated[-1]
    cluster = clusters.find(discourse.same_head_before(index)[0])
    assert cluster in nominal_antecedents(clusters, index)
    row = feature_matrix(clusters, index, [cluster])[0, -NOMINAL_FEATURES:]
    assert row[REPEATED + DETERMINERS.index(det)]
    assert row[BEFORE + COMPARISONS.index(before)] and row[AFTER + COMPARISONS.index(after)]
    assert row[GAP + gap]


CANDIDATES = [
    ("Halvard Corp. sold a ship. The company lost money.", "company", {"Halvard Corp."}, {"ship"}),
    ("Ada Brook met Karl Enn. The woman left.", "woman", {"Ada Brook"}, {"Karl Enn"}),
    ("Ada Brook met Karl Enn in Tarn. The town was cold.", "town", {"Tarn"}, {"Ada Brook", "Karl Enn"}),
    ("The northern bridge fell. The southern bridge stood.", "bridge", set(), {"bridge"}),
    ("Two ships left. The ship came back.", "ship", set(), {"ships"}),
    ("A fire closed the port. Another fire closed the bridge.", "fire", set(), {"fire"}),
    ("Drones came. Drones left.", "Drones", set(), {"Drones"}),
    ("The crew of the ship left. The bridge of the ship fell.", "ship", {"ship"}, {"bridge", "crew"}),
]
"""A text, its last common noun with this head, and the heads of clusters that are among its candidates, and that are not."""


@pytest.mark.parametrize(("text", "head", "wanted", "excluded"), CANDIDATES)
def test_candidates_of_common_nouns(
    text: str, head: str, wanted: set[str], excluded: set[str], docs: Mapping[str, Doc]
) -> None:
    clusters = Clusters(Discourse(docs[text]))
    heads = [m.head.of(text) for m in clusters.discourse.mentions]
    index = max(i for i, h in enumerate(heads) if h == head)
    found = {heads[c] for c in nominal_antecedents(clusters, index)}
    assert wanted <= found and not found & excluded


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
