"""`python -m tests.benchmarks.shapes [SHAPE…]`: how the time of each stage grows with the text.

Each shape is a text that is hard for one kind of algorithm: white space, quotation marks, brackets, many mentions, many
rows, one long sentence. It is read at 1, 2 and 4 times its size; the exponent is the slope of log(time) over log(size)
between the last two sizes (1: linear, 2: quadratic). Time is that of the processor, of all threads, so that a busy
machine changes it little. Stages under a tenth of a second at the largest size are not rated.
"""

from __future__ import annotations

import argparse
import gc
import math
import sys
import time
from collections.abc import Callable
from itertools import islice, product
from typing import TypeVar

import kg.pipeline
from kg.errors import InvalidInput
from kg.library import KnowledgeGraph
from kg.model import Article

T = TypeVar("T")
SIZES = (1, 2, 4)
RATED = 0.1
"""Seconds at the largest size below which a stage is not rated."""
WORST = 1.2
"""No exponent may be above this."""

GIVEN = ("Ada", "Carl", "Dora", "Emil", "Freya", "Gustav", "Hanna", "Ivo", "Judit", "Karol", "Lena", "Marek")
FIRST = ("Bro", "Fen", "Hal", "Kir", "Lam", "Mor", "Nor", "Per", "Ros", "Sel", "Tor", "Vel", "Wes", "Yar")
LAST = (
    "der",
    "wick",
    "ton",
    "land",
    "berg",
    "mann",
    "sen",
    "stad",
    "ford",
    "by",
    "dale",
    "rup",
    "vik",
    "holm",
)


def people(count: int) -> list[str]:
    """Distinct invented full names."""
    return [f"{g} {a}{b}" for g, a, b in islice(product(GIVEN, FIRST, LAST), count)]


def prose(sentences: int) -> str:
    """Plain news sentences about a few people."""
    kinds = (
        "The mayor of Tarn met {0} on Monday and promised new buses for the town.",
        "{0} said that the harbour would open in the spring, as it had been planned.",
        "The council rejected the plan, and it asked {0} for a better one.",
        "“We will build 200 houses,” {0} told reporters in Velmora.",
    )
    names = people(6)
    said = [kinds[i % len(kinds)].format(names[i % len(names)]) for i in range(sentences)]
    return "\n\n".join(" ".join(said[i : i + 4]) for i in range(0, sentences, 4))


def table(rows: int) -> str:
    """A saved page: an article and a table of so many rows."""
    cells = "".join(f"<tr><td>{i}</td><td>Tarn</td><td>{i * 7 % 100}</td></tr>" for i in range(rows))
    paragraphs = "".join(f"<p>{p}</p>" for p in prose(24).split("\n\n"))
    return f"<html><body><article><h1>Harbour opens</h1>{paragraphs}<table>{cells}</table></article></body></html>"


def _between(filler: str) -> str:
    return f"{prose(4)}{filler}{prose(4)}"


