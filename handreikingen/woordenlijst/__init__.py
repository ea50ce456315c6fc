"""Dutch words from OpenTaal, and how Dutch glues them together: for the spelling check and for search.

The list ships with the project, so that checking needs no network and no other program. How it was made:
`make woordenlijst` (tools/woordenlijst.py); whose work it is and under which licence: LICENTIE.txt.
"""

import gzip
from collections.abc import Callable, Container, Iterator
from functools import cache
from pathlib import Path
from typing import Final

LIST: Final = Path(__file__).with_name("nederlands.txt.gz")

SHORTEST_FIRST, SHORTEST_LAST = 4, 5
"""Letters that the parts of a glued word have at least; shorter parts let typing errors through."""
LINKS: Final = ("", "s", "-", "s-")
"""What may stand between the parts: `informatie|behoefte`, `examen|s|secretaris`, `overstap|-|informatie`."""
_NO_FIRST_PART = "daar deze door haar heeft maar niet onze over voor waar want zijn zoals"
NO_FIRST_PART: Final = frozenset(_NO_FIRST_PART.split())
"""Words that stand by themselves: after one of these a space is missing."""


@cache
def base_words() -> frozenset[str]:
    """The words of the list: Dutch words but for those that two of these make together."""
    return frozenset(gzip.decompress(LIST.read_bytes()).decode("utf-8").split("\n"))


def splits(word: str) -> Iterator[tuple[str, str]]:
    """Every pair of words that this one may be glued from, without the sound between them."""
    for end in range(SHORTEST_FIRST, len(word) - SHORTEST_LAST + 1):
        head, rest = word[:end], word[end:]
        for link in LINKS:
            first = head.removesuffix(link)
            if len(first) + len(link) == end and len(first) >= SHORTEST_FIRST and first not in NO_FIRST_PART:
                yield first, rest


def parts_of(word: str, words: Container[str]) -> tuple[str, str] | None:
    """The two of these words that this word is glued from, if there are."""
    return next((pair for pair in splits(word) if pair[1] in words and pair[0] in words), None)


def knows(own: Container[str]) -> Callable[[str], bool]:
    """Whether a word (as in a text: small letters or a name) is Dutch, or made of two Dutch words."""
    base = base_words()

    @cache
    def listed(word: str) -> bool:
        return word in base or word in own or parts_of(word, base) is not None

    @cache
    def known(word: str) -> bool:
        return listed(word) or any(listed(rest) and listed(first) for first, rest in splits(word))

    return known
