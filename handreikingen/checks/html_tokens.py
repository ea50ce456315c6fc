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
    r"(?P<attributes>(?:\s+[A-Za-z_:][\w:.-]*(?:=(?:\"[^\"<>]*\"|'[^'<>]*'))?)*+)\s*(?P<empty>/?)>"
    r"|<!--(?!-?>)(?P<comment>(?:(?!--).)*+)-->",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"([A-Za-z_:][\w:.-]*)(?:=(?:\"([^\"]*)\"|'([^']*)'))?")
_SHOWN = 40

VOID = frozenset({"br", "col", "hr", "img", "input", "wbr"})
"""HTML elements that have no end."""


class Token(NamedTuple):
    """A start or end of an element, or a piece that cannot be read (`fault` says why)."""

    name: str
    at: int
    end: bool = False
    empty: bool = False
    attributes: tuple[tuple[str, str], ...] = ()
    fault: str = ""


def tokens(text: str) -> Iterator[Token]:
    """Every tag of an HTML text; stops at the first piece that cannot be read."""
    at = text.find("<")
    while at >= 0:
        found = _TAG.match(text, at)
        if found is None:
            yield Token(text[at : at + _SHOWN], at, fault="dit is geen tag die zeker te lezen is")
            return
        if found["comment"] is None:
            attributes = tuple(_attributes(found["attributes"]))
            names = [name for name, _ in attributes]
            fault = "een kenmerk staat er twee keer" if len(set(names)) < len(names) else ""
            if found["end"] and (attributes or found["empty"]):
                fault = "een sluittag heeft geen kenmerken"
            name = found["name"].lower()
            yield Token(name, at, bool(found["end"]), bool(found["empty"]), attributes, fault)
        at = text.find("<", found.end())


def _attributes(text: str) -> Iterator[tuple[str, str]]:
    for found in _ATTRIBUTE.finditer(text):
        value = found[2] if found[2] is not None else found[3]
        yield found[1].lower(), html.unescape(value or "")
