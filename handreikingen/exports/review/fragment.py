"""The main part of one built page, made fit to stand in a file with others."""

from collections.abc import Callable
from html import escape
from html.parser import HTMLParser
from posixpath import dirname, join, normpath
from urllib.parse import urlsplit

from handreikingen.checks.html_tokens import VOID

Attributes = list[tuple[str, str | None]]
_NAMES_PLACES = frozenset(
    ["aria-controls", "aria-describedby", "aria-labelledby", "aria-owns", "for", "headers", "list"]
)
_LEFT_OUT = frozenset(["aside", "form", "iframe", "nav", "noscript", "object", "script", "style", "template"])


class Fragment(HTMLParser):
    """Copies what stands in `root` (article, or else main), with its own anchors and no address that loads anything."""

    def __init__(self, address: str, shown: frozenset[str], site: str, data: Callable[[str], str]) -> None:
        super().__init__(convert_charrefs=False)
        self.root = "article"
        self.address, self.shown, self.site, self.data = address, shown, site, data
        self.anchor = _anchor(address)
        self.title = ""
        self.styles: list[str] = []
        self._parts: list[str] = []
        self._depth = 0
        self._skipped: list[str] = []
        self._in_title = False

    @property
    def name(self) -> str:
        """The title of the page, without the name of the site behind it."""
        return self.title.rpartition(" – ")[0] or self.title

    @property
    def body(self) -> str:
        """The HTML of the page."""
        return "".join(self._parts)

    def read(self, page: str) -> None:
        """Copy from this page."""
        article = "article"
        self.root = article if f"<{article}" in page else "main"
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        """Copy an element, or leave it out with all that is in it."""
        values = dict(attrs)
        self._in_title = tag == "title" and not self.title
        if tag == "link" and values.get("rel") == "stylesheet":
            self.styles.append(self._path(values.get("href") or ""))
        if tag == self.root:
            self._depth += 1
        elif self._depth and (self._skipped or tag in _LEFT_OUT):
            self._skipped += [] if tag in VOID else [tag]
        elif self._depth:
            self._parts.append(f"<{tag}{self._attributes(tag, attrs)}>")

    def handle_startendtag(self, tag: str, attrs: Attributes) -> None:
        """Copy an element that closes itself."""
        if self._depth and not self._skipped and tag not in _LEFT_OUT:
            self._parts.append(f"<{tag}{self._attributes(tag, attrs)}/>")

    def handle_endtag(self, tag: str) -> None:
        """Close what was opened."""
        self._in_title = False
        if tag == self.root:
            self._depth -= 1
        elif self._skipped:
            if tag in self._skipped:
                while self._skipped.pop() != tag:
                    pass
        elif self._depth:
            self._parts.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        """Copy text."""
        if self._in_title:
            self.title += data
        if self._depth and not self._skipped:
            self._parts.append(data)

    def handle_entityref(self, name: str) -> None:
        """Copy a named sign."""
        self.handle_data(f"&{name};")

    def handle_charref(self, name: str) -> None:
        """Copy a numbered sign."""
        self.handle_data(f"&#{name};")

    def _attributes(self, tag: str, attrs: Attributes) -> str:
        return "".join(self._attribute(tag, name, value) for name, value in attrs)

    def _attribute(self, tag: str, name: str, value: str | None) -> str:
        if value is None:
            return f" {name}"
        if name == "id":
            value = f"{self.anchor}--{value}"
        elif name in _NAMES_PLACES:
            value = " ".join(f"{self.anchor}--{part}" for part in value.split())
        elif name == "href":
            value = self._link(tag, value)
        elif name == "src":
            value = self.data(self._path(value))
        elif name in ("srcset", "style") or name.startswith("on"):
            return ""
        elif value.startswith("url(#"):
            value = f"url(#{self.anchor}--{value[5:]}"
        return f' {name}="{escape(value)}"'

    def _link(self, tag: str, address: str) -> str:
        """To a place in this file where it can, else to the published site."""
        parts = urlsplit(address)
        if parts.scheme or parts.netloc:
            return address
        if not parts.path:
            return f"#{self.anchor}--{parts.fragment}"
        if tag != "a":
            return ""
        path = self._path(parts.path)
        page = f"{path}/" if path and "." not in path.rpartition("/")[2] else path
        if page in self.shown:
            return f"#{_anchor(page)}--{parts.fragment}" if parts.fragment else f"#{_anchor(page)}"
        return f"{self.site}{page}{'#' + parts.fragment if parts.fragment else ''}"

    def _path(self, address: str) -> str:
        """The path of an address on this page, from the root of the site; empty for the home page."""
        found = normpath(join(dirname(f"{self.address}index.html"), urlsplit(address).path))
        return "" if found == "." else found


def _anchor(address: str) -> str:
    return f"pagina-{address.strip('/').replace('/', '--') or 'begin'}"
