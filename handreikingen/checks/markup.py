"""What the text of a page may not hold: a heading of the first level, HTML that acts, inserted files (HR220–HR222)."""

import re
from collections.abc import Iterator

from handreikingen.checks.page_text import PageText
from handreikingen.problems import Problem, Whole
from handreikingen.problems import content as codes

_FIRST_LEVEL = re.compile(r"^(?: {0,3}(?:> ?)*)#(?!#)(?=[^\n]*\S)", re.MULTILINE)
_UNDERLINE = re.compile(r"^(?:> ?)*=+[ \t]*$", re.MULTILINE)
_INSERT = re.compile(r"-+8<-+")
_TAG = re.compile(r"<(?P<name>/?[A-Za-z][^\s<>/\"'=]*)|<[!?](?!--)")
_AUTOMATIC = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,31}:|[^\s<>@/]+@")
_REST = re.compile(
    r"(?:\s+(?:class|id|title|lang|dir|open|colspan|rowspan|scope|headers|datetime|start|value)"
    r"(?:=(?:\"[^\"<>]*\"|'[^'<>]*'|[^\s\"'<>=`]+))?)*+\s*/?>"
)
_TEXT_ELEMENTS = """
    abbr b blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure hr i
    ins kbd li mark ol p pre q s samp small span strong sub summary sup table tbody td tfoot th thead time tr u
    ul var wbr h2 h3 h4 h5 h6
"""
_ALLOWED = frozenset(_TEXT_ELEMENTS.split())
_ACTING = re.compile(
    r"(?<![\w-])(on[a-z]+|style|href|src|srcset|srcdoc|action|formaction|data|poster|background|ping|xlink:href)"
    r"\s*=",
    re.IGNORECASE,
)
_USE_MARKDOWN = "Gebruik Markdown, of zet het tussen schuine aanhalingstekens (`) als je het wilt laten zien."


def markup_faults(page: PageText) -> Iterator[Problem]:
    """A page is Markdown: headings from the second level, no HTML that acts or loads, nothing inserted."""
    prose = page.prose
    for offset in _first_level_headings(prose):
        yield codes.HR220.at(page.place(offset))
    if "8<" in page.text:
        for found in _INSERT.finditer(page.text):
            yield codes.HR222.at(page.place(found.start()), teken=found[0])
    if "<" in prose:
        yield from _tags(page)
    if "{" in prose and "=" in prose:
        yield from _attribute_lists(page)


def _first_level_headings(prose: str) -> Iterator[int]:
    """A line that starts with one `#`, and a line of text with `===` below it."""
    if "#" in prose:
        yield from (found.start() for found in _FIRST_LEVEL.finditer(prose))
    if "\n=" in prose or "\n>" in prose:
        for found in _UNDERLINE.finditer(prose):
            line = prose.rfind("\n", 0, max(0, found.start() - 1)) + 1
            if prose[line : found.start()].strip("> \t\n"):
                yield line


def _tags(page: PageText) -> Iterator[Problem]:
    """Only elements that mark up text, with attributes that do nothing."""
    refused: set[str] = set()
    for found in _TAG.finditer(page.prose):
        name = (found["name"] or "!").lower()
        if _AUTOMATIC.match(page.prose, found.start() + 1) or page.prose.endswith("](", 0, found.start()):
            continue  # an address
        if name[0] == "/" and name[1:] in refused:
            continue  # the end of what was refused already
        if name.removeprefix("/") == "h1":
            yield codes.HR220.at(page.place(found.start()))
        elif name.removeprefix("/") not in _ALLOWED:
            refused.add(name)
            what = f"het HTML-element <{found['name']}>" if found["name"] else "een HTML-instructie"
            yield codes.HR221.at(page.place(found.start()), wat=what, doe=Whole(_USE_MARKDOWN))
        elif not _REST.match(page.prose, found.end()):
            what = f"in het HTML-element <{name}> een kenmerk"
            yield codes.HR221.at(
                page.place(found.start()), wat=what, doe=Whole("Haal het kenmerk weg, of gebruik Markdown.")
            )


def _attribute_lists(page: PageText) -> Iterator[Problem]:
    """Between accolades, `{ .class #id }`, stands nothing that acts, loads or changes the looks."""
    start = 0
    for line in page.prose.split("\n"):
        opening, closing = line.find("{"), line.rfind("}")
        if 0 <= opening < closing:
            for found in _ACTING.finditer(line, opening, closing):
                place = page.place(start + found.start())
                yield codes.HR221.at(place, wat=f"het kenmerk ‘{found[1]}’", doe="Haal het kenmerk weg.")
        start += len(line) + 1
