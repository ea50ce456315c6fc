"""From the words of a page to the terms of the index: keys that join inflections, with parts of compounds."""

from collections import Counter
from dataclasses import dataclass
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


@dataclass(slots=True, eq=False)
class Word:
    """A word as it was found in a text, and what it leads to."""

    terms: tuple[Term, ...]
    telling: tuple[Term, ...]
    """Without stop words."""
    surface: dict[str, str]
    """The plainest word for each key."""


class Words:
    """What was found of words before, for pages that are read one by one."""

    def __init__(self) -> None:
        self.words: dict[str, Word] = {}
        self.between_spaces: dict[str, tuple[Word, ...]] = {}
        """The words in what stands between two spaces: most of that was met before, as it is."""


class Terms:
    """Finds the terms of words, and remembers for each key the plainest word that has it."""

    def __init__(self, known: Words | None = None) -> None:
        self._known = known or Words()
        self._here: dict[str, str] = {}
        self._met: set[Word] = set()
        self.surface: dict[str, str] = {}

    def of_text(self, text: str) -> dict[Word, int]:
        """Each different word of a text, and how often it is there."""
        counted: dict[Word, int] = {}
        known = self._known.between_spaces
        for token, times in Counter(text.split()).items():
            words = known.get(token)
            if words is None:
                words = known[token] = tuple(map(self._word, _matches(token)))
            for word in words:
                counted[word] = counted.get(word, 0) + times
        for word in counted.keys() - self._met:
            for key, plain in word.surface.items():
                if self.surface.setdefault(key, plain) is not plain:
                    plainest(self.surface, key, plain)
        self._met |= counted.keys()
        return counted

    def _word(self, match: str) -> Word:
        known = self._known.words.get(match)
        if known is None:
            self._here = {}
            terms = self._analyse(match)
            telling = tuple(term for term in terms if term.key not in stop_words())
            known = self._known.words[match] = Word(terms, telling, self._here)
        return known

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


def _matches(token: str) -> list[str]:
    """The words in what stands between two spaces."""
    bare = token.strip(".,:;()?!").lower()
    return [bare] if bare.isascii() and bare.isalnum() else WORD.findall(normalise(token))


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
