"""The changed pages as one HTML file that opens alone: no server, no network, one request.

A fork's pages are never published on our own address to be looked at: a reviewer gets this file.
"""

import base64
import html
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import urlsplit

from jinja2 import Environment

from handreikingen.exports.review.fragment import Fragment
from handreikingen.views.view import environment

PREVIEW = "voorbeeld.html"
"""The name of the file."""
MOST_PAGES = 40
MOST_BYTES = 400_000
"""Of one picture or font inside the file."""

_URL = re.compile(r"url\(\s*(['\"]?)([^'\")]*)\1\s*\)")
_IMPORT = re.compile(r"@import[^;]*;?", re.IGNORECASE)
_TYPES = {
    "css": "text/css", "jpeg": "image/jpeg", "jpg": "image/jpeg", "png": "image/png", "svg": "image/svg+xml",
    "webp": "image/webp", "woff2": "font/woff2",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Preview:
    """Makes the file from a built site."""

    site: Path
    address: str
    """Where the site is published: what is not in the file, is linked there."""

    def html(self, addresses: Iterable[str]) -> str:
        """The file with the pages at these addresses (`themas/toetsen/`), in this order."""
        wanted = self.built(addresses)
        shown = wanted[:MOST_PAGES]
        fragments = [self._fragment(address, shown) for address in shown]
        ours: Environment = environment()
        return ours.get_template("review/voorbeeld.html.j2").render(
            pages=fragments, rest=len(wanted) - len(shown), styles=self._styles(shown), e=html.escape
        )

    def built(self, addresses: Iterable[str]) -> list[str]:
        """The addresses of which the site has a page."""
        return [address for address in addresses if (self.site / address / "index.html").is_file()]

    def _fragment(self, address: str, shown: list[str]) -> Fragment:
        fragment = Fragment(address, frozenset(shown), self.address, self._data)
        fragment.read((self.site / address / "index.html").read_text("utf-8"))
        return fragment

    def _styles(self, shown: list[str]) -> list[str]:
        """The style sheets of the first page, with what they load inside."""
        if not shown:
            return []
        page = Fragment(shown[0], frozenset(), self.address, self._data)
        page.read((self.site / shown[0] / "index.html").read_text("utf-8"))
        return [self._style(path) for path in page.styles]

    def _style(self, path: str) -> str:
        file = self.site / path
        if not file.is_file():
            return ""
        text = _IMPORT.sub("", file.read_text("utf-8")).replace("</", "<\\/")
        return _URL.sub(lambda found: self._url(path, found[2]), text)

    def _url(self, style: str, address: str) -> str:
        if address.startswith(("data:", "#")):
            return f'url("{address}")'
        data = self._data(normpath(join(dirname(style), urlsplit(address).path)))
        return f'url("{data}")' if data else "none"

    def _data(self, path: str) -> str:
        """A file of the site as an address that holds it; empty when there is none, or it is too big."""
        kind = _TYPES.get(path.rpartition(".")[2].lower())
        file = (self.site / path).resolve()
        if not kind or not file.is_relative_to(self.site.resolve()) or not file.is_file():
            return ""
        data = file.read_bytes()
        return f"data:{kind};base64,{base64.b64encode(data).decode()}" if len(data) <= MOST_BYTES else ""
