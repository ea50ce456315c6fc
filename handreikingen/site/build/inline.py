"""Inline Markdown without trying what cannot match: no link without `[`, no emphasis without `*` or `_`.

Most texts hold none of these signs, while Markdown tries some fifteen patterns on each. The result is the same:
a pattern is left out only where the sign that it cannot do without is absent.
"""

import re
from collections import deque
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any
from xml.etree import ElementTree as ET

from markdown import Markdown
from markdown.inlinepatterns import IMAGE_LINK_RE, LINK_RE, ImageInlineProcessor, LinkInlineProcessor
from markdown.treeprocessors import InlineProcessor
from markdown.util import STX, AtomicString

NEEDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "backtick": ("`",),
        "escape": ("\\",),
        "footnote": ("[^",),
        "reference": ("[",),
        "link": ("](",),
        "image_link": ("![",),
        "image_reference": ("![",),
        "short_reference": ("[",),
        "short_image_ref": ("![",),
        "autolink": ("<",),
        "automail": ("<",),
        "linebreak": ("  \n",),
        "html": ("<",),
        "entity": ("&",),
        "em_strong": ("*", "_"),
    }
)
"""For each pattern of which we know it, what its text holds at least one of."""
_REFERENCES = frozenset({"reference", "image_reference", "short_reference", "short_image_ref"})
"""Patterns that find nothing on a page that defines no references."""
_SIGNS = re.compile(r"[`\\\[<&*_\x02]")
"""A text without any of these, and without the end of a line that breaks it, holds nothing for a known pattern."""
_BREAK = "  \n"
_USUAL = re.compile(  # each kind begins with a sign of its own, so that Python looks no further where none stands
    r"\[(?<!!\[)([^\[\]\\`<&*_^\x02\n]+)\]\(([^\s()<>\"'`\\\x02]*)\)"  # a link
    r"|\*(?<![^ ]\*)(\*?)(?![ *])([^\[\]\\`<&*_\x02\n]+)(?<! )\*\3(?=\n|\Z| (?! \n)|(?<=\w\*)[.,:;)])"  # emphasis
    r"|  \n"
)
"""What most texts with signs hold, where it can mean one thing only, whatever else is there."""
_PLAIN_ADDRESS = re.compile(r"\(([^\s()<>\"'\x02]*)\)")


