"""The registers as pages: terms, sources, organisations; and the sources of one page."""

from handreikingen.catalog import Catalog, Entry, Key
from handreikingen.model import Document
from handreikingen.model.registers import Begrip, Bron, Organisatie
from handreikingen.views.view import View

MOST_WITH_LINKS = 120
"""Terms in a glossary that links to sources and related terms; a longer one would be too heavy for a phone."""

MOST_USES = 12
"""Pages that the list of sources names with each source."""


def begrippen(view: View) -> str:
    """All terms, in alphabetical order, with meaning, other words, source and related terms."""
    return view.render(
        "begrippen.md.j2",
        entries=view.catalog.of_kind(Begrip.soort),
        source=lambda term: view.catalog.entries.get(Key("bron", term.bron)) if term.bron else None,
        see=lambda entry: view.catalog.linked_to(entry.key, "zie"),
        most_with_links=MOST_WITH_LINKS,
    )


def bronnenlijst(view: View) -> str:
    """All sources, with where each is used."""
    return view.render(
        "bronnenlijst.md.j2",
        entries=view.catalog.of_kind(Bron.soort),
        used=lambda entry: used_on(view, entry),
        most=MOST_USES,
    )


def used_on(view: View, source: Entry) -> list[Entry]:
    """The pages that rest on a source, each once."""
    pages: dict[str, Entry] = {}
    for entry in view.catalog.linked_from(source.key, "bronnen", "bron"):
        page = view.catalog.entry_of(entry.owner) if entry.owner else entry
        pages.setdefault(page.path, page if isinstance(page.thing, Document) else _register_page(view, page))
    return list(pages.values())


def _register_page(view: View, entry: Entry) -> Entry:
    page = view.catalog.by_path.get(entry.path)
    return view.catalog.entry_of(page) if page else entry


def sources_of(view: View, document: Document) -> tuple[Entry, ...]:
    """The sources that a page names, in its fields and in its parts."""
    own = view.catalog.key_of(document)
    found = dict.fromkeys(view.catalog.linked_to(own, "bronnen", "bron", soort="bron"))
    for part in (*getattr(document, "stappen", ()),):
        found |= dict.fromkeys(view.catalog.linked_to(Key(part.soort, f"{own.id}/{part.id}"), "bron"))
    return tuple(found)


def bronnen(view: View) -> str:
    """The sources of the page being written."""
    document = view.document
    return view.render("bronnen.md.j2", sources=sources_of(view, document) if document else ())


def organisaties(view: View) -> str:
    """The organisations on the site; invented ones are marked."""
    return view.render("organisaties.md.j2", entries=view.catalog.of_kind(Organisatie.soort))


def glossary_words(catalog: Catalog) -> list[tuple[str, tuple[str, ...]]]:
    """Every term with the words that people may read for it, to mark them in the text of pages."""
    return [(term.id, (term.voorkeursterm, *term.alternatief)) for term in catalog.all(Begrip)]
