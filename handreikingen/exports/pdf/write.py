"""Write the tree as Typst. Every text becomes a string literal, so nothing in a page can be markup.

What each function (`#kop`, `#tabel`, …) looks like is decided in templates/pdf/onderdelen.typ.
"""

import re
from collections.abc import Iterable

from handreikingen.exports.pdf.tree import (
    Anchor,
    Block,
    Box,
    Cell,
    Checkbox,
    Code,
    Figure,
    Footnote,
    Heading,
    Inline,
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

HERE = "hier"
"""The value that tells a fragment in which document it is: how deep, and which places its links lead to."""
LONG_WORD = 22
"""Letters of a word that may be broken when it does not fit on a line."""
LONG_WORD_IN_TABLE = 13
_COMPOUND = re.compile(r"\w-\w")
_PIECES = re.compile(r"\S+|\s+")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u200c-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_BREAK_AFTER = re.compile(r"(?<=[/._?&=#-])(?=\w)")
_SIGNS = {
    "☐": "vakje(false)",
    "☑": "vakje(true)",
    "☒": "vakje(true)",
    "→": 'getekend("pijl")',
    "●": 'getekend("bol")',
    "○": 'getekend("ring")',
    "✓": 'getekend("vink")',
    "✔": 'getekend("vink")',
}
"""Signs that the font does not have and that are drawn, each with its text alternative."""
_SIGN = re.compile(f"([{''.join(_SIGNS)}])")


def literal(text: str) -> str:
    """A Typst string literal that shows exactly this text."""
    clean = _CONTROL.sub("", text.replace("\n", " ").replace("\t", " "))
    escaped = clean.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


class Writer:
    """Writes blocks; knows whether it is in a table, where long words need breaks sooner.

    `places` and `targets` hold what was written: places that can be linked to, and links to places in the site,
    in the order in which the value of a document names them.
    """

    def __init__(self) -> None:
        self.long_word = LONG_WORD
        self.places: dict[str, None] = {}
        self.targets: dict[str, int] = {}

    # --- blocks -------------------------------------------------------------------------------------------

    def blocks(self, blocks: Iterable[Block]) -> str:
        """Blocks as content."""
        return "\n".join(map(self._block, blocks))

    def _block(self, block: Block) -> str:  # noqa: C901 - one line per kind of block
        match block:
            case Paragraph(children, role):
                return self._paragraph(children, role)
            case Heading(level, target, children):
                self._note_place(target)
                return f"#kop({HERE}, {level - 1}, {literal(target)}, [{self.inlines(children)}])"
            case Listing():
                return self._listing(block)
            case Terms(items, facts):
                pairs = ", ".join(f"([{self.inlines(t)}], [{self._item(d)}])" for t, d in items)
                return f"#{'feiten' if facts else 'termen'}(({pairs},))" if items else ""
            case Table():
                return self._table(block)
            case Box(kind, title, inner):
                return f"#kader({literal(kind)}, [{self.inlines(title)}], [{self.blocks(inner)}])"
            case Quote(inner):
                return f"#citaat[{self.blocks(inner)}]"
            case Code(text):
                lines = ", ".join(map(literal, text.split("\n")))
                return f"#regels(({lines},))"
            case Figure(picture, caption):
                return f"#beeld({literal(picture.file)}, {literal(picture.alt)}, [{self.inlines(caption)}])"
            case Rule():
                return "#streep"

    def _paragraph(self, children: Iterable[Inline], role: str) -> str:
        words = self.inlines(children)
        if role:
            return f"#alinea({literal(role)})[{words}]"
        return f"{words}\n" if words.startswith("#plek(") and words.count("#") == 1 else f"#par[{words}]"

    def _listing(self, block: Listing) -> str:
        items = block.items
        if items and all(_ticked(item) is not None for item in items):
            rows = ", ".join(f"({_ticked(item)}, [{self._after_box(item)}])" for item in items)
            return f"#afvinklijst(({rows},))"
        parts = ", ".join(f"[{self._item(item)}]" for item in items)
        start = f", start: {block.start}" if block.ordered else ""
        return f"#{'genummerd' if block.ordered else 'opsomming'}(({parts},){start})" if items else ""

    def _item(self, blocks: tuple[Block, ...]) -> str:
        """An item of one paragraph has no paragraph around it: the list stays tight."""
        first, *rest = blocks or (Paragraph(()),)
        if isinstance(first, Paragraph) and not first.role:
            return self.inlines(first.children) + ("\n" + self.blocks(rest) if rest else "")
        return self.blocks(blocks)

    def _after_box(self, blocks: tuple[Block, ...]) -> str:
        first, *rest = blocks
        assert isinstance(first, Paragraph)
        kept = tuple(node for node in first.children if not isinstance(node, Checkbox))
        if kept and isinstance(kept[0], Text):
            kept = (Text(kept[0].text.lstrip()), *kept[1:])
        return self._item((Paragraph(kept), *rest))

    def _table(self, table: Table) -> str:
        self.long_word = LONG_WORD_IN_TABLE
        widths = ", ".join(_widths(table))
        shares = _share_columns(table)
        head = "".join(f"{self._cell(cell)}, " for row in table.head for cell in row)
        rows = "".join(
            f"{self._cell(cell, share=n in shares)}, " for row in table.rows for n, cell in enumerate(row)
        )
        caption = f"[{self.inlines(table.caption)}]" if table.caption else "none"
        self.long_word = LONG_WORD
        return f"#tabel(({widths},), ({head}), ({rows}), bijschrift: {caption})"

    def _cell(self, cell: Cell, *, share: bool = False) -> str:
        if share:
            return f"cel(uitlijning: left, kop: false, staaf({_words_in(cell).strip().removesuffix('%')}))"
        options = f"uitlijning: {cell.align}, " if cell.align else ""
        options += f"colspan: {cell.colspan}, " if cell.colspan > 1 else ""
        options += f"rowspan: {cell.rowspan}, " if cell.rowspan > 1 else ""
        return f"cel({options}kop: {str(cell.header).lower()}, [{self._item(cell.blocks)}])"

    # --- words --------------------------------------------------------------------------------------------

    def inlines(self, nodes: Iterable[Inline]) -> str:
        """Inline nodes as content."""
        return "".join(map(self._inline, nodes))

    def _inline(self, node: Inline) -> str:
        match node:
            case Text(text):
                return self._text(text)
            case Styled("code", children):
                return f"#code({literal(breakable(plain(children)))})"
            case Styled(style, children):
                return f"#{_STYLES[style]}[{self.inlines(children)}]"
            case Link(address, target, children):
                return self._link(address, target, self.inlines(children))
            case Anchor(target):
                self._note_place(target)
                return f"#plek({literal(target)})"
            case Checkbox(checked):
                return f"#vakje({str(checked).lower()})"
            case LineBreak():
                return "#linebreak()"
            case Footnote(name, blocks):
                return (
                    f"#noot({literal(name)}, [{self.blocks(blocks)}])"
                    if blocks
                    else f"#nogmaals({literal(name)})"
                )
            case Picture(file, alt):
                return f"#plaatje({literal(file)}, {literal(alt)})"

    def _note_place(self, target: str) -> None:
        if target:
            self.places.setdefault(target)

    def _link(self, address: str, target: str, words: str) -> str:
        if target:
            order = self.targets.setdefault(target, len(self.targets))
            return f"#naar({HERE}.plekken.at({order}), {literal(address)})[{words}]"
        return f"#link({literal(address)})[{words}]"

    def _text(self, text: str) -> str:
        parts = _SIGN.split(text)
        return "".join(f"#{_SIGNS[part]}" if part in _SIGNS else self._words(part) for part in parts if part)

    def _words(self, text: str) -> str:
        """Text; a very long word may be broken by a hyphen, all others stay whole."""
        if max(map(len, text.split()), default=0) < self.long_word and not _COMPOUND.search(text):
            return f"#{literal(text)}"
        parts: list[str] = []
        run = ""
        for piece in _PIECES.findall(text):
            special = self._special(piece)
            if not special:
                run += piece
                continue
            parts += [f"#{literal(run)}"] if run else []
            parts.append(special)
            run = ""
        return "".join([*parts, *([f"#{literal(run)}"] if run else [])])

    def _special(self, piece: str) -> str:
        """A very long word, or one with a hyphen that stays on one line: broken, a search would not find it."""
        if len(piece) >= self.long_word:
            return f"#lang({literal(breakable(piece))})"
        return f"#heel({literal(piece)})" if _COMPOUND.search(piece) else ""


_STYLES = {
    "strong": "strong",
    "emph": "emph",
    "super": "super",
    "sub": "sub",
    "strike": "strike",
    "underline": "underline",
    "highlight": "highlight",
    "small": "klein",
}


def breakable(text: str) -> str:
    """An address or path may go on on the next line after one of its signs."""
    if len(text) < LONG_WORD_IN_TABLE or not re.search(r"[/._]", text):
        return text
    return _BREAK_AFTER.sub(SOFT_BREAK, text)


SOFT_BREAK = "\u200b"


def _ticked(blocks: tuple[Block, ...]) -> str | None:
    """Whether an item of a checklist is ticked, as Typst writes it; None for an ordinary item."""
    if blocks and isinstance(blocks[0], Paragraph):
        box = next((node for node in blocks[0].children if not isinstance(node, Anchor)), None)
        if isinstance(box, Checkbox):
            return str(box.checked).lower()
    return None


def _words_in(cell: Cell) -> str:
    return " ".join(plain(block.children) for block in cell.blocks if isinstance(block, Paragraph))


def _widths(table: Table) -> list[str]:
    """Columns with short cells are as wide as they need; the others share the rest by how much they hold."""
    rows = [*table.head, *table.rows]
    count = max((sum(cell.colspan for cell in row) for row in rows), default=1)
    found = []
    for column in range(count):
        cells = [row[column] for row in rows if len(row) == count]
        texts = [_words_in(cell) for cell in cells]
        longest = max(map(len, texts), default=0)
        total = sum(map(len, texts))
        plain_cells = all(isinstance(block, Paragraph) for cell in cells for block in cell.blocks)
        to_fill_in = (
            bool(table.rows)
            and not any(texts[len(table.head) :])
            and not any(cell.blocks for cell in cells[len(table.head) :])
        )
        short = longest <= 16 and plain_cells and not to_fill_in
        found.append("auto" if short else f"{max(3.0, (total / max(1, len(texts))) ** 0.5):.2f}fr")
    return found


def _share_columns(table: Table) -> list[int]:
    """The columns with percentages, which get a bar behind the number."""
    if not table.rows:
        return []
    return [
        column
        for column in range(len(table.rows[0]))
        if all(
            len(row) > column and re.fullmatch(r"\d{1,3}%", _words_in(row[column]).strip())
            for row in table.rows
        )
    ]
