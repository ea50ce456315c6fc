"""Fill in where links inside a document lead, once that is known: the place, and the number of its page.

Typst lays a document out again for each number that it must look up, and a book has a dozen on every page.
So the template (`naar` in onderdelen.typ) leaves them open: the number is a row of zeros in a colour that tells
which place is meant, and the link leads to a spot far below the first page that tells the same. The engine says
where the places came; here the number and the link become what they must be. `plaatsen`, at the end, shows the
ten digits once, so that the letter has them; there they go again.
"""

import re
import zlib
from collections.abc import Mapping, Sequence

Place = tuple[int, float, float]
"""Page (from 1), and points from the left and from the top."""

WIDTH = 632
"""How wide a digit of a number is, in thousandths of the size of the letter: `_bladzijde` in onderdelen.typ."""
ABOVE = 10
"""How far above a place a reader sees the page, in points; as the engine does for headings."""
ZERO = len("(p. ")
"""Where the digits begin."""
COLOUR = b"0.2901961 0.3647059 0.3882353"
"""What the numbers look like: `stil` in onderdelen.typ."""

_PAGES = re.compile(rb"<</Type/Pages/Count \d+/Kids\[([^\]]*)\]")
_REFERENCE = re.compile(rb"(\d+) 0 R")
_HEIGHT = re.compile(rb"/MediaBox\[0 0 [\d.]+ ([\d.]+)\]")
_OPEN_PLACE = re.compile(rb"\[\d+ 0 R/XYZ ([\d.]+) -1148\.\d+ 0\]")
_LINK = re.compile(rb"(<</Type/Annot/Subtype/Link.*?/Dest (\d+) 0 R.*?/Contents)\([^)]*\)")
_OPEN_NUMBER = re.compile(rb"0\.003921569 ([\d.]+) ([\d.]+) scn\nBT([^\n]*? Tm)([^\n]*)T[jJ]\nET")
_TEN_DIGITS = re.compile(rb"(0\.007843138 0 0 scn\nBT[^\n]*? Tm)([^\n]*)T[jJ]\nET")
_ESCAPED = re.compile(rb"([0-7]{1,3})|([nrtbf()\\])")
_PLAIN = {b"n": 10, b"r": 13, b"t": 9, b"b": 8, b"f": 12}


def left_open(data: bytes) -> bool:
    """Whether a document has links that are to be filled in."""
    return _OPEN_PLACE.search(data) is not None


class NumberError(Exception):
    """A document in which a number or link cannot be filled in."""


class PageNumbers:
    """The links and numbers of one document; `objects` holds its objects by number."""

    def __init__(self, objects: Mapping[int, bytes], places: Sequence[Place | None]) -> None:
        self._objects = objects
        self._places = places
        kids = next((found[1] for body in objects.values() if (found := _PAGES.match(body))), b"")
        self._pages = [int(number) for number in _REFERENCE.findall(kids)]
        height = _HEIGHT.search(objects[self._pages[0]]) if self._pages else None
        self._height = float(height[1]) if height else 0.0
        self._page_of: dict[int, int] = {}
        """The page that a spot (the number of its object) is on."""
        self._shown: dict[tuple[bytes, int], bytes] = {}
        self._digits: dict[str, int] = {}
        self._shape: list[int] = []
        """The glyphs of a number of one zero, with what stands around it."""

    def spots(self) -> dict[int, bytes]:
        """The objects with the spots that links lead to, filled in."""
        found = {}
        for number, body in self._objects.items():
            if body.startswith(b"[") and (spot := _OPEN_PLACE.match(body)):
                page, left, top = self._place(round(float(spot[1])))
                self._page_of[number] = page
                up = min(self._height, self._height - top + ABOVE)
                found[number] = b"[%d 0 R/XYZ %.5g %.6g 0]" % (self._pages[page - 1], left, up)
        return found

    def link(self, body: bytes) -> bytes:
        """A link says in its description on which page its spot is; `spots` comes first."""
        found = _LINK.match(body)
        page = self._page_of.get(int(found[2])) if found else None
        if found is None or page is None:
            return body
        return b"%b(pagina %d)%b" % (found[1], page, body[found.end() :])

    def content(self, text: bytes) -> bytes:
        """What is drawn on a page, with its numbers filled in; the last page, which shows the digits, first."""
        if digits := _TEN_DIGITS.search(text):
            glyphs = _glyphs(digits[2])
            self._digits = dict(zip("0123456789", glyphs[ZERO:-1], strict=True))
            self._shape = [*glyphs[: ZERO + 1], glyphs[-1]]
            text = _TEN_DIGITS.sub(rb"\1()Tj\nET", text)
        return _OPEN_NUMBER.sub(self._number, text) if b"0.003921569 " in text else text

    def _place(self, name: int) -> Place:
        place = self._places[name] if name < len(self._places) else None
        if place is None:
            raise NumberError(f"place {name} is not in the document")
        return place

    def _number(self, found: "re.Match[bytes]") -> bytes:
        page = self._place(round(float(found[1]) * 255) * 256 + round(float(found[2]) * 255))[0]
        shown = self._shown.get((found[4], page))
        if shown is None:
            shown = self._shown[found[4], page] = self._with(found[4], str(page))
        return b"%b scn\nBT%b%bTJ\nET" % (COLOUR, found[3], shown)

    def _with(self, zeros: bytes, number: str) -> bytes:
        """What shows this number instead of the zeros, as far to the right."""
        glyphs = _glyphs(zeros)
        room = len(glyphs) - len(self._shape) + 1
        before, after = self._shape[:ZERO], self._shape[ZERO + 1 :]
        if not self._digits or glyphs != [*before, *[self._digits["0"]] * room, *after]:
            raise NumberError("a number in another letter than the digits at the end")
        if len(number) > room:
            raise NumberError(f"no room for page {number}")
        filled = [*before, *(self._digits[digit] for digit in number), *after]
        shift = -WIDTH * (room - len(number))
        return f"[{shift or ''}<{''.join(f'{glyph:04x}' for glyph in filled)}>]".encode()


def _glyphs(shown: bytes) -> list[int]:
    """The glyphs of what an operator shows."""
    found: list[int] = []
    at = 0
    while at < len(shown):
        if shown[at : at + 1] == b"(":
            text, at = _string(shown, at + 1)
            found += [text[n] * 256 + text[n + 1] for n in range(0, len(text), 2)]
        else:
            at += 1
    return found


def _string(shown: bytes, at: int) -> tuple[bytes, int]:
    """The bytes of a string that starts here, and where it ends."""
    found = bytearray()
    depth = 1
    while True:
        sign = shown[at : at + 1]
        if sign == b"\\":
            escaped = _ESCAPED.match(shown, at + 1)
            if escaped is None:
                raise NumberError("a string that cannot be read")
            found.append(int(escaped[1], 8) if escaped[1] else _PLAIN.get(escaped[2], escaped[2][0]))
            at = escaped.end()
            continue
        depth += {b"(": 1, b")": -1}.get(sign, 0)
        at += 1
        if depth == 0:
            return bytes(found), at
        found += sign


def unpacked(stream: bytes) -> bytes:
    """The bytes in a stream."""
    head, _, rest = stream.partition(b"stream\n")
    data = rest.removesuffix(b"\nendstream")
    return zlib.decompress(data) if b"/Filter/FlateDecode" in head else data
