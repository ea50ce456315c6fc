"""Every link and anchor of the built site leads somewhere: read as a browser reads it, without a network."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from handreikingen.problems import Place, Problem, Whole
from handreikingen.problems import links as codes

_ADDRESSES = {
    "a": ("href",), "area": ("href",), "form": ("action",), "iframe": ("src",), "img": ("src",), "link": ("href",),
    "object": ("data",), "script": ("src",), "source": ("src",), "use": ("href",),
}  # fmt: skip
_ELSEWHERE = frozenset({"http", "https", "mailto", "data"})
_AT_HOST = frozenset({"404.html"})
"""Shown at any address: its links start at the root of the host."""


@dataclass(slots=True)
class _Page(HTMLParser):
    """The places in one page, and the addresses that it names."""

    path: str
    places: Counter[str] = field(default_factory=Counter)
    named: list[tuple[str, int, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        HTMLParser.__init__(self)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if place := values.get("id"):
            self.places[place] += 1
        for name in _ADDRESSES.get(tag, ()):
            if (value := values.get(name)) is not None:
                line, column = self.getpos()
                self.named.append((value, line, column + 1))


def link_problems(site: Path) -> list[Problem]:
    """The faults of a built site, in order of page and line."""
    files = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    pages = {path: _read(site, path) for path in sorted(files) if path.endswith(".html")}
    return sorted({problem for page in pages.values() for problem in _faults(page, pages, files)})


def _read(site: Path, path: str) -> _Page:
    page = _Page(path)
    page.feed((site / path).read_text("utf-8"))
    return page


def _faults(page: _Page, pages: "dict[str, _Page]", files: set[str]) -> Iterator[Problem]:
    for address, line, column in page.named:
        parts = urlsplit(address)
        if parts.scheme in _ELSEWHERE or parts.netloc:
            continue
        place = Place(page.path, line, column)
        if parts.path.startswith("/"):
            if page.path not in _AT_HOST:
                why = "begint bij de host, en niet bij de pagina"
                yield codes.HR107.at(place, adres=address, waarom=why)
            continue
        target = _target(page.path, unquote(parts.path))
        anchor = unquote(parts.fragment)
        if target not in files:
            advice = Whole("Controleer het pad.")
            yield codes.HR105.at(place, Wat="De link", adres=address, suggestie=advice)
        elif anchor and target in pages and anchor not in pages[target].places:
            advice = Whole("Controleer hoe de kop daar heet.")
            yield codes.HR106.at(place, pagina=target, anker=anchor, suggestie=advice)


def _target(page: str, path: str) -> str:
    """The file that a browser gets at a relative path."""
    if not path:
        return page
    found = normpath(join(dirname(page), path))
    is_folder = path.endswith(("/", "/.", "/..")) or path in (".", "..")
    return normpath(join(found, "index.html")) if is_folder else found
