"""Work on each page, in this process or another: what it asked, and what was logged, comes with its result."""

import logging
import os
from array import array
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Generic, TypeVar

from mkdocs.structure.pages import Page

from handreikingen.site.build.processes import each
from handreikingen.site.build.trace import Asked, Name

R = TypeVar("R")
Lines = list[tuple[str, int, str]]
"""Warnings and errors: the name of the logger, the level, the text."""


class Numbering:
    """Names as the numbers of this process, so that each name travels once and not with every page."""

    def __init__(self) -> None:
        self._process = 0
        self._numbers: dict[Name, int] = {}

    def told(self, asked: Collection[Name]) -> tuple[list[Name], "array[int]"]:
        """The names that this process did not tell before, which get the next numbers; and the numbers of all."""
        if self._process != os.getpid():
            self._process, self._numbers = os.getpid(), {}
        numbers = self._numbers
        new = [name for name in asked if name not in numbers]
        numbers.update(zip(new, range(len(numbers), len(numbers) + len(new)), strict=True))
        return new, array("I", [numbers[name] for name in asked])


@dataclass(slots=True)
class Done(Generic[R]):
    """The result of work on a page."""

    found: R
    log: Lines
    process: int
    new: list[Name]
    asked: "array[int]"
    """Numbers of the process."""


def work_on(
    pages: Sequence[Page],
    work: Callable[[Page], R],
    take: Callable[[Page, R, bytes], None],
    asked: Asked,
    number: Callable[[Collection[Name]], list[int]],
) -> None:
    """`work` on each page; `take` gets what it found, and what it asked as numbers, which `number` gives to names.

    What was logged is logged here, in the order of the pages; also what was said of a page that failed.
    """
    numbering, logs, known = Numbering(), dict[str, Lines](), dict[int, list[int]]()

    def done(page: Page) -> Done[R]:
        with listening() as lines, asked.noting() as names:
            try:
                found = work(page)
            except Exception as error:
                error.__dict__["handreikingen_log"] = lines
                raise
        return Done(found, lines, os.getpid(), *numbering.told(names))

    def taken(page: Page, result: Done[R]) -> None:
        logs[page.file.src_uri] = result.log
        numbers = known.setdefault(result.process, [])
        numbers += number(result.new)
        take(page, result.found, array("I", sorted({numbers[one] for one in result.asked})).tobytes())

    try:
        each(done, pages, taken)
    except Exception as error:
        repeat(getattr(error, "handreikingen_log", []))
        raise
    for page in pages:
        repeat(logs[page.file.src_uri])


class _Kept(logging.Handler):
    """Keeps what is logged from a level on."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: Lines = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append((record.name, record.levelno, record.getMessage()))


@contextmanager
def listening() -> Iterator[Lines]:
    """What MkDocs warns of; nothing is shown."""
    logger, kept = logging.getLogger("mkdocs"), _Kept()
    before, passes = list(logger.handlers), logger.propagate
    logger.handlers, logger.propagate = [kept], False
    try:
        yield kept.lines
    finally:
        logger.handlers, logger.propagate = before, passes


def repeat(lines: Lines) -> None:
    """Log what was kept; it was translated before, so the filters of the loggers do not see it."""
    for name, level, text in lines:
        logger = logging.getLogger(name)
        logger.callHandlers(logger.makeRecord(name, level, "", 0, text, (), None))
