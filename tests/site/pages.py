"""Read a built site as a browser would: pages, their ids, their links and what they load."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

LOADS = {
    "script": ("src",), "img": ("src", "srcset"), "iframe": ("src",), "source": ("src", "srcset"),
    "video": ("src", "poster"), "audio": ("src",), "embed": ("src",), "object": ("data",), "input": ("src",),
}  # fmt: skip
LOADING_RELATIONS = {"stylesheet", "icon", "preload", "prefetch", "preconnect", "dns-prefetch", "manifest"}


@dataclass
class Page:
    """One HTML page of a built site."""

    path: str
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    canonical: list[str] = field(default_factory=list)
    headings: list[int] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    attributes: set[str] = field(default_factory=set)


class _Reader(HTMLParser):
    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page

    def handle_starttag(self, tag, attrs):
        values = {name: value or "" for name, value in attrs}
        self.page.attributes |= values.keys()
        if values.get("id"):
            self.page.ids.append(values["id"])
        if tag in ("a", "area") and "href" in values:
            self.page.links.append(values["href"])
        if tag == "form" and "action" in values:
            self.page.links.append(values["action"])
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            self.page.headings.append(int(tag[1]))
        if tag == "link":
            self._link(values)
        self.page.loads += [values[name] for name in LOADS.get(tag, ()) if name in values]

    def _link(self, values):
        relations = set(values.get("rel", "").split())
        if "canonical" in relations:
            self.page.canonical.append(values["href"])
        if relations & LOADING_RELATIONS:
            self.page.loads.append(values["href"])

    def handle_data(self, data):
        self.page.text.append(data)


def read_page(path: str, text: str) -> Page:
    """The page that this HTML is."""
    page = Page(path)
    _Reader(page).feed(text)
    return page


def read_site(site: Path) -> dict[str, Page]:
    """Every HTML page of a built site, by path."""
    paths = {file.relative_to(site).as_posix(): file for file in sorted(site.rglob("*.html"))}
    return {path: read_page(path, file.read_text("utf-8")) for path, file in paths.items()}


def is_external(address: str) -> bool:
    """Whether an address leads to another host."""
    parts = urlsplit(address)
    return parts.scheme in ("http", "https") or (bool(parts.netloc) and not parts.scheme)


def target(page: Page, address: str) -> tuple[str, str]:
    """The file and anchor that a relative address on a page leads to."""
    parts = urlsplit(address)
    if not parts.path:
        return page.path, unquote(parts.fragment)
    path = normpath(join(dirname(page.path), unquote(parts.path)))
    if parts.path.endswith("/") or path in (".", "..") or "." not in path.rsplit("/", 1)[-1]:
        path = normpath(join(path, "index.html"))
    return path, unquote(parts.fragment)


def broken(site: Path, pages: dict[str, Page]) -> list[str]:
    """Links and loads that lead nowhere inside the site, and anchors that do not exist."""
    found = []
    for page in pages.values():
        for address in [*page.links, *page.loads]:
            if is_external(address) or urlsplit(address).scheme in ("mailto", "data"):
                continue
            path, anchor = target(page, address)
            if path not in pages and not (site / path).is_file():
                found.append(f"{page.path}: {address}")
            elif anchor and path in pages and anchor not in pages[path].ids:
                found.append(f"{page.path}: {address} (anker)")
    return found
