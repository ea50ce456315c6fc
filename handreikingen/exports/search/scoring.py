"""How much each term of a page counts: BM25F, worked out in the build.

The browser needs no lengths of fields then. It multiplies what stands here by how rare the term is.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from handreikingen.exports.search.pages import Page
from handreikingen.exports.search.sections import Section
from handreikingen.exports.search.shards import BASE
from handreikingen.exports.search.terms import Terms

WEIGHT = {"title": 18.0, "kind": 4.0, "heading": 3.0, "summary": 6.0, "extra": 1.0, "body": 1.0}
"""Of a word in each field."""
BODY, COMPUTED, INTRO = 1.0, 0.3, 0.3
"""Of the words of a section; COMPUTED are those that the site adds, INTRO the box with facts."""
GLOSSARY = 4.0
"""How many times a heading counts that is a term of the glossary: it is a title, of that term."""
SATURATION = 4.0
LENGTH = {"title": 0.35, "kind": 0.0, "heading": 0.35, "summary": 0.3, "extra": 0.5, "body": 0.62}
"""How much a longer field makes each of its words count for less."""
NO_STOP_WORDS = frozenset({"body", "heading", "extra", "summary"})
"""Where words like `de` and `hoe` are not kept. In a title they are: `Wie doet wat?`"""
GATHERED = 0.4
MOST_SECTIONS = BASE - 1


@dataclass(slots=True)
class Tally:
    """The counts of one page, by field, and the best section of each term."""

    counts: dict[str, dict[str, float]] = field(default_factory=lambda: {name: {} for name in LENGTH})
    lengths: dict[str, float] = field(default_factory=lambda: dict.fromkeys(LENGTH, 0.0))
    best: dict[str, int] = field(default_factory=dict)
    title_words: int = 0

    def in_title(self) -> frozenset[str]:
        """The terms that stand in the title as a whole word."""
        return frozenset(key for key, times in self.counts["title"].items() if times >= 1)


def tally(page: Page, terms: Terms) -> Tally:
    """Count all terms of a page."""
    result, highest = Tally(title_words=terms.telling_words(page.title)), dict[str, float]()

    def add(name: str, text: str, weight: float = 1.0, section: int = 0) -> None:
        words, here = terms.of_text(text, telling=name in NO_STOP_WORDS)
        result.lengths[name] += words
        counts, more = result.counts[name], 4 if name == "heading" else 1
        for key, total in here.items():
            counts[key] = counts.get(key, 0.0) + total * weight
            if section and highest.get(key, 0.0) < total * more:
                highest[key], result.best[key] = total * more, section

    add("title", page.title)
    add("summary", page.summary)
    add("kind", page.soort)
    add("extra", page.extra)
    for number, section in enumerate(page.sections):
        place = min(number, MOST_SECTIONS)
        if section.anchor.startswith("pagina-"):
            add("body", section.text, COMPUTED)
            continue
        if section.heading:
            own = GLOSSARY if section.anchor.startswith(("begrip-", "organisatie-")) else 1.0
            add("heading", section.heading, own, place)
        add("body", section.text, _weight(page, section, number), place)
    return result


def _weight(page: Page, section: Section, number: int) -> float:
    """The box with facts, and what a page gathers from others, count for less than text of its own."""
    if page.soort != "pagina":
        return BODY if number else INTRO
    return GATHERED if page.gathered and not section.anchor.startswith("begrip-") else BODY


def means(lengths: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """The average length of each field, in two digits: one sentence more moves no weight of another page."""
    number = max(1, len(lengths))
    return {name: float(f"{sum(row[name] for row in lengths) / number or 1.0:.1e}") for name in LENGTH}


def weigh(counted: Tally, mean: Mapping[str, float]) -> dict[str, float]:
    """The saturated weight (0 to 1) of each term of a page."""
    total: dict[str, float] = {}
    for name, counts in counted.counts.items():
        slope = LENGTH[name]
        factor = WEIGHT[name] / (1 - slope + slope * counted.lengths[name] / mean[name])
        for key, times in counts.items():
            total[key] = total.get(key, 0.0) + times * factor
    return {key: value / (SATURATION + value) for key, value in total.items()}
