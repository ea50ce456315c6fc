"""The network map: which line (colour) something is on, and which stops come before and after it."""

from handreikingen.catalog import Catalog, Entry, Key
from handreikingen.model import Document
from handreikingen.model.guides import Thema
from handreikingen.model.meetings import Bijeenkomst, Opbrengst, Roadmapitem, Vraag

COLOURS = 9
"""Line colours in the style sheet; a tenth theme shares the first colour. 0 is the colour without theme."""


def theme_of(catalog: Catalog, document: Document) -> Thema | None:
    """The line a page is on: the page itself for a theme, else its first theme."""
    if isinstance(document, Thema):
        return document
    names = [ref for ref in document.themas if catalog.get(Thema, ref)]
    if not names and isinstance(document, Bijeenkomst):
        names = [item.thema for item in document.opbrengst if item.thema and catalog.get(Thema, item.thema)]
    return catalog.get(Thema, names[0]) if names else None


def colour(catalog: Catalog, entry: Entry) -> int:
    """The number of the line colour of an entry; 0 when it is on no line."""
    theme: Thema | None = None
    if isinstance(entry.thing, Document):
        theme = theme_of(catalog, entry.thing)
    elif isinstance(entry.thing, Opbrengst | Vraag | Roadmapitem) and entry.thing.thema:
        theme = catalog.get(Thema, entry.thing.thema)
    return (catalog.position[Key("thema", theme.sleutel)] % COLOURS) + 1 if theme else 0


def neighbours(catalog: Catalog, document: Document) -> tuple[Entry | None, Entry | None]:
    """The pages of the same kind before and after this one on its line; for a theme: the lines beside it."""
    theme = theme_of(catalog, document)
    if theme is None:
        return None, None
    own = catalog.entry_of(document)
    stops = catalog.of_kind("thema") if document is theme else catalog.on_thema(theme, document.soort)
    keys = [entry.key for entry in stops]
    if own.key not in keys:
        return None, None
    at = keys.index(own.key)
    return (stops[at - 1] if at else None), (stops[at + 1] if at + 1 < len(stops) else None)
