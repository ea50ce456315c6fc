"""With very many guides, questions and polls a page stays short, says what it leaves out, and links to the rest."""

import re

import pytest

from handreikingen.problems import Place
from handreikingen.views.blocks import foot
from handreikingen.views.macros import call
from handreikingen.views.view import View
from handreikingen.views.worklist import Row, Section, _shown

LISTS = """
-- index.md --
titel: Begin
-- alles.md --
titel: Alles
-- vragen.md --
titel: Vragen
---
{{ toon_vragenregister() }}
-- handreikingen/index.md --
titel: Handreikingen
-- themas/sturen.md --
titel: Sturen
-- bijeenkomsten/dag.md --
titel: Dag
begin: 2022-11-24
"""
GUIDE = (
    "-- handreikingen/g{0:03}.md --\ntitel: Gids {0}\nthemas: [sturen]\nsectoren: [po]\nkleine_school: ja\n"
)


def question(number):
    return f"  - {{id: v{number}, soort: vraag, tekst: Vraag {number}?, thema: sturen}}\n"


def poll(number):
    return (
        f"  - {{id: p{number}, vraag: Peiling {number}?, stemmen: 1, opties: [{{tekst: ja, aantal: 1}}]}}\n"
    )


@pytest.fixture
def view_of():
    def make(site, guides=0, questions=0, polls=0):
        meeting = "opbrengst:\n" + "".join(map(question, range(questions))) if questions else ""
        meeting += "peilingen:\n" + "".join(map(poll, range(polls))) if polls else ""
        catalog = site(LISTS + meeting + "".join(GUIDE.format(n) for n in range(guides))).catalog
        return lambda path: View(catalog, path)

    return make


def lines(text):
    return [line for line in text.splitlines() if re.match(r"\s*- \[", line)]


def test_de_lijst_van_een_soort_noemt_alles_en_bij_veel_alleen_de_titels(site, view_of):
    view = view_of(site, guides=61)("handreikingen/index.md")
    text = call(view, "toon_lijst", "handreiking")
    assert len(lines(text)) == 61
    assert "lezen" not in text
    assert "1 minuut lezen" in call(
        view_of(site, guides=60)("handreikingen/index.md"), "toon_lijst", "handreiking"
    )


def test_een_lijst_op_een_andere_pagina_houdt_op_en_wijst_verder(site, view_of):
    text = call(view_of(site, guides=75)("themas/sturen.md"), "toon_lijst", "handreiking", sector="po")
    assert len(lines(text)) == 60
    assert "En nog 15: zie [alles op een rij](../alles.md)." in text
    assert "En nog" not in call(view_of(site, guides=60)("themas/sturen.md"), "toon_lijst", "handreiking")


def test_een_kleine_school_ziet_van_veel_handreikingen_eerst_de_reden_en_dan_de_titel(site, view_of):
    text = call(view_of(site, guides=90)("index.md"), "toon_kleine_school")
    assert len(lines(text)) == 80
    assert text.count("Waarom:") == 30
    assert "En nog 10: zie" in text


def test_het_register_vertelt_van_80_vragen_alles_en_van_meer_een_regel(site, view_of):
    few, many = (call(view_of(site, questions=n)("vragen.md"), "toon_vragenregister") for n in (80, 200))
    assert few.count("Stand: **open**") == 80
    assert "Stand:" not in many
    assert len(lines(many)) == 60
    assert "## [Sturen](themas/sturen.md) (200)" in many
    assert "Klik op een thema voor alles daarover." in many


def test_wat_geen_thema_heeft_staat_helemaal_op_de_werklijst(site, view_of):
    unsorted = "".join(f"  - {{id: z{n}, soort: vraag, tekst: Zonder {n}?}}\n" for n in range(90))
    page = "-- over/werklijst/indelen.md --\ntitel: Indelen\n---\n{{ toon_werklijst('indelen') }}\n"
    catalog = site(page + LISTS + "opbrengst:\n" + unsorted).catalog
    register = call(View(catalog, "vragen.md"), "toon_vragenregister")
    assert "## [Nog niet ingedeeld](over/werklijst/indelen.md) (90)" in register
    text = call(View(catalog, "over/werklijst/indelen.md"), "toon_werklijst", "indelen")
    assert [n for n in range(90) if f"Zonder {n}?" not in text] == []


