"""Which feeds there are and what is in them; Atom and JSON Feed write them down."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

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
from handreikingen.model.guides import Thema
from handreikingen.model.meetings import Advies, Bericht, Bijeenkomst
from handreikingen.views.labels import wanneer

FEED_KINDS = ("handreiking", "praktijkvoorbeeld", "bijeenkomst", "advies", "bericht")
_THEMES = "themas/"
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
    every: dict[Key | str | None, list[tuple[date, Key]]] = {None: []}
    for key, themes, day in sorted(_dated(publication), key=lambda page: _address(publication, page[0])):
        for which in (None, key.soort, *themes):
            every.setdefault(which, []).append((day, key))
    last = max((day for day, _ in every[None]), default=publication.catalog.peildatum)
    found = {}
    for which, name, _, _ in _kinds_of_feed(publication):
        pages = sorted(every.get(which, ()), key=lambda page: page[0], reverse=True)[:MOST_ITEMS]
        found[name] = (pages[0][0] if pages else last, tuple(key for _, key in pages))
    return found


def _address(publication: Publication, key: Key) -> str:
    return entry_address(publication.catalog.entries[key])


def feed(publication: Publication, name: str, found: Newest) -> Feed:
    """The feed with this name."""
    theme = publication.catalog.entries.get(Key(Thema.soort, name.removeprefix(_THEMES)))
    if name.startswith(_THEMES) and theme:
        kind = _of_theme(publication, theme)
    else:
        kind = next(kind for kind in (_of_all(publication), *_of_kinds(publication)) if kind.name == name)
    day, keys = found
    items = tuple(_item(publication, publication.catalog.entries[key]) for key in keys)
    return Feed(f"feeds/{name}", kind.title, publication.url(page_address(kind.page)), items, day)


def feeds_of(publication: Publication, path: str) -> list[tuple[str, str]]:
    """The feeds that the page at `path` names, as address without ending and title: its own, and that of all."""
    found = [_of_all(publication)]
    page = publication.catalog.by_path.get(path)
    if isinstance(page, Thema):  # not by looking through all themes: every page of the site asks this
        found.append(_of_theme(publication, publication.catalog.entry_of(page)))
    found += [kind for kind in _of_kinds(publication) if kind.page == path]
    return [(f"feeds/{kind.name}", kind.title) for kind in found]


class _FeedKind(NamedTuple):
    """A feed without what is in it."""

    which: Key | str | None
    """What it is about: a theme, a kind, or everything."""
    name: str
    title: str
    page: str
    """The page that it belongs to."""


def _kinds_of_feed(publication: Publication) -> Iterator[_FeedKind]:
    """Every feed."""
    yield _of_all(publication)
    yield from (_of_theme(publication, theme) for theme in publication.catalog.of_kind(Thema.soort))
    yield from _of_kinds(publication)


def _of_all(publication: Publication) -> _FeedKind:
    return _FeedKind(None, "alles", publication.titel, HOME)


def _of_theme(publication: Publication, theme: Entry) -> _FeedKind:
    title = f"{publication.titel}: thema {theme.naam}"
    return _FeedKind(theme.key, f"{_THEMES}{theme.key.id}", title, theme.path)


def _of_kinds(publication: Publication) -> Iterator[_FeedKind]:
    for kind in PAGE_KINDS:
        if kind.soort in FEED_KINDS:
            title = f"{publication.titel}: {kind.meervoud}"
            yield _FeedKind(kind.soort, f"soorten/{file_name(kind)}", title, f"{kind.folder}/index.md")


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
