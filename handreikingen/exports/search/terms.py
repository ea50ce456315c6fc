"""From the words of a page to the terms of the index: keys that join inflections, with parts of compounds."""

from collections import Counter
from collections.abc import Sequence
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


@dataclass(slots=True)
class Found:
    """What stands between two spaces: how many words that are, and what they lead to."""

    words: int
    telling_words: int
    terms: tuple[Term, ...]
    telling: tuple[Term, ...]
    """Without stop words."""
    surface: dict[str, str]
    """The plainest word for each key."""


class Words(dict[str, Found]):
    """What was found between two spaces: most of that was met before, as it is."""

    def __init__(self) -> None:
        super().__init__()
        self._matches: dict[str, Found] = {}

    def __missing__(self, token: str) -> Found:
        """Work out what is met for the first time."""
        words = [self._word(match) for match in _matches(token)]
        found = self[token] = words[0] if len(words) == 1 else _together(words)
        return found

    def _word(self, match: str) -> Found:
        found = self._matches.get(match)
        if found is None:
            surface: dict[str, str] = {}
            terms = _analysed(match, surface)
            telling = tuple(term for term in terms if term.key not in stop_words())
            telling_words = int(terms[0] in telling)
            found = self._matches[match] = Found(1, telling_words, terms, telling, surface)
        return found


def _together(words: Sequence[Found]) -> Found:
    surface: dict[str, str] = {}
    for word in words:
        for key, plain in word.surface.items():
            plainest(surface, key, plain)
    return Found(
        len(words),
        sum(word.telling_words for word in words),
        tuple(term for word in words for term in word.terms),
        tuple(term for word in words for term in word.telling),
        surface,
    )


class Terms:
    """Finds the terms of words, and remembers for each key the plainest word that has it."""

    def __init__(self, known: Words | None = None) -> None:
        self._known = Words() if known is None else known
        self._met: dict[str, int] = {}

    def of_text(self, text: str, *, telling: bool = False) -> tuple[int, dict[str, float]]:
        """How many words a text has, and how much each term is there; `telling` leaves stop words out."""
        tokens, known = Counter(text.split()), self._known
        self._met.update(tokens)
        words, terms = 0, dict[str, float]()
        for token, times in tokens.items():
            found = known[token]
            words += found.words * times
            for key, weight in found.telling if telling else found.terms:
                terms[key] = terms.get(key, 0.0) + weight * times
        return words, terms

    def telling_words(self, text: str) -> int:
        """How many words of a text are no stop words."""
        return sum(self._known[token].telling_words for token in text.split())

    def surface(self) -> dict[str, str]:
        """The plainest word for each key of the texts so far."""
        surface: dict[str, str] = {}
        for token in self._met:
            for key, plain in self._known[token].surface.items():
                if surface.setdefault(key, plain) is not plain:
                    plainest(surface, key, plain)
        return surface


def _analysed(match: str, surface: dict[str, str]) -> tuple[Term, ...]:
    """A word, the parts of a compound, and of `ict-coordinator` also the joined form; with their plainest words."""
    parts = pieces(match)
    terms: dict[str, float] = {}
    for part in parts:
        _add(terms, part, surface)
    if 1 < len(parts) <= MOST_JOINED and not match[0].isdigit():
        joined = stem("".join(parts))
        plainest(surface, joined, MARK.join(parts))
        terms.setdefault(joined, WHOLE)
    return tuple(Term(key, weight) for key, weight in terms.items())


def _add(terms: dict[str, float], word: str, surface: dict[str, str]) -> None:
    key = stem(word)
    terms[key] = WHOLE
    if word in stop_words():
        plainest(surface, key, word)
        return
    parts = split(word)
    plainest(surface, key, _marked(word, parts))
    base = quality_of(word)
    for part in (*parts, base) if base else parts:
        key = stem(part)
        if key not in terms:
            terms[key] = PART
            plainest(surface, key, part)


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