SHAPES: dict[str, Callable[[int], str]] = {
    "prose": lambda n: prose(100 * n),
    "spaces": lambda n: _between(" " * 50_000 * n),
    "blank lines": lambda n: _between("\n" * 50_000 * n),
    "mixed white space": lambda n: _between(" \t\n" * 15_000 * n),
    "spaced lines": lambda n: _between(("   \n") * 12_000 * n),
    "double marks": lambda n: _between(' "' * 6_000 * n),
    "marks in words": lambda n: _between('a"b ' * 5_000 * n),
    "opening marks": lambda n: _between(" “so it is" * 2_000 * n),
    "pairs of marks": lambda n: _between(" “so”" * 2_500 * n),
    "single marks": lambda n: _between(" 'tis" * 4_000 * n),
    "plural marks": lambda n: _between(" ‘the towns’ mayors" * 1_500 * n),
    "brackets": lambda n: _between(" (" * 8_000 * n),
    "bracketed": lambda n: _between(" (a/b)" * 3_000 * n),
    "open credits": lambda n: _between("\n" + "(Photo " * 1_500 * n),
    "digits": lambda n: _between(" 1,000,000" * 2_500 * n),
    "one number": lambda n: _between(" " + "1,000" * 8_000 * n),
    "dashes": lambda n: _between(" -" * 8_000 * n),
    "dates": lambda n: _between(" Monday, March 3, May" * 700 * n),
    "days": lambda n: "\n".join(["Ada Brook left Tarn on Monday. She came back on 3 May."] * 150 * n),
    "one word": lambda n: _between(" " + "x" * 40_000 * n),
    "full stops": lambda n: _between("." * 20_000 * n),
    "one sentence": lambda n: " and ".join(f"the mayor met {p}" for p in people(150 * n)) + ".",
    "list of names": lambda n: "The mayor met " + ", ".join(people(150 * n)) + " and the press.",
    "relatives": lambda n: "Ada Brook met the man who knew " * 100 * n + "the mayor.",
    "different names": lambda n: "\n".join(f"{p} met the mayor of Tarn." for p in people(200 * n)),
    "one name": lambda n: "\n".join(["Ada Brook met Brook. She thanked the mayor."] * 150 * n),
    "pronouns": lambda n: "\n".join(["Ada Brook left. He thanked her, and they asked it."] * 120 * n),
    "common nouns": lambda n: "\n".join(
        ["The mayor closed the bridge and the school of the town."] * 150 * n
    ),
    "organisations": lambda n: "\n".join(
        f"{p.split()[1]} Steel Corp. sued the town." for p in people(200 * n)
    ),
    "speakers": lambda n: "\n".join(f"“It is late,” said {p}. “We go.”" for p in people(150 * n)),
    "quotations on": lambda n: "\n\n".join(["“It is late and the town is asleep."] * 300 * n),
    "short lines": lambda n: prose(8) + "\n" + "\n".join(f"Sports {i}" for i in range(3_000 * n)),
    "positions": lambda n: "\n".join(f"Mayor {p} of Tarn resigned." for p in people(200 * n)),
    "rows": lambda n: table(2_500 * n),
}


def stages(text: str, shape: str) -> dict[str, float]:
    """Seconds of processor time by stage."""
    from kg.extraction.read import reading_of
    from kg.reader.readable import readable_text
    from kg.resolve import resolve
    from kg.sources import read_article
    from kg.sources.saved import article_in_html

    took: dict[str, float] = {}

    def timed(name: str, work: Callable[[], T]) -> T:
        gc.collect()
        gc.disable()  # when it runs is by chance, and what it costs grows with all that is alive
        start = time.process_time()
        done = work()
        took[name] = time.process_time() - start
        gc.enable()
        return done

    def cut() -> Article:
        return article_in_html(text, "page", "page") if shape == "rows" else read_article(text)

    article = timed("sources", cut)
    if shape != "rows":
        article = read_article(text, plain=True)
    plain = timed("plain", lambda: readable_text(article))
    doc = timed("reader", lambda: kg.pipeline.reader()(plain.text))
    reading = timed("reading", lambda: reading_of(article, plain, doc))
    graph = timed("resolve", lambda: KnowledgeGraph.of(resolve([reading]), (reading,)))
    timed("turtle", graph.to_turtle)
    timed("page", graph.to_html)
    return took


def main() -> int:
    """Prints a line a shape and stage; 1 where an exponent is too high."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.shapes", description=__doc__)
    parser.add_argument("shapes", nargs="*", metavar="SHAPE", help=f"known: {', '.join(SHAPES)}")
    chosen = parser.parse_args().shapes or list(SHAPES)
    stages(prose(8), "prose")  # loads everything once
    high = 0
    for name in chosen:
        try:
            runs = [stages(SHAPES[name](size), name) for size in SIZES]
        except InvalidInput as error:
            print(f"{name:<18} refused: {error}")
            continue
        for stage in runs[0]:
            first, middle, last = (run[stage] for run in runs)
            rated = last >= RATED
            slope = math.log(last / max(middle, 1e-9), SIZES[2] / SIZES[1]) if rated else 0.0
            high += slope > WORST
            mark = f"{slope:5.2f}{' !' if slope > WORST else ''}" if rated else "    –"
            print(f"{name:<18} {stage:<8} {first:7.2f} {middle:7.2f} {last:7.2f}  {mark}", flush=True)
    return int(high > 0)


if __name__ == "__main__":
    sys.exit(main())
