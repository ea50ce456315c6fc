"""Find the links and images in Markdown, with the place of each address. Linear in the length of the text."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_SIGN = re.compile(
    r"\[[^\[\]\\\n]*\]\(([^\s()<>\"\\]+)\)"  # a usual link, read at once
    r"|\\.|!\[|\[|\]\(|\]\[|\]|\n[ \t]*(?=\n)"
)
_ADDRESS = re.compile(r"\s*(?:<([^<>\n]*)>|((?:[^()\n\"\\]|\n(?![ \t]*\n)|\([^()\n]*\))*+))")
_LABEL = re.compile(r"[^\[\]\n]{1,200}")
_DEFINITION = re.compile(r"^[ \t>]*\[(?!\^)([^\[\]]{1,200})\]:[ \t]*(?:\n[ \t]*)?<?([^\s<>]+)", re.MULTILINE)
_AUTOMATIC = re.compile(r"<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^<>\s]*)>")


class Link(NamedTuple):
    """An address in the text of a page, and where it starts."""

    address: str
    at: int
    image: bool = False


def links(prose: str) -> Iterator[Link]:
    """Every link, image, definition of a link and automatic link, in that order of kinds."""
    images: set[str] = set()
    if "](" in prose or "![" in prose:
        yield from _inline(prose, images)
    if "]:" in prose:
        for found in _DEFINITION.finditer(prose):
            yield Link(found[2], found.start(2), found[1].casefold() in images)
    if "<" in prose:
        yield from (Link(found[1], found.start(1)) for found in _AUTOMATIC.finditer(prose))


def _inline(prose: str, images: set[str]) -> Iterator[Link]:
    """Links and images with their address behind the text; `images` takes the labels of those without."""
    opened: list[re.Match[str]] = []
    for sign in _SIGN.finditer(prose):
        if sign[1]:
            yield Link(sign[1], sign.start(1))
            continue
        text = sign[0]
        if text in ("[", "!["):
            opened.append(sign)
        elif text.startswith("\n"):
            opened.clear()
        elif text.startswith("]") and opened:
            opening = opened.pop()
            image = opening[0] == "!["
            if text == "](":
                yield from _address(prose, sign.end(), image)
            elif image:
                images.add(_label(prose, opening, sign).casefold())
            if text == "][":
                opened.append(sign)


def _address(prose: str, start: int, image: bool) -> Iterator[Link]:
    found = _ADDRESS.match(prose, start)
    if found and (address := (found[1] or found[2] or "").strip()):
        at = found.start(1) if found[1] else found.start(2)
        yield Link(
            address,
            at + len(found[0][at - found.start() :]) - len(found[0][at - found.start() :].lstrip()),
            image,
        )


def _label(prose: str, opening: re.Match[str], closing: re.Match[str]) -> str:
    """The label of an image without an address: what stands in the second brackets, else in the first."""
    behind = _LABEL.match(prose, closing.end()) if closing[0] == "][" else None
    return behind[0] if behind else prose[opening.end() : closing.start()]
