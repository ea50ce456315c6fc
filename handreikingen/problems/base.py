"""The values that every check yields: `Place`, `Problem` and the permanent `Code` it carries."""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from handreikingen.problems.private import without_private

LONGEST_VALUE = 80
"""Characters of a contributor's text that a message repeats at most."""


class Severity(StrEnum):
    """How much a problem matters; the value is the Dutch word that people read."""

    FOUT = "fout"
    """Stops the build."""
    ADVIES = "advies"
    """Could be better (language); never stops anything."""
    MELDING = "melding"
    """Work to be done (a dead end, a date that passed); never stops anything."""


class Whole(str):
    """Words of our own making in a message: never shortened, as a contributor's text is."""

    __slots__ = ()


@dataclass(frozen=True, order=True)  # without slots: thousands are pickled, which is far quicker so
class Place:
    """A place in a file: path relative to docs/ with forward slashes; line and column count from 1."""

    path: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault in one place. Sorts by path, line, column and code."""

    place: Place
    code: str
    severity: Severity
    message: str
    """What is wrong, in Dutch."""
    hint: str
    """What to do about it, in Dutch."""

    @property
    def text(self) -> str:
        """One line for a terminal: `path:line: fout HR013: message hint`."""
        return (
            f"{self.place.path}:{self.place.line}: {self.severity} {self.code}: {self.message} {self.hint}"
        ).rstrip()


@dataclass(frozen=True, slots=True)
class Code:
    """A permanent kind of problem. `message` and `hint` are str.format templates.

    `waarom` and `herstel` (Dutch Markdown) explain the rule on the pages in docs/meedoen/meldingen/;
    `titel` is the heading there.
    """

    code: str
    titel: str
    message: str
    hint: str
    waarom: str
    herstel: str
    severity: Severity = Severity.FOUT

    def at(self, place: Place, **values: object) -> Problem:
        """The problem of this kind at `place`; `values` fill the templates, shortened and cleaned."""
        safe = {name: quote(value) for name, value in values.items()}
        return Problem(
            place,
            self.code,
            self.severity,
            self.message.format(**safe),
            self.hint.format(**safe).strip(),
        )


def quote(value: object) -> str:
    """Text for use inside a message: one line, printable characters only, at most 80 (unless `Whole`).

    What belongs to one person is left out: messages stand in public logs.
    """
    text = str(value) if isinstance(value, Whole) else str(value)[: 10 * LONGEST_VALUE]
    text = " ".join(text.split())
    text = without_private("".join(c for c in text if unicodedata.category(c)[0] != "C"))
    if isinstance(value, Whole) or len(text) <= LONGEST_VALUE:
        return text
    return text[: LONGEST_VALUE - 1] + "…"
