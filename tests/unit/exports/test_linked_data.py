from pathlib import Path

import pytest
from pyshacl import validate
from rdflib import DCAT, DCTERMS, RDF, SH, SKOS, Graph, Literal, URIRef
from rdflib.compare import isomorphic

from handreikingen.exports.open_data import Publication, build_exports
from handreikingen.exports.open_data.rdf import Iri, Node, iris, json_ld, plain, text, turtle
from tests.unit.exports.conftest import ADDRESS, kleine_site

# rdflib itself uses what it calls deprecated when it reads JSON-LD.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

SHAPES = Path(__file__).with_name("vormen.ttl")


def graph(content: bytes, form: str = "turtle") -> Graph:
    return Graph().parse(data=content, format=form)


def faults(found: Graph) -> list[str]:
    """What does not fit our shapes: the property that each fault is about."""
    _, report, _ = validate(found, shacl_graph=Graph().parse(SHAPES))
    assert isinstance(report, Graph)
    paths = (report.value(result, SH.resultPath) for result in report.subjects(RDF.type, SH.ValidationResult))
    return sorted(str(path) for path in paths)


@pytest.mark.parametrize("name", ["begrippen", "dcat"])
def test_turtle_en_json_ld_zeggen_hetzelfde(files, name):
    first, second = graph(files[f"{name}.ttl"]), graph(files[f"{name}.jsonld"], "json-ld")
    assert len(first) > 20
    assert isomorphic(first, second)


def test_begrippen_volgen_nl_sbb(files):
    assert faults(graph(files["begrippen.ttl"])) == []


def test_de_vormen_zien_een_begrip_zonder_definitie(kleine_files):
    found = graph(kleine_files["begrippen.ttl"])
    found.remove((None, SKOS.definition, None))
    assert faults(found) == [str(SKOS.definition)] * 2


def test_alle_velden_van_een_begrip(kleine_files):
    found = graph(kleine_files["begrippen.ttl"])
    api, las = (URIRef(f"{ADDRESS}begrippen/#begrip-{name}") for name in ("api", "las"))
    assert found.value(api, SKOS.prefLabel) == Literal("API", "nl")
    assert found.value(api, SKOS.definition) == Literal('Een "koppelpunt" met een \\ erin.', "nl")
    assert found.value(api, SKOS.altLabel) == Literal("koppelvlak", "nl")
    assert list(found.objects(api, SKOS.hiddenLabel)) == [Literal("interface", "nl")]
    assert found.value(api, DCTERMS.source) == URIRef(f"{ADDRESS}over/bronnen/#bron-wiki")
    assert (api, SKOS.related, las) in found
    assert (las, SKOS.related, api) in found


def test_elk_begrip_van_de_site_staat_erin(publication: Publication, files):
    found = graph(files["begrippen.ttl"])
    names = {str(label) for label in found.objects(None, SKOS.prefLabel)}
    assert names == {entry.naam for entry in publication.catalog.of_kind("begrip")}


def test_de_beschrijving_mist_zonder_contact_alleen_het_contact(files):
    assert faults(graph(files["dcat.ttl"])) == [str(DCAT.contactPoint)] * 3


@pytest.mark.parametrize("contact", ["https://git.example/x/issues", "mailto:data@netwerk.example"])
def test_met_contact_is_de_beschrijving_compleet(contact):
    found = graph(build_exports(kleine_site(contact=contact))["dcat.ttl"])
    assert faults(found) == []
    assert URIRef(contact) in set(found.objects())


def test_elk_beschreven_bestand_bestaat(publication: Publication, files):
    found = graph(files["dcat.ttl"])
    addresses = {
        str(address).removeprefix(publication.address) for address in found.objects(None, DCAT.downloadURL)
    }
    assert {"catalogus.json", "begrippen.ttl", "kalender.ics", "data/peilingen.csv"} <= addresses
    assert addresses <= files.keys()


def test_vreemde_tekens_komen_heel_over():
    nasty = 'a"b\\c\nd\te\x07 ‘é’ 🐘'
    nodes = [
        Node.of(
            'https://x.example/a<b>"c d',
            "skos:Concept",
            dct_title=text(nasty),
            dct_date=plain("2026-01-01", "xsd:date"),
        )
    ]
    first, second = graph(turtle(nodes, ADDRESS)), graph(json_ld(nodes, ADDRESS), "json-ld")
    assert isomorphic(first, second)
    assert first.value(URIRef("https://x.example/a%3Cb%3E%22c%20d"), DCTERMS.title) == Literal(nasty, "nl")


def test_een_adres_zonder_verboden_tekens_blijft_gelijk():
    assert Iri("https://x.example/é?a=b&c#d").turtle(ADDRESS) == "<https://x.example/é?a=b&c#d>"


def test_het_adres_van_de_site_staat_er_een_keer_en_namen_blijven_heel():
    base = "https://x.example/site/"
    names = [f"{base}{end}" for end in ("", "a/#b", "a:b/", "?a=b", "/a", "#c")]
    names += ["https://x.example/", "https://x.example/sites/", "https://elders.example/site/"]
    nodes = [Node.of(name, "skos:Concept", dct_source=iris(*names)) for name in names]
    written = turtle(nodes, base)
    first, second = graph(written), graph(json_ld(nodes, base), "json-ld")
    assert isomorphic(first, second)
    assert {str(name) for name in first.subjects()} == {
        str(name) for name in first.objects(None, DCTERMS.source)
    }
    assert {str(name) for name in first.subjects()} == set(names)
    assert written.count(b"<https://x.example/site/a/") == 0
