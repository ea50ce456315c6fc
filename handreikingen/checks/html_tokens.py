"""Read rendered HTML so strictly that every browser must read it the same way; anything else is a fault.

Browsers mend bad HTML, each step by rules of hundreds of pages. A gate that mends differently is blind.
So this reads one plain form only: what our Markdown renderer writes.
"""

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

_TAG = re.compile(
    r"<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*)"
    r"(?P<attributes>(?:\s+[A-Za-z_:][\w:.-]*(?:=(?:\"[^\"<>]*\"|'[^'<>]*'))?)*+)\s*(?P<empty>/?)>",
    re.DOTALL,
)
_TAGS = re.compile(r"<!--(?!-?>)(?:(?!--).)*+-->|(<[^>]*>?)", re.DOTALL)
"""A comment or a tag; a tag that can be read has no `>` inside."""
_ATTRIBUTE = re.compile(r"([A-Za-z_:][\w:.-]*)(?:=(?:\"([^\"]*)\"|'([^']*)'))?")
VOID = frozenset({"br", "col", "hr", "img", "input", "wbr"})
"""HTML elements that have no end."""


class Token(NamedTuple):
    """A start or end of an element; `fault` says why it may not be there."""

    name: str
    end: bool = False
    empty: bool = False
    attributes: tuple[tuple[str, str], ...] = ()
    fault: str = ""


def tags(text: str) -> Iterator[str]:
    """Every tag of an HTML text as it is written; comments are passed over. A tag without an end is the last one."""
    return filter(None, _TAGS.findall(text))


def read(tag: str) -> Token | None:
    """What a tag says; None when it cannot be read."""
    found = _TAG.fullmatch(tag)
    if found is None:
        return None
    attributes = tuple(_attributes(found["attributes"]))
    names = [name for name, _ in attributes]
    fault = "een kenmerk staat er twee keer" if len(set(names)) < len(names) else ""
    if found["end"] and (attributes or found["empty"]):
        fault = "een sluittag heeft geen kenmerken"
    return Token(found["name"].lower(), bool(found["end"]), bool(found["empty"]), attributes, fault)


def _attributes(text: str) -> Iterator[tuple[str, str]]:
    for found in _ATTRIBUTE.finditer(text):
        value = found[2] if found[2] is not None else found[3]
        yield found[1].lower(), html.unescape(value or "")
