"""Faults in the content that only show when a PDF is made: collected, then raised together."""

import html
import re

from handreikingen.catalog import Catalog
from handreikingen.problems import Place, Problem

_NO_LETTERS = re.compile(r"[^\w]+")


class PdfError(Exception):
    """The PDFs were not made; `problems` says why, in Dutch, with page and line."""

    def __init__(self, problems: "list[Problem]") -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(problem.text for problem in self.problems))


def place_of(catalog: Catalog, path: str, *snippets: str) -> Place:
    """Where the first of these snippets stands in the source of a page; the first line when a macro made it."""
    document = catalog.by_path.get(path)
    if document is None:
        return Place(path)
    lines = document.body.split("\n")
    for snippet in filter(None, snippets):
        for offset, line in enumerate(lines):
            if snippet in line or snippet in html.unescape(line) or _bare(snippet) == _bare(line):
                return Place(path, document.origin.body_line + offset)
    return Place(path)


def _bare(text: str) -> str:
    return _NO_LETTERS.sub(" ", text).strip()
