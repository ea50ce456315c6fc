"""Read the rendered content of a page into the tree. What it does not know is reported, never dropped."""

import re
from collections.abc import Iterable
from typing import TypeAlias

from lxml import html

from handreikingen.catalog import Catalog
from handreikingen.exports.pdf import pictures
from handreikingen.exports.pdf.addresses import resolve
from handreikingen.exports.pdf.faults import place_of
from handreikingen.exports.pdf.rendered import Publication, RenderedPage
from handreikingen.exports.pdf.tree import (
    Anchor,
    Block,
    Blocks,
    Box,
    Cell,
    Checkbox,
    Code,
    Figure,
    Footnote,
    Heading,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Listing,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Styled,
    Table,
    Terms,
    Text,
    plain,
)
from handreikingen.problems import Place, Problem, building

Element: TypeAlias = html.HtmlElement

STYLES = {
    "strong": "strong", "b": "strong", "em": "emph", "i": "emph", "cite": "emph", "dfn": "emph", "var": "emph",
    "code": "code", "kbd": "code", "samp": "code", "sup": "super", "sub": "sub", "small": "small",
    "del": "strike", "s": "strike", "ins": "underline", "u": "underline", "mark": "highlight",
}  # fmt: skip
TRANSPARENT_INLINE = {"span", "abbr", "time", "q", "label", "bdi", "data", "wbr"}
INLINE = {*STYLES, *TRANSPARENT_INLINE, "a", "br", "img", "input", "button"}
TRANSPARENT_BLOCK = {
    "div",
    "section",
    "article",
    "header",
    "footer",
    "main",
    "nav",
    "aside",
    "figure",
    "hgroup",
}
NOT_ON_PAPER = "alleen-scherm"
"""The class of what is only of use on a screen."""

_SPACE = re.compile(r"[ \t\r\n\f]+")
_ALIGN = re.compile(r"text-align:\s*(left|center|right)\b")
_HEADING = re.compile(r"h[1-6]")


def classes(element: Element) -> set[str]:
    """The classes of an element."""
    return set((element.get("class") or "").split())


