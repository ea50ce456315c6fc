"""A YAML syntax error in a form that `explain` can look at."""

import re
from typing import NamedTuple

import yaml

KEY = re.compile(r"[^\W\d][\w-]*:(?:[ \t]|$)")
"""A line that starts a field at the left margin."""


class Cause(NamedTuple):
    """What is wrong and what to do, with line and column counted from 0 within the block."""

    line: int
    column: int
    oorzaak: str
    advies: str


class Trouble(NamedTuple):
    """A syntax error in a form that the slips can look at."""

    lines: list[str]
    line: int
    column: int
    problem: str
    context: str
    context_line: int
    context_column: int

    @property
    def text(self) -> str:
        """The line where the parser got stuck."""
        return self.lines[self.line]

    @property
    def previous(self) -> int:
        """The last line before it that is not blank, or the line itself."""
        return next((i for i in range(self.line - 1, -1, -1) if self.lines[i].strip()), self.line)


def trouble_from(error: yaml.YAMLError, block: str) -> Trouble:
    """The places and words of a parser error, with the lines it is about."""
    lines = block.split("\n")
    if len(lines) > 1 and not lines[-1]:
        lines.pop()
    place = _position(getattr(error, "problem_mark", None), lines, (0, 0))
    context = _position(getattr(error, "context_mark", None), lines, place)
    problem = getattr(error, "problem", None) or ""
    return Trouble(lines, *place, problem, getattr(error, "context", None) or "", *context)


def _position(mark: object, lines: list[str], otherwise: tuple[int, int]) -> tuple[int, int]:
    """Line and column of a mark, kept inside the block (the parser may point past its end)."""
    if not isinstance(mark, yaml.Mark | yaml._yaml.Mark):
        return otherwise
    if mark.line >= len(lines):
        return len(lines) - 1, len(lines[-1])
    return mark.line, min(mark.column, len(lines[mark.line]))
