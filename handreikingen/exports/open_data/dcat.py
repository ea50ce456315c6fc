"""The description of the data sets for data catalogues, by the Dutch profile DCAT-AP-NL 3.0."""

from collections.abc import Iterable

from handreikingen.exports.open_data.dates import updated
from handreikingen.exports.open_data.publication import FORMAT_VERSION, LICENCE, Publication, page_address
from handreikingen.exports.open_data.rdf import Node, Term, iris, plain, text
from handreikingen.views.calendar import CALENDAR

_EU = "http://publications.europa.eu/resource/authority"
_MEDIA = "https://www.iana.org/assignments/media-types"
_FORMATS = {
    "json": ("JSON", "application/json"),
    "csv": ("CSV", "text/csv"),
    "ttl": ("RDF_TURTLE", "text/turtle"),
    "jsonld": ("JSON_LD", "application/ld+json"),
    "ics": ("ICS", "text/calendar"),
}
EXPLANATION = "over/open-data.md"
"""The page that explains the data."""
NL_SBB = "https://docs.geostandaarden.nl/nl-sbb/nl-sbb/"


def dcat(publication: Publication, csv_addresses: Iterable[str]) -> list[Node]:
    """The catalogue, its two data sets and their files.

    Without a contact in the settings there is no `dcat:contactPoint`, which the profile asks for: no address
    is made up.
    """
    nodes = [_makers(publication), *_contact(publication)]
    catalogue = _dataset(
        publication,
        "catalogus",
        f"Catalogus van {publication.titel}",
        "Thema’s, handreikingen, praktijkvoorbeelden, bijeenkomsten met vragen en peilingen, adviezen, processen,"
        " rollen, bronnen en de verbanden ertussen.",
        ["catalogus.json", *csv_addresses, CALENDAR],
        "catalogus.schema.json",
    )
    terms = _dataset(
        publication,
        "begrippen",
        f"Begrippen van {publication.titel}",
        "Begrippen over informatiemanagement op school, met definitie, andere woorden, zoektermen en bron.",
        ["begrippen.ttl", "begrippen.jsonld"],
        NL_SBB,
    )
    return [*nodes, _catalogue(publication), *catalogue, *terms, *_values(publication)]


def _catalogue(publication: Publication) -> Node:
    return Node.of(
        _name(publication, "dcat"),
        "dcat:Catalog",
        dct_title=text(f"Open data van {publication.titel}"),
        dct_description=text(publication.samenvatting or publication.titel),
        dct_publisher=iris(_name(publication, "makers")),
        dct_creator=iris(_name(publication, "makers")),
        dcat_contactPoint=_contact_name(publication),
        foaf_homepage=iris(publication.url()),
        dct_language=iris(f"{_EU}/language/NLD"),
        dct_license=iris(LICENCE),
        dcat_dataset=iris(_name(publication, "catalogus"), _name(publication, "begrippen")),
    )


def _dataset(
    publication: Publication, name: str, title: str, description: str, files: list[str], conforms_to: str
) -> list[Node]:
    own = _name(publication, name)
    standard = conforms_to if conforms_to.startswith("https:") else publication.url(conforms_to)
    dataset = Node.of(
        own,
        "dcat:Dataset",
        dct_title=text(title),
        dct_description=text(description),
        dct_identifier=plain(own, "xsd:anyURI"),
        dct_publisher=iris(_name(publication, "makers")),
        dct_creator=iris(_name(publication, "makers")),
        dcat_contactPoint=_contact_name(publication),
        dcat_theme=iris(f"{_EU}/data-theme/EDUC"),
        dcat_keyword=[term for word in _keywords(name) for term in text(word)],
        dct_accessRights=iris(f"{_EU}/access-right/PUBLIC"),
        dct_language=iris(f"{_EU}/language/NLD"),
        dct_modified=plain(_modified(publication), "xsd:date"),
        dct_conformsTo=iris(standard),
        dcat_version=plain(FORMAT_VERSION),
        dcat_landingPage=iris(_explanation(publication)),
        foaf_page=iris(_explanation(publication)),
        dcat_distribution=iris(*(_name(publication, _fragment(file)) for file in files)),
    )
    return [dataset, *(_distribution(publication, title, file) for file in files)]


def _distribution(publication: Publication, title: str, file: str) -> Node:
    kind, media = _FORMATS[file.rpartition(".")[2]]
    return Node.of(
        _name(publication, _fragment(file)),
        "dcat:Distribution",
        dct_title=text(f"{title}: {file}"),
        dcat_accessURL=iris(publication.url(file)),
        dcat_downloadURL=iris(publication.url(file)),
        dct_license=iris(LICENCE),
        dct_format=iris(f"{_EU}/file-type/{kind}"),
        dcat_mediaType=iris(f"{_MEDIA}/{media}"),
        dct_language=iris(f"{_EU}/language/NLD"),
    )


def _makers(publication: Publication) -> Node:
    own = _name(publication, "makers")
    return Node.of(
        own, "foaf:Agent", foaf_name=text(publication.makers), foaf_homepage=iris(publication.url())
    )


def _contact(publication: Publication) -> list[Node]:
    if not publication.contact:
        return []
    mail = publication.contact.startswith("mailto:")
    return [
        Node.of(
            _name(publication, "contact"),
            "vcard:Kind vcard:Organization",
            vcard_fn=text(publication.makers),
            vcard_hasEmail=iris(publication.contact if mail else ""),
            vcard_hasURL=iris("" if mail else publication.contact),
        )
    ]


def _contact_name(publication: Publication) -> list[Term]:
    return iris(_name(publication, "contact") if publication.contact else "")


def _keywords(name: str) -> tuple[str, ...]:
    own = ("handreikingen", "FORA") if name == "catalogus" else ("begrippen", "SKOS")
    return ("informatiemanagement", "onderwijs", "primair onderwijs", "voortgezet onderwijs", *own)


def _modified(publication: Publication) -> str:
    """The last full day that any page tells of itself; empty when none does."""
    catalog = publication.catalog
    days = (updated(page, catalog.peildatum) for page in catalog.documents)
    last = max((day for day in days if day), default=None)
    return last.isoformat() if last else ""


def _values(publication: Publication) -> list[Node]:
    """What the values of lists are: whoever checks the description need not fetch those lists."""
    named = Node.of(
        f"{_EU}/data-theme/EDUC", "skos:Concept", skos_prefLabel=text("Onderwijs, cultuur en sport")
    )
    return [
        named,
        Node.of(f"{_EU}/access-right/PUBLIC", "dct:RightsStatement"),
        Node.of(f"{_EU}/language/NLD", "dct:LinguisticSystem"),
        Node.of(LICENCE, "dct:LicenseDocument"),
        Node.of(publication.url(), "foaf:Document"),
        Node.of(_explanation(publication), "foaf:Document"),
        *(Node.of(f"{_EU}/file-type/{kind}", "dct:MediaTypeOrExtent") for kind, _ in _FORMATS.values()),
        *(Node.of(f"{_MEDIA}/{media}", "dct:MediaType") for _, media in _FORMATS.values()),
    ]


def _explanation(publication: Publication) -> str:
    return publication.url(page_address(EXPLANATION))


def _name(publication: Publication, fragment: str) -> str:
    return publication.url(f"dcat.ttl#{fragment}")


def _fragment(file: str) -> str:
    return file.replace("/", "-").replace(".", "-")
