"""The text of one page as the checks see it: with what is code blanked out, and a place for every offset."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from itertools import accumulate

from handreikingen.model import Document, Origin
from handreikingen.problems import Place

_FENCE = re.compile(r"^(?P<indent>[ \t>]*)(?P<fence>`{3,}|~{3,})(?P<info>[^\n]*)$", re.MULTILINE)
_INFO = re.compile(r"[ \t]*(?:\{[^{}\n]*\}|[\w#.+-]*)(?:[ \t]+\w+=(?:\"[^\"\n]*\"|'[^'\n]*'))*[ \t]*")
_TICKS = re.compile(r"`+")
_VISIBLE = re.compile(r"[^\n]")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class PageText:
    """The Markdown of a page, below its fields."""

    path: str
    text: str
    first_line: int

    @classmethod
    def of(cls, origin: Origin) -> "PageText":
        """The text of a page that was read from `origin`."""
        return cls(origin.path, origin.body, origin.body_line)

    @cached_property
    def prose(self) -> str:
        """The text with code blanked out; every other character keeps its place.

        When in doubt something is no code: what hides here is not checked.
        """
        if "`" not in self.text and "~~~" not in self.text:
            return self.text
        without_blocks = _blank(self.text, _code_blocks(self.text))
        return _blank(without_blocks, _code_spans(without_blocks))

    def place(self, offset: int) -> Place:
        """Where the character at `offset` stands in the file."""
        line = bisect_right(self._starts, offset) - 1
        return Place(self.path, self.first_line + line, offset - self._starts[line] + 1)

    @cached_property
    def _starts(self) -> list[int]:
        lengths = (len(line) + 1 for line in self.text.split("\n"))
        return list(accumulate(lengths, initial=0))[:-1]


def _blank(text: str, spans: Iterator[tuple[int, int]]) -> str:
    parts, done = [], 0
    for start, end in spans:
        parts += [text[done:start], _VISIBLE.sub(" ", text[start:end])]
        done = end
    return "".join([*parts, text[done:]])


def _code_blocks(text: str) -> Iterator[tuple[int, int]]:
    """Fenced blocks that close with the very sign and indent they open with."""
    if "```" not in text and "~~~" not in text:
        return
    opening: re.Match[str] | None = None
    for fence in _FENCE.finditer(text):
        if opening is None:
            opening = fence if _INFO.fullmatch(fence["info"]) else None
        elif not fence["info"].strip() and fence.group("indent", "fence") == opening.group("indent", "fence"):
            yield opening.start(), fence.end()
            opening = None


def _code_spans(text: str) -> Iterator[tuple[int, int]]:
    """Code between backticks that opens and closes on one line."""
    end = 0
    while (found := text.find("`", end)) >= 0:
        end = text.find("\n", found)
        end = end if end >= 0 else len(text)
        ticks = list(_TICKS.finditer(text, found, end))
        last = {len(tick[0]): number for number, tick in enumerate(ticks)}
        number = 0
        while number < len(ticks):
            opening = ticks[number]
            size = len(opening[0])
            if last[size] > number and not _escaped(text, opening.start()):
                number = next(n for n in range(number + 1, len(ticks)) if len(ticks[n][0]) == size)
                yield opening.start(), ticks[number].end()
            number += 1


def _escaped(text: str, offset: int) -> bool:
    before = text[max(0, offset - 20) : offset]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1


def words(text: str) -> list[str]:
    """The words of a text, in a form in which they can be compared."""
    return _WORD.findall(text.casefold())


def words_of_page(page: Document) -> list[str]:
    """Every word of a page, once, sorted."""
    return sorted(set(words(f"{page.titel}\n{page.samenvatting}\n{page.body}")))


def begins(word: str, vocabulary: Sequence[str]) -> bool:
    """Whether one of these sorted words begins with this one."""
    number = bisect_left(vocabulary, word)
    return number < len(vocabulary) and vocabulary[number].startswith(word)


def number_of(names: Iterable[str]) -> int:
    """Stands for these names, where what is found of them is kept with pages (`Document.once`)."""
    return int.from_bytes(sha256("\n".join(sorted(names)).encode()).digest()[:8], "big")
