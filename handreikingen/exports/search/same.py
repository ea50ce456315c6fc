"""Words that mean the same: from the glossary of the site, and everyday words of schools."""

from collections.abc import Container, Iterator
from functools import cache

from handreikingen.catalog import Catalog
from handreikingen.exports.search.stem import stem
from handreikingen.exports.search.words import LANGUAGE, stop_words, words
from handreikingen.model.registers import Begrip

ALTERNATIVE, SEARCH_TERM, EVERYDAY = 0.88, 0.78, 0.7
"""How much a page counts that has the other word: an official one, one people type, one in everyday language."""
MOST_WRITTEN = 4
"""Of a group of everyday words the most that each leads to: the plainest stand first, and each costs a list."""

Same = tuple[float, list[str], list[str]]
"""How sure it is, what people may type, and what the site says for it; words as stems."""


def same_words(catalog: Catalog, known: Container[str]) -> list[Same]:
    """The words that mean the same, official ones first; `known` are the stems that the site has."""

    def had(key: str) -> bool:
        return all(part in known for part in key.split())

    found = [(weight, [phrase(typed)], [phrase(written)]) for typed, written, weight in _glossary(catalog)]
    found += [(EVERYDAY, group, [key for key in group if had(key)][:MOST_WRITTEN]) for group in _everyday()]
    return [same for same in found if same[2] and had(same[2][0])]


def phrase(text: str) -> str:
    """The key of a word or of a few words: what is left without stop words, each as its stem."""
    every = words(text)
    kept = [word for word in every if word not in stop_words()]
    return " ".join(stem(word) for word in kept or every)


@cache
def _everyday() -> list[list[str]]:
    lines = (LANGUAGE / "gelijk.txt").read_text(encoding="utf-8").splitlines()
    return [[phrase(text) for text in line.split(",")] for line in lines if not line.startswith("#")]


def _glossary(catalog: Catalog) -> Iterator[tuple[str, str, float]]:
    for begrip in catalog.all(Begrip):
        for other in begrip.alternatief:
            yield other, begrip.voorkeursterm, ALTERNATIVE
            yield begrip.voorkeursterm, other, ALTERNATIVE
        for other in begrip.zoekterm:
            yield other, begrip.voorkeursterm, SEARCH_TERM
