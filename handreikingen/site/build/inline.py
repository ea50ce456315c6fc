"""Inline Markdown without trying what cannot match: no link without `[`, no emphasis without `*` or `_`.

Most texts hold none of these signs, while Markdown tries some fifteen patterns on each. The result is the same:
a pattern is left out only where the sign that it cannot do without is absent.
"""

from collections.abc import Mapping
from types import MappingProxyType

from markdown import Markdown
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

NEEDS: Mapping[str, str] = MappingProxyType(
    {
        "backtick": "`",
        "escape": "\\",
        "footnote": "[",
        "reference": "[",
        "link": "[",
        "image_link": "[",
        "image_reference": "[",
        "short_reference": "[",
        "short_image_ref": "[",
        "autolink": "<",
        "automail": "<",
        "linebreak": "\n",
        "html": "<",
        "entity": "&",
        "em_strong": "*_",
    }
)
"""For each pattern of which we know it, the signs of which its text holds at least one."""


class SparingInline(InlineProcessor):
    """Tries the same patterns in the same order, but not those that cannot match."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self._patterns = list(md.inlinePatterns)
        signs = {
            id(md.inlinePatterns[name]): needs for name, needs in NEEDS.items() if name in md.inlinePatterns
        }
        self._needs = [signs.get(id(pattern), "") for pattern in self._patterns]

    # Needs are one or two signs: the first and the last are all of them.
    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803 - the name that Markdown gave it
        if isinstance(data, AtomicString):
            return data
        number, start = patternIndex, 0
        while number < len(self._patterns):
            needs = self._needs[number]
            if needs and needs[0] not in data and needs[-1] not in data:
                number, start = number + 1, 0
                continue
            data, matched, start = self._InlineProcessor__applyPattern(  # type: ignore[attr-defined]
                self._patterns[number], data, number, start
            )
            number += not matched
        return data


def make_sparing(md: Markdown) -> None:
    """Let a parser, when all its extensions are in, render inline text this way."""
    md.treeprocessors.register(SparingInline(md), "inline", 20)
