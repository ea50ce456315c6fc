"""The network's memory as views: ages, polls, roadmap, calendar, lanes, advice, what is counted and what is not."""

from datetime import date
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handreikingen.model.dates import Datum, Periode
from handreikingen.model.meetings import Advies, Peiling
from handreikingen.views.age import ago, when_and_ago
from handreikingen.views.macros import call
from handreikingen.views.pictures import pictures
from handreikingen.views.polls import rounding, rows
from handreikingen.views.roadmap import lay_out
from handreikingen.views.svg_text import wrapped
from handreikingen.views.view import View
from tests.tekening import PEILDATUM

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("2026-11-23", "vandaag"),
        ("2026-11-22", "1 dag geleden"),
        ("2026-11-10", "13 dagen geleden"),
        ("2026-11-02", "3 weken geleden"),
        ("2026-09-20", "2 maanden geleden"),
        ("2026-11", "deze maand"),
        ("2026-10", "1 maand geleden"),
        ("2026", "dit jaar"),
        ("2025", "1 jaar geleden"),
        ("2025-11-23", "1 jaar geleden"),
        ("2024-03-01", "ruim 2 jaar geleden"),
        ("2022-11-24", "bijna 4 jaar geleden"),
        ("2022-11", "4 jaar geleden"),
        ("2026-11-24", "over 1 dag"),
        ("2027-02-03", "over 2 maanden"),
        ("2028", "over 2 jaar"),
    ],
)
def test_hoe_lang_geleden(when, words):
    assert ago(Datum.parse(when), TODAY) == words


def test_een_onbekende_datum_blijft_onbekend():
    assert when_and_ago(None, TODAY) == "datum niet bekend"


@given(st.dates(date(1990, 1, 1), date(2100, 12, 31)), st.dates(date(1990, 1, 1), date(2100, 12, 31)))
def test_elke_twee_dagen_geven_woorden(when, today):
    assert ago(Datum.of(when), today)


def poll(votes: int, **answers: int) -> Peiling:
    options = [{"tekst": text, "aantal": str(number)} for text, number in answers.items()]
    return Peiling.model_validate({"id": "p", "vraag": "Wat?", "stemmen": str(votes), "opties": options})


def test_de_rest_staat_onderaan_en_telt_mee():
    found = rows(poll(26, ja=25))
    assert [(row.tekst, row.stemmen, row.procent, row.rest) for row in found] == [
        ("ja", 25, 96, False),
        ("keuze niet bekend", 1, 4, True),
    ]
    assert rounding(found) == "afgerond"


def test_wat_niet_optelt_tot_honderd_wordt_gezegd():
    found = rows(poll(26, a=17, b=5, c=4))
    assert [row.procent for row in found] == [65, 19, 15]
    assert rounding(found) == "afgerond; samen 99"


ROADMAP = """
-- themas/een.md --
titel: Een
volgorde: 1
-- themas/twee.md --
titel: Twee
volgorde: 2
-- data/roadmap.yml --
- {id: laat, titel: Laat, periode: 2025-K2, stand: gepland, thema: een}
- {id: vroeg, titel: Vroeg, periode: 2024-11 tot 2025-02, stand: gedaan, thema: twee}
- {id: ook, titel: Ook vroeg, periode: 2025-01, stand: bezig, thema: twee}
- {id: ooit, titel: Ooit, periode: onbekend, stand: nog niet bekend}
"""


def test_de_roadmap_is_op_tijd_geordend_en_in_banen_gelegd(site):
    layout = lay_out(site(ROADMAP).catalog)
    assert layout.kwartalen == ("2024 K4", "2025 K1", "2025 K2")
    assert [(p.item.id, p.rij, p.van, p.duur, p.nieuwe_baan, p.vorm) for p in layout.items] == [
        ("vroeg", 3, 1, 2, True, "vol"),
        ("ook", 4, 2, 1, False, "half"),
        ("laat", 2, 3, 1, True, "open"),
        ("ooit", 5, 4, 4, True, "stippel"),
    ]


def test_een_lege_roadmap_is_leeg(site):
    assert lay_out(site("-- index.md --\ntitel: x\n").catalog).items == ()


def test_een_heel_lange_roadmap_blijft_een_lijst(site):
    drawing = """
    -- data/roadmap.yml --
    - {id: oud, titel: Oud, periode: 1995, stand: gedaan}
    - {id: nieuw, titel: Nieuw, periode: 2026, stand: bezig}
    """
    catalog = site(drawing).catalog
    assert not lay_out(catalog).past
    assert "roadmap-raster" not in call(View(catalog, "roadmap.md"), "toon_roadmap")