class SparingInline(InlineProcessor):
    """Tries the same patterns in the same order, but not those that cannot match."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        registry = md.inlinePatterns
        known = {id(registry[name]): name for name in NEEDS if name in registry}
        self._patterns = [(pattern, known.get(id(pattern), "")) for pattern in registry]
        self._all_known = all(name for _, name in self._patterns)
        self._needs: list[tuple[str, ...] | None] = []

    def run(self, tree: ET.Element, ancestors: list[str] | None = None) -> ET.Element:
        """Apply the patterns to every text of a tree, as Markdown does."""
        without = frozenset() if self.md.references else _REFERENCES
        self._needs = [None if name in without else NEEDS.get(name, ()) for _, name in self._patterns]
        self.stashed_nodes = {}
        usually = self._all_known and not self.md.references
        waiting = deque([(tree, [*(ancestors or ()), tree.tag.lower()])])
        while waiting:
            element, self.ancestors = waiting.popleft()
            if element is not tree:
                self.ancestors.append(element.tag.lower())
            found: list[tuple[ET.Element, list[Any]]] = []
            for child in element:
                if child.text and not isinstance(child.text, AtomicString) and self._has_signs(child.text):
                    usual = _usual(child.text) if usually else None
                    if usual:
                        child.text, parts = usual
                    else:
                        parts = self._text(child)
                        waiting.extend(parts)
                    found.append((child, parts))
                if child.tail and self._has_signs(child.tail):
                    self._tail(element, child)
                if len(child):
                    waiting.append((child, self.ancestors[:]))
            for child, parts in found:
                for at, (part, _) in enumerate(parts):
                    child.insert(at, part)
        return tree

    def _has_signs(self, text: str) -> bool:
        return not self._all_known or _has_signs(text)

    def _text(self, child: ET.Element) -> list[Any]:
        """What stands inside an element: its elements, each with its ancestors."""
        self.ancestors.append(child.tag.lower())
        text, child.text = child.text, None
        parts: list[Any] = self._placed(self._InlineProcessor__handleInline(text or ""), child)
        self.ancestors.pop()
        return parts

    def _tail(self, parent: ET.Element, child: ET.Element) -> None:
        """What stands after an element goes into its parent."""
        text, holder = self._InlineProcessor__handleInline(child.tail or ""), ET.Element("d")
        child.tail = None
        parts = self._placed(text, holder, isText=False)
        if holder.tail:
            child.tail = holder.tail
        at = list(parent).index(child) + 1
        for part, _ in reversed(parts):
            parent.insert(at, part)

    def _placed(self, text: str, parent: ET.Element, *, isText: bool = True) -> list[Any]:  # noqa: N803 - as Markdown calls it
        place = self._InlineProcessor__processPlaceholders  # type: ignore[attr-defined]
        found: list[Any] = place(text, parent, isText)
        return found

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803 - the name that Markdown gave it
        if isinstance(data, AtomicString) or not self._has_signs(data):
            return data
        number, start = patternIndex, 0
        while number < len(self._patterns):
            needs = self._needs[number]
            if needs is None or (needs and not any(need in data for need in needs)):
                number, start = number + 1, 0
                continue
            data, matched, start = self._InlineProcessor__applyPattern(  # type: ignore[attr-defined]
                self._patterns[number][0], data, number, start
            )
            number += not matched
        return data


def _has_signs(text: str) -> bool:
    return _SIGNS.search(text) is not None or _BREAK in text


def _usual(text: str) -> tuple[str | None, list[Any]] | None:
    """The text before the first element and the elements, when nothing in the text is unusual."""
    pieces = _USUAL.split(text)
    if len(pieces) == 1 or STX in text or _has_signs("".join(pieces[::5])):
        return None
    parts = []
    for at in range(1, len(pieces), 5):
        shown, address, second_star, stressed, after = pieces[at : at + 5]
        if address is not None:
            element = ET.Element("a", {"href": address})
        else:
            element = ET.Element("strong" if second_star else "em" if stressed else "br")
        element.text, element.tail = shown or stressed, after or None
        parts.append((element, None))
    return pieces[0] or None, parts


class _Sparing(LinkInlineProcessor):
    """Finds a usual text and address at once; goes by each sign only where these hold brackets or quotes."""

    def getText(self, data: str, index: int) -> tuple[str, int, bool]:  # noqa: N802 - the name that Markdown gave it
        """The text up to the bracket that ends it, and where that is."""
        end = data.find("]", index)
        if end < 0 or data.find("[", index, end) >= 0:
            return super().getText(data, index)
        return data[index:end], end + 1, True

    def getLink(self, data: str, index: int) -> tuple[str, str | None, int, bool]:  # noqa: N802 - the name that Markdown gave it
        """The address, the title if there is one, and where they end."""
        found = _PLAIN_ADDRESS.match(data, index)
        return (found[1], None, found.end(), True) if found else super().getLink(data, index)


class _SparingLink(_Sparing):
    """A link."""


class _SparingImage(_Sparing, ImageInlineProcessor):
    """A picture."""


def make_inline_sparing(md: Markdown) -> None:
    """Let a parser, when all its extensions are in, render inline text this way."""
    found = md.inlinePatterns
    if "link" in found and type(found["link"]) is LinkInlineProcessor:
        found.register(_SparingLink(LINK_RE, md), "link", 160)
    if "image_link" in found and type(found["image_link"]) is ImageInlineProcessor:
        found.register(_SparingImage(IMAGE_LINK_RE, md), "image_link", 150)
    md.treeprocessors.register(SparingInline(md), "inline", 20)