class Reader:
    """Reads one page; `problems` holds what was wrong, `ids` and `links` what was found."""

    def __init__(self, page: RenderedPage, publication: Publication, catalog: Catalog) -> None:
        self.page = page
        self.publication = publication
        self.catalog = catalog
        self.problems: list[Problem] = []
        self.ids: dict[str, None] = {}
        self.links: list[tuple[str, str, str, str]] = []
        """Target, address as written, heading and words of each link inside the site."""
        self.pictures: dict[str, bytes] = {}
        self.heading = ""
        self._level = 0
        self.words: list[str] = []
        self._notes: dict[str, Element] = {}
        self._noted: set[str] = set()

    def read(self) -> Blocks:
        """The blocks of the page."""
        root = html.fragment_fromstring(self.page.html, create_parent="div")
        for note in root.xpath("//div[contains(@class, 'footnote')]//li[@id]"):
            self._notes[note.get("id")] = note
        self.ids.setdefault(self._target(""))
        self.words = list(root.itertext())
        return self._blocks(root)

    # --- blocks -------------------------------------------------------------------------------------------

    def _blocks(self, parent: Element) -> Blocks:
        """The blocks in an element; loose text between blocks becomes a paragraph."""
        found: list[Block] = []
        loose: list[Inline] = list(self._text(parent.text))
        for child in parent:
            if self._skipped(child):
                pass
            elif child.tag in INLINE or (child.tag == "svg" and _has_words(loose)):
                loose += self._inline(child)
            else:
                found += [*_paragraph(loose), *self._block(child)]
                loose = []
            loose += self._text(child.tail)
        return (*found, *_paragraph(loose))

    def _skipped(self, element: Element) -> bool:
        """Comments, and what is of use on a screen only; an explanation that pops up is in the glossary."""
        if not isinstance(element.tag, str):
            return True
        named = classes(element)
        return bool(
            named & {NOT_ON_PAPER, "headerlink", "footnote", "footnote-backref"}
            or element.get("popover") is not None
        )

    def _block(self, element: Element) -> Iterable[Block]:
        tag = str(element.tag)
        if _HEADING.fullmatch(tag):
            return [self._heading(element, int(tag[1]))]
        reader = getattr(self, f"_read_{tag}", None)
        if reader is not None:
            found: list[Block] = reader(element)
            return found
        if tag in TRANSPARENT_BLOCK:
            return self._container(element)
        self._unknown(element)
        return []

    def _container(self, element: Element) -> list[Block]:
        named = classes(element)
        if "admonition" in named:
            kind = next(iter(sorted(named - {"admonition", "inline", "end"})), "note")
            return [self._box(element, kind, element.find("p[@class='admonition-title']"))]
        if "tabbed-set" in named:
            return self._tabs(element)
        caption = element.find("figcaption")
        if element.tag == "figure" and caption is not None and element.find(".//table") is None:
            return self._figure(element, caption)
        blocks = list(self._blocks(element))
        if "feiten" in named:
            blocks = [Terms(b.items, facts=True) if isinstance(b, Terms) else b for b in blocks]
        return [*self._anchor(element), *blocks]

    def _heading(self, element: Element, level: int) -> Heading:
        children = tuple(_without_links(self._inlines(element)))
        self.heading = plain(children).strip()
        if level > self._level + 1 and self._level:
            place = self._place(self.heading)
            self.problems.append(
                building.HR409.at(
                    place, kop=self.heading, niveau=self._level + 1, hekjes="#" * (self._level + 1)
                )
            )
        self._level = level
        return Heading(level, self._register(element), children)

    def _read_p(self, element: Element) -> list[Block]:
        role = next(iter(classes(element) & {"samenvatting", "eigen-voorstel"}), "")
        children = (*self._inline_anchor(element), *self._inlines(element))
        pictures_only = [
            child for child in children if not (isinstance(child, Text) and not child.text.strip())
        ]
        if len(pictures_only) == 1 and isinstance(pictures_only[0], Picture) and pictures_only[0].alt:
            return [Figure(pictures_only[0], ())]
        return list(_paragraph(list(children), role))

    def _read_ul(self, element: Element) -> list[Block]:
        return self._listing(element, ordered=False)

    def _read_ol(self, element: Element) -> list[Block]:
        return self._listing(element, ordered=True)

    def _listing(self, element: Element, *, ordered: bool) -> list[Block]:
        items = tuple(
            (*self._anchor(item), *self._blocks(item)) for item in element if not self._skipped(item)
        )
        start = element.get("start") or "1"
        return [Listing(ordered, tuple(map(_merge_anchor, items)), int(start) if start.isdigit() else 1)]

    def _read_dl(self, element: Element) -> list[Block]:
        items: list[tuple[Inlines, Blocks]] = []
        term: list[Inline] = []
        parts = [child for part in element for child in ([part] if part.tag != "div" else part)]
        for part in parts:
            if self._skipped(part):
                continue
            if part.tag == "dt":
                term += [*([Text(" / ")] if term else []), *self._inline_anchor(part), *self._inlines(part)]
            elif part.tag == "dd":
                items.append((tuple(term), _merge_anchor((*self._anchor(part), *self._blocks(part)))))
                term = []
            else:
                self._unknown(part)
        return [Terms(tuple(items))]

    def _read_table(self, element: Element) -> list[Block]:
        rows = element.findall(".//tr")
        read = [tuple(self._cell(cell) for cell in row if cell.tag in ("td", "th")) for row in rows]
        heads = [
            row.getparent().tag == "thead" or all(cell.header for cell in cells)
            for row, cells in zip(rows, read, strict=True)
        ]
        caption = element.find("caption")
        words = self._inlines(caption) if caption is not None else ()
        split = heads.index(False) if False in heads else len(heads)
        return [*self._anchor(element), Table(tuple(read[:split]), tuple(read[split:]), words)]

    def _cell(self, cell: Element) -> Cell:
        align = _ALIGN.search(f"text-align: {cell.get('align')}; {cell.get('style')}")
        blocks = _merge_anchor((*self._anchor(cell), *self._blocks(cell)))
        spans = [int(s) if (s := cell.get(name) or "1").isdigit() else 1 for name in ("colspan", "rowspan")]
        return Cell(blocks, align[1] if align else "", cell.tag == "th", *spans)

    def _read_details(self, element: Element) -> list[Block]:
        kind = next(iter(sorted(classes(element))), "details")
        return [self._box(element, kind, element.find("summary"))]

    def _box(self, element: Element, kind: str, title: Element | None) -> Box:
        words = self._inlines(title) if title is not None else ()
        if title is not None:
            element.remove(title)
        return Box(kind, words, self._blocks(element))

    def _tabs(self, element: Element) -> list[Block]:
        """Each tab becomes a box with the label of the tab above it."""
        labels = element.xpath(".//*[contains(@class, 'tabbed-labels')]//label")
        panels = element.xpath(".//*[contains(concat(' ', @class, ' '), ' tabbed-block ')]")
        return [
            Box("tab", self._inlines(label), self._blocks(panel))
            for label, panel in zip(labels, panels, strict=True)
        ]

    def _figure(self, element: Element, caption: Element) -> list[Block]:
        words = self._inlines(caption)
        element.remove(caption)
        blocks = self._blocks(element)
        if len(blocks) == 1 and isinstance(blocks[0], Figure):
            return [Figure(blocks[0].picture, words)]
        return [*blocks, Paragraph(words, "bijschrift")]

    def _read_blockquote(self, element: Element) -> list[Block]:
        return [Quote(self._blocks(element))]

    def _read_pre(self, element: Element) -> list[Block]:
        return [Code(element.text_content().strip("\n"))]

    def _read_hr(self, _element: Element) -> list[Block]:
        return [Rule()]

    def _read_svg(self, element: Element) -> list[Block]:
        picture = self._drawing(element)
        if picture is None:
            return []
        return [Figure(picture, ())] if picture.alt else [Paragraph((picture,))]

    # --- words --------------------------------------------------------------------------------------------

    def _inlines(self, element: Element) -> Inlines:
        found: list[Inline] = list(self._text(element.text))
        for child in element:
            if not self._skipped(child):
                found += self._inline(child)
            found += self._text(child.tail)
        return tuple(_trimmed(found))

    def _text(self, text: str | None) -> Iterable[Inline]:
        return (Text(_SPACE.sub(" ", text)),) if text else ()

    def _inline(self, element: Element) -> list[Inline]:
        tag = str(element.tag)
        anchor = self._inline_anchor(element)
        if tag == "a":
            return [*anchor, *self._link(element)]
        if tag == "sup" and (note := element.find("a[@class='footnote-ref']")) is not None:
            return self._note(note)
        if tag in STYLES:
            return [*anchor, Styled(STYLES[tag], self._raw_inlines(element))]
        if tag in TRANSPARENT_INLINE or (tag == "button" and element.get("popovertarget")):
            return [*anchor, *self._raw_inlines(element)]
        if tag == "br":
            return [LineBreak()]
        if tag == "input" and element.get("type") == "checkbox":
            return [Checkbox(element.get("checked") is not None)]
        if tag in ("img", "svg"):
            picture = self._image(element) if tag == "img" else self._drawing(element)
            return [picture] if picture else []
        self._unknown(element)
        return []

    def _raw_inlines(self, element: Element) -> Inlines:
        """Like `_inlines`, keeping the spaces at the ends: they stand between words."""
        found: list[Inline] = list(self._text(element.text))
        for child in element:
            if not self._skipped(child):
                found += self._inline(child)
            found += self._text(child.tail)
        return tuple(found)

    def _link(self, element: Element) -> list[Inline]:
        children = self._raw_inlines(element)
        href = element.get("href")
        if not href:
            return list(children)
        address, target = resolve(self.page.url, href.strip(), self.publication)
        if target:
            self.links.append((target, href, self.heading, plain(children).strip()))
            if self._inside(element, target):
                target = ""
        return [Link(address, target, children)]

    def _inside(self, element: Element, target: str) -> bool:
        """A link to the very thing it stands in is its permanent address, for use elsewhere."""
        return any(
            parent.get("id") and self._target(parent.get("id")) == target
            for parent in element.iterancestors()
        )

    def _note(self, reference: Element) -> list[Inline]:
        name = (reference.get("href") or "").lstrip("#")
        if name in self._noted:
            return [Footnote(self._target(name), ())]
        self._noted.add(name)
        note = self._notes.get(name)
        return [Footnote(self._target(name), self._blocks(note))] if note is not None else []

    def _image(self, element: Element) -> Picture | None:
        src = element.get("src") or ""
        name = src.rsplit("/", 1)[-1]
        alt = " ".join((element.get("alt") or "").split())
        place = self._place(src, name)
        decoration = element.get("role") == "presentation" or "decoratie" in classes(element)
        if not decoration and (not alt or alt == name):
            self.problems.append(building.HR406.at(place, naam=name, kop=self.heading))
        try:
            file, data = pictures.read_image(self.publication, self.page.url, src)
        except pictures.PictureError as error:
            self.problems.append(building.HR410.at(place, naam=name, waarom=error, kop=self.heading))
            return None
        self.pictures[file] = data
        return Picture(file, "" if decoration else alt)

    def _drawing(self, element: Element) -> Picture | None:
        hidden = element.get("aria-hidden") == "true" or element.get("role") == "presentation"
        alt = "" if hidden else pictures.drawing_text(element)
        if not alt and not hidden:
            self.problems.append(
                building.HR406.at(self._place(self.heading), naam="tekening", kop=self.heading)
            )
        file, data = pictures.drawing(element)
        self.pictures[file] = data
        return Picture(file, alt)

    # --- places -------------------------------------------------------------------------------------------

    def _target(self, anchor: str) -> str:
        return f"{self.page.place}#{anchor}"

    def _register(self, element: Element) -> str:
        anchor = element.get("id")
        if not anchor or self._target(anchor) in self.ids:
            return ""
        self.ids.setdefault(self._target(anchor))
        return self._target(anchor)

    def _inline_anchor(self, element: Element) -> list[Inline]:
        target = self._register(element)
        return [Anchor(target)] if target else []

    def _anchor(self, element: Element) -> list[Block]:
        target = self._register(element)
        return [Paragraph((Anchor(target),))] if target else []

    def _place(self, *snippets: str) -> Place:
        return place_of(self.catalog, self.page.path, *snippets, self.heading)

    def _unknown(self, element: Element) -> None:
        words = " ".join(element.text_content().split())[:40]
        what = f"Het onderdeel ‘{element.tag}’" + (f" met ‘{words}’" if words else "")
        self.problems.append(
            building.HR405.at(self._place(f"<{element.tag}", words), Wat=what, kop=self.heading)
        )


