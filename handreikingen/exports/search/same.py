"""Words that mean the same: from the glossary of the site, and everyday words of schools."""

from collections.abc import Container, Iterator

from handreikingen.catalog import Catalog
from handreikingen.exports.search.stem import stem
from handreikingen.exports.search.words import LANGUAGE, stop_words, words
from handreikingen.model.registers import Begrip

ALTERNATIVE, SEARCH_TERM, EVERYDAY = 0.88, 0.78, 0.7
"""How much a page counts that has the other word: an official one, one people type, one in everyday language."""


def same_words(catalog: Catalog) -> list[tuple[float, str, str]]:
    """How sure it is, what people type, and what the site says."""
    found: dict[tuple[str, str], float] = {}
    for typed, written, weight in _glossary(catalog):
        if typed != written:
            found.setdefault((typed, written), weight)
    return [(weight, typed, written) for (typed, written), weight in found.items()]


def everyday_words(known: Container[str]) -> list[tuple[float | str, ...]]:
    """Groups of words for one thing: each leads to the first few, so those that the site has (as stems) go first."""
    lines = (LANGUAGE / "gelijk.txt").read_text(encoding="utf-8").splitlines()
    groups = ([word.strip() for word in line.split(",")] for line in lines if not line.startswith("#"))
    return [(EVERYDAY, *sorted(group, key=lambda text: not _present(text, known))) for group in groups]


def _present(text: str, known: Container[str]) -> bool:
    return all(stem(word) in known for word in words(text) if word not in stop_words())


def _glossary(catalog: Catalog) -> Iterator[tuple[str, str, float]]:
    for begrip in catalog.all(Begrip):
        for other in begrip.alternatief:
            yield other, begrip.voorkeursterm, ALTERNATIVE
            yield begrip.voorkeursterm, other, ALTERNATIVE
        for other in begrip.zoekterm:
            yield other, begrip.voorkeursterm, SEARCH_TERM
