"""Work to be done is told, and never stops a build: HR901–HR914."""

from handreikingen.model.base import MOST_KEPT
from handreikingen.problems import Severity


def notices(found, *codes):
    return [
        (p.place.path, p.place.line, p.code, p.message)
        for p in found.problems
        if p.severity is Severity.MELDING and (not codes or p.code in codes)
    ]


def test_vraag_zonder_thema(site):
    found = site("""
        -- bijeenkomsten/a.md --
        opbrengst:
          - {id: v1, soort: vraag, tekst: Hoe dan?}
          - {id: i1, soort: inzicht, tekst: Zo.}
        -- data/bronnen.yml --
        - {id: b, titel: B, uitgever: U, url: "https://b.org", geraadpleegd: 2026-11-01, soort: wet}
        -- data/vragen.yml --
        - {id: v2, soort: vraag, tekst: En dan?, bron: b}
    """)
    assert found.errors == ()
    assert notices(found, "HR901") == [
        ("bijeenkomsten/a.md", 3, "HR901", "Deze vraag heeft nog geen thema: Hoe dan?"),
        ("data/vragen.yml", 1, "HR901", "Deze vraag heeft nog geen thema: En dan?"),
    ]


def test_thema_waar_iets_ontbreekt(site):
    drawing = """
        -- themas/a.md --
        titel: A
        -- handreikingen/h.md --
        themas: [a]
        -- praktijkvoorbeelden/p.md --
        themas: [a]
        -- bijeenkomsten/m.md --
        opbrengst:
          - {{id: v1, soort: {soort}, tekst: Hoe dan?, thema: a}}
    """
    nothing = [("themas/a.md", 2, "HR903", "Over dit thema is er nog geen vraag.")]
    assert notices(site(drawing.format(soort="inzicht")), "HR903") == nothing
    assert notices(site(drawing.format(soort="vraag")), "HR903") == []
    assert notices(site(drawing.format(soort="wens")), "HR903") == []


def test_pagina_over_haar_datum(site):
    found = site("""
        -- berichten/laat.md --
        nagekeken: 2025-11-22
        -- berichten/net-op-tijd.md --
        nagekeken: 2025-11-23
        -- berichten/zelf-gekozen.md --
        nagekeken: 2020-02-29
        herzien_na: 2030-01-01
    """)
    assert notices(found, "HR904") == [
        ("berichten/laat.md", 2, "HR904", "Deze pagina moest voor 22 november 2026 opnieuw bekeken zijn.")
    ]


def test_bron_of_begrip_dat_nergens_voorkomt(site):
    source = '{{id: {}, titel: T, uitgever: U, url: "https://b.org", geraadpleegd: 2026-11-01, soort: wet}}'
    found = site(f"""
        -- data/bronnen.yml --
        - {source.format("veld")}
        - {source.format("link")}
        - {source.format("nergens")}
        -- data/begrippen.yml --
        - {{id: toets, voorkeursterm: Toets, definitie: Een meting., zie: [genoemd]}}
        - {{id: genoemd, voorkeursterm: nergens in de tekst, definitie: Iets.}}
        - {{id: afkorting, voorkeursterm: zeldzaam, alternatief: [ZLD], definitie: Iets.}}
        - {{id: weg, voorkeursterm: zeldzaam woord, definitie: Iets.}}
        -- over/bronnen.md --
        titel: Bronnen
        -- berichten/b.md --
        bronnen: [veld]
        ---
        Over toetsen en zld. [Zie](../over/bronnen.md#bron-link).
    """)
    assert notices(found, "HR905") == [
        ("data/begrippen.yml", 4, "HR905", "Het begrip ‘zeldzaam woord’ komt nergens voor."),
        ("data/bronnen.yml", 3, "HR905", "De bron ‘nergens’ komt nergens voor."),
    ]


def test_wat_bij_een_pagina_bewaard_is_geldt_voor_die_woorden_en_blijft_weinig(site):
    page = next(
        iter(
            site("""
        -- berichten/b.md --
        Over toetsen.
    """).catalog.documents
        )
    )
    before = page.kept

    def found(_, number):
        asked.append(number)
        return number

    asked: list[int] = []
    assert [page.once(found, number) for number in (1, 1, 2)] == [1, 1, 2]
    assert asked == [1, 2]
    assert page.kept == before + 2
    assert [page.once(found, number) for number in range(3, 40)] == list(range(3, 40))
    assert page.kept == MOST_KEPT
    assert page.once(found, 1) == 1
    assert asked[-1] == 1


