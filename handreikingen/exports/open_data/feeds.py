"""Which feeds there are and what is in them; Atom and JSON Feed write them down."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from handreikingen.catalog import Entry, Key
from handreikingen.exports.open_data.dates import published, updated
from handreikingen.exports.open_data.publication import (
    HOME,
    Publication,
    file_name,
    labels_of,
    markdown_address,
    page_address,
    titled,
)
from handreikingen.model import PAGE_KINDS, Document
from handreikingen.model.meetings import Advies, Bericht, Bijeenkomst
from handreikingen.views.labels import wanneer

FEED_KINDS = ("handreiking", "praktijkvoorbeeld", "bijeenkomst", "advies", "bericht")
MOST_ITEMS = 30
"""Items in a feed; the newest. Everything is in catalogus.json."""


@dataclass(frozen=True, slots=True)
class Item:
    """A page in a feed."""

    url: str
    """Its permanent web address, which is its id too."""
    markdown: str
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


def feeds(publication: Publication) -> list[Feed]:
    """The feed of all, one per theme and one per kind."""
    every = _items(publication)
    last = max((item.updated for _, _, item in every), default=publication.catalog.peildatum)
    found = []
    for which, name, title, path in _kinds_of_feed(publication):
        items = _newest(i for key, themes, i in every if which is None or which in (key.soort, *themes))
        day = items[0].updated if items else last
        found.append(Feed(f"feeds/{name}", title, publication.url(page_address(path)), items, day))
    return found


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


def _items(publication: Publication) -> list[tuple[Key, set[Key], Item]]:
    """Every page that can be in a feed, with its key and themes."""
    found = []
    for soort in FEED_KINDS:
        for entry in publication.catalog.of_kind(soort):
            themes = publication.themes_of(entry)
            if item := _item(publication, entry, themes):
                found.append((entry.key, {theme.key for theme in themes}, item))
    return found


def _newest(items: Iterable[Item]) -> tuple[Item, ...]:
    by_address = sorted(items, key=lambda item: item.url)
    return tuple(sorted(by_address, key=lambda item: item.updated, reverse=True)[:MOST_ITEMS])


def _item(publication: Publication, entry: Entry, themes: tuple[Entry, ...]) -> Item | None:
    """A page as an item; None when no full day is known of it: no date is made up."""
    page = entry.thing
    assert isinstance(page, Document)
    day = updated(page, publication.catalog.peildatum)
    if day is None:
        return None
    return Item(
        url=publication.url_of(entry),
        markdown=publication.url(markdown_address(page.path)),
        title=titled(entry),
        text=f"{page.samenvatting} {when}" if (when := _when(page)) else page.samenvatting,
        updated=day,
        published=published(page, publication.catalog.peildatum),
        tags=(page.soort, *(theme.naam for theme in themes), *labels_of(entry)),
    )


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
