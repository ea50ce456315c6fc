"""Split Dutch compounds: a page about leerlinggegevens is found with `gegevens van leerlingen`.

This happens in the build alone, with words of OpenTaal that are known to make compounds
(tools/samenstellingen.py; licence in taal/LICENTIE.md). The browser splits on the words of the site itself.
"""

from functools import cache

from handreikingen.exports.search.words import LANGUAGE

SHORTEST_WORD, SHORTEST_PART, SHORTEST_OF_MANY, MOST_PARTS = 7, 3, 4, 4
LINKS = ("s", "en", "e", "n")
NO_START = ("aan", "achter", "door", "onder", "over", "tegen", "tussen", "voor", "terug")


@cache
def parts_of_compounds() -> frozenset[str]:
    """The words that compounds are made of."""
    return frozenset((LANGUAGE / "delen.txt").read_text(encoding="utf-8").split())


def split(word: str, depth: int = MOST_PARTS, shortest: int = SHORTEST_PART) -> tuple[str, ...]:
    """The parts of a compound, first to last; nothing when it is none. As few parts as possible."""
    known = parts_of_compounds()
    best: tuple[str, ...] = ()
    if len(word) < SHORTEST_WORD or depth < 2:
        return best
    for cut in range(shortest, len(word) - shortest + 1):
        if word[cut:] not in known:
            continue
        left = _known_left(word[:cut])
        if left:
            return (left, word[cut:])
        if not best and len(word) - cut >= SHORTEST_OF_MANY:
            left = word[:cut]
            more = _split_left(left, depth - 1) or _split_left(_unlinked(left), depth - 1)
            best = (*more, word[cut:]) if more else ()
    return best


def _split_left(left: str, depth: int) -> tuple[str, ...]:
    return split(left, depth, SHORTEST_OF_MANY)


def _known_left(left: str) -> str:
    """A first part as it stands alone, without the letters that link it to the next."""
    known = parts_of_compounds()
    if left in NO_START:
        return ""
    if left in known:
        return left
    return next(
        (
            left[: -len(link)]
            for link in LINKS
            if left.endswith(link) and left[: -len(link)] in known and len(left) - len(link) >= SHORTEST_PART
        ),
        "",
    )


def _unlinked(left: str) -> str:
    return left.removesuffix("s")
