"""Pack a PDF: the plain objects that the engine writes go into large compressed streams.

A library for PDFs packs a hundred objects a stream. A tagged document has tens of thousands that look alike:
together they are half as large. Objects are moved as they are; nothing in them is read or written.
"""

import re
import zlib
from collections.abc import Iterator

LEVEL = 9
IN_ONE_STREAM = 5000
"""Objects in a stream: a reader unpacks a whole stream to see one of them."""
WIDTHS = (1, 4, 2)
"""Bytes of the numbers in a row of the table of objects: kind, place, order."""

_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_TRAILER = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref", re.DOTALL)
_SIZE = re.compile(rb"/Size (\d+)")
_PAGES = re.compile(rb"<</Type/Pages/Count (\d+)")
_ELEMENT = b"<</Type/StructElem"
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


class PackError(Exception):
    """Not a PDF as the engine writes it."""


def pack(data: bytes) -> tuple[bytes, int]:
    """The same document, smaller, and its number of pages."""
    trailer, pages = _TRAILER.search(data), _PAGES.search(data)
    if trailer is None or pages is None:
        raise PackError("no trailer or no pages")
    out = bytearray(data[: data.index(b"\n", data.index(b"\n") + 1) + 1])  # the two lines that say what it is
    rows: list[tuple[int, int, int]] = [(0, 0, 0xFFFF)]
    loose: list[tuple[int, bytes]] = []
    for number, body in _objects(data):
        rows.append((0, 0, 0))
        if body.endswith(b"endstream"):
            rows[number] = (1, len(out), 0)
            out += b"%d 0 obj\n%b\nendobj\n" % (number, _smaller_metadata(body))
        else:
            loose.append((number, _LAYOUT.sub(b"", body) if body.startswith(_ELEMENT) else body))
    for start in range(0, len(loose), IN_ONE_STREAM):
        group = loose[start : start + IN_ONE_STREAM]
        for order, (number, _) in enumerate(group):
            rows[number] = (2, len(rows), order)
        rows.append((1, len(out), 0))
        out += _object_stream(len(rows) - 1, [(number, body) for number, body in group])
    out += _table(rows, len(out), _SIZE.sub(b"", trailer[1]))
    return bytes(out), int(pages[1])


def _objects(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Every object with its number, in the order of their numbers."""
    start = _START.search(data)
    if start is None:
        raise PackError("no table of objects")
    at = int(start[1])
    table = data[at:].split(b"\n", 2)
    count = int(table[1].split()[1])
    places = [int(table[2][row * 20 : row * 20 + 10]) for row in range(1, count)]
    ends = dict(zip(sorted(places), [*sorted(places)[1:], at], strict=True))
    for number, place in enumerate(places, 1):
        head, _, body = data[place : ends[place]].partition(b" 0 obj\n")
        if int(head) != number:
            raise PackError(f"object {number} is not in its place")
        yield number, body.rstrip().removesuffix(b"endobj").rstrip()


def _smaller_metadata(body: bytes) -> bytes:
    found = _METADATA.match(body)
    if found is None:
        return body
    text = _NOT_NEEDED.sub(b"", _BETWEEN_TAGS.sub(b"><", found[2]))
    return b"<</Length %d%b%b%b" % (len(text), found[1], text, found[3])


def _object_stream(number: int, group: list[tuple[int, bytes]]) -> bytes:
    places, place = [], 0
    for name, body in group:
        places.append(b"%d %d" % (name, place))
        place += len(body) + 1
    first = b" ".join(places) + b"\n"
    content = zlib.compress(first + b"\n".join(body for _, body in group), LEVEL)
    head = b"/Type/ObjStm/N %d/First %d" % (len(group), len(first))
    return _stream(number, head, content)


def _table(rows: list[tuple[int, int, int]], at: int, trailer: bytes) -> bytes:
    """The table of objects; each row is written as its difference with the row above (PNG, up)."""
    rows = [*rows, (1, at, 0)]
    plain = b"".join(
        kind.to_bytes(WIDTHS[0]) + place.to_bytes(WIDTHS[1]) + order.to_bytes(WIDTHS[2])
        for kind, place, order in rows
    )
    wide = sum(WIDTHS)
    up = bytes((new - old) & 255 for new, old in zip(plain, bytes(wide) + plain, strict=False))
    lines = b"".join(b"\x02" + up[start : start + wide] for start in range(0, len(up), wide))
    head = b"/Type/XRef/Size %d/W[%d %d %d]" % (len(rows), *WIDTHS)
    head += b"/DecodeParms<</Predictor 12/Columns %d>>%b" % (wide, trailer)
    table = _stream(len(rows) - 1, head, zlib.compress(lines, LEVEL))
    return table + b"startxref\n%d\n%%%%EOF\n" % at


def _stream(number: int, head: bytes, content: bytes) -> bytes:
    return b"%d 0 obj\n<<%b/Filter/FlateDecode/Length %d>>\nstream\n%b\nendstream\nendobj\n" % (
        number, head, len(content), content,
    )  # fmt: skip
