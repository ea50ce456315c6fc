"""What search knows about a page: its sections, and what the catalog says about it."""

from dataclasses import dataclass
from datetime import date

from handreikingen.catalog import Catalog
from handreikingen.exports.search.sections import Section, sections
from handreikingen.model import Document
from handreikingen.model.guides import Handreiking
from handreikingen.model.meetings import Bericht, Bijeenkomst
from handreikingen.model.pages import Pagina
from handreikingen.model.work import Proces
from handreikingen.views.labels import SECTOREN, labels

NOT_SEARCHED = frozenset({"pagina-verwant", "pagina-bronnen", "pagina-wijzigingen", "over-deze-pagina"})
"""Sections with names of other pages and with dates: they say nothing about this page."""
PREFERENCE = {
    "handreiking": 1.04,
    "thema": 1.04,
    "praktijkvoorbeeld": 1.0,
    "advies": 0.98,
    "bijeenkomst": 0.96,
    "bericht": 0.94,
    "pagina": 0.95,
}
PREFERENCE_OTHER, PREFERENCE_LIST, PREFERENCE_OLD = 1.0, 0.78, 0.6
NO_LONGER_VALID = frozenset({"verouderd", "teruggetrokken"})


@dataclass(frozen=True, slots=True)
class Source:
    """A built page: where its Markdown is, its address on the site, its title, its rendered content."""

    path: str
    url: str
    title: str
    content: str


@dataclass(frozen=True)  # without slots: thousands are pickled, which is far quicker so
class Page:
    """A page as search sees it."""

    url: str
    title: str
    summary: str
    soort: str
    themas: tuple[str, ...] = ()
    rollen: tuple[str, ...] = ()
    sectoren: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    day: date | None = None
    preference: float = 1.0
    extra: str = ""
    """Words about the page that stand in the catalog: themes, roles, sectors."""
    sections: tuple[Section, ...] = ()
    gathered: bool = False
    """Whether the page shows what other pages hold: lists of questions, of everything."""


def read_page(source: Source, catalog: Catalog) -> Page:
    """What search knows of a page."""
    found = tuple(part for part in sections(source.content) if part.anchor not in NOT_SEARCHED)
    document = catalog.by_path.get(source.path)
    if document is None:
        return Page(source.url, source.title, "", "pagina", sections=found)  # made by another hook
    key = catalog.key_of(document)
    themas = catalog.linked_to(key, "themas", "thema", soort="thema")
    rollen = catalog.linked_to(key, "rollen", soort="rol")
    processen = catalog.linked_to(key, "processen", soort="proces")
    sectoren = (document.sector,) if isinstance(document, Proces) else document.sectoren
    names = [entry.naam for entry in (*themas, *rollen, *processen)]
    return Page(
        url=source.url,
        title=document.titel,
        summary=document.samenvatting,
        soort=document.soort,
        themas=tuple(entry.key.id for entry in themas),
        rollen=tuple(entry.key.id for entry in rollen),
        sectoren=tuple(sectoren),
        labels=labels(catalog.entry_of(document)),
        day=_day(document),
        preference=_preference(document),
        extra=" . ".join([*names, *(SECTOREN[name] for name in sectoren)]),
        sections=found,
        gathered=isinstance(document, Pagina) and "{{ toon_" in document.body,
    )


def _day(document: Document) -> date | None:
    """The day by which `newest` sorts: of the meeting or message, else of the last review."""
    if isinstance(document, Bericht):
        return document.datum.eerste
    if isinstance(document, Bijeenkomst):
        return document.begin.dag if document.begin else None
    return document.nagekeken


def _preference(document: Document) -> float:
    """A guide goes before a practice example, that before a report, and all before a list of pages."""
    if isinstance(document, Handreiking) and document.status in NO_LONGER_VALID:
        return PREFERENCE_OLD
    if isinstance(document, Pagina) and document.path.endswith("/index.md"):
        return PREFERENCE_LIST
    if isinstance(document, Pagina) and "{{ toon_begrippen" in document.body:
        return PREFERENCE_LIST  # a term stands on a card above the results already
    return PREFERENCE.get(document.soort, PREFERENCE_OTHER)
