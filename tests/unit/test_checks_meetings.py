"""Meetings, dates and numbers: HR207, HR210–HR218."""

from datetime import date

import pytest

from tests.tekening import PEILDATUM, messages


def faults(found):
    return [(p.place.path.rpartition("/")[2], p.place.line, p.code, p.message) for p in found.errors]


def test_peiling_met_te_veel_antwoorden(site):
    found = site("""
        -- bijeenkomsten/a.md --
        peilingen:
          - id: te-veel
            vraag: Verder?
            stemmen: 26
            opties: [{tekst: ja, aantal: 25}, {tekst: nee, aantal: 2}]
          - id: te-weinig
            vraag: Verder?
            stemmen: 26
            opties: [{tekst: ja, aantal: 25}]
    """)
    assert messages(found) == [
        "bijeenkomsten/a.md:5: fout HR210: De antwoorden tellen op tot 27, maar er zijn 26 stemmen. "
        "Controleer de aantallen."
    ]


def test_peiling_zonder_stemmen_en_met_dubbele_antwoorden(site):
    found = site("""
        -- bijeenkomsten/a.md --
        peilingen:
          - {id: leeg, vraag: Verder?, stemmen: 0, opties: [{tekst: ja, aantal: 0}]}
          - id: dubbel
            vraag: Verder?
            stemmen: 3
            opties:
              - {tekst: ja, aantal: 1}
              - {tekst: JA, aantal: 1}
              - {tekst: ja, aantal: 1}
    """)
    assert faults(found) == [
        ("a.md", 3, "HR211", "Deze peiling heeft 0 stemmen."),
        ("a.md", 9, "HR211", "Het antwoord ‘JA’ staat er twee keer."),
    ]


def test_velden_van_een_oproep_of_afspraak(site):
    found = site("""
        -- bijeenkomsten/a.md --
        opbrengst:
          - {id: o, soort: oproep, tekst: Doe mee., tot: 2026-12-01, aantal: 3}
          - {id: a, soort: afspraak, tekst: We doen het., wie: regiegroep, gereed: 2026}
          - {id: v, soort: vraag, tekst: Hoe?, aantal: 3, wie: regiegroep}
    """)
    assert faults(found) == [
        ("a.md", 5, "HR207", "‘aantal’ hoort bij een oproep, en dit is een vraag."),
        ("a.md", 5, "HR207", "‘wie’ hoort bij een afspraak, en dit is een vraag."),
    ]


@pytest.mark.parametrize(
    ("begin", "einde", "wrong"),
    [
        ("2024-05-20", "2024-05-19", True),
        ("2024-05-20 13:00", "2024-05-20 12:59", True),
        ("2024-05-20 13:00", "2024-05-20", False),
        ("2024-05-20", "2024-05-20 09:00", False),
        ("2024-05-20 13:00", "2024-05-21 09:00", False),
    ],
)
def test_einde_voor_begin(site, begin, einde, wrong):
    found = site(f"-- bijeenkomsten/a.md --\nbegin: {begin}\neinde: {einde}\n")
    assert [p.code for p in found.errors] == ["HR212"] * wrong


def test_datum_of_datum_onbekend(site):
    found = site("""
        -- bijeenkomsten/allebei.md --
        begin: 2024-05-20
        datum_onbekend: true
        -- bijeenkomsten/einde.md --
        einde: 2024-05-20
        datum_onbekend: true
        -- bijeenkomsten/geen.md --
        datum_onbekend: false
        -- bijeenkomsten/los.md --
        datum_onbekend: true
        -- bijeenkomsten/goed.md --
        datum_onbekend: true
        volgt_op: allebei
    """)
    assert faults(found) == [
        ("allebei.md", 3, "HR213", "Er staat een begin, en ook dat de datum onbekend is."),
        ("einde.md", 2, "HR213", "Er staat een einde, maar geen begin."),
        ("geen.md", 2, "HR213", "Er staat niet wanneer het was."),
        ("los.md", 2, "HR213", "De datum is onbekend."),
    ]


def test_de_enige_bijeenkomst_volgt_nergens_op(site):
    assert messages(site("-- bijeenkomsten/een.md --\ndatum_onbekend: true\n")) == []


