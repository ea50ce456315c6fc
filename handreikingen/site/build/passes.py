"""Passes of Markdown over a whole text, without looking for what is not there. The result is the same."""

import re

from markdown import Markdown
from markdown.postprocessors import RawHtmlPostprocessor
from markdown.preprocessors import NormalizeWhitespace
from markdown.util import ETX, STX

_BLANK = re.compile(r"\n +(?=\n)")
"""An empty line with spaces in it. Markdown looks behind each sign for the end of a line; this begins with one."""


def make_passes_sparing(md: Markdown) -> None:
    """Let a parser mend spaces quickly, and put back what it has put aside only in lines that name it."""
    if type(md.preprocessors["normalize_whitespace"]) is NormalizeWhitespace:
        md.preprocessors.register(_SparingWhitespace(md), "normalize_whitespace", 30)
    aside = md.postprocessors["raw_html"]
    assert isinstance(aside, RawHtmlPostprocessor)
    put_back = aside.run

    def run(text: str) -> str:
        if STX not in text:
            return text
        return "\n".join(put_back(line) if STX in line else line for line in text.split("\n"))

    aside.run = run  # type: ignore[method-assign]


class _SparingWhitespace(NormalizeWhitespace):
    """One kind of end of a line, no tabs, nothing in an empty line."""

    def run(self, lines: list[str]) -> list[str]:
        source = "\n".join(lines).replace(STX, "").replace(ETX, "")
        source = source.replace("\r\n", "\n").replace("\r", "\n") + "\n\n"
        return _BLANK.sub("\n", source.expandtabs(self.md.tab_length)).split("\n")
