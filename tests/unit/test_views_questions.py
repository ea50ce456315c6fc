"""A question can be followed to its answer and back; taking the answer away opens it again."""

from handreikingen.views.blocks import foot
from handreikingen.views.macros import call
from handreikingen.views.view import View

SITE = """
-- vragen.md --
titel: Vragen
---
{{ toon_vragenregister() }}
-- bijeenkomsten/2022-11-24-utrecht.md --
titel: Utrecht
begin: 2022-11-24
opbrengst:
  - {id: v1, soort: vraag, tekst: Hoe kies je?, thema: sturen}
  - {id: o1, soort: oproep, tekst: Wie doet mee?, tot: 2027-01-01}
-- themas/sturen.md --
titel: Sturen
---
{{ toon_thema() }}
"""
GUIDE = """
-- handreikingen/kiezen.md --
titel: Kiezen
themas: [sturen]
status: vastgesteld
beantwoordt: [2022-11-24-utrecht/v1]
"""


def register(site, drawing, **groep):
    return call(View(site(drawing).catalog, "vragen.md"), "toon_vragenregister", **groep)


def test_van_de_vraag_een_klik_naar_bijeenkomst_thema_en_antwoord(site):
    text = register(site, SITE + GUIDE)
    for link in (
        "[Hoe kies je?](bijeenkomsten/2022-11-24-utrecht.md#v1)",
        "[Utrecht](bijeenkomsten/2022-11-24-utrecht.md), 24 november 2022, bijna 4 jaar geleden",
        "Thema: [Sturen](themas/sturen.md)",
        "Stand: **beantwoord**. Antwoord: [Kiezen](handreikingen/kiezen.md) (vastgesteld)",
        "{ #2022-11-24-utrecht-v1 .vraag .l-1 }",
    ):
        assert link in text


def test_en_van_elk_daarvan_weer_terug(site):
    catalog = site(SITE + GUIDE).catalog

    def page(path):
        return foot(View(catalog, path), catalog.by_path[path])

    assert "../vragen.md#2022-11-24-utrecht-v1" in page("bijeenkomsten/2022-11-24-utrecht.md")
    assert "../handreikingen/kiezen.md" in page("bijeenkomsten/2022-11-24-utrecht.md")
    assert "../bijeenkomsten/2022-11-24-utrecht.md#v1" in page("handreikingen/kiezen.md")
    theme = call(View(catalog, "themas/sturen.md"), "toon_thema")
    assert "../bijeenkomsten/2022-11-24-utrecht.md#v1" in theme


def test_zonder_het_antwoord_is_de_vraag_weer_open(site):
    assert "Stand: **open**. Er is nog geen handreiking voor." in register(site, SITE)
    old = GUIDE.replace("vastgesteld", "teruggetrokken")
    assert "Stand: **open**" in register(site, SITE + old)
    working = GUIDE.replace("vastgesteld", "werkversie")
    assert "Stand: **in bewerking**. Er wordt aan een antwoord gewerkt: [Kiezen]" in register(
        site, SITE + working
    )


def test_per_stand_en_per_soort(site):
    by_status = register(site, SITE + GUIDE, groep="stand")
    assert [line for line in by_status.splitlines() if line.startswith("## ")] == [
        "## Open (0) { #stand-open }",
        "## In bewerking (0) { #stand-in-bewerking }",
        "## Beantwoord (1) { #stand-beantwoord }",
        "## Zonder stand: inzichten, oproepen en afspraken (1) { #stand-geen }",
    ]
    by_kind = register(site, SITE, groep="soort")
    assert "## Vragen (1) { #soort-vraag }" in by_kind
    assert "Reageren kan tot 1 januari 2027." in by_kind
