"""The index as small pieces of text: a lexicon, postings, and what is shown of each page.

Every number is one or a few printable signs, so that gzip does well and the browser needs no decoder of its own.
"""

from collections.abc import Container, Iterable, Mapping, Sequence

SIGNS = "".join(chr(code) for code in range(35, 127) if chr(code) not in "\\<")
BASE = len(SIGNS)
ONE_SIGN, TWO_SIGNS = 80, 9
_VALUES = {sign: value for value, sign in enumerate(SIGNS)}
LEVELS = 30
"""Steps in which a weight between 0 and 1 is written."""
_POSTINGS = [[level + section for section in SIGNS] for level in SIGNS[: 2 * LEVELS]]


def number(value: int) -> str:
    """A number as one, two or four signs."""
    if value < ONE_SIGN:
        return SIGNS[value]
    value -= ONE_SIGN
    if value < TWO_SIGNS * BASE:
        return SIGNS[ONE_SIGN + value // BASE] + SIGNS[value % BASE]
    return SIGNS[BASE - 1] + "".join(SIGNS[value // BASE**power % BASE] for power in (2, 1, 0))


def postings(pages: Iterable[dict[str, str]]) -> dict[str, str]:
    """For each term the pages that have it: steps between page numbers, and its posting there."""
    written: dict[str, list[str]] = {}
    last: dict[str, int] = {}
    same: dict[str, str] = {}
    for index, terms in enumerate(pages):
        for key, code in terms.items():
            part = number(index - last.get(key, -1) - 1) + code
            last[key] = index
            written.setdefault(key, []).append(same.setdefault(part, part))
    return {key: "".join(parts) for key, parts in written.items()}


def codes(weights: Mapping[str, float], best: Mapping[str, int], in_title: Container[str]) -> dict[str, str]:
    """Each term of a page: its weight (0 to 1) and its best section."""
    return {
        key: _POSTINGS[min(int(weight * LEVELS), LEVELS - 1) + LEVELS * (key in in_title)][best.get(key, 0)]
        for key, weight in weights.items()
    }


def replaced(written: str, page: int, now: str) -> str:
    """The postings of a term when one page has another posting, or none any more (empty)."""
    found, at, index = {}, 0, -1
    while at < len(written):
        gap, at = _number_at(written, at)
        index += gap + 1
        found[index] = written[at : at + 2]
        at += 2
    found[page] = now
    parts, last = [], -1
    for index in sorted(found):
        if found[index]:
            parts.append(number(index - last - 1) + found[index])
            last = index
    return "".join(parts)


def _number_at(text: str, at: int) -> tuple[int, int]:
    """The number that begins here, and where it ends."""
    first = _VALUES[text[at]]
    if first < ONE_SIGN:
        return first, at + 1
    if first < BASE - 1:
        return ONE_SIGN + (first - ONE_SIGN) * BASE + _VALUES[text[at + 1]], at + 2
    value = 0
    for sign in text[at + 1 : at + 4]:
        value = value * BASE + _VALUES[sign]
    return ONE_SIGN + value, at + 4


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
