"""References in fields and names: HR101–HR104, HR219."""

from tests.tekening import messages


def test_onbekend_thema_noemt_het_dichtstbijzijnde(site):
    found = site("""
        -- themas/toetsen.md --
        titel: Toetsen en examineren
        -- handreikingen/x.md --
        themas: [toetzen]
    """)
    assert messages(found) == [
        "handreikingen/x.md:2: fout HR101: Het thema ‘toetzen’ bestaat niet. Bedoel je ‘toetsen’?"
    ]


def test_elke_soort_krijgt_haar_eigen_woorden(site):
    found = site("""
        -- handreikingen/x.md --
        beantwoordt: [vergadering/v9]
        vervangt: q
        rollen: [zzz]
        bronnen: [bron-een]
        -- rollen/docent.md --
        moet_weten_van: {directeur: Alles.}
        -- data/roadmap.yml --
        - id: stap
          titel: Stap
          periode: 2025
          stand: gedaan
          uit: [weg, advies/weg]
    """)
    assert messages(found) == [
        "data/roadmap.yml:5: fout HR101: De vraag, de peiling, het advies, de handreiking, de bijeenkomst of het "
        "bericht ‘weg’ bestaat niet. Kijk in docs/bijeenkomsten of docs/adviezen of docs/handreikingen of "
        "docs/berichten wat er is.",
        "data/roadmap.yml:5: fout HR101: Het advies ‘weg’ bestaat niet. Kijk in docs/adviezen wat er is.",
        "handreikingen/x.md:2: fout HR101: De vraag ‘vergadering/v9’ bestaat niet. Kijk in docs/bijeenkomsten "
        "wat er is.",
        "handreikingen/x.md:3: fout HR101: De handreiking ‘q’ bestaat niet. Kijk in docs/handreikingen wat er is.",
        "handreikingen/x.md:4: fout HR101: De rol ‘zzz’ bestaat niet. Kijk in docs/rollen wat er is.",
        "handreikingen/x.md:5: fout HR101: De bron ‘bron-een’ bestaat niet. Kijk in docs/data/bronnen.yml wat er is.",
        "rollen/docent.md:2: fout HR101: De rol ‘directeur’ bestaat niet. Kijk in docs/rollen wat er is.",
    ]


def test_wat_niet_te_lezen_was_geeft_geen_tweede_fout(site):
    found = site("""
        -- themas/toetsen.md --
        titel: Toetsen
        kernn: x
        -- bijeenkomsten/een.md --
        begin: gisteren
        -- data/bronnen.yml --
        - id: bron-een
          titel: Een
        - id: bron-twee
          titel: Twee
          uitgever: Een uitgever
          url: https://example.org
          geraadpleegd: 2026-11-01
          soort: artikel
        -- data/vragen.yml --
        [
        -- handreikingen/x.md --
        themas: [toetsen]
        bronnen: [bron-een, bron-twee, bron-drie]
        beantwoordt: [een/v1, vragen/v2]
    """)
    assert messages(found, "HR101") == [
        "handreikingen/x.md:3: fout HR101: De bron ‘bron-drie’ bestaat niet. Bedoel je ‘bron-twee’?"
    ]


def test_kring_wordt_een_keer_genoemd(site):
    found = site("""
        -- handreikingen/aanloop.md --
        vervangt: c
        -- handreikingen/a.md --
        vervangt: b
        -- handreikingen/b.md --
        vervangt: c
        -- handreikingen/c.md --
        vervangt: a
        -- handreikingen/zelf.md --
        vervangt: zelf
        -- bijeenkomsten/een.md --
        datum_onbekend: true
        volgt_op: twee
        -- bijeenkomsten/twee.md --
        datum_onbekend: true
        volgt_op: een
    """)
    rule = "Haal ‘vervangt’ weg bij de pagina waar de rij begint."
    assert messages(found) == [
        "bijeenkomsten/een.md:3: fout HR104: Bij ‘volgt_op’ loopt de rij in een kring: een → twee → een. "
        "Haal ‘volgt_op’ weg bij de pagina waar de rij begint.",
        f"handreikingen/a.md:2: fout HR104: Bij ‘vervangt’ loopt de rij in een kring: a → b → c → a. {rule}",
        f"handreikingen/zelf.md:2: fout HR104: Bij ‘vervangt’ loopt de rij in een kring: zelf → zelf. {rule}",
    ]


def test_dezelfde_id_op_een_pagina_of_in_een_register(site):
    found = site("""
        -- bijeenkomsten/een.md --
        opbrengst:
          - {id: v1, soort: inzicht, tekst: Dit.}
        peilingen:
          - {id: v1, vraag: Dat?, stemmen: 2, opties: [{tekst: ja, aantal: 2}]}
        -- bijeenkomsten/twee.md --
        opbrengst:
          - {id: v1, soort: inzicht, tekst: Dit mag.}
        -- data/begrippen.yml --
        - {id: toets, voorkeursterm: toets, definitie: Een meting.}
        - {id: toets, voorkeursterm: test, definitie: Een meting.}
    """)
    assert messages(found) == [
        "bijeenkomsten/een.md:5: fout HR103: De id ‘v1’ is al in gebruik, in bijeenkomsten/een.md op regel 3. "
        "Kies een andere naam.",
        "data/begrippen.yml:2: fout HR103: De id ‘toets’ is al in gebruik, in data/begrippen.yml op regel 1. "
        "Kies een andere naam.",
    ]


def test_oude_adressen_zijn_van_een_pagina(site):
    found = site("""
        -- handreikingen/a.md --
        voorheen: [oud/adres/]
        -- handreikingen/b.md --
        voorheen: [oud/adres, handreikingen/a/, berichten]
        -- berichten/index.md --
        titel: Berichten
    """)
    assert messages(found) == [
        "handreikingen/b.md:2: fout HR103: Het adres ‘oud/adres’ is al in gebruik, in handreikingen/a.md. "
        "Kies een andere naam.",
        "handreikingen/b.md:2: fout HR103: Het adres ‘handreikingen/a/’ is al in gebruik, in handreikingen/a.md. "
        "Kies een andere naam.",
        "handreikingen/b.md:2: fout HR103: Het adres ‘berichten’ is al in gebruik, in berichten/index.md. "
        "Kies een andere naam.",
    ]


def test_twee_paginas_in_andere_mappen_mogen_hetzelfde_heten(site):
    assert messages(site("-- handreikingen/a.md --\n-- berichten/a.md --\n")) == []


def test_een_dubbele_verwijzing_vraagt_om_de_soort(site):
    drawing = """
        -- adviezen/a.md --
        titel: A
        -- berichten/a.md --
        titel: A
        -- data/roadmap.yml --
        - {{id: stap, titel: Stap, periode: 2025, stand: gedaan, uit: [{}]}}
    """
    assert messages(site(drawing.format("a"))) == [
        "data/roadmap.yml:1: fout HR102: ‘a’ kan hier meer dan één ding zijn: het advies of het bericht. "
        "Zet de soort ervoor, zoals advies/a."
    ]
    assert messages(site(drawing.format("bericht/a"))) == []


def test_duizend_keer_hetzelfde_ontbrekende_thema_wordt_een_keer_gezocht(monkeypatch, site):
    searched = []
    monkeypatch.setattr("handreikingen.checks.suggest.closest", lambda name, known: searched.append(name))
    pages = "".join(f"-- handreikingen/h{n}.md --\nthemas: [weg]\n" for n in range(50))
    assert len(messages(site(pages))) == 50
    assert searched == ["weg"]
