"""Pack a PDF: the plain objects that the engine writes go into large compressed streams.

A library for PDFs packs a hundred objects a stream. A tagged document has tens of thousands that look alike:
together they are half as large. What is drawn stays the same to a hundredth of a point, in fewer bytes.
"""

import re
import zlib
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise, starmap
from struct import Struct

from handreikingen.exports.typeset.numbers import NumberError, PageNumbers, Place, unpacked

LEVEL = 7
"""Higher costs twice the time, for a hundredth of the size."""
IN_ONE_STREAM = 5000
"""Objects in a stream: a reader unpacks a whole stream to see one of them."""
ROW = Struct(">xBIH")
"""A row of the table of objects: kind, place, order."""

_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_TRAILER = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref", re.DOTALL)
_SIZE = re.compile(rb"/Size (\d+)")
_PAGES = re.compile(rb"<</Type/Pages/Count (\d+)")
_ELEMENT = b"<</Type/StructElem"
_LINK = b"<</Type/Annot/Subtype/Link"
_LAYOUT = re.compile(
    rb"/Type/StructElem|/A\[<</O/Layout(?:/Placement/Block|/TextDecoration\w+(?:\[[^\]]*\]|/\w+| [\d.]+))+>>\]"
)
"""In elements of the structure: how they look (a copy of what is drawn), and what they are anyway."""
_METADATA = re.compile(rb"<</Length \d+(/Type/Metadata/Subtype/XML>>\nstream\n)(.*)(\nendstream)", re.DOTALL)
_NOT_NEEDED = re.compile(
    rb"<xmpMM:History>.*?</xmpMM:History>"
    rb'|<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>(?!PDF/UA).*?</pdfaSchema:property></rdf:li>',
    re.DOTALL,
)
"""How the document was made, and descriptions of what PDF/A already describes."""
_BETWEEN_TAGS = re.compile(rb">\s+<(?!\?xpacket)")


_CONTENTS = re.compile(rb"<</Type/Page/.*?/Contents (\d+) 0 R")
_TEXT = re.compile(
    rb"q 1 0 0 -1 ([\d.-]+ [\d.-]+) cm(/c\d+ cs [^\n]*? scn)\nBT 0 Tr(/f\d+ [\d.]+ Tf) 1 0 0 -1 0 0 Tm"
)
"""A text that is turned over twice: the page counts from the top, text goes up."""
_FINER = re.compile(rb"([ \n][1-9]\d*\.\d\d)\d+(?! Tf)")
"""Places on the page, finer than anyone can see; the size of a letter counts for each that follows."""
_APART = b"\n\0\n"
"""Never inside an object that is not a stream."""


class PackError(Exception):
    """Not a PDF as the engine writes it."""


def pack(data: bytes, places: Sequence[Place | None] = ()) -> tuple[bytes, int]:
    """The same document, smaller, with its links to `places` filled in; and its number of pages."""
    trailer, pages = _TRAILER.search(data), _PAGES.search(data)
    if trailer is None or pages is None:
        raise PackError("no trailer or no pages")
    objects = dict(_objects(data))
    try:
        objects |= _changed(objects, places)
    except NumberError as error:
        raise PackError(str(error)) from None
    out = bytearray(data[: data.index(b"\n", data.index(b"\n") + 1) + 1])  # the two lines that say what it is
    rows: list[tuple[int, int, int]] = [(0, 0, 0xFFFF), *((0, 0, 0) for _ in objects)]
    loose: list[int] = []
    for number, body in objects.items():
        if body.endswith(b"endstream"):
            rows[number] = (1, len(out), 0)
            out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
        else:
            loose.append(number)
    for start in range(0, len(loose), IN_ONE_STREAM):
        group = loose[start : start + IN_ONE_STREAM]
        for order, number in enumerate(group):
            rows[number] = (2, len(rows), order)
        rows.append((1, len(out), 0))
        out += _object_stream(len(rows) - 1, group, [objects[number] for number in group])
    out += _table(rows, len(out), _SIZE.sub(b"", trailer[1]))
    return bytes(out), int(pages[1])


def _changed(objects: dict[int, bytes], places: Sequence[Place | None]) -> dict[int, bytes]:
    """The objects that become smaller, or that tell where a link leads."""
    numbers = PageNumbers(objects, places)
    elements = [number for number, body in objects.items() if body.startswith(_ELEMENT)]
    bodies = _LAYOUT.sub(b"", _APART.join([objects[number] for number in elements])).split(_APART)
    drawn: list[int] = []
    found = numbers.spots() | dict(zip(elements, bodies, strict=bool(elements)))
    for number, body in objects.items():
        if body.startswith(_LINK):
            found[number] = numbers.link(body)
        elif page := _CONTENTS.match(body):
            drawn.append(int(page[1]))
        elif body.endswith(b"endstream") and b"/Type/Metadata" in body[:100]:
            found[number] = _smaller_metadata(body)
    for number in reversed(drawn):
        found[number] = _smaller_page(numbers.content(unpacked(objects[number])))
    return found


