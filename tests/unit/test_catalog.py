"""The catalog: relations both ways, computed status, order, reading time; built anew every time."""

import time
from datetime import date

import pytest

from bench.maak import make_site
from handreikingen.catalog import Key, build_catalog
from handreikingen.catalog.order import sorted_meetings
from handreikingen.model.guides import Handreiking, Thema
from handreikingen.model.meetings import Bijeenkomst
from handreikingen.schema import parse_tree
from handreikingen.sources import tree_from_texts
from tests.tekening import PEILDATUM, texts


def keys(entries):
    return [f"{entry.key.soort} {entry.key.id}" for entry in entries]


CHAIN = """
    -- themas/toetsen.md --
    titel: Toetsen
    -- bijeenkomsten/m.md --
    opbrengst:
      - {id: v1, soort: vraag, tekst: Hoe begin je?, thema: toetsen}
      - {id: v2, soort: vraag, tekst: Wie doet het?, thema: toetsen}
    peilingen:
      - {id: p1, vraag: Verder?, stemmen: 2, opties: [{tekst: ja, aantal: 2}]}
    -- handreikingen/oud.md --
    themas: [toetsen]
    status: verouderd
    -- handreikingen/nieuw.md --
    themas: [toetsen]
    status: vastgesteld
    vervangt: oud
    beantwoordt: [m/v1, vragen/q]
    processtappen: [proef/af]
    bronnen: [b]
    -- processen/proef.md --
    themas: [toetsen]
    stappen:
      - {id: begin, titel: Begin}
      - {id: af, titel: Af, bron: b}
    -- adviezen/a.md --
    themas: [toetsen]
    uit: [m/v1, m/p1]
    -- data/bronnen.yml --
    - {id: b, titel: B, uitgever: U, url: "https://b.org", geraadpleegd: 2026-11-01, soort: wet}
    -- data/vragen.yml --
    - {id: q, soort: vraag, tekst: Waarom?, bron: b, thema: toetsen}
"""


def test_elke_relatie_is_van_twee_kanten_te_zien(site):
    found = site(CHAIN)
    assert found.errors == ()
    catalog = found.catalog
    question = Key("opbrengst", "m/v1")
    guide = Key("handreiking", "nieuw")
    assert keys(catalog.linked_from(question)) == ["advies a", "handreiking nieuw"]
    assert keys(catalog.linked_from(question, "beantwoordt")) == ["handreiking nieuw"]
    assert keys(catalog.linked_to(guide, "beantwoordt")) == ["opbrengst m/v1", "opbrengst vragen/q"]
    assert keys(catalog.linked_from(Key("stap", "proef/af"))) == ["handreiking nieuw"]
    assert keys(catalog.linked_from(Key("handreiking", "oud"), "vervangt")) == ["handreiking nieuw"]
    assert keys(catalog.linked_from(Key("peiling", "m/p1"))) == ["advies a"]
    assert keys(catalog.linked_from(Key("bron", "b"))) == [
        "handreiking nieuw",
        "opbrengst vragen/q",
        "stap proef/af",
    ]
    forward = {(r.van, r.veld, r.naar) for group in catalog.outgoing.values() for r in group}
    backward = {(r.van, r.veld, r.naar) for group in catalog.incoming.values() for r in group}
    assert forward == backward


def test_een_thema_kent_alles_wat_erbij_hoort(site):
    catalog = site(CHAIN).catalog
    thema = catalog.get(Thema, "toetsen")
    assert thema is not None
    assert keys(catalog.on_thema(thema, "opbrengst")) == [
        "opbrengst m/v1",
        "opbrengst m/v2",
        "opbrengst vragen/q",
    ]
    assert keys(catalog.on_thema(thema, "handreiking")) == ["handreiking nieuw", "handreiking oud"]


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        ([], "open"),
        (["verouderd"], "open"),
        (["teruggetrokken"], "open"),
        (["werkversie"], "in bewerking"),
        (["consultatieversie", "verouderd"], "in bewerking"),
        (["versie ter vaststelling"], "in bewerking"),
        (["vastgesteld"], "beantwoord"),
        (["werkversie", "levend document"], "beantwoord"),
        (["teruggetrokken", "vastgesteld"], "beantwoord"),
    ],
)
def test_stand_van_een_vraag(site, statuses, expected):
    guides = "".join(
        f"-- handreikingen/h{n}.md --\nstatus: {status}\nbeantwoordt: [m/v]\n"
        for n, status in enumerate(statuses)
    )
    meeting = "-- bijeenkomsten/m.md --\nopbrengst: [{id: v, soort: vraag, tekst: Hoe?}]\n"
    assert site(guides + meeting).catalog.question_status(Key("opbrengst", "m/v")) == expected