def test_een_verslag_wijst_alleen_naar_het_register_als_de_vraag_daar_staat(site, view_of):
    for number, linked in ((80, 80), (81, 0)):
        view = view_of(site, questions=number)("bijeenkomsten/dag.md")
        assert foot(view, view.document).count("[In het register]") == linked


def test_van_oude_peilingen_blijft_de_vraag(site, view_of):
    text = call(view_of(site, polls=14)("index.md"), "toon_peilingen")
    assert text.count("<svg") == 12
    assert len(lines(text.split("## Oudere peilingen")[1])) == 2


def test_een_stap_met_veel_hulp_zegt_hoeveel_er_nog_is(site):
    step = "{id: s1, titel: Plannen}"
    process = f"-- processen/toets.md --\ntitel: Toets\nsector: po\nstappen: [{step}]\n"
    guides = "".join(GUIDE.format(n) + "processtappen: [toets/s1]\n" for n in range(6))
    view = View(site(LISTS + process + guides).catalog, "processen/toets.md")
    assert " en nog 2: zie [alles op een rij](../alles.md)" in call(view, "toon_stappen", "toets")


def test_een_rol_met_veel_stappen_wijst_naar_de_pagina_die_ze_alle_noemt(site):
    steps = ", ".join(f"{{id: s{n}, titel: Stap {n}, rol: leider}}" for n in range(34))
    pages = (
        "-- rollen/leider.md --\ntitel: Leider\ntaken: [Iets]\n"
        "-- rollen-en-taken.md --\ntitel: Rollen\n---\n{{ toon_rollenmatrix() }}\n"
        f"-- processen/toets.md --\ntitel: Toets\nsector: po\nstappen: [{steps}]\n"
    )
    view = View(site(LISTS + pages).catalog, "rollen/leider.md")
    text = foot(view, view.catalog.by_path[view.path])
    assert "En nog 4: zie [rollen en taken naast elkaar](../rollen-en-taken.md)." in text


def test_van_veel_processen_staat_per_rol_welke_stappen_ze_doet(site):
    step = (
        "{id: s1, titel: Plannen, rol: leider}, {id: s2, titel: Doen}, {id: s3, titel: Kijken, rol: leider}"
    )
    processes = "".join(
        f"-- processen/p{n}.md --\ntitel: Proces {n}\nsector: po\nstappen: [{step}]\n" for n in range(7)
    )
    roles = "-- rollen/leider.md --\ntitel: Leider\ntaken: [Kiest., Beslist.]\n"
    text = call(View(site(LISTS + roles + processes).catalog, "index.md"), "toon_rollenmatrix")
    assert text.count(": Leider (1, 3); rol niet bekend (2)\n") == 7
    assert "- [Leider](rollen/leider.md): Kiest. Beslist.\n" in text


def test_een_lange_begrippenlijst_noemt_verwante_begrippen_zonder_link(site):
    term = "- {{id: b{0}, voorkeursterm: Woord {0}, definitie: Iets., zie: [b0]}}\n"
    for number, link in ((100, "Zie ook: [Woord 0](#begrip-b0)."), (121, "Zie ook: Woord 0.")):
        terms = "-- begrippen.md --\ntitel: Begrippen\n-- data/begrippen.yml --\n"
        catalog = site(LISTS + terms + "".join(map(term.format, range(number)))).catalog
        assert call(View(catalog, "begrippen.md"), "toon_begrippen").count(link) == number


def test_van_veel_punten_op_de_werklijst_staat_elk_onderdeel_er_voor_een_eerlijk_deel():
    def section(name, number):
        return Section(name, name, (Row(Place("x.md"), "Iets."),) * number)

    assert dict(_shown([section("a", 1000), section("b", 10), section("c", 1000)])) == {
        "a": 120,
        "b": 10,
        "c": 120,
    }
