"""Practice examples, made-up schools, small schools, places of themes: HR201, HR202, HR206, HR219."""

from tests.tekening import messages


def faults(found):
    return [(p.place.path.rpartition("/")[2], p.place.line, p.code, p.message) for p in found.errors]


def test_een_echte_school_geeft_toestemming(site):
    found = site("""
        -- praktijkvoorbeelden/bestuur.md --
        herkomst: echt
        organisatie_soort: bestuur
        -- praktijkvoorbeelden/netwerk.md --
        herkomst: echt
        organisatie_soort: netwerk
        -- praktijkvoorbeelden/school.md --
        herkomst: echt
        organisatie_soort: school
        toestemming: 2026-01-01
    """)
    assert messages(found) == [
        "praktijkvoorbeelden/bestuur.md:2: fout HR201: Dit voorbeeld gaat over een echt bestuur, en er staat "
        "geen toestemming bij. Vraag toestemming en vul de dag in bij ‘toestemming’."
    ]


LINDEBOOM = """
        -- data/organisaties.yml --
        - {id: lindeboom, naam: Scholengroep De Lindeboom, rol: Verzonnen., fictief: true}
        - {id: netwerk, naam: Netwerk, rol: Het netwerk.}
"""


def test_modelschool_hoort_bij_een_verzonnen_organisatie(site):
    found = site(f"""{LINDEBOOM}
        -- praktijkvoorbeelden/echt.md --
        organisatie: Scholengroep De Lindeboom
        ---
        Een fictief verhaal.
        -- praktijkvoorbeelden/model.md --
        herkomst: modelschool
        organisatie: Netwerk
        -- praktijkvoorbeelden/goed.md --
        herkomst: modelschool
        organisatie: Scholengroep De Lindeboom
        organisatie_soort: school
        ---
        Scholengroep De Lindeboom deed het zo.
    """)
    assert faults(found) == [
        ("echt.md", 6, "HR202", "De organisatie ‘Scholengroep De Lindeboom’ is verzonnen."),
        (
            "model.md",
            3,
            "HR202",
            "De organisatie ‘Netwerk’ staat niet als verzonnen in data/organisaties.yml.",
        ),
    ]


def test_wie_een_verzonnen_school_noemt_zegt_dat_erbij(site):
    found = site(f"""{LINDEBOOM}
        -- handreikingen/noemt.md --
        titel: Noemt
        ---
        Kijk bij scholengroep de lindeboom.
        -- handreikingen/zegt.md --
        titel: Zegt
        ---
        Kijk bij Scholengroep De Lindeboom (een verzonnen school).
        -- themas/titel.md --
        titel: Scholengroep De Lindeboom
        samenvatting: Over een fictieve school.
    """)
    assert faults(found) == [
        (
            "noemt.md",
            2,
            "HR202",
            "Deze pagina noemt ‘scholengroep de lindeboom’, en zegt niet dat die verzonnen is.",
        )
    ]


def test_kleine_school_met_uitleg(site):
    found = site("""
        -- handreikingen/deels.md --
        kleine_school: deels
        -- handreikingen/nee.md --
        kleine_school: nee
        kleine_school_waarom: Je hebt er drie mensen voor nodig.
    """)
    assert faults(found) == [("deels.md", 2, "HR206", "Bij ‘kleine_school: deels’ staat niet waarom.")]


def test_elk_thema_heeft_een_eigen_plaats(site):
    found = site(
        "-- themas/a.md --\nvolgorde: 1\n-- themas/b.md --\nvolgorde: 1\n-- themas/c.md --\nvolgorde: 2\n"
    )
    assert faults(found) == [("b.md", 2, "HR219", "Plaats 1 in de rij is al van het thema ‘a’.")]
