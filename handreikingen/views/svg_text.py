"""Text in pictures: broken into lines by the number of characters, as SVG breaks no lines itself."""

import textwrap
from typing import NamedTuple


class Line(NamedTuple):
    """A line of text at a place in a picture."""

    tekst: str
    x: float
    y: float


def wrapped(text: str, width: int) -> list[str]:
    """The text in lines of at most `width` characters; a longer word is broken."""
    return textwrap.wrap(" ".join(text.split()), width, break_on_hyphens=True) or [""]


def placed(text: str, width: int, x: float, y: float, step: float) -> list[Line]:
    """The wrapped text with the place of each line."""
    return [Line(words, x, y + step * number) for number, words in enumerate(wrapped(text, width))]
