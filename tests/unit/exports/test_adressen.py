import json
from html.parser import HTMLParser
from posixpath import dirname, join, normpath

import pytest

from handreikingen.exports.open_data import Publication, build_exports, read_addresses, vanished
from handreikingen.exports.open_data.addresses import AddressListError
from handreikingen.exports.open_data.redirects import redirects
from tests.unit.exports.conftest import ADDRESS, KLEIN, kleine_site


def addresses(drawing: str) -> bytes:
    return build_exports(kleine_site(drawing))["adressen.json"]


def complaints(old: str, new: str) -> list[str]:
    return [gone.text for gone in vanished(read_addresses(addresses(old)), read_addresses(addresses(new)))]


class Tags(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


def test_een_oud_adres_stuurt_door(kleine_files, klein):
    assert redirects(klein) == {
        "gids/": "handreikingen/grip/",
        "handreikingen/overzicht/": "handreikingen/grip/",
    }
    text = kleine_files["handreikingen/overzicht/index.html"].decode()
    tags = Tags(text).found
    assert ("link", {"rel": "canonical", "href": f"{ADDRESS}handreikingen/grip/"}) in tags
    assert ("meta", {"name": "robots", "content": "noindex"}) in tags
    assert ("meta", {"http-equiv": "refresh", "content": "0; url=../grip/index.html"}) in tags
    assert ("script", {"src": "../../assets/verhuisd.js", "defer": None}) in tags
    assert text.count("<script") == 1, "no script in the page itself: the security policy refuses it"
    assert ("a", {"href": "../grip/index.html"}) in tags
    assert "Grip &amp; ‘overzicht’" in text


def test_elke_doorverwijzing_wijst_naar_een_pagina(files, publication: Publication):
    pages = set(json.loads(files["adressen.json"])["paginas"])
    for old, new in redirects(publication).items():
        href = next(
            attrs["href"] for tag, attrs in Tags(files[f"{old}index.html"].decode()).found if tag == "a"
        )
        assert f"{dirname(normpath(join(old, str(href))))}/" == new
        assert new in pages


def test_de_lijst_noemt_paginas_plekken_bestanden_en_doorverwijzingen(kleine_files):
    found = json.loads(kleine_files["adressen.json"])
    assert "" in found["paginas"]
    assert "handreikingen/grip/" in found["paginas"]
    assert "bijeenkomsten/2022-11-24-utrecht/#v3" in found["ankers"]
    assert "begrippen/#begrip-api" in found["ankers"]
    assert {"catalogus.json", "adressen.json", "feeds/alles.atom", "kalender.ics"} <= set(found["bestanden"])
    assert found["doorverwijzingen"]["gids/"] == "handreikingen/grip/"


def test_niets_veranderd_is_niets_te_melden(files):
    known = read_addresses(files["adressen.json"])
    assert vanished(known, known) == []


def test_een_verdwenen_pagina_vraagt_om_een_doorverwijzing():
    moved = KLEIN.replace("-- handreikingen/zonder-dag.md --", "-- handreikingen/nieuwe-naam.md --")
    assert complaints(KLEIN, moved) == [
        "Het adres ‘handreikingen/zonder-dag/’ bestond en is weg."
        " Zet ‘handreikingen/zonder-dag/’ bij ‘voorheen’ op de pagina die er nu voor in de plaats is."
    ]
    mended = moved.replace(
        "titel: Zonder dag", "titel: Zonder dag\n    voorheen: [handreikingen/zonder-dag/]"
    )
    assert complaints(KLEIN, mended) == []


def test_een_verdwenen_doorverwijzing_wordt_ook_gemeld():
    less = KLEIN.replace("voorheen: [handreikingen/overzicht/, gids]", "voorheen: [gids]")
    assert [line.split("’")[0] for line in complaints(KLEIN, less)] == ["Het adres ‘handreikingen/overzicht/"]


def test_een_verdwenen_onderdeel_krijgt_zijn_id_terug():
    less = KLEIN.replace("id: i1", "id: i2")
    assert complaints(KLEIN, less) == [
        "Het adres ‘bijeenkomsten/2022-11-24-utrecht/#i1’ bestond en is weg."
        " Geef het onderdeel op ‘bijeenkomsten/2022-11-24-utrecht/’ weer de id ‘i1’."
    ]


def test_een_verdwenen_bestand_wordt_gemeld():
    less = KLEIN.replace("begin: 2022-11-24", "datum_onbekend: true\n    volgt_op: gepland")
    assert [line.split("’")[0] for line in complaints(KLEIN, less)] == [
        "Het adres ‘bijeenkomsten/2022-11-24-utrecht.ics"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"paginas": 1}',
        '{"paginas": [], "ankers": [], "bestanden": [], "doorverwijzingen": []}',
        b"\xff",
    ],
)
def test_iets_anders_dan_een_lijst_geeft_een_gewone_zin(text):
    with pytest.raises(AddressListError, match=r"^Dit is geen lijst van adressen\."):
        read_addresses(text)
