"""What the page frame shows around the text of a page: data only, the form is in handreikingen/theme."""

from dataclasses import dataclass

from handreikingen.catalog import Entry
from handreikingen.model import Document
from handreikingen.model.pages import Pagina
from handreikingen.model.registers import Begrip
from handreikingen.views import lines
from handreikingen.views.filter import Facet, facets, search_facets
from handreikingen.views.labels import labels
from handreikingen.views.view import View

HOME = "index.md"
FILTER = "alles.md"
SEARCH = "zoeken.md"


@dataclass(frozen=True, slots=True)
class Frame:
    """The frame of one page. Pages are named by their source, relative to docs/."""

    path: str
    titel: str
    kind: str
    """The kind of the page; `start` for the home page, `alles` for the filter page."""
    colour: int
    theme: Entry | None
    crumbs: tuple[Document, ...]
    """The pages above this one, home first."""
    kind_index: Document | None
    """The list of all pages of this kind."""
    labels: tuple[str, ...]
    previous: Entry | None
    following: Entry | None
    terms: tuple[Entry, ...]
    """The terms that the text marks, in the order of the glossary."""
    facets: tuple[Facet, ...]
    """What the list on this page can be filtered on; only on the filter page and the search page."""


def frame(view: View, document: Document, marked: frozenset[str]) -> Frame:
    """The frame of a page in which the terms with the ids `marked` have a button."""
    catalog = view.catalog
    theme = lines.theme_of(catalog, document)
    plain = isinstance(document, Pagina)
    previous, following = (None, None) if plain else lines.neighbours(catalog, document)
    return Frame(
        path=document.path,
        titel=document.titel,
        kind={HOME: "start", FILTER: "alles", SEARCH: "zoeken"}.get(document.path, document.soort),
        colour=lines.colour(catalog, catalog.entry_of(document)),
        theme=catalog.entry_of(theme) if theme and theme is not document and not plain else None,
        crumbs=_crumbs(view, document),
        kind_index=None if plain else catalog.by_path.get(f"{document.folder}/index.md"),
        labels=() if plain else labels(catalog.entry_of(document)),
        previous=previous,
        following=following,
        terms=tuple(entry for entry in catalog.of_kind(Begrip.soort) if entry.key.id in marked),
        facets={FILTER: facets, SEARCH: search_facets}.get(document.path, lambda _: ())(catalog),
    )


def _crumbs(view: View, document: Document) -> tuple[Document, ...]:
    folders = document.path.split("/")[:-1]
    names = ("/".join(folders[: depth + 1]) for depth in range(len(folders)))
    above = [HOME, *(path for name in names for path in (f"{name}.md", f"{name}/index.md"))]
    found = (view.catalog.by_path.get(path) for path in above if path != document.path)
    return tuple(page for page in found if page)
