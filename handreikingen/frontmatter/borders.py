"""Find where the fields of a page begin and end; guess it when a border is missing.

A guess is only there to report more faults in one run: the missing border is itself a fault.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from handreikingen.frontmatter.trouble import KEY
from handreikingen.problems import Place, Problem
from handreikingen.problems import reading as codes
from handreikingen.sources import Source

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_ALMOST_FENCE = re.compile(r"[ \t]*(?:[-–—_=]{2,}|[–—]|\.\.\.)[ \t]*")
_HEADING = re.compile(r"#{1,6}[ \t]")


@dataclass(frozen=True, slots=True)
class Block:
    """The fields as text and the body of the page, each with the number of its first line."""

    text: str
    line: int
    body: str
    body_line: int
    guessed: bool = False


def find_block(source: Source) -> tuple[Block | None, list[Problem]]:
    """The block between the fences; None when nothing on the page looks like fields."""
    text, problems = source.text, []
    start: int | None = text.find("\n") + 1 or len(text)
    guessed = _FENCE.match(text) is None
    if guessed:
        problems.append(codes.HR011.at(Place(source.path)))
        start = _guess_start(text)
    if start is None:
        return None, problems
    line = text.count("\n", 0, start) + 1
    closing = _FENCE.search(text, start)
    if closing is None:
        block, missing = _unclosed(text[start:].split("\n"), line)
        last_line = text.count("\n") + (not text.endswith("\n"))
        problems.append(codes.HR012.at(Place(source.path, min(missing, last_line))))
        return block, problems
    fields, body = text[start : closing.start()], text[closing.end() + 1 :]
    return Block(fields, line, body, line + fields.count("\n") + 1, guessed), problems


def _unclosed(lines: list[str], line: int) -> tuple[Block, int]:
    """A guessed block, and the line where its closing fence should stand."""
    end = guess_end(lines)
    skip = end + bool(_ALMOST_FENCE.fullmatch("".join(lines[end : end + 1])))
    block = Block("\n".join(lines[:end]), line, "\n".join(lines[skip:]), line + skip, guessed=True)
    return block, line + end


def _guess_start(text: str) -> int | None:
    """Where the fields begin when line 1 is no fence: after something like one, or at a first field."""
    lead = len(text) - len(text.lstrip())
    begin = text.rfind("\n", 0, lead) + 1
    end = text.find("\n", begin)
    if end < 0:
        return None
    first = text[begin:end]
    if _ALMOST_FENCE.fullmatch(first):
        return end + 1
    return begin if KEY.match(first) and _FENCE.search(text, end) else None


def guess_end(lines: Sequence[str]) -> int:
    """Index of the line where the closing fence should stand: before the text of the page."""
    for number, line in enumerate(lines):
        if _ALMOST_FENCE.fullmatch(line):
            return number
        if line.strip() and not _like_field(line):
            return _back(lines, number, " \t#")
    return _back(lines, len(lines), " \t")


def _back(lines: Sequence[str], number: int, skip: str) -> int:
    """Over the blank lines (and headings) that stand before line `number`."""
    while number > 0 and (not lines[number - 1] or lines[number - 1][0] in skip):
        if lines[number - 1].strip() and lines[number - 1][0] in " \t":
            break
        number -= 1
    return number


def _like_field(line: str) -> bool:
    return line[0] in " \t-#]}" or bool(KEY.match(line))


def is_prose(lines: Sequence[str]) -> bool:
    """Whether this reads as the text of a page, and not as fields with a slip in them."""
    texts = [line.rstrip() for line in lines if line.strip()]
    if texts and _ALMOST_FENCE.fullmatch(texts[0]):
        return True
    fields = sum(1 for line in texts if KEY.match(line))
    sentences = any(line.endswith((".", "?", "!")) for line in texts)
    return bool(texts) and 2 * fields < len(texts) and (sentences or bool(_HEADING.match(texts[0])))
