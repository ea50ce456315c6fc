"""The content of a page as a small tree: what a document knows, and nothing of HTML or Typst.

A kind of node that is not here does not exist in a PDF; the reader reports it instead of dropping it.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Text:
    """Plain text; white space is already collapsed."""

    text: str


@dataclass(frozen=True, slots=True)
class Styled:
    """Words that stand out."""

    style: str
    """strong, emph, code, super, sub, strike, underline, highlight or small."""
    children: "Inlines"


@dataclass(frozen=True, slots=True)
class Link:
    """A link to a place in the site (`target`) or elsewhere (only `address`)."""

    address: str
    """The full address."""
    target: str
    """`url#anchor` when it is a page of the site; else empty."""
    children: "Inlines"


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place that can be linked to."""

    target: str


@dataclass(frozen=True, slots=True)
class Checkbox:
    """A box to tick."""

    checked: bool


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A new line inside a paragraph."""


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note at the foot of the page; the first reference carries the text."""

    name: str
    blocks: "Blocks"


@dataclass(frozen=True, slots=True)
class Picture:
    """An image or drawing."""

    file: str
    """Name in the store of pictures."""
    alt: str
    """Empty for decoration."""


Inline = Text | Styled | Link | Anchor | Checkbox | LineBreak | Footnote | Picture
Inlines = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    children: Inlines
    role: str = ""
    """samenvatting, eigen-voorstel, bijschrift or empty."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; the title of the page is level 1."""

    level: int
    target: str
    children: Inlines


@dataclass(frozen=True, slots=True)
class Listing:
    """A list."""

    ordered: bool
    items: "tuple[Blocks, ...]"
    start: int = 1


@dataclass(frozen=True, slots=True)
class Terms:
    """Names with their values: facts of a page, or a list of definitions."""

    items: "tuple[tuple[Inlines, Blocks], ...]"
    facts: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table."""

    blocks: "Blocks"
    align: str = ""
    header: bool = False
    colspan: int = 1
    rowspan: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a head that repeats on each page."""

    head: tuple[tuple[Cell, ...], ...]
    rows: tuple[tuple[Cell, ...], ...]
    caption: Inlines = ()


@dataclass(frozen=True, slots=True)
class Box:
    """A coloured box with an icon: tip, note, warning; or an unfolded part with its label."""

    kind: str
    title: Inlines
    blocks: "Blocks"


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation."""

    blocks: "Blocks"


@dataclass(frozen=True, slots=True)
class Code:
    """Lines to copy."""

    text: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with a caption."""

    picture: Picture
    caption: Inlines


@dataclass(frozen=True, slots=True)
class Rule:
    """A line between parts."""


Block = Paragraph | Heading | Listing | Terms | Table | Box | Quote | Code | Figure | Rule
Blocks = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class PageTree:
    """A page, taken apart into what different documents put in different places."""

    title: Inlines
    intro: Blocks
    """The summary and the labels that may never be missing."""
    facts: Terms
    body: Blocks
    sources: "tuple[Blocks, ...]" = field(default=())
    """Each source of the page; documents gather them at the end."""


def plain(nodes: Inlines) -> str:
    """The text of inline nodes."""
    parts = []
    for node in nodes:
        match node:
            case Text(text):
                parts.append(text)
            case Styled(children=children) | Link(children=children):
                parts.append(plain(children))
            case LineBreak():
                parts.append(" ")
            case _:
                pass
    return "".join(parts)