def _has_words(nodes: list[Inline]) -> bool:
    return any(not isinstance(node, Text) or node.text.strip() for node in nodes)


def _paragraph(nodes: list[Inline], role: str = "") -> Iterable[Paragraph]:
    trimmed = tuple(_trimmed(nodes))
    return (Paragraph(trimmed, role),) if trimmed else ()


def _trimmed(nodes: list[Inline]) -> list[Inline]:
    """Without white space at both ends."""
    found = list(nodes)
    while found and isinstance(found[0], Text) and not found[0].text.strip(" "):
        found.pop(0)
    while found and isinstance(found[-1], Text) and not found[-1].text.strip(" "):
        found.pop()
    if found and isinstance(found[0], Text):
        found[0] = Text(found[0].text.lstrip(" "))
    if found and isinstance(found[-1], Text):
        found[-1] = Text(found[-1].text.rstrip(" "))
    return found


def _without_links(nodes: Inlines) -> Iterable[Inline]:
    """A heading stands in the table of contents and the bookmarks too: there it is one link itself."""
    for node in nodes:
        if isinstance(node, Link):
            yield from _without_links(node.children)
        else:
            yield node


def _merge_anchor(blocks: Blocks) -> Blocks:
    """An anchor before a paragraph goes into it."""
    match blocks:
        case (Paragraph((Anchor() as anchor,)), Paragraph(children, role), *rest):
            return (Paragraph((anchor, *children), role), *rest)
    return blocks