def test_bijeenkomst_zonder_datum_komt_na_die_ervoor(site):
    catalog = site("""
        -- bijeenkomsten/a-laatste.md --
        begin: 2024-03-01
        -- bijeenkomsten/eerste.md --
        begin: 2022-01-01
        -- bijeenkomsten/derde.md --
        datum_onbekend: true
        volgt_op: tweede
        -- bijeenkomsten/tweede.md --
        datum_onbekend: true
        volgt_op: eerste
        -- bijeenkomsten/nergens.md --
        datum_onbekend: true
        volgt_op: weg
        -- bijeenkomsten/ring-een.md --
        datum_onbekend: true
        volgt_op: ring-twee
        -- bijeenkomsten/ring-twee.md --
        datum_onbekend: true
        volgt_op: ring-een
    """).catalog
    oldest_first = ["eerste", "tweede", "derde", "a-laatste", "nergens", "ring-een", "ring-twee"]
    assert [m.sleutel for m in sorted_meetings(catalog.all(Bijeenkomst))] == oldest_first
    assert [m.sleutel for m in catalog.all(Bijeenkomst)] == oldest_first[::-1]


@pytest.mark.parametrize(("words", "minutes"), [(0, 1), (1, 1), (236, 1), (237, 2), (474, 2), (475, 3)])
def test_leestijd_telt_tekst_en_samenvatting(site, words, minutes):
    catalog = site(f"-- berichten/b.md --\nsamenvatting: Twee woorden\n---\n{'zo-iets ' * words}\n").catalog
    assert catalog.reading_minutes["berichten/b.md"] == minutes


def test_nakijken_en_verouderd(site):
    catalog = site("""
        -- handreikingen/schrikkeldag.md --
        nagekeken: 2024-02-29
        -- handreikingen/nooit.md --
        titel: Nooit
        -- handreikingen/zelf.md --
        nagekeken: 2020-01-01
        herzien_na: 2026-11-23
    """).catalog
    guides = {guide.sleutel: guide for guide in catalog.all(Handreiking)}
    assert {name: catalog.due(guide) for name, guide in guides.items()} == {
        "nooit": None,
        "schrikkeldag": date(2025, 2, 28),
        "zelf": date(2026, 11, 23),
    }
    assert [name for name, guide in sorted(guides.items()) if catalog.outdated(guide)] == ["schrikkeldag"]


def test_een_tweede_bouw_weet_niets_van_de_eerste(site):
    first = site(CHAIN)
    before = (first.problems, dict(first.catalog.incoming))
    second = site("-- handreikingen/ander.md --\nbeantwoordt: [m/v1]\n")
    assert keys(second.catalog.entries.values()) == ["handreiking ander", "thema algemeen"]
    assert [p.code for p in second.errors] == ["HR101"]
    assert (first.problems, dict(first.catalog.incoming)) == before
    assert site(CHAIN).problems == first.problems


def test_de_catalogus_kan_niet_veranderen(site):
    catalog = site(CHAIN).catalog
    with pytest.raises(AttributeError):
        catalog.peildatum = date(2030, 1, 1)
    with pytest.raises(TypeError):
        catalog.entries[Key("thema", "x")] = None


def test_de_volgorde_van_lezen_maakt_niet_uit():
    parsed = parse_tree(tree_from_texts(texts(CHAIN)))
    forward = build_catalog(parsed.documents, parsed.items, (), PEILDATUM)
    backward = build_catalog(parsed.documents[::-1], parsed.items, (), PEILDATUM)
    assert list(forward.entries) == list(backward.entries)
    assert dict(forward.incoming) == dict(backward.incoming)


@pytest.mark.meting
def test_kosten_per_pagina_zijn_bij_duizend_dezelfde_als_bij_tweehonderd():
    """Of several runs the fastest counts, so that a busy machine does not decide."""

    def cost(pages: int) -> float:
        parsed = parse_tree(tree_from_texts(make_site(pages)))
        best = float("inf")
        for _ in range(5):
            start = time.process_time()
            build_catalog(parsed.documents, parsed.items, (), PEILDATUM)
            best = min(best, time.process_time() - start)
        return best / pages

    assert cost(1000) < 2.5 * cost(200)
