"""What the regiegroep works with: work list, coverage, balance, routes, the kit of a meeting."""

import pytest

from handreikingen.catalog import Entry, Key
from handreikingen.model.meetings import Bijeenkomst
from handreikingen.model.work import Rol
from handreikingen.views.balance import balance
from handreikingen.views.coverage import coverage
from handreikingen.views.kit import kit
from handreikingen.views.macros import call
from handreikingen.views.routes import Stop, choose, minutes_in, routes_for
from handreikingen.views.view import View
from handreikingen.views.worklist import SECTION_NAMES, sections, theme_counts

SITE = """
-- themas/een.md --
titel: Een
volgorde: 1
-- themas/twee.md --
titel: Twee
volgorde: 2
-- rollen/leider.md --
titel: Leider
taken: [Iets]
-- handreikingen/kort.md --
titel: Kort
themas: [twee]
sectoren: [po]
rollen: [leider]
status: vastgesteld
doe_minuten: 90
kleine_school: deels
kleine_school_waarom: Je hebt twee mensen nodig.
nagekeken: 2025-01-01
-- handreikingen/doen.md --
titel: Doen
themas: [een]
rollen: [leider]
doe_minuten: 30
nagekeken: 2025-12-31
-- handreikingen/oud.md --
titel: Oud
themas: [een]
rollen: [leider]
status: teruggetrokken
-- zelfscans/scan.md --
titel: Scan
themas: [een]
rollen: [leider]
duur: een kwartier
-- praktijkvoorbeelden/echt.md --
titel: Echt
themas: [een]
-- bijeenkomsten/2026-01-05-eerste.md --
titel: Eerste
begin: 2026-01-05
opbrengst:
  - {id: v1, soort: vraag, tekst: Wie?, thema: een}
  - {id: v2, soort: vraag, tekst: Waar?}
  - {id: i1, soort: inzicht, tekst: Zo., thema: een}
  - {id: o1, soort: oproep, tekst: Help mee., thema: een, tot: 2027-01-01}
  - {id: o2, soort: oproep, tekst: Te laat., thema: een, tot: 2026-02-01}
  - {id: a1, soort: afspraak, tekst: We delen het., wie: de regiegroep}
peilingen: [{id: p1, vraag: Doen?, stemmen: 3, opties: [{tekst: ja, aantal: 2}]}]
-- bijeenkomsten/2027-02-03-tweede.md --
titel: Tweede
begin: 2027-02-03 09:30
programma: [Welkom, Toetsen]
-- bijeenkomsten/2026-03-01-mbo.md --
titel: Van anderen
netwerk: mbo
begin: 2026-03-01
opbrengst:
  - {id: v1, soort: vraag, tekst: Mbo-vraag?, thema: een}
"""


@pytest.fixture
def catalog(site):
    return site(SITE).catalog


def test_de_werklijst_noemt_bestand_en_regel(catalog):
    found = {
        section.id: [(row.place.path, row.place.line, row.wat) for row in section.rows]
        for section in sections(catalog)
    }
    assert tuple(found) == SECTION_NAMES
    meeting = "bijeenkomsten/2026-01-05-eerste.md"
    assert found["indelen"] == [(meeting, 6, "Waar? (vraag)."), (meeting, 10, "We delen het. (afspraak).")]
    assert [row[:2] for row in found["bijna"]] == [("handreikingen/doen.md", 6)]
    assert [row[:2] for row in found["nagekeken"]] == [("handreikingen/kort.md", 10)]
    assert [row[:2] for row in found["peilingen"]] == [(meeting, 11)]
    assert "toon_werklijst" not in call(View(catalog, "over/werklijst.md"), "toon_werklijst")


def test_open_vragen_van_het_mbo_tellen_niet_mee(catalog):
    assert [(c.entry.naam, c.open, c.open_mbo) for c in theme_counts(catalog)] == [
        ("Een", 1, 1),
        ("Twee", 0, 0),
    ]


def test_de_dekking_toont_gaten(catalog):
    found = coverage(catalog)
    assert found.gaps == ("Een: geen handreiking voor po en vo", "Twee: geen handreiking voor vo")
    assert [(theme.naam, cells) for theme, cells in found.by_role] == [("Een", ("h2 z1",)), ("Twee", ("h1",))]
    assert {theme.naam: cells for theme, cells in found.by_sector}["Twee"] == ("h1", "", "")


def test_halen_en_brengen(catalog):
    assert [(line.titel, line.halen, line.brengen) for line in balance(catalog)] == [
        ("Een", 2, 2),
        ("Twee", 0, 0),
        ("Nog niet ingedeeld", 1, 0),
    ]


def test_een_route_past_in_de_tijd_en_is_berekend(catalog):
    role = catalog.get(Rol, "leider")
    found = {
        route.budget: [(stop.entry.naam, stop.minuten) for stop in route.stops]
        for route in routes_for(catalog, role)
    }
    assert found == {
        5: [("Kort", 1), ("Doen", 1)],
        15: [("Kort", 1), ("Doen", 1)],
        60: [("Doen", 31), ("Kort", 1), ("Scan", 15)],
    }


def test_een_route_heeft_hooguit_vijf_paginas(catalog):
    thing = catalog.get(Rol, "leider")
    pages = [Stop(Entry(Key("handreiking", str(n)), thing, "x.md"), 1) for n in range(9)]
    assert len(choose(pages, 15)) == 5
    assert choose([], 5) == []


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("een kwartier", 15),
        ("10 minuten", 10),
        ("10 tot 15 minuten", 15),
        ("een halfuur", 30),
        ("een dag", 0),
    ],
)
def test_minuten_in_woorden(words, minutes):
    assert minutes_in(words) == minutes


def test_kleine_school_noemt_de_reden(catalog):
    text = call(View(catalog, "index.md"), "toon_kleine_school")
    assert "## Deels te doen (1)" in text
    assert "Waarom: Je hebt twee mensen nodig." in text
    assert "Oud" not in text


def test_de_kit_voor_de_bijeenkomst(catalog):
    found = kit(catalog, catalog.get(Bijeenkomst, "2027-02-03-tweede"), "https://example.org/site/")
    assert sorted(found) == ["agenda", "uitnodiging"]
    assert "1. Welkom\n1. Toetsen" in found["agenda"]
    assert "- Wie?\n    - Vraag, stand: **open**" in found["agenda"], (
        "wat er werd van de vragen van de vorige keer"
    )
    assert "<https://example.org/site/bijeenkomsten/2026-01-05-eerste/#v1>" in found["agenda"]
    assert "Tweede, 3 februari 2027, 9.30 uur" in found["uitnodiging"]


def test_de_kit_na_de_bijeenkomst(catalog):
    found = kit(catalog, catalog.get(Bijeenkomst, "2026-01-05-eerste"))
    text = found["terugkoppeling"]
    assert "## Vragen\n\n- Wie?\n- Waar?\n" in text
    assert "- Doen? 3 stemmen: ja 2; van 1 is de keuze niet bekend." in text
    assert "http" not in text