@pytest.mark.parametrize(("one", "other", "fault"), [("2025", "2025-06", True), ("2024", "2025", False)])
def test_hetzelfde_werk_staat_niet_twee_keer_tegelijk(site, one, other, fault):
    drawing = f"""
    -- data/roadmap.yml --
    - {{id: a, titel: Werk, periode: {one}, stand: gedaan}}
    - {{id: b, titel: werk, periode: {other}, stand: gedaan}}
    """
    assert ("HR223" in {problem.code for problem in site(drawing).problems}) == fault
    assert Periode.parse(one).bekend


PROCESS = """
-- processen/toets.md --
titel: "De <toets> & meer"
sector: po
stappen:
  - {id: een, titel: "Plannen & kiezen", rol: leider}
  - {id: twee, titel: Afnemen}
-- rollen/leider.md --
titel: Leider
taken: [Iets]
"""


def test_elk_plaatje_is_geldige_svg_met_titel_en_uitleg(site):
    drawing = (
        PROCESS.replace("<toets> & meer", "toets & meer")
        + """
-- bijeenkomsten/een.md --
titel: Een
peilingen: [{id: p, vraag: "Ja of <nee> & meer?", stemmen: 2, opties: [{tekst: "a < b", aantal: 1}]}]
"""
    )
    found = pictures(site(drawing + ROADMAP).catalog)
    assert sorted(found) == ["beelden/peiling-een-p.svg", "beelden/proces-toets.svg", "beelden/roadmap.svg"]
    for text in found.values():
        root = ElementTree.fromstring(text)  # noqa: S314 - our own text
        names = [child.tag.rpartition("}")[2] for child in root]
        assert names[:2] == ["title", "desc"]
        assert all(child.text for child in root[:2])


def test_een_stap_met_een_onbekende_rol_is_een_fout(site):
    faults = site(PROCESS.replace("<toets> & meer", "toets").replace("rol: leider", "rol: leidr")).errors
    assert [(fault.code, fault.place.line) for fault in faults] == [("HR101", 5)]


def test_een_lang_woord_wordt_gebroken():
    assert wrapped("a" * 25, 10) == ["a" * 10, "a" * 10, "a" * 5]


ADVICE = """
-- adviezen/stil.md --
titel: Stil
uitgebracht: 2026-01-01
opvolging: [{datum: 2026-02-01, stand: in behandeling, tekst: Op de agenda.}]
-- adviezen/klaar.md --
titel: Klaar
uitgebracht: 2024-01-01
opvolging: [{datum: 2024-02-01, stand: uitgevoerd, tekst: Gedaan.}]
"""


def test_een_halfjaar_stilte_is_te_zien(site):
    catalog = site(ADVICE).catalog
    text = call(View(catalog, "index.md"), "toon_gedaan")
    assert text.count("Al meer dan 180 dagen stil") == 1
    assert "Het laatste wat we weten, is van 1 februari 2026, 9 maanden geleden." in text
    assert "Al een halfjaar stil" in call(View(catalog, "index.md"), "toon_adviezen")
    assert [advies.titel for advies in catalog.all(Advies)] == ["Stil", "Klaar"]


MEETINGS = """
-- bijeenkomsten/straks.md --
titel: Straks
begin: 2026-12-01
-- bijeenkomsten/nu.md --
titel: Nu
begin: 2026-11-23
-- bijeenkomsten/mbo.md --
titel: Van anderen
netwerk: mbo
begin: 2026-11-23
-- bijeenkomsten/toen.md --
titel: Toen
begin: 2026-02-01
"""


def test_de_eerste_eigen_bijeenkomst_is_de_volgende(site):
    catalog = site(MEETINGS).catalog
    text = call(View(catalog, "index.md"), "toon_volgende_bijeenkomst")
    assert text.startswith("**Volgende bijeenkomst:** [Nu](bijeenkomsten/nu.md), 23 november 2026 (vandaag)")
    assert catalog.peildatum == PEILDATUM


def test_de_kalender_scheidt_wat_komt_van_wat_was(site):
    text = call(View(site(MEETINGS).catalog, "index.md"), "toon_kalender")
    coming, past = text.split("## Wat er was")
    assert [name for name in ("Straks", "[Nu]", "Van anderen") if name in coming] == [
        "Straks",
        "[Nu]",
        "Van anderen",
    ]
    assert "Toen" in past
    assert ".ics" not in text, "alleen wat de bouw maakt, krijgt een link"


def test_zonder_bijeenkomst_zegt_de_site_dat(site):
    view = View(site("-- index.md --\ntitel: x\n").catalog, "index.md")
    assert "nog geen bijeenkomst bekend" in call(view, "toon_volgende_bijeenkomst")
    assert "Er was nog geen bijeenkomst." in call(view, "toon_kalender")