def test_opvolging_op_volgorde(site):
    found = site("""
        -- adviezen/a.md --
        uitgebracht: 2023-03
        opvolging:
          - {datum: 2022, stand: in behandeling, tekst: Te vroeg.}
          - {datum: 2023-03-01, stand: in behandeling, tekst: Goed.}
          - {datum: 2023-03, stand: in behandeling, tekst: Kan later zijn.}
          - {datum: 2023-02, stand: uitgevoerd, tekst: Te vroeg.}
    """)
    assert faults(found) == [
        ("a.md", 4, "HR214", "De opvolging van 2022 staat na die van maart 2023, maar is ouder."),
        ("a.md", 7, "HR214", "De opvolging van februari 2023 staat na die van maart 2023, maar is ouder."),
    ]


def test_wat_gedaan_is_ligt_niet_in_de_toekomst(site):
    drawing = """
        -- handreikingen/a.md --
        nagekeken: 2026-11-24
        fora: [{naam: X, soort: proces, url: "https://example.org", gecontroleerd: 2027-01-01}]
        -- praktijkvoorbeelden/b.md --
        toestemming: 2027-01-01
        -- hulpmiddelen/c.md --
        gecontroleerd: 2027
        -- adviezen/d.md --
        uitgebracht: 2027-02
        -- data/bronnen.yml --
        - {id: e, titel: E, uitgever: U, url: "https://e.org", geraadpleegd: 2027-01-01, soort: wet}
    """
    assert [(p.place.path, p.place.line, p.message.split("’")[0]) for p in site(drawing).errors] == [
        ("adviezen/d.md", 2, "‘uitgebracht"),
        ("data/bronnen.yml", 1, "‘geraadpleegd"),
        ("handreikingen/a.md", 3, "‘gecontroleerd"),
        ("hulpmiddelen/c.md", 2, "‘gecontroleerd"),
        ("praktijkvoorbeelden/b.md", 2, "‘toestemming"),
    ]
    assert messages(site(drawing, peildatum=date(2027, 2, 1))) == []


def test_herzien_na_nagekeken(site):
    found = site("""
        -- handreikingen/a.md --
        nagekeken: 2026-11-20
        herzien_na: 2026-11-19
        -- handreikingen/b.md --
        nagekeken: 2026-11-20
        herzien_na: 2026-11-20
    """)
    assert faults(found) == [
        ("a.md", 3, "HR216", "‘herzien_na’ (2026-11-19) ligt voor ‘nagekeken’ (2026-11-20).")
    ]


def test_wijzigingen_en_versie(site):
    found = site("""
        -- handreikingen/door-elkaar.md --
        versie: "3"
        wijzigingen:
          - {versie: "1", datum: 2026-01-01, tekst: Eerste.}
          - {versie: "3", datum: 2026-03-01, tekst: Derde.}
          - {versie: "2", datum: 2026-02-01, tekst: Tweede.}
        -- handreikingen/geen-versie.md --
        wijzigingen:
          - {versie: "1", datum: 2026-01-01, tekst: Eerste.}
        -- handreikingen/goed.md --
        versie: "2"
        wijzigingen:
          - {versie: "2", datum: 2026-01-01, tekst: Tweede.}
          - {versie: "1", datum: 2026-01-01, tekst: Eerste.}
    """)
    assert faults(found) == [
        ("door-elkaar.md", 3, "HR217", "De wijzigingen staan niet op volgorde van datum."),
        ("geen-versie.md", 2, "HR217", "De nieuwste wijziging is van versie 1, maar ‘versie’ is leeg."),
    ]


def test_roadmap_stand_en_periode(site):
    found = site(
        """
        -- data/roadmap.yml --
        - {id: a, titel: A, periode: 2027, stand: gedaan}
        - {id: b, titel: B, periode: 2026 tot 2027, stand: bezig}
        - {id: c, titel: C, periode: 2024-K1, stand: gepland}
        - {id: d, titel: D, periode: onbekend, stand: gepland}
        - {id: e, titel: E, periode: 2024-K1, stand: nog niet bekend}
    """,
        peildatum=PEILDATUM,
    )
    assert [(p.place.line, p.code) for p in found.problems] == [(1, "HR218"), (3, "HR909")]
