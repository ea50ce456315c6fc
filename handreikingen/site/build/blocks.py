"""Blocks of Markdown without trying what cannot match: most are a plain paragraph or the text of a list item.

Markdown tries some twenty kinds on each block. Every kind but a paragraph begins with a sign of its own at the
start of a line, so a block without any of these signs is a paragraph. The result is the same.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType
from xml.etree import ElementTree as ET

from markdown import Markdown
from markdown.extensions.toc import TocTreeprocessor

NEEDS: Mapping[str, str] = MappingProxyType(
    {
        "admonition": "!!!",
        "markdown_block": "\x02",
        "details": "???",
        "tabbed": "===",
        "empty": "",
        "indent": "    ",
        "defindent": "    ",
        "code": "    ",
        "table": "|",
        "hashheader": "#",
        "setextheader": "\n",
        "hr": "",
        "olist": ".",
        "ulist": " ",
        "deflist": ":",
        "quote": ">",
        "footnote": "]:",
        "reference": "]:",
        "paragraph": "",
    }
)
"""What a block of each kind holds, unless it is indented; with a kind that we do not know, all are tried on each."""
_LINES: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {"hashheader": re.compile(r"\n#"), "hr": re.compile(r"\n {0,3}(?:[-_*] {0,2}){3}")}
)
"""Of kinds that can match any line: how that begins. These patterns begin with a plain sign: it is found at once."""
_SIGN = (
    r"(?: {0,3}(?:[#>]|[*+-] |\d+\.|: |(?:[-_*] {0,2}){3}|\[[^\]]*\]:)"  # heading, quote, lists, rule, reference
    r"|!!!|\?\?\?|=|-+ *$)"  # box, details, tab; a line under a heading
)
_FIRST = re.compile(rf"    |\n|\Z|\x02|{_SIGN}", re.MULTILINE)
"""At the start of a block: also what is indented, empty, or put aside by Markdown."""
_LATER = re.compile(rf"\n{_SIGN}", re.MULTILINE)


def make_blocks_sparing(md: Markdown) -> None:
    """Let a parser, when all its extensions are in, give a paragraph its turn at once where no other kind can match."""
    registered = md.parser.blockprocessors
    if len(registered) != len(NEEDS) or any(name not in registered for name in NEEDS):
        return
    needs = {id(registered[name]): (need, _LINES.get(name)) for name, need in NEEDS.items()}
    kinds, paragraph = [(kind, *needs[id(kind)]) for kind in registered], registered["paragraph"]
    box, details, tabs = (registered[name] for name in ("admonition", "details", "tabbed"))

    def parse(parent: ET.Element, blocks: list[str]) -> None:
        while blocks:
            block = blocks[0]
            held = not (box.current_sibling is details.current_sibling is tabs.current_sibling is None)  # type: ignore[attr-defined]
            if not held and not (_FIRST.match(block) or "|" in block or _LATER.search(block)):
                paragraph.run(parent, blocks)
                continue
            everything = held or block.startswith("    ")
            for kind, need, line in kinds:
                if not (everything or need in block) or (line and not line.search(f"\n{block}")):
                    continue
                if kind.test(parent, block):
                    if kind.run(parent, blocks) is not False:
                        break
                    block = blocks[0]

    md.parser.parseBlocks = parse  # type: ignore[method-assign]


def make_toc_sparing(md: Markdown) -> None:
    """Let a parser make a table of contents only in a text that asks for one; headings it always finds."""
    toc, convert = md.treeprocessors["toc"], md.convert
    assert isinstance(toc, TocTreeprocessor)
    marker, build = toc.marker, toc.build_toc_div

    def sparing(source: str) -> str:
        asked = bool(marker) and marker in source
        toc.marker = marker if asked else ""
        toc.build_toc_div = build if asked else _nothing  # type: ignore[method-assign,assignment]
        return convert(source)

    md.convert = sparing  # type: ignore[method-assign]


def _nothing(_headings: object) -> ET.Element:
    return ET.Element("div")


def make_fences_sparing(md: Markdown) -> None:
    """Let a parser look for fenced code only in a text that has a fence."""
    if "fenced_code_block" not in md.preprocessors:
        return
    fences = md.preprocessors["fenced_code_block"]
    look = fences.run

    def run(lines: list[str]) -> list[str]:
        return look(lines) if any("```" in line or "~~~" in line for line in lines) else lines

    fences.run = run  # type: ignore[method-assign]