def _smaller_page(text: bytes) -> bytes:
    """What is drawn on a page, in fewer bytes."""
    text = text.replace(rb"\000", b"\0")
    if text.count(b" Tm") == text.count(b"BT 0 Tr"):  # else some text has parts with places of their own
        text = _turned(text)
    packed = zlib.compress(b"".join(_FINER.split(text)), LEVEL)
    return b"<</Length %d/Filter/FlateDecode>>\nstream\n%b\nendstream" % (len(packed), packed)


def _turned(text: bytes) -> bytes:
    """Each text turned over not at all instead of twice; a template for `sub` would cost far more time."""
    before, place, colour, face = 0, 1, 2, 3  # in what comes out of a split at every text
    parts = _TEXT.split(text)
    count = len(parts) // 4
    turned = [b"q"] * (count * 6 + 1)
    turned[0::6] = parts[before::4]
    turned[2::6] = parts[colour::4]
    turned[3::6] = [b"\nBT"] * count
    turned[4::6] = parts[face::4]
    turned[5::6] = [b" 1 0 0 1 %b Tm" % where for where in parts[place::4]]
    return b"".join(turned)


def _objects(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Every object with its number, in the order of their numbers."""
    start = _START.search(data)
    if start is None:
        raise PackError("no table of objects")
    at = int(start[1])
    table = data[at:].split(b"\n", 2)
    count = int(table[1].split()[1])
    places = [int(table[2][row : row + 10]) for row in range(20, count * 20, 20)]
    ends = dict(pairwise([*sorted(places), at]))
    for number, place in enumerate(places, 1):
        head = b"%d 0 obj\n" % number
        if not data.startswith(head, place):
            raise PackError(f"object {number} is not in its place")
        yield number, data[place + len(head) : ends[place]].rstrip().removesuffix(b"endobj").rstrip()


def _smaller_metadata(body: bytes) -> bytes:
    found = _METADATA.match(body)
    if found is None:
        return body
    text = _NOT_NEEDED.sub(b"", _BETWEEN_TAGS.sub(b"><", found[2]))
    return b"<</Length %d%b%b%b" % (len(text), found[1], text, found[3])


def _object_stream(number: int, names: Sequence[int], bodies: Sequence[bytes]) -> bytes:
    places = accumulate((len(body) + 1 for body in bodies), initial=0)
    first = b" ".join(map(b"%d %d".__mod__, zip(names, places, strict=False))) + b"\n"
    content = zlib.compress(first + b"\n".join(bodies), LEVEL)
    head = b"/Type/ObjStm/N %d/First %d" % (len(names), len(first))
    return _stream(number, head, content)


def _table(rows: list[tuple[int, int, int]], at: int, trailer: bytes) -> bytes:
    """The table of objects; each row is written as its difference with the row above (PNG, up)."""
    rows = [*rows, (1, at, 0)]
    wide = ROW.size - 1  # the first byte tells how a row is written: 2 is `up`
    plain = b"".join(starmap(ROW.pack, rows))
    lines = bytearray(_minus(plain, bytes(ROW.size) + plain[: -ROW.size]))
    lines[0 :: ROW.size] = b"\2" * len(rows)
    head = b"/Type/XRef/Size %d/W[1 4 2]/DecodeParms<</Predictor 12/Columns %d>>%b" % (
        len(rows),
        wide,
        trailer,
    )
    table = _stream(len(rows) - 1, head, zlib.compress(lines, LEVEL))
    return table + b"startxref\n%d\n%%%%EOF\n" % at


def _minus(one: bytes, two: bytes) -> bytes:
    """Each byte of one minus that of two: of all at once, as large numbers, with the highest bits apart."""
    size = len(one)
    high, low = (int.from_bytes(sign * size) for sign in (b"\x80", b"\x7f"))
    a, b = int.from_bytes(one), int.from_bytes(two)
    return (((a | high) - (b & low)) ^ (~(a ^ b) & high)).to_bytes(size)


def _stream(number: int, head: bytes, content: bytes) -> bytes:
    return b"%d 0 obj\n<<%b/Filter/FlateDecode/Length %d>>\nstream\n%b\nendstream\nendobj\n" % (
        number, head, len(content), content,
    )  # fmt: skip
