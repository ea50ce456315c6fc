"""The terms as SKOS, by the Dutch profile NL-SBB (docs.geostandaarden.nl/nl-sbb)."""

from collections.abc import Iterator

from handreikingen.catalog import Entry, Key
from handreikingen.exports.open_data.publication import Publication, page_address
from handreikingen.exports.open_data.rdf import Iri, Literal, Node, Term, iris, plain, text
from handreikingen.model.registers import Begrip, Bron


def scheme_address(publication: Publication) -> str:
    """The name of the whole list of terms: the page that shows it."""
    return publication.url(page_address(Begrip.page))


def skos(publication: Publication) -> list[Node]:
    """The list of terms, the terms and their sources."""
    catalog = publication.catalog
    entries = catalog.of_kind(Begrip.soort)
    sources = {key for entry in entries if (key := _source_key(entry)) in catalog.entries}
    return [
        _scheme(publication, entries),
        *(_concept(publication, entry) for entry in entries),
        *(_source(publication, catalog.entries[key]) for key in sorted(sources)),
    ]


def _scheme(publication: Publication, entries: tuple[Entry, ...]) -> Node:
    page = publication.catalog.by_path.get(Begrip.page)
    return Node.of(
        scheme_address(publication),
        "skos:ConceptScheme",
        dct_title=text(f"Begrippen van {publication.titel}"),
        dct_description=text(page.samenvatting if page else ""),
        skos_hasTopConcept=iris(*(publication.url_of(entry) for entry in entries)),
    )


def _concept(publication: Publication, entry: Entry) -> Node:
    """A term. There is no hierarchy: every term is at the top."""
    term = entry.thing
    assert isinstance(term, Begrip)
    scheme = iris(scheme_address(publication))
    source = publication.catalog.entries.get(_source_key(entry))
    return Node.of(
        publication.url_of(entry),
        "skos:Concept",
        skos_prefLabel=text(term.voorkeursterm),
        skos_altLabel=_labels(term.alternatief, {term.voorkeursterm}),
        skos_hiddenLabel=_labels(term.zoekterm, {term.voorkeursterm, *term.alternatief}),
        skos_definition=text(term.definitie),
        dct_source=iris(publication.url_of(source)) if source else (),
        skos_related=_related(publication, entry),
        skos_inScheme=scheme,
        skos_topConceptOf=scheme,
    )


def _labels(words: tuple[str, ...], taken: set[str]) -> Iterator[Term]:
    """SKOS allows a word in one role only."""
    return (Literal(word) for word in sorted(words) if word not in taken)


def _related(publication: Publication, entry: Entry) -> list[Term]:
    """Related goes both ways, also when only one of the two says so."""
    catalog = publication.catalog
    found = {*catalog.linked_to(entry.key, "zie"), *catalog.linked_from(entry.key, "zie", soort="begrip")}
    return sorted((Iri(publication.url_of(other)) for other in found if other.key != entry.key), key=str)


def _source_key(entry: Entry) -> Key:
    assert isinstance(entry.thing, Begrip)
    return Key(Bron.soort, entry.thing.bron or "")


def _source(publication: Publication, entry: Entry) -> Node:
    source = entry.thing
    assert isinstance(source, Bron)
    when = source.datum.woorden if source.datum else "datum niet bekend"
    return Node.of(
        publication.url_of(entry),
        "foaf:Document",
        dct_title=text(source.titel),
        dct_bibliographicCitation=plain(f"{source.uitgever}, {source.titel}, {when}."),
        foaf_page=iris(source.url),
    )
