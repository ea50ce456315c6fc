"""The index as small pieces of text: a lexicon, postings, and what is shown of each page.

Every number is one or a few printable signs, so that gzip does well and the browser needs no decoder of its own.
"""

from collections.abc import Iterable, Sequence

from handreikingen.exports.search.scoring import Weighed

SIGNS = "".join(chr(code) for code in range(35, 127) if chr(code) not in "\\<")
BASE = len(SIGNS)
ONE_SIGN, TWO_SIGNS = 80, 9
LEVELS = 30
"""Steps in which a weight between 0 and 1 is written."""


def number(value: int) -> str:
    """A number as one, two or four signs."""
    if value < ONE_SIGN:
        return SIGNS[value]
    value -= ONE_SIGN
    if value < TWO_SIGNS * BASE:
        return SIGNS[ONE_SIGN + value // BASE] + SIGNS[value % BASE]
    return SIGNS[BASE - 1] + "".join(SIGNS[value // BASE**power % BASE] for power in (2, 1, 0))


def postings(pages: Sequence[dict[str, Weighed]]) -> dict[str, str]:
    """For each term the pages that have it: steps between page numbers, weight, section."""
    written: dict[str, list[str]] = {}
    last: dict[str, int] = {}
    for index, terms in enumerate(pages):
        for key, term in terms.items():
            gap = number(index - last.get(key, -1) - 1)
            last[key] = index
            level = min(LEVELS - 1, int(term.weight * LEVELS)) + LEVELS * term.in_title
            written.setdefault(key, []).append(gap + SIGNS[level] + SIGNS[min(term.section, BASE - 1)])
    return {key: "".join(parts) for key, parts in written.items()}


def front_coded(words: Iterable[str]) -> str:
    """Sorted words, each without what it shares with the one before: `4en` after `toets` is `toetsen`."""
    lines, before = [], ""
    for word in words:
        shared = 0
        for one, other in zip(before, word, strict=False):
            if one != other or shared == BASE - 1:
                break
            shared += 1
        lines.append(SIGNS[shared] + word[shared:])
        before = word
    return "\n".join(lines)


def cut(sizes: Sequence[int], target: int) -> list[int]:
    """Where each shard begins, so that each holds about `target` signs and at least one item."""
    starts, filled = [0], 0
    for index, size in enumerate(sizes):
        if index > starts[-1] and filled + size > target:
            starts.append(index)
            filled = 0
        filled += size
    return starts
