"""How much each term of a page counts: BM25F, worked out in the build.

The browser needs no lengths of fields then. It multiplies what stands here by how rare the term is.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from handreikingen.exports.search.pages import Page
from handreikingen.exports.search.sections import Section
from handreikingen.exports.search.terms import Terms, Word
from handreikingen.exports.search.words import stop_words

TITLE, KIND, HEADING, SUMMARY, EXTRA, BODY, COMPUTED, INTRO = 18.0, 4.0, 3.0, 6.0, 1.0, 1.0, 0.3, 0.3
"""Weight of a word in each field; COMPUTED are sections that the site adds, INTRO the box with facts."""
GLOSSARY = 4.0
"""How many times a heading counts that is a term of the glossary: it is a title, of that term."""
SATURATION = 4.0
LENGTH = {"title": 0.35, "kind": 0.0, "heading": 0.35, "summary": 0.3, "extra": 0.5, "body": 0.62}
"""How much a longer field makes each of its words count for less."""
NO_STOP_WORDS = frozenset({"body", "heading", "extra", "summary"})
"""Where words like `de` and `hoe` are not kept. In a title they are: `Wie doet wat?`"""
GATHERED = 0.4
MOST_SECTIONS = 90


@dataclass(slots=True)
class Tally:
    """The counts of one page, by field, and the best section of each term."""

    counts: dict[str, defaultdict[str, float]] = field(
        default_factory=lambda: {name: defaultdict(float) for name in LENGTH}
    )
    lengths: dict[str, float] = field(default_factory=lambda: dict.fromkeys(LENGTH, 0.0))
    best: dict[str, tuple[float, int]] = field(default_factory=dict)
    title_words: int = 0

    def add(self, name: str, found: Mapping[Word, int], weight: float, section: int = 0) -> None:
        """Count the terms of the words of a text in a field."""
        self.lengths[name] += sum(found.values())
        here: dict[str, float] = {}
        telling = name in NO_STOP_WORDS
        for word, times in found.items():
            for key, part in word.telling if telling else word.terms:
                here[key] = here.get(key, 0.0) + part * times
        counts, best, more = self.counts[name], self.best, 4 if name == "heading" else 1
        nowhere = (0.0, 0)
        for key, total in here.items():
            counts[key] += total * weight
            if section and best.get(key, nowhere)[0] < total * more:
                best[key] = (total * more, section)


class Weighed(NamedTuple):
    """A term on a page: its saturated weight (0 to 1), its best section, whether it is in the title."""

    weight: float
    section: int
    in_title: bool


def tally(page: Page, terms: Terms) -> Tally:
    """Count all terms of a page."""
    result = Tally()
    title = terms.of_text(page.title)
    result.title_words = sum(times for word, times in title.items() if word.terms[0].key not in stop_words())
    result.add("title", title, 1.0)
    result.add("summary", terms.of_text(page.summary), 1.0)
    result.add("kind", terms.of_text(page.soort), 1.0)
    result.add("extra", terms.of_text(page.extra), 1.0)
    for number, section in enumerate(page.sections):
        place = min(number, MOST_SECTIONS)
        if section.anchor.startswith("pagina-"):
            result.add("body", terms.of_text(section.text), COMPUTED)
            continue
        if section.heading:
            own = GLOSSARY if section.anchor.startswith(("begrip-", "organisatie-")) else 1.0
            result.add("heading", terms.of_text(section.heading), own, place)
        result.add("body", terms.of_text(section.text), _weight(page, section, number), place)
    return result


def _weight(page: Page, section: Section, number: int) -> float:
    """The box with facts, and what a page gathers from others, count for less than text of its own."""
    if page.soort != "pagina":
        return BODY if number else INTRO
    return GATHERED if page.gathered and not section.anchor.startswith("begrip-") else BODY


def weigh(tallies: Sequence[Tally]) -> list[dict[str, Weighed]]:
    """The weights of all terms of all pages, relative to the average length of each field."""
    mean = means([counted.lengths for counted in tallies])
    rows = (weigh_one(counted, mean) for counted in tallies)
    return [{key: Weighed(*found) for key, found in row.items()} for row in rows]


def means(lengths: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """The average length of each field, in two digits: one sentence more moves no weight of another page."""
    number = max(1, len(lengths))
    return {name: float(f"{sum(row[name] for row in lengths) / number or 1.0:.1e}") for name in LENGTH}


def weigh_one(counted: Tally, mean: Mapping[str, float]) -> dict[str, tuple[float, int, bool]]:
    """The weights of all terms of a page, each as the values of `Weighed`: there are hundreds on each page."""
    per_field = {
        "title": TITLE,
        "kind": KIND,
        "heading": HEADING,
        "summary": SUMMARY,
        "extra": EXTRA,
        "body": 1.0,
    }
    total: dict[str, float] = defaultdict(float)
    for name, counts in counted.counts.items():
        slope = LENGTH[name]
        factor = per_field[name] / (1 - slope + slope * counted.lengths[name] / mean[name])
        for key, times in counts.items():
            total[key] += times * factor
    title, best = counted.counts["title"], counted.best
    nowhere = (0.0, 0)
    return {
        key: (value / (SATURATION + value), best.get(key, nowhere)[1], title.get(key, 0.0) >= 1)
        for key, value in total.items()
    }
