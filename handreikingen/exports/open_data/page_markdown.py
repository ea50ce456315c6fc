"""A page as plain Markdown next to its HTML, with links that work from there, and the address of the page."""

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from posixpath import dirname, join, normpath
from typing import NamedTuple

from handreikingen.checks.markdown_links import links
from handreikingen.checks.page_text import PageText
from handreikingen.exports.open_data.publication import LICENCE, Publication, page_address
from handreikingen.views.view import environment, relative, tidy

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
_HEADING = re.compile(r"^(#{2,6})[ \t](.*)$", re.MULTILINE)
_ATTRIBUTES = re.compile(r"\{:?[ \t]*[#.][^{}\n]*\}")
_DRAWINGS = re.compile(r"<(?=(s(?:vg|tyle|cript))\b).*?</\1>", re.DOTALL)
_HIDDEN = re.compile(r"<([a-z]+)(?=[ \t])[^<>\n]*[ \t]hidden[^<>\n]*>.*?</\1>")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TAG = re.compile(r"</?([a-z][a-z0-9]*)(?:[ \t][^<>\n]*)?/?>")
_LAST_TAG = re.compile(r"</?[a-z][^<>\n]*>[ \t]*$", re.MULTILINE)
"""The last tag of a line, with nothing after it."""
_LINK_TEXT = re.compile(r"!?\[([^\[\]]*)\]\([^()\n]*\)")
_MARKS = re.compile(r"\{\{[^{}]*\}\}|\[\^[^\]]*\]|[*`]|(?<!\w)_|_(?!\w)")
_NOT_TEXT = re.compile(r"[ \t]*(?:!!!|\?\?\?|\||>|#|[-*+][ \t]|\d+[.)][ \t])")
_NUMBER = re.compile(r"(?:Stap[ \t]+)?\d+[.:)][ \t]+", re.IGNORECASE)

_LEFT_OUT = (
    re.compile(
        r"##(?<![^\n]##)[ \t][^\n]*\{ #"
        r"(?:pagina-(?:verwant|buren|routes|wijzigingen)|over-deze-pagina) \}\n"
        r"(?:(?!##?[ \t])[^\n]*\n)*(?:(?!##?[ \t])[^\n]+)?"
    ),
    re.compile(r"  \n {4}[^\n]*(?:  \n {4}[^\n]*)?(?=\n {4}\{ \.halte )"),
    re.compile(r" \[Meer over deze bron\]\([^()\n]*\)$", re.MULTILINE),
)
"""What the site says of other pages: parts of their own, what stands below a page in a list, more on a source.

From which question a page comes and where it is practised stays: that is what the network is about.
"""

Edit = tuple[int, int, str]


class Step(NamedTuple):
    """A step of a guide: its heading without number, and the plain text that it begins with."""

    name: str
    text: str


def page_markdown(publication: Publication, path: str, markdown: str) -> bytes:
    """The Markdown of a page (macros done) with links to pages of the site, and with where it comes from."""
    prose = PageText(path, markdown, 1).prose
    text = _edited(markdown, [*_links(path, prose), *_noise(prose), *_left_out(markdown)])
    return _render(
        body=tidy(text),
        address=publication.url(page_address(path)),
        licence=LICENCE,
    )


def steps(body: str) -> list[Step]:
    """The steps of a guide: the headings under the heading ‘Stappen’."""
    prose = PageText("", body, 1).prose
    headings = list(_HEADING.finditer(prose))
    ends = [*(heading.start() for heading in headings), len(body)][1:]
    found, inside = [], False
    for heading, end in zip(headings, ends, strict=True):
        level, name = len(heading[1]), plain_text(body[heading.start(2) : heading.end(2)].rstrip("# \t"))
        if level == 2:
            inside = name.casefold() == "stappen"
        elif inside and level == 3:
            found.append(Step(_NUMBER.sub("", name, count=1), _first_paragraph(body[heading.end() : end])))
    return found


def plain_text(markdown: str) -> str:
    """A piece of Markdown as text on one line, without its signs."""
    text = _LINK_TEXT.sub(r"\1", _ATTRIBUTES.sub("", markdown))
    return " ".join(unescape(_MARKS.sub("", text)).split())


def _render(**data: str) -> bytes:
    return environment().get_template("exports/pagina.md.j2").render(**data).encode() + b"\n"


def _first_paragraph(markdown: str) -> str:
    """The first paragraph when that is plain text; a list or a box is no sentence."""
    paragraph = re.split(r"\n[ \t]*\n", markdown.strip("\n"), maxsplit=1)[0]
    return "" if _NOT_TEXT.match(paragraph) else plain_text(paragraph)


def _links(path: str, prose: str) -> Iterator[Edit]:
    """Every link to a file of the site, with the address of what that became instead, seen from this text."""
    folder, own = dirname(path), page_address(path).rstrip("/")
    for link in links(prose):
        if not _SCHEME.match(link.address):
            yield link.at, link.at + len(link.address), _target(folder, own, link.address)


def _target(folder: str, own: str, address: str) -> str:
    """Where a link on a page in `folder` leads, seen from its address in the site."""
    file, mark, anchor = address.partition("#")
    if not file:
        return address
    return f"{relative(_address(folder, file), own) or './'}{mark}{anchor}"


@lru_cache(50_000)
def _address(folder: str, file: str) -> str:
    """The address in the site of a file as a page in `folder` names it."""
    file = normpath(join(folder, file))
    return page_address(file) if file.endswith(".md") else file


def _left_out(markdown: str) -> Iterator[Edit]:
    """What is about other pages and the upkeep of this one: the site adds it to the text."""
    for pattern in _LEFT_OUT:
        yield from ((part.start(), part.end(), "") for part in pattern.finditer(markdown))


def _noise(prose: str) -> Iterator[Edit]:
    """What only means something to our renderer: attribute lists, tags, drawings, comments, what starts hidden."""
    for pattern in (_DRAWINGS, _HIDDEN, _COMMENT):
        yield from ((found.start(), found.end(), "") for found in pattern.finditer(prose))
    for last in _LAST_TAG.finditer(prose):
        start = prose.rfind("\n", 0, last.start()) + 1
        if not prose[start : last.start()].strip(" \t"):
            yield start, last.end(), ""  # a line with a tag alone
    for attributes in _ATTRIBUTES.finditer(prose):
        start = attributes.start()
        while start and prose[start - 1] in " \t":
            start -= 1
        yield start, attributes.end(), ""
    for tag in _TAG.finditer(prose):
        yield tag.start(), tag.end(), " " if tag[1] == "br" else ""


def _edited(text: str, edits: list[Edit]) -> str:
    """The text with the edits done; one inside another is left out."""
    parts, done = [], 0
    for start, end, new in sorted(edits, key=lambda edit: (edit[0], -edit[1])):
        if start >= done:
            parts += [text[done:start], new]
            done = end
    return "".join([*parts, text[done:]])
