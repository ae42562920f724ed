"""A wrapped text says what the same text says in long lines: the same statements, at the places where they stand."""

from __future__ import annotations

import textwrap

import pytest

from kg.library import KnowledgeGraph
from kg.model import Article, Block, Span
from kg.pipeline import read_text
from kg.reader.readable import readable_text
from kg.wrapping import one_line

PARAGRAPHS = [
    " ".join(paragraph.split())
    for paragraph in """
Velmora will buy forty patrol boats from Norland, Defence Minister Ida Kor said in Port Ansel on Tuesday.
"We need them before the winter," she told reporters.

Norland's President Luc Tavar, who met Kor in January 5 talks at the harbour, promised to deliver the
boats by the end of the administration's second year. The opposition criticised the government for the
secretly negotiated agreement.
""".strip().split("\n\n")
]


def statements(graph: KnowledgeGraph) -> list[tuple[str | None, ...]]:
    labels = {entity.id: entity.label for entity in graph.entities}
    return sorted(
        (
            labels[s.subject],
            s.label,
            str(s.object and labels.get(str(s.object))),
            s.actuality,
            one_line(s.evidence.quote),
        )
        for s in graph.statements
    )


def cut(text: str, width: int) -> str:
    """Lines of at most `width`, long words in small letters cut by a hyphen."""
    lines = [""]
    for word in text.split():
        room = width - len(lines[-1]) - 2
        if len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] = f"{lines[-1]} {word}".strip()
        elif len(word) > 8 and word.isalpha() and 3 <= room <= len(word) - 3:
            lines[-1] += f" {word[:room]}-"
            lines.append(word[room:])
        else:
            lines.append(word)
    return "\n".join(lines)


@pytest.fixture(scope="module")
def flat() -> list[tuple[str | None, ...]]:
    return statements(read_text("\n\n".join(PARAGRAPHS), plain=True))


@pytest.mark.parametrize(
    "text",
    [
        "\n\n".join(textwrap.fill(p, 60) for p in PARAGRAPHS),
        "\r\n".join(textwrap.fill(p, 72, initial_indent="   ").replace("\n", "\r\n") for p in PARAGRAPHS),
        "\n>\n".join(textwrap.fill(p, 50, initial_indent="> ", subsequent_indent="> ") for p in PARAGRAPHS),
        "\n\n".join(cut(p, 46) for p in PARAGRAPHS),
    ],
    ids=["blank lines", "indented, CRLF", "quoted mail", "hyphens"],
)
def test_a_wrapped_text_says_the_same(text: str, flat: list[tuple[str | None, ...]]) -> None:
    graph = read_text(text, plain=True)
    assert len(flat) > 4
    assert statements(graph) == flat
    for statement in graph.statements:
        assert statement.evidence.quote == statement.evidence.sentence.of(text)


def test_a_cut_word_is_covered_whole_and_shown_joined() -> None:
    text = (
        "In a long speech in Port Ansel the govern-\nment of Velmora praised the Norland-\nbased Harl Salt for its "
        "ships."
    )
    graph = read_text(text, plain=True)
    labels = {entity.id: entity.label for entity in graph.entities}
    praised = next(s for s in graph.statements if s.relation == "praised")
    assert labels[praised.subject] == "the government of Velmora"
    assert [span.of(text) for span in praised.evidence.subject] == ["the govern-\nment of Velmora"]
    assert not any("\n" in label or "- " in label for label in labels.values())


@pytest.mark.parametrize("gap", ["\n\n", "\r\n\r\n", "\n \n", "\n\n\n"])
def test_an_empty_line_inside_a_block_ends_a_paragraph(gap: str) -> None:
    text = f"Attack in the district of Tarn{gap}Mayor Ada Brook said\nthat the har-\nbour was closed."
    plain = readable_text(Article(text, (Block(Span(0, len(text)), "body"),)))
    lines = [line.strip() for line in plain.text.splitlines() if line.strip()]
    assert lines == ["Attack in the district of Tarn", "Mayor Ada Brook said that the harbour was closed."]
