"""The catalog at a web address: what every export needs to name things and to link to them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit

from handreikingen.catalog import Catalog, Entry
from handreikingen.model import PAGE_KINDS, REGISTER_KINDS, Inhoud
from handreikingen.model.meetings import Bijeenkomst, Opbrengst, Peiling, Vraag
from handreikingen.model.pages import Pagina
from handreikingen.model.registers import Organisatie
from handreikingen.model.work import Processtap
from handreikingen.views.labels import FICTIEF, labels

FORMAT_VERSION = "1.0"
"""Of all our own formats. A field more: 1.1. A field less, or with another meaning: 2.0."""
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
HOME = "index.md"

_ALL: tuple[type[Inhoud], ...] = (*PAGE_KINDS, Pagina, Opbrengst, Peiling, Processtap, *REGISTER_KINDS)
# The catalog files the questions of the register under opbrengst.
KINDS: Mapping[str, type[Inhoud]] = MappingProxyType({kind.soort: kind for kind in _ALL if kind is not Vraag})
MODELS: Mapping[str, tuple[type[Inhoud], ...]] = MappingProxyType(
    {soort: (kind, Vraag) if kind is Opbrengst else (kind,) for soort, kind in KINDS.items()}
)
"""The classes that entries of a kind may have."""


class AddressError(ValueError):
    """The site has no web address; the text is a Dutch message."""


@dataclass(frozen=True, slots=True)
class Publication:
    """The catalog as published at an address."""

    catalog: Catalog
    address: str
    """Where the site is, with a slash at the end."""
    repository: str = ""
    """Web address of the repository; empty when there is none."""
    contact: str = ""
    """Web address or mailto: of whoever answers questions about the data; empty when there is none."""

    def __post_init__(self) -> None:
        parts = urlsplit(self.address)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise AddressError(
                f"‘{self.address}’ is geen adres van een site. Zet bij site_url in mkdocs.yml een adres"
                " dat begint met https://."
            )
        object.__setattr__(self, "address", self.address.split("#")[0].rstrip("/") + "/")

    @property
    def host(self) -> str:
        """The name of the computer that the site is on."""
        return str(urlsplit(self.address).hostname)

    @property
    def titel(self) -> str:
        """What the site calls itself: the title of its home page."""
        home = self.catalog.by_path.get(HOME)
        return home.titel if home else "Kennissite"

    @property
    def samenvatting(self) -> str:
        """What the site is about, in the words of its home page."""
        home = self.catalog.by_path.get(HOME)
        return home.samenvatting if home else ""

    @property
    def makers(self) -> str:
        """Who publishes it. Not the network: that has not adopted anything yet."""
        return f"Makers van {self.titel}"

    def url(self, address: str = "") -> str:
        """The full web address of an address on the site."""
        return self.address + address

    def url_of(self, entry: Entry) -> str:
        """The permanent web address of an entry."""
        return self.url(entry_address(entry))

    def themes_of(self, entry: Entry) -> tuple[Entry, ...]:
        """The themes of an entry; those of its items for a meeting that names none."""
        found = self.catalog.linked_to(entry.key, "themas", "thema", soort="thema")
        if found or not isinstance(entry.thing, Bijeenkomst):
            return found
        names = {item.thema for item in entry.thing.opbrengst}
        return tuple(theme for theme in self.catalog.of_kind("thema") if theme.key.id in names)


def page_address(path: str) -> str:
    """Where a Markdown file is on the site: `handreikingen/x.md` is at `handreikingen/x/`."""
    return path.removesuffix(".md").removesuffix("index").rstrip("/") + "/" if path != HOME else ""


def entry_address(entry: Entry) -> str:
    """Where an entry is on the site, with its anchor."""
    page = page_address(entry.path)
    return f"{page}#{entry.anchor}" if entry.anchor else page


def markdown_address(path: str) -> str:
    """Where the plain Markdown of a page is: next to its HTML."""
    return f"{page_address(path)}index.md"


def titled(entry: Entry) -> str:
    """The name of an entry with the labels that must never be missing."""
    return " ".join([entry.naam, *(f"({label})" for label in labels_of(entry))])


def labels_of(entry: Entry) -> tuple[str, ...]:
    """What must be said wherever this is named; an invented organisation is marked too."""
    invented = isinstance(entry.thing, Organisatie) and entry.thing.fictief
    return (*labels(entry), *([FICTIEF] if invented else []))


def file_name(kind: type[Inhoud]) -> str:
    """The plural of a kind as part of an address: `themas`."""
    return kind.meervoud.replace("’", "")


class Written(str):
    """A value that is JSON already."""

    __slots__ = ()


def json_text(value: Any) -> str:
    """JSON on one line, without spaces for nothing."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def json_bytes(value: Any) -> bytes:
    """JSON with a line per item: people can find their way in it, and it holds no spaces for nothing."""
    return (_json(value, 3, "\n") + "\n").encode()


def _json(value: Any, levels: int, newline: str) -> str:
    if isinstance(value, Written):
        return value
    if not levels or not value or not isinstance(value, dict | list):
        return json_text(value)
    deeper = newline + " "
    if isinstance(value, list):
        return f"[{deeper}{f',{deeper}'.join(_json(item, levels - 1, deeper) for item in value)}{newline}]"
    pairs = (f"{json.dumps(name)}: {_json(item, levels - 1, deeper)}" for name, item in value.items())
    return f"{{{deeper}{f',{deeper}'.join(pairs)}{newline}}}"
