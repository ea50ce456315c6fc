"""Weigh every page of a built site: elements, and bytes as a server sends them.

Usage: python tools/gewicht.py SITE (exit code 1 when a page is too heavy)
"""

import gzip
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

ELEMENTS, BYTES = 1_000, 20_000
FILTER = ("alles", 6_000, 30_000)
"""The filter page holds everything."""


class _Counter(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.elements = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - the parser calls it so
        self.elements += 1


def weigh(page: bytes) -> tuple[int, int]:
    """How many elements a page has, and its bytes when compressed."""
    counter = _Counter()
    counter.feed(page.decode())
    return counter.elements, len(gzip.compress(page, 9))


def too_heavy(site: Path) -> Iterator[str]:
    """A line for each page that is too heavy, heaviest first."""
    found = []
    for file in site.rglob("*.html"):
        elements, size = weigh(file.read_bytes())
        address = file.relative_to(site).parent.as_posix()
        most, most_bytes = FILTER[1:] if address == FILTER[0] else (ELEMENTS, BYTES)
        if elements > most or size > most_bytes:
            found.append((elements, size, address))
    for elements, size, address in sorted(found, reverse=True):
        yield f"{address}: {elements} elementen en {size} bytes"


def main() -> int:
    """Do what the first lines say."""
    site = Path(sys.argv[1])
    pages = sum(1 for _ in site.rglob("*.html"))
    found = list(too_heavy(site))
    print("\n".join([*found, f"gewicht: {pages} pagina’s, {len(found)} te zwaar"]))
    return 1 if found or not pages else 0


if __name__ == "__main__":
    sys.exit(main())
