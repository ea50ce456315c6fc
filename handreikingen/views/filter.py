"""Everything in one list with filters: the facets, which page has which value, and the rules that filter.

The search page has the same form with fewer facets; there the script counts (theme/assets/facetten.js).
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import get_args

from handreikingen.catalog import Catalog, Entry, Key
from handreikingen.model import PAGE_KINDS, Document
from handreikingen.model.guides import Handreiking, Status, Thema
from handreikingen.model.pages import Pagina
from handreikingen.model.work import Proces, Rol
from handreikingen.views.labels import SECTOREN, labels
from handreikingen.views.lists import line_of
from handreikingen.views.view import View

TIMES = ((5, "tot 5 minuten"), (15, "tot 15 minuten"), (60, "tot een uur"))
LONGER = "langer"
SEARCHED = ("soort", "thema", "rol", "sector")
"""What the search page filters on."""
SMALL = {"ja": "haalbaar", "deels": "deels haalbaar", "nee": "niet haalbaar"}


@dataclass(frozen=True, slots=True)
class Option:
    """One value of a facet, with how many pages have it."""

    value: str
    title: str
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to filter."""

    name: str
    title: str
    options: tuple[Option, ...]


def items(catalog: Catalog) -> list[Entry]:
    """All pages of a kind, in the order of the kinds."""
    kinds = [kind.soort for kind in PAGE_KINDS if kind not in (Thema, Rol)]
    return [entry for kind in kinds for entry in catalog.of_kind(kind)]


def values(catalog: Catalog, document: Document) -> Mapping[str, tuple[str, ...]]:
    """The values of a page, per facet."""
    return {
        "soort": (document.soort,),
        "thema": tuple(name for name in document.themas if Key("thema", name) in catalog.entries),
        "rol": tuple(name for name in document.rollen if Key("rol", name) in catalog.entries),
        "sector": (document.sector,) if isinstance(document, Proces) else document.sectoren,
        "tijd": (str(_minutes(catalog, document)),),
        "klein": (document.kleine_school,) if isinstance(document, Handreiking) else (),
        "status": (document.status.replace(" ", "-"),) if isinstance(document, Handreiking) else (),
    }


def facets(catalog: Catalog) -> tuple[Facet, ...]:
    """All facets with the values that at least one page has, in a fixed order."""
    things = (entry.thing for entry in items(catalog))
    every = (values(catalog, thing).items() for thing in things if isinstance(thing, Document))
    counted = Counter((name, value) for found in every for name, those in found for value in those)
    return tuple(
        Facet(name, title, options)
        for name, title, known in _known(catalog)
        if (options := tuple(Option(v, t, counted[name, v]) for v, t in known if counted[name, v]))
    )


def search_facets(catalog: Catalog) -> tuple[Facet, ...]:
    """The facets of the search page, which also finds themes, roles and other pages. The script counts."""
    kinds: list[type[Document]] = [*PAGE_KINDS, Pagina]
    known = {name: (title, options) for name, title, options in _known(catalog)}
    known["soort"] = ("Soort", [(k.soort, k.soort.capitalize()) for k in kinds if catalog.of_kind(k.soort)])
    return tuple(
        Facet(name, known[name][0], tuple(Option(value, title, 0) for value, title in known[name][1]))
        for name in SEARCHED
    )


def toon_filter(view: View) -> str:
    """The list that the form with all facets filters; the form itself is in the page frame."""
    documents = [(entry, entry.thing) for entry in items(view.catalog) if isinstance(entry.thing, Document)]
    return view.render(
        "filter.md.j2",
        items=[(entry, _classes(view.catalog, document)) for entry, document in documents],
        labels=labels,
        line=lambda entry: line_of(view, entry),
    )


def rules(view: View) -> str:
    """The style sheet that filters without JavaScript."""
    return view.render("filter.css.j2", facets=facets(view.catalog))


def _classes(catalog: Catalog, document: Document) -> list[str]:
    return [f"f-{name}-{value}" for name, found in values(catalog, document).items() for value in found]


def _known(catalog: Catalog) -> Iterator[tuple[str, str, list[tuple[str, str]]]]:
    yield (
        "soort",
        "Soort",
        [(kind.soort, kind.soort.capitalize()) for kind in PAGE_KINDS if kind is not Pagina],
    )
    yield "thema", "Thema", [(entry.key.id, entry.naam) for entry in catalog.of_kind("thema")]
    yield "rol", "Voor wie", [(entry.key.id, entry.naam) for entry in catalog.of_kind("rol")]
    yield "sector", "Sector", list(SECTOREN.items())
    yield "tijd", "Tijd", [(str(most), title) for most, title in TIMES] + [("0", LONGER)]
    yield "klein", "Kleine school", list(SMALL.items())
    yield "status", "Status", [(status.replace(" ", "-"), status) for status in get_args(Status)]


def _minutes(catalog: Catalog, document: Document) -> int:
    """The smallest step of TIMES that is enough: to do it when that is known, else to read it."""
    doing = document.doe_minuten if isinstance(document, Handreiking) else None
    needed = doing or catalog.reading_minutes[document.path]
    return next((most for most, _ in TIMES if needed <= most), 0)