def test_advies_waar_het_stil_over_is(site):
    found = site("""
        -- adviezen/klaar.md --
        uitgebracht: 2023
        opvolging: [{datum: 2024, stand: uitgevoerd, tekst: Gedaan.}]
        -- adviezen/recent.md --
        uitgebracht: 2023
        opvolging: [{datum: 2026-11, stand: in behandeling, tekst: Besproken.}]
        -- adviezen/stil.md --
        uitgebracht: 2023
        opvolging: [{datum: 2024-03, stand: overgenomen, tekst: Besproken.}]
        -- adviezen/zonder.md --
        uitgebracht: 2023
    """)
    assert notices(found, "HR906") == [
        ("adviezen/stil.md", 3, "HR906", "Over dit advies is sinds maart 2024 niets meer bekend."),
    ], "of advice without any follow-up nobody promised to tell"


def test_bron_die_lang_niet_is_gelezen(site):
    found = site("""
        -- data/bronnen.yml --
        - {id: oud, titel: T, uitgever: U, url: "https://b.org", geraadpleegd: 2025-11-22, soort: wet}
        - {id: net, titel: T, uitgever: U, url: "https://b.org", geraadpleegd: 2025-11-23, soort: wet}
    """)
    assert notices(found, "HR907") == [
        ("data/bronnen.yml", 1, "HR907", "De bron ‘oud’ is op 22 november 2025 voor het laatst gelezen.")
    ]


def test_bijeenkomst_zonder_verslag(site):
    found = site("""
        -- bijeenkomsten/geweest.md --
        begin: 2026-11-20
        einde: 2026-11-22
        -- bijeenkomsten/vandaag.md --
        begin: 2026-11-23
        -- bijeenkomsten/verslag.md --
        begin: 2026-11-20
        ---
        Er was koffie.
    """)
    assert notices(found, "HR908") == [
        (
            "bijeenkomsten/geweest.md",
            2,
            "HR908",
            "Deze bijeenkomst was op 22 november 2026 en heeft nog geen verslag.",
        )
    ]


def meetings(*rows):
    """Meetings as (date, form, more fields)."""
    return "".join(
        f"-- bijeenkomsten/b{number}.md --\ntitel: B{number}\nbegin: {day}\nvorm: {form}\n{more}\n"
        for number, (day, form, more) in enumerate(rows)
    )


def test_vier_keer_per_jaar_en_om_en_om(site):
    year = [("2024-01-10", "fysiek", ""), ("2024-04-10", "digitaal", ""), ("2024-09-10", "fysiek", "")]
    four = [*year, ("2024-12-10", "digitaal", "")]
    assert notices(site(meetings(*four)), "HR911", "HR912") == []
    found = notices(site(meetings(*year, ("2024-12-10", "fysiek", ""))), "HR911", "HR912")
    assert found == [
        (
            "bijeenkomsten/b3.md",
            4,
            "HR912",
            "Deze bijeenkomst was fysiek, net als de vorige die we kennen (van 10 september 2024).",
        )
    ]
    missing = notices(site(meetings(*year)), "HR911", "HR912")
    assert missing == [
        ("bijeenkomsten/b2.md", 3, "HR911", "Van 2024 kennen we 3 van de vier netwerkbijeenkomsten.")
    ]


def test_wat_niet_te_weten_is_geeft_geen_melding_over_het_ritme(site):
    unsure = meetings(
        ("2022-09-09", "fysiek", "aard: lancering"),
        ("2024-01-10", "fysiek", "netwerk: mbo"),
        ("2026-01-10", "fysiek", ""),
    )
    assert notices(site(unsure), "HR911", "HR912") == []


def test_cijfers_en_afkortingen_op_de_plek_waar_ze_staan(site):
    found = site("""
        -- handreikingen/a.md --
        titel: A
        ---
        In 2019 waren er 3 scholen. Op 4 mei 2021 schreef iemand iets.

        | Leden, 1 maart 2024 | ruim 200 |
        | --- | --- |

        Zo gaat het bij XYZ en [elders](https://example.org/ABC), en nog eens XYZ. Zie `QQQ`.
        -- berichten/b.md --
        titel: B
        ---
        Op 1 maart 2020 waren er 100 leden.
    """)
    assert [(path, line, code) for path, line, code, _ in notices(found, "HR913", "HR914")] == [
        ("handreikingen/a.md", 10, "HR914"),
        ("handreikingen/a.md", 12, "HR914"),
        ("handreikingen/a.md", 15, "HR913"),
    ]
