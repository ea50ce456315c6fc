"""The running text of pages and fields, in sentences, with a place for every word.

Markdown signs become spaces, so that every character keeps its place. What is no running text is left out:
code, addresses, macros, and references to a source between brackets.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from handreikingen.catalog import Catalog
from handreikingen.checks.page_text import PageText
from handreikingen.model import Origin
from handreikingen.problems import Place

_PROSE_FIELDS = """
    titel samenvatting kern resultaat doe_tijd kleine_school_waarom tekst toelichting omvang geleerd stelling
    klopt_niet_omdat wat_dan_wel waarvoor niet_bekend programma vraag vragen taken moet_weten_van
    informatie_in informatie_uit systeem definitie rol opmerking bij wie duur van gericht_aan
"""
PROSE_FIELDS = frozenset(_PROSE_FIELDS.split())
"""The fields that hold a text of our own; the others hold names, dates, addresses and references."""
OTHERS_WORDS = frozenset({("data/bronnen.yml", "titel")})
"""Fields with the words of others: titles of sources."""

_LEFT_OUT = re.compile(
    r"\(\[[^\]\n]*\]\([^()\n]*#bron-[^()\n]*\)[^()\n]*\)|\{\{.*?\}\}|\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\]\[[^\[\]\n]*\]"
    r"|^[ \t>]*\[[^\]\n]+\]:.*$|<[^<>\n]*>|https?://\S+|\[\^[^\]\n]+\]:?|\{[^{}\n]*\}|^[ \t]*(?:!!!|\?\?\?\+?)[ \t]*\w*"
    r"|^[ \t>]*(?:[-*+]|\d+\.)[ \t]+\[[ xX]\]",
    re.MULTILINE,
)
_SIGNS = re.compile(r"[*_#\[\]|\\]")
_BLOCK = re.compile(
    r"\n[ \t>]*(?=\n)|\n(?=[ \t>]*(?:[-*+][ \t]|\d+\.[ \t]|#|\||!!!|\?\?\?))|\||^#[^\n]*\n", re.MULTILINE
)
_SENTENCE = re.compile(
    r"[^\s](?:[^.?!]|[.?!](?![\s”’\"')]*(?:\s|$))|[.?!](?=[”’\"')]*\s+[a-z(]))*[.?!]?", re.DOTALL
)
_WORD = re.compile(r"[^\W\d_][\w’'-]*|\d[\w.,:-]*")
_HEADING = re.compile(r"[ \t>]*#")


@dataclass(frozen=True)
class Sentence:
    """A sentence, the block it stands in, and where each character of it stands."""

    text: str
    page: PageText
    offset: int
    block: int
    whole: bool
    """A sentence of running text; not a heading, a cell, a title or a short item of a list."""

    @cached_property
    def words(self) -> list[str]:
        """The words, without signs around them."""
        return _WORD.findall(self.text)

    def place(self, offset: int = 0) -> Place:
        """Where the character at `offset` in the sentence stands."""
        return self.page.place(self.offset + offset)


def origins(catalog: Catalog) -> list[Origin]:
    """Every page and every item of a register."""
    return [entry.thing.origin for entry in catalog.entries.values() if entry.owner is None]


def sentences(origin: Origin) -> Iterator[Sentence]:
    """The sentences of the fields and of the text of a page, or of an item of a register."""
    for number, field in enumerate(_field_texts(origin)):
        yield from _sentences(field, -1 - number)
    yield from _sentences(PageText.of(origin), 0)


def _field_texts(origin: Origin) -> Iterator[PageText]:
    for path, text in origin.positions.texts(*origin.prefix):
        names = [step for step in path if isinstance(step, str)]
        prose = names and (names[-1] in PROSE_FIELDS or "moet_weten_van" in names)
        if prose and (origin.path, names[-1]) not in OTHERS_WORDS:
            place = origin.positions.place(origin.path, *path)
            yield PageText(origin.path, " ".join(text.split()), place.line)


def plain(page: PageText) -> str:
    """The text without Markdown signs; every character keeps its place."""
    return _LEFT_OUT.sub(lambda found: " " * len(found[0]) if "\n" not in found[0] else found[0], page.prose)


def _sentences(page: PageText, first: int) -> Iterator[Sentence]:
    text = plain(page)
    start, number = 0, first
    for end in [*(found.end() for found in _BLOCK.finditer(text)), len(text)]:
        block = text[start:end]
        yield from _of_block(page, block, start, number)
        start = end
        number += 1 if first >= 0 else 0


def _of_block(page: PageText, block: str, start: int, number: int) -> Iterator[Sentence]:
    heading = bool(_HEADING.match(block))
    clean = re.sub(r"^([ \t>]*)([-*+]|\d+\.)(?=[ \t])", lambda m: " " * len(m[0]), block)
    clean = _SIGNS.sub(" ", clean)
    for found in _SENTENCE.finditer(clean):
        text = found[0]
        if _WORD.search(text):
            whole = not heading and text.rstrip("”’\"') ")[-1:] in (".", "?", ":", "!")
            yield Sentence(text, page, start + found.start(), number, whole)
