"""Passes over the tree that Markdown builds, without what hardly any element needs. The result is the same."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from xml.etree import ElementTree as ET

from markdown import Markdown
from markdown.extensions import attr_list
from markdown.serializers import (  # type: ignore[attr-defined]
    HTML_EMPTY,
    _escape_attrib_html,
    _escape_cdata,
    to_xhtml_string,
)
from markdown.treeprocessors import UnescapeTreeprocessor
from markdown.util import STX

HEADLINKS = "handreikingen-markup"
"""Takes out the links that the table of contents puts in headings: with it they need not be made."""
_attributes = lru_cache(5_000)(attr_list.get_attrs_and_remainder)
"""What a list of attributes says: most pages say the same, and nobody changes the answer."""


def make_trees_sparing(md: Markdown) -> None:
    """Let a parser write HTML at once, and unescape only what has something escaped."""
    if md.serializer is to_xhtml_string:
        md.serializer = written
    md.treeprocessors.register(_SparingUnescape(md), "unescape", 0)
    if "attr_list" in md.treeprocessors:
        attr_list.get_attrs_and_remainder = _attributes
        attributes: Any = md.treeprocessors["attr_list"]
        look = attributes.run
        attributes.run = lambda root: look(_Some(_with_braces(root)))
    if HEADLINKS in md.treeprocessors and "toc" in md.treeprocessors:
        md.treeprocessors["toc"].use_permalinks = None  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class _Some:
    """A tree as seen by who goes through all its elements, with only some of them."""

    elements: Iterable[ET.Element]

    def iter(self) -> Iterator[ET.Element]:
        return iter(self.elements)


def _with_braces(root: ET.Element) -> Iterable[ET.Element]:
    """Those in which, or right after which, attributes may stand: each before what is in it."""
    found: dict[ET.Element, None] = {}
    for element in root.iter():
        if (text := element.text) and "{" in text:
            found[element] = None
        for child in element:
            if (tail := child.tail) and "{" in tail:
                found[element] = found[child] = None
    return found


def written(root: ET.Element) -> str:
    """An element and all that is in it as XHTML."""
    parts: list[str] = []
    try:
        _write(root, parts.append)
    except (_UnusualError, RecursionError):
        return to_xhtml_string(root)
    return "".join(parts)


class _UnusualError(Exception):
    """An element that is no plain one: Markdown itself writes it."""


def _write(element: ET.Element, write: Callable[[str], object]) -> None:
    tag = element.tag
    if type(tag) is not str:
        raise _UnusualError
    kind = tag.lower()
    items, ends = element.items(), " />" if kind in HTML_EMPTY else ">"
    if items:
        write(f"<{tag}")
        for name, value in sorted(items) if len(items) > 1 else items:
            if type(name) is not str or type(value) is not str:
                raise _UnusualError
            write(f' {name}="{_escape_attrib_html(value)}"')
        write(ends)
    else:
        write(f"<{tag}{ends}")
    if ends == ">":
        if text := element.text:
            write(text if kind in ("script", "style") else _escape_cdata(text))
        for child in element:
            _write(child, write)
        write(f"</{tag}>")
    if tail := element.tail:
        write(_escape_cdata(tail))


class _SparingUnescape(UnescapeTreeprocessor):
    def run(self, root: ET.Element) -> None:
        for element in root.iter():
            if element.text and STX in element.text and element.tag != "code":
                element.text = self.unescape(element.text)
            if element.tail and STX in element.tail:
                element.tail = self.unescape(element.tail)
            for name, value in element.items():
                if value and STX in value:
                    element.set(name, self.unescape(value))
