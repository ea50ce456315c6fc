"""From the words of a page to the terms of the index: keys that join inflections, with parts of compounds."""

from collections import Counter
from typing import NamedTuple

from handreikingen.exports.search.compounds import split
from handreikingen.exports.search.stem import quality_of, stem
from handreikingen.exports.search.words import WORD, normalise, pieces, stop_words

PART, WHOLE = 0.45, 1.0
"""What a part of a compound counts for, next to a whole word."""
MARK = "."
"""Shows in the lexicon where a compound is split: `leerling.gegevens`."""
MOST_JOINED = 3


class Term(NamedTuple):
    """A key in the index, and how much finding it this way counts."""

    key: str
    weight: float


class Terms:
    """Finds the terms of words, and remembers for each key the plainest word that has it."""

    def __init__(self, words: "dict[str, tuple[tuple[Term, ...], dict[str, str]]] | None" = None) -> None:
        """`words` holds what was found before, for pages that are read one by one."""
        self._found = {} if words is None else words
        self._here: dict[str, str] = {}
        self._met: set[str] = set()
        self.surface: dict[str, str] = {}

    def of_text(self, text: str) -> list[tuple[tuple[Term, ...], int]]:
        """The terms of each different word of a text, and how often the word is there."""
        counted = Counter(WORD.findall(normalise(text)))
        for match in counted.keys() - self._met:
            self._meet(match)
        found = self._found
        return [(found[match][0], times) for match, times in counted.items()]

    def _meet(self, match: str) -> None:
        """A word that this page did not have before."""
        known = self._found.get(match)
        if known is None:
            self._here = {}
            terms = self._analyse(match)
            known = self._found[match] = terms, self._here
        for key, word in known[1].items():
            plainest(self.surface, key, word)
        self._met.add(match)

    def _analyse(self, match: str) -> tuple[Term, ...]:
        """A word, the parts of a compound, and of `ict-coordinator` also the joined form."""
        parts = pieces(match)
        terms: dict[str, float] = {}
        for part in parts:
            self._add(terms, part)
        if 1 < len(parts) <= MOST_JOINED and not match[0].isdigit():
            joined = "".join(parts)
            terms.setdefault(self._remember(stem(joined), MARK.join(parts)), WHOLE)
        return tuple(Term(key, weight) for key, weight in terms.items())

    def _add(self, terms: dict[str, float], word: str) -> None:
        if word in stop_words():
            key = self._remember(stem(word), word)
            terms[key] = WHOLE
            return
        parts = split(word)
        terms[self._remember(stem(word), _marked(word, parts))] = WHOLE
        base = quality_of(word)
        for part in (*parts, base) if base else parts:
            key = stem(part)
            if key not in terms:
                terms[self._remember(key, part)] = PART

    def _remember(self, key: str, word: str) -> str:
        plainest(self._here, key, word)
        return key


def plainest(surface: dict[str, str], key: str, word: str) -> None:
    """Keep the shortest word for a key, and of those the first in the alphabet."""
    known = surface.get(key)
    if known is None or (
        known != word and (len(word.replace(MARK, "")), word) < (len(known.replace(MARK, "")), known)
    ):
        surface[key] = word


def _marked(word: str, parts: tuple[str, ...]) -> str:
    """The word with a mark where its last part begins, and the ones before it."""
    marked, rest = "", word
    for part in reversed(parts[1:]):
        start = rest.rfind(part)
        marked, rest = MARK + rest[start:] + marked, rest[:start]
    return rest + marked
