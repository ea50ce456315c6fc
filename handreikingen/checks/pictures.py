"""Pictures are what their name says, of a size that a phone can take, and drawings do nothing (HR421–HR423).

Pure Python: only the header of a picture is read, and a drawing as XML without any definition of its own.
"""

import struct
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from handreikingen.checks.drawings import drawing_faults
from handreikingen.problems import Place, Problem
from handreikingen.problems import gate as codes

MOST_BYTES = 1_000_000
MOST_PIXELS = 4000
SUFFIXES = (".png", ".jpg", ".jpeg", ".webp", ".svg")

Size = tuple[int, int]
_SKIPPED = frozenset({0x01, *range(0xD0, 0xD8)})
"""JPEG markers that stand alone."""
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""JPEG markers of a frame, which holds the size."""


def picture_problems(docs: Path, files: "frozenset[str]") -> list[Problem]:
    """The faults of all pictures among the regular files of docs/."""
    found: list[Problem] = []
    for path in sorted(files):
        if path.endswith(SUFFIXES):
            try:
                with (docs / path).open("rb") as file:
                    data = file.read(MOST_BYTES + 1)
            except OSError:
                continue  # a file that cannot be read is reported where all files are listed
            found += picture_faults(path, data)
    return found


def picture_faults(path: str, data: bytes) -> Iterator[Problem]:
    """The faults of one picture."""
    place = Place(path)
    if len(data) > MOST_BYTES:
        yield codes.HR422.at(place, gevonden="meer dan 1 MB", grens="1 MB")
        return
    suffix = path.rpartition(".")[2]
    if suffix == "svg":
        yield from drawing_faults(path, data)
        return
    try:
        size = _READERS[suffix](data)
    except (struct.error, IndexError):
        size = None
    if size is None or min(size) < 1:
        why = "het begin van het bestand klopt niet"
        yield codes.HR421.at(place, soort=suffix, waarom=why)
    elif max(size) > MOST_PIXELS:
        found = f"{size[0]} bij {size[1]} beeldpunten"
        yield codes.HR422.at(place, gevonden=found, grens=f"{MOST_PIXELS} bij {MOST_PIXELS} beeldpunten")


def _png(data: bytes) -> Size | None:
    if not data.startswith(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"):
        return None
    width, height = struct.unpack_from(">II", data, 16)
    return width, height


def _jpeg(data: bytes) -> Size | None:
    """The size in the first frame; each segment says how long it is."""
    if not data.startswith(b"\xff\xd8\xff"):
        return None
    at = 2
    while data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
            continue
        if marker in _FRAMES:
            height, width = struct.unpack_from(">HH", data, at + 5)
            return width, height
        at += 2 if marker in _SKIPPED else 2 + max(2, struct.unpack_from(">H", data, at + 2)[0])
    return None


def _webp(data: bytes) -> Size | None:
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP":
        return None
    kind = data[12:16]
    if kind == b"VP8X":
        return 1 + int.from_bytes(data[24:27], "little"), 1 + int.from_bytes(data[27:30], "little")
    if kind == b"VP8L" and data[20] == 0x2F:
        bits = int.from_bytes(data[21:25], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    if kind == b"VP8 " and data[23:26] == b"\x9d\x01\x2a":
        width, height = struct.unpack_from("<HH", data, 26)
        return width & 0x3FFF, height & 0x3FFF
    return None


_READERS: Mapping[str, Callable[[bytes], Size | None]] = {
    "png": _png,
    "jpg": _jpeg,
    "jpeg": _jpeg,
    "webp": _webp,
}
