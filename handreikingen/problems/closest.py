"""The nearest known name, for "Bedoel je …?"."""

from collections.abc import Iterable
from difflib import get_close_matches

from handreikingen.problems.base import Whole


def closest(name: str, known: Iterable[str]) -> str | None:
    """The known name most like `name`, or None when nothing is near enough."""
    by_folded = {candidate.casefold(): candidate for candidate in sorted(known)}
    found = get_close_matches(name.casefold()[:80], by_folded, n=1, cutoff=0.6)
    return by_folded[found[0]] if found else None


def did_you_mean(name: str, known: Iterable[str], otherwise: str = "") -> Whole:
    """`Bedoel je ‘x’?` for the nearest known name, else `otherwise`."""
    found = closest(name, known)
    return Whole(f"Bedoel je ‘{found}’?" if found else otherwise)
