"""What a result shows of a page, and the values it can be filtered by."""

import re
from collections.abc import Sequence
from typing import Any

from handreikingen.catalog import Catalog
from handreikingen.exports.search.pages import Page
from handreikingen.exports.search.words import normalise
from handreikingen.model import PAGE_KINDS, Document
from handreikingen.model.guides import Thema
from handreikingen.model.pages import Pagina
from handreikingen.model.work import Rol
from handreikingen.views.labels import SECTOREN

KINDS: tuple[type[Document], ...] = (*PAGE_KINDS, Pagina)

_NOT_IN_ANCHOR = re.compile("[^a-z0-9]+")


def shown(page: Page) -> list[Any]:
    """Address, title, summary, kind, themes, labels, and the headings with their anchors."""
    headings = [_heading(part.anchor, part.heading) for part in page.sections[1:]]
    return [page.url, page.title, page.summary, page.soort, list(page.themas), list(page.labels), headings]


def _heading(anchor: str, heading: str) -> str | list[str]:
    """The heading alone when the browser can work out the anchor from it."""
    return heading if anchor == _NOT_IN_ANCHOR.sub("-", normalise(heading)).strip("-") else [heading, anchor]


def names(catalog: Catalog) -> dict[str, list[tuple[str, str]]]:
    """What a result calls its kind and its themes."""
    return {
        "soort": [(kind.soort, kind.soort.capitalize()) for kind in KINDS],
        "thema": [(thema.sleutel, thema.titel) for thema in catalog.all(Thema)],
    }


def facets(pages: Sequence[Page], catalog: Catalog) -> dict[str, Any]:
    """The values of each facet, and for every page which of them it has. Their names are on the page itself."""
    values = {
        "soort": [kind.soort for kind in KINDS],
        "thema": [thema.sleutel for thema in catalog.all(Thema)],
        "rol": [rol.sleutel for rol in catalog.all(Rol)],
        "sector": list(SECTOREN),
    }
    places = {name: {value: place for place, value in enumerate(row)} for name, row in values.items()}
    of_page: dict[str, list[tuple[str, ...]]] = {
        "soort": [(page.soort,) for page in pages],
        "thema": [page.themas or _own(page, catalog) for page in pages],
        "rol": [page.rollen for page in pages],
        "sector": [page.sectoren for page in pages],
    }
    return {
        "waarden": values,
        "paginas": {
            name: [[places[name][value] for value in row if value in places[name]] for row in rows]
            for name, rows in of_page.items()
        },
        "dagen": [page.day.toordinal() if page.day else 0 for page in pages],
    }


def _own(page: Page, catalog: Catalog) -> tuple[str, ...]:
    """A theme page is about its own theme."""
    return tuple(
        thema.sleutel for thema in catalog.all(Thema) if page.soort == "thema" and thema.titel == page.title
    )
