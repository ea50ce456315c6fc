"""Which feeds there are and what is in them; Atom and JSON Feed write them down."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from handreikingen.catalog import Entry, Key
from handreikingen.exports.open_data.dates import published, updated
from handreikingen.exports.open_data.publication import (
    HOME,
    Publication,
    entry_address,
    file_name,
    labels_of,
    page_address,
    titled,
)
from handreikingen.model import PAGE_KINDS, Document
from handreikingen.model.meetings import Advies, Bericht, Bijeenkomst
from handreikingen.views.labels import wanneer

FEED_KINDS = ("handreiking", "praktijkvoorbeeld", "bijeenkomst", "advies", "bericht")
MOST_ITEMS = 20
"""Items in a feed; the newest. Everything is in catalogus.json."""


@dataclass(frozen=True, slots=True)
class Item:
    """A page in a feed."""

    url: str
    """Its permanent web address, which is its id too."""
    title: str
    text: str
    updated: date
    published: date | None
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Feed:
    """A list of pages, the last changed first."""

    address: str
    """Its address on the site, without `.atom` or `.json`."""
    title: str
    page: str
    """The web address of the page that it belongs to."""
    items: tuple[Item, ...]
    updated: date


Newest = tuple[date, tuple[Key, ...]]
"""The day of the last change in a feed, and the pages in it."""


def feed_names(publication: Publication) -> list[str]:
    """The feed of all, one per theme and one per kind."""
    return [name for _, name, _, _ in _kinds_of_feed(publication)]


def newest(publication: Publication) -> dict[str, Newest]:
    """What is in each feed, by its name."""
    every = list(_dated(publication))
    last = max((day for _, _, day in every), default=publication.catalog.peildatum)
    found = {}
    for which, name, _, _ in _kinds_of_feed(publication):
        pages = [(day, key) for key, themes, day in every if which is None or which in (key.soort, *themes)]
        by_address = sorted(pages, key=lambda page: entry_address(publication.catalog.entries[page[1]]))
        pages = sorted(by_address, key=lambda page: page[0], reverse=True)[:MOST_ITEMS]
        found[name] = (pages[0][0] if pages else last, tuple(key for _, key in pages))
    return found


def feed(publication: Publication, name: str, found: Newest) -> Feed:
    """The feed with this name."""
    title, path = next((t, path) for _, other, t, path in _kinds_of_feed(publication) if other == name)
    day, keys = found
    items = tuple(_item(publication, publication.catalog.entries[key]) for key in keys)
    return Feed(f"feeds/{name}", title, publication.url(page_address(path)), items, day)


def feeds_of(publication: Publication, path: str) -> list[tuple[str, str]]:
    """The feeds that the page at `path` names, as address without ending and title: its own, and that of all."""
    return [
        (f"feeds/{name}", title)
        for which, name, title, page in _kinds_of_feed(publication)
        if which is None or page == path
    ]


def _kinds_of_feed(publication: Publication) -> Iterator[tuple[Key | str | None, str, str, str]]:
    """What is in each feed (a theme, a kind, or all), its name, its title, and the page it belongs to."""
    yield None, "alles", publication.titel, HOME
    for theme in publication.catalog.of_kind("thema"):
        yield theme.key, f"themas/{theme.key.id}", f"{publication.titel}: thema {theme.naam}", theme.path
    for kind in PAGE_KINDS:
        if kind.soort in FEED_KINDS:
            title = f"{publication.titel}: {kind.meervoud}"
            yield kind.soort, f"soorten/{file_name(kind)}", title, f"{kind.folder}/index.md"


def _dated(publication: Publication) -> Iterator[tuple[Key, set[Key], date]]:
    """Every page that can be in a feed, with its themes and the last day known of it; none is made up."""
    for soort in FEED_KINDS:
        for entry in publication.catalog.of_kind(soort):
            if day := updated(_page(entry), publication.catalog.peildatum):
                yield entry.key, {theme.key for theme in publication.themes_of(entry)}, day


def _item(publication: Publication, entry: Entry) -> Item:
    """A page as an item."""
    page = _page(entry)
    day = updated(page, publication.catalog.peildatum)
    assert day
    return Item(
        url=publication.url_of(entry),
        title=titled(entry),
        text=f"{page.samenvatting} {when}" if (when := _when(page)) else page.samenvatting,
        updated=day,
        published=published(page, publication.catalog.peildatum),
        tags=(page.soort, *(theme.naam for theme in publication.themes_of(entry)), *labels_of(entry)),
    )


def _page(entry: Entry) -> Document:
    assert isinstance(entry.thing, Document)
    return entry.thing


def _when(page: Document) -> str:
    """The date as people know it, also when it is only a month or a year."""
    match page:
        case Bijeenkomst():
            return f"Wanneer: {wanneer(page)}."
        case Bericht():
            return f"Datum: {page.datum.woorden}."
        case Advies():
            return f"Uitgebracht: {page.uitgebracht.woorden}."
    return ""
