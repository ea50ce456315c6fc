"""Warnings of MkDocs as problems of ours: the same codes and wording as `handreikingen controleer`.

MkDocs finds what only shows after rendering: links and anchors made by macros. It says so in English in
its log; a filter on that log turns each into a Dutch line with file and line.
"""

import logging
import posixpath
import re
from pathlib import Path

from handreikingen.problems import Place, Problem, building, links
from handreikingen.problems.report import Report, plain_line
from handreikingen.site.told import tell_ci

_LINK = re.compile(
    r"Doc file '(?P<path>[^']+)' contains an? (?:unrecognized relative |absolute )?link '(?P<link>[^']*)'"
)
_NO_ANCHOR = re.compile(r"there is no such anchor on this page|does not contain an anchor")
_CRASH = re.compile(r"Error (?:reading|building) page '(?P<path>[^']+)':\s*(?P<reason>.*)", re.DOTALL)
_LOGGERS = tuple(logging.getLogger(name) for name in ("mkdocs.structure.pages", "mkdocs.commands.build"))


class Translator(logging.Filter):
    """Rewrites warnings; lets everything else through."""

    def __init__(self, docs: Path) -> None:
        super().__init__()
        self.docs = docs

    def filter(self, record: logging.LogRecord) -> bool:
        """Translate the record in place; it still counts as a warning."""
        if record.levelno >= logging.WARNING:
            problem = self._problem(record.getMessage())
            record.msg, record.args = plain_line(problem.text), None
            tell_ci(Report((problem,), 0, folder=""))
        return True

    def _problem(self, text: str) -> Problem:
        if crash := _CRASH.fullmatch(text):
            return building.HR401.at(
                Place(f"{self.docs.name}/{crash['path']}"), waarom=crash["reason"] or "onbekend"
            )
        found = _LINK.search(text)
        if found is None:
            return building.HR402.at(Place(self.docs.name), waarschuwing=text)
        path, link = found["path"], found["link"]
        place = Place(f"{self.docs.name}/{path}", self._line(path, link))
        if not _NO_ANCHOR.search(text):
            return links.HR105.at(place, Wat="De link", adres=link, suggestie="Controleer het pad.")
        page, _, anchor = link.partition("#")
        page = posixpath.normpath(posixpath.join(posixpath.dirname(path), page)) if page else path
        return links.HR106.at(place, pagina=page, anker=anchor, suggestie="Controleer hoe de kop daar heet.")

    def _line(self, path: str, link: str) -> int:
        """The line with the link; 1 when it was made by a macro or block."""
        try:
            lines = (self.docs / path).read_text("utf-8").splitlines()
        except (OSError, ValueError):
            return 1
        return next((number for number, line in enumerate(lines, 1) if link in line), 1)


def translate(docs: Path) -> None:
    """Translate the warnings of the build of `docs` from now on."""
    stop()
    for logger in _LOGGERS:
        logger.addFilter(Translator(docs))


def stop() -> None:
    """Leave the log as it was."""
    for logger in _LOGGERS:
        for old in [f for f in logger.filters if isinstance(f, Translator)]:
            logger.removeFilter(old)
