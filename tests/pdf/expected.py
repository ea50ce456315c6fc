"""What a PDF must hold, read from the rendered pages by other code than the one that makes PDFs."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import html

from handreikingen.exports.pdf import Product, RenderedPage

LEFT_OUT = "over-deze-pagina"
"""The one part of a page that a document replaces by its own (address, licence)."""
GATHERED = "pagina-bronnen"
"""The heading of the sources of each page: documents gather the sources under one heading at the end."""
REGISTER = "over/bronnen.md"
"""The page with all sources: a document that has it does not repeat them, so only their titles must be there."""
DRAWN = "☐☑☒→●○✓✔"

_BLOCKS = (
    "p",
    "li",
    "td",
    "th",
    "dt",
    "dd",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "summary",
    "figcaption",
    "caption",
)
_SENTENCE = re.compile(r"(?<=[.!?:;])\s+")


@dataclass
class Expected:
    """Counts and sentences of a document."""

    headings: Counter[str] = field(default_factory=Counter)
    header_cells: int = 0
    pictures: int = 0
    sentences: list[tuple[str, str]] = field(default_factory=list)
    """Page and sentence."""


def squeeze(text: str) -> str:
    """Text without anything that layout may change: white space, page numbers of links, drawn signs."""
    bare = re.sub(rf"[\s\u00ad\u200b{DRAWN}]+", "", text)
    return re.sub(r"\(p\.\d+\)", "", bare)


def expected(product: Product, pages: dict[str, RenderedPage]) -> Expected:
    """What the document of these pages must hold."""
    found = Expected()
    shifts = dict(_shifts(product))
    for path in product.paths:
        root = _content(pages[path], sources_by_title=REGISTER in product.paths)
        shift = shifts[path]
        for element in root.iter("h1", "h2", "h3", "h4", "h5", "h6"):
            level = int(str(element.tag)[1])
            if level > 1:
                found.headings[f"H{level - 1 + shift}"] += 1
            elif shift:
                found.headings[f"H{shift}"] += 1
        found.header_cells += sum(1 for _ in root.iter("th"))
        found.sentences += [(path, sentence) for sentence in _sentences(root)]
    return found


def _shifts(product: Product) -> Iterator[tuple[str, int]]:
    """How much lower the headings of each page stand."""
    if product.opener:
        yield product.opener, 0
    for part in product.parts:
        if part.opener:
            yield part.opener, 1
        for path in part.chapters:
            yield path, 2 if part.opener else 1


def _content(page: RenderedPage, *, sources_by_title: bool) -> html.HtmlElement:
    root = html.fragment_fromstring(page.html, create_parent="div")
    for dropped in root.xpath(
        "//*[contains(concat(' ', @class, ' '), ' headerlink ') or contains(@class, 'alleen-scherm')"
        " or contains(@class, 'footnote-backref') or @popover]|//svg|//comment()"
    ):
        dropped.drop_tree()
    if sources_by_title:
        for item in root.xpath(f"//h2[@id='{GATHERED}']/following-sibling::ul[1]/li"):
            for node in list(item)[1:]:
                node.drop_tree()
            for node in list(item):
                item.text, node.tail = "", ""
    for heading in root.xpath(f"//h2[@id='{LEFT_OUT}' or @id='{GATHERED}']"):
        for element in list(heading.itersiblings()) if heading.get("id") == LEFT_OUT else []:
            if element.tag in ("h1", "h2"):
                break
            element.getparent().remove(element)
        heading.getparent().remove(heading)
    return root


def _sentences(root: html.HtmlElement) -> Iterator[str]:
    for element in root.iter(*_BLOCKS):
        own = _own_text(element)
        for sentence in _SENTENCE.split(own):
            if squeezed := squeeze(sentence):
                yield squeezed


def _own_text(element: html.HtmlElement) -> str:
    """The text of an element without that of blocks inside it, and without references to notes."""
    parts = [element.text or ""]
    for child in element:
        inside = child.tag in (*_BLOCKS, "ul", "ol", "dl", "table", "div", "details", "pre")
        note = child.tag == "sup" and child.find("a[@class='footnote-ref']") is not None
        parts.append("\n" if inside or note else _own_text(child))
        parts.append(child.tail or "")
    return "".join(parts)
