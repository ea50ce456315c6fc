"""With very many guides, questions and polls a page stays short, says what it leaves out, and links to the rest."""

import re

import pytest

from handreikingen.views.blocks import foot
from handreikingen.views.macros import call
from handreikingen.views.view import View

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
    assert "En nog 140: zie [alles over Sturen](themas/sturen.md)." in many


def test_een_verslag_wijst_alleen_naar_het_register_als_de_vraag_daar_staat(site, view_of):
    for number, linked in ((80, 80), (81, 0)):
        view = view_of(site, questions=number)("bijeenkomsten/dag.md")
        assert foot(view, view.document).count("[In het register]") == linked


def test_van_oude_peilingen_blijft_de_vraag(site, view_of):
    text = call(view_of(site, polls=14)("index.md"), "toon_peilingen")
    assert text.count("<svg") == 12
    assert len(lines(text.split("## Oudere peilingen")[1])) == 2
