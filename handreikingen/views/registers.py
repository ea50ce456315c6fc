"""The registers as pages: terms, sources, organisations; and the sources of one page."""

from collections.abc import Mapping

from handreikingen.catalog import Catalog, Entry, Key
from handreikingen.model import Document
from handreikingen.model.registers import Begrip, Bron, Organisatie
from handreikingen.views.view import View

MOST_WITH_LINKS = 120
"""Terms in a glossary that links to sources and related terms; a longer one only names them, to stay light."""

SOURCE_GROUPS: Mapping[str, tuple[str, ...]] = {
    "nieuws": ("nieuwsbericht",),
    "artikelen": ("artikel", "publicatie"),
    "naslag": ("wiki", "model", "register"),
    "sites": ("pagina", "wet", "leverancier"),
}
"""The pages that tell all about a source, with the kinds of sources on each; its permanent place is above them."""

MOST_USES, MOST_USES_TOGETHER = 12, 300
"""Pages that are named with each source, and with all sources of a page of many."""


def begrippen(view: View) -> str:
    """All terms, in alphabetical order, with meaning, other words, source and related terms."""
    return view.render(
        "begrippen.md.j2",
        entries=view.catalog.of_kind(Begrip.soort),
        source=lambda term: view.catalog.entries.get(Key("bron", term.bron)) if term.bron else None,
        see=lambda entry: view.catalog.linked_to(entry.key, "zie"),
        most_with_links=MOST_WITH_LINKS,
    )


def bronnenlijst(view: View, groep: str = "") -> str:
    """All about the sources of a group, with where each is used; without a group: the names of all sources."""
    if not groep:
        return view.render(
            "bronnenlijst_overzicht.md.j2",
            pages=[
                (page, len(_sources(view, kinds)))
                for name, kinds in SOURCE_GROUPS.items()
                if (page := view.catalog.by_path.get(source_page(name)))
            ],
            publishers=_by_publisher(view),
            place=lambda entry: source_place(view, entry),
        )
    kinds = [(kind.capitalize(), _sources(view, (kind,))) for kind in SOURCE_GROUPS[groep]]
    together = sum(len(found) for _, found in kinds)
    return view.render(
        "bronnenlijst.md.j2",
        kinds=[(title, found) for title, found in kinds if found],
        used=lambda entry: used_on(view, entry),
        most=max(1, min(MOST_USES, MOST_USES_TOGETHER // max(together, 1))),
    )


def _sources(view: View, kinds: tuple[str, ...]) -> list[Entry]:
    known = view.catalog.of_kind(Bron.soort)
    return [entry for entry in known if isinstance(entry.thing, Bron) and entry.thing.aard in kinds]


def _by_publisher(view: View) -> list[tuple[str, list[Entry]]]:
    """Each publisher with its sources, by name: an index as at the end of a book."""
    found: dict[str, list[Entry]] = {}
    for entry in view.catalog.of_kind(Bron.soort):
        assert isinstance(entry.thing, Bron)
        found.setdefault(entry.thing.uitgever, []).append(entry)
    return sorted(found.items(), key=lambda row: (row[0].casefold(), row[0]))


def source_page(group: str) -> str:
    """The page of a group of sources."""
    return f"over/bronnen/{group}.md"


def source_place(view: View, source: Entry) -> str:
    """Where all about a source is told; its permanent place when the site has no page for its group."""
    bron = source.thing
    assert isinstance(bron, Bron)
    page = source_page(next(name for name, kinds in SOURCE_GROUPS.items() if bron.aard in kinds))
    return f"{page}#{bron.id}" if page in view.catalog.by_path else f"{source.path}#{source.anchor}"


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
    return view.render(
        "bronnen.md.j2",
        sources=sources_of(view, document) if document else (),
        place=lambda entry: source_place(view, entry),
    )


def organisaties(view: View) -> str:
    """The organisations on the site; invented ones are marked."""
    return view.render("organisaties.md.j2", entries=view.catalog.of_kind(Organisatie.soort))


def glossary_words(catalog: Catalog) -> list[tuple[str, tuple[str, ...]]]:
    """Every term with the words that people may read for it, to mark them in the text of pages."""
    return [(term.id, (term.voorkeursterm, *term.alternatief)) for term in catalog.all(Begrip)]
