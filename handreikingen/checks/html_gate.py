"""The gate on the rendered page: only elements, attributes and addresses that do nothing.

The rules about the text of a page (`markup`) come first and name the line. This gate sees what became of
it, after attribute lists, entities and our own blocks: what it refuses is never published.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice

from handreikingen.checks import html_allowed as allowed
from handreikingen.checks.html_tokens import VOID, Token, read, tags
from handreikingen.problems import Place, Problem, Whole
from handreikingen.problems import gate as codes

_SHOWN = 40
MOST_KEPT = 20_000
"""Tags that are remembered: a few make up most of every page, so each is judged once."""
MOST_FAULTS = 50
"""Faults of one page that are reported: nobody mends more at a time."""

_LINK = "Begin een link met https://, of wijs naar een pagina van deze site."
_PICTURE = "Zet het plaatje in de map docs, en wijs daarnaar."
_DRAWING = "Binnen een tekening kun je alleen naar een deel van die tekening wijzen."


def gate_html(rendered: str, path: str, source: str = "", first_line: int = 1) -> list[Problem]:
    """Every fault of a rendered page; with its `source` text each gets the line it probably came from."""
    found = _Reader(path, source.lower(), first_line).read(rendered)
    return list(dict.fromkeys(islice(found, MOST_FAULTS)))


@dataclass(slots=True)
class _Reader:
    path: str
    source: str
    """In lowercase."""
    first_line: int
    opened: list[str] = field(default_factory=list)
    drawing: int = 0
    """How many elements were open where the drawing began; 0 outside a drawing."""

    def read(self, rendered: str) -> Iterator[Problem]:
        opened = self.opened
        for tag in tags(rendered):
            token, harmless = _judged(tag)
            if token is None:
                yield self._unreadable(tag[:_SHOWN], "dit is geen tag die zeker te lezen is")
                break
            if harmless and not self.drawing and not token.end:
                if token.name not in VOID:
                    opened.append(token.name)
            elif harmless and not self.drawing and opened and opened[-1] == token.name:
                opened.pop()
            elif token.fault:
                yield self._unreadable(token.name, token.fault)
            elif token.end:
                yield from self._close(token)
            else:
                yield from self._open(token)
        for name in reversed(opened):
            yield self._unreadable(name, "het wordt niet gesloten")

    def _close(self, token: Token) -> Iterator[Problem]:
        if self.opened and self.opened[-1] == token.name:
            self.opened.pop()
            if self.drawing > len(self.opened):
                self.drawing = 0
        elif token.name in self.opened:
            yield self._unreadable(token.name, f"eerst moet ‘{self.opened[-1]}’ dicht")
            while self.opened.pop() != token.name:
                pass
        else:
            yield self._unreadable(token.name, "het sluit iets dat niet open is")

    def _open(self, token: Token) -> Iterator[Problem]:
        inside = self.opened[-1] if self.drawing else ""
        if token.name == "svg" and not self.drawing:
            self.drawing = len(self.opened) + 1
        known = allowed.SVG_ELEMENTS if self.drawing else allowed.ELEMENTS
        if token.name not in known or inside in allowed.SVG_TEXT_ONLY:
            yield codes.HR431.at(self._place(token.name), naam=token.name)
        else:
            yield from self._attributes(token)
        if self.drawing:
            if not token.empty:
                self.opened.append(token.name)
            elif self.drawing > len(self.opened):
                self.drawing = 0
        elif token.name not in VOID:
            self.opened.append(token.name)
            if token.empty:
                yield self._unreadable(token.name, "dit element kan niet leeg gesloten worden")

    def _attributes(self, token: Token) -> Iterator[Problem]:
        for name, value in token.attributes:
            if name in ("href", "src"):
                yield from self._address(token, name, value)
            judge = allowed.allowed_in_drawing if self.drawing else allowed.allowed_attribute
            if not judge(token.name, name, value):
                yield codes.HR432.at(self._place(value, name), naam=token.name, kenmerk=name)

    def _address(self, token: Token, name: str, value: str) -> Iterator[Problem]:
        if name == "src":
            refused, advice = allowed.refused_source(value), _PICTURE
        elif token.name == "use":
            refused, advice = not value.startswith("#"), _DRAWING
        else:
            refused, advice = allowed.refused_link(value), _LINK
        if refused:
            yield codes.HR433.at(self._place(value), naam=token.name, adres=value, doe=Whole(advice))

    def _unreadable(self, piece: str, why: str) -> Problem:
        return codes.HR434.at(self._place(piece), stuk=piece, waarom=Whole(why))

    def _place(self, *words: str) -> Place:
        """The first line of the source that says one of these words; the first of the text when none does."""
        found = (self.source.find(word.lower()) for word in words if word)
        at = next((at for at in found if at >= 0), 0)
        return Place(self.path, self.first_line + self.source.count("\n", 0, at))


@lru_cache(maxsize=MOST_KEPT)
def _judged(tag: str) -> tuple[Token | None, bool]:
    """What a tag says, and whether outside drawings it may be there, whatever is around it."""
    token = read(tag)
    if token is None or token.fault or token.empty or token.name not in allowed.ELEMENTS:
        return token, False
    return token, all(
        allowed.allowed_attribute(token.name, name, value)
        and not (name == "href" and allowed.refused_link(value))
        and not (name == "src" and allowed.refused_source(value))
        for name, value in token.attributes
    )
