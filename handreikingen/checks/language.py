"""Whether the Dutch is plain and right (HR801–HR807). Advice, asked for with `controleer --taal`.

It reads a list of Dutch words, which takes longer than all other checks together; so it is no part of them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from handreikingen.catalog import Catalog
from handreikingen.checks.language_style import formal_address, jargon, long_sentence, passive_chains
from handreikingen.checks.language_text import Sentence, origins, sentences
from handreikingen.checks.language_words import Abbreviations, Spelling, Vocabulary
from handreikingen.problems import Place, Problem
from handreikingen.problems import language as codes

LONGEST_AVERAGE = 15
FEWEST_SENTENCES = 5
"""Fewer sentences have no average that says something."""


@dataclass(frozen=True, slots=True)
class Language:
    """What the language check found, with the figures that it is judged by."""

    problems: tuple[Problem, ...]
    sentences: int
    words: int

    @property
    def average(self) -> float:
        """Words per sentence over all content."""
        return self.words / self.sentences if self.sentences else 0.0

    @property
    def average_words(self) -> str:
        """The average as people read it: `8,8`."""
        return in_words(self.average)


def in_words(number: float) -> str:
    """A number with one decimal, in Dutch."""
    return f"{number:.1f}".replace(".", ",")


def check_language(catalog: Catalog) -> Language:
    """The advice on all pages and registers."""
    vocabulary = Vocabulary.of(catalog)
    spelling = Spelling(vocabulary)
    found: list[Problem] = []
    counted: list[Sentence] = []
    for path, group in groupby(origins(catalog), key=lambda origin: origin.path):
        text = [sentence for origin in group for sentence in sentences(origin)]
        whole = [sentence for sentence in text if sentence.whole]
        found += _style(path, text, whole, vocabulary)
        found += Abbreviations(vocabulary, text).faults()
        found += spelling.faults(text)
        counted += whole
    words = sum(len(sentence.words) for sentence in counted)
    return Language(tuple(sorted(set(found))), len(counted), words)


def _style(
    path: str, text: Iterable[Sentence], whole: list[Sentence], vocabulary: Vocabulary
) -> Iterator[Problem]:
    for sentence in text:
        yield from long_sentence(sentence)
        yield from formal_address(sentence)
        yield from jargon(sentence, vocabulary.terms)
    yield from passive_chains(whole)
    average = sum(len(sentence.words) for sentence in whole) / len(whole) if whole else 0
    if average > LONGEST_AVERAGE and len(whole) >= FEWEST_SENTENCES:
        yield codes.HR807.at(Place(path), gemiddeld=in_words(average))
