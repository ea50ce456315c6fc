"""The text of pages and fields: privacy (HR203–HR205), markup (HR220–HR222), template signs (HR027)."""

import time

import pytest

from handreikingen.checks.markdown_links import links
from handreikingen.checks.markup import markup_faults
from handreikingen.checks.page_text import PageText
from handreikingen.checks.privacy import private_data
from handreikingen.problems.private import passes_eleven_test, without_private
from tests.tekening import messages


def private(text):
    return [(text[at : at + 4], code.code) for at, code in private_data(text)]


def markup(text):
    return [(p.place.line, p.place.column, p.code) for p in markup_faults(PageText("x.md", text, 1))]


@pytest.mark.parametrize(
    "text",
    [
        "Op 24-11-2022 om 09:30 uur, en op 2022-11-24.",
        "Van 01-09-2022 09 uur tot 02-09-2022 10 uur.",
        "Tussen 01-02-2022 03-04-2023 gebeurde er niets.",
        "Versie 0.12.345.678.901 en artikel 0123-4567.",
        "Zie https://example.org/06-12345678/111222333?x=a@b.",
        "3f2504e0-4f89-11d3-9a0c-0305e82c3301 en 0612345678ab",
        "In 2021, 2022 en 2023 waren er 0 tot 100 000 000 leerlingen.",
        "Een macro als @media of naam@ en @naam.",
        "000000000 en 123456789 zijn geen bsn.",
        "Art. 111222333,50 euro",
        "Kies (at random) een school.",
    ],
)
def test_wat_geen_persoonsgegeven_is(text):
    assert private(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mail iemand@example.org.", [("@exa", "HR203")]),
        ("[mail](mailto:een.ander+x@sub.example.nl)", [("@sub", "HR203")]),
        ("iemand (at) example.org", [(" (at", "HR203")]),
        ("iemand&#64;example.org", [("&#64", "HR203")]),
        ("Bel 06-12345678", [("06-1", "HR204")]),
        ("Bel 06 12 34 56 78.", [("06 1", "HR204")]),
        ("Bel 06.12.34.56.78!", [("06.1", "HR204")]),
        ("Bel (030) 123 45 67", [("(030", "HR204")]),
        ("Bel 088 - 123 45 67, of later", [("088 ", "HR204")]),
        ("Bel +31 6 1234 5678", [("+31 ", "HR204")]),
        ("Bel +31 (0)30 123 4567", [("+31 ", "HR204")]),
        ("Bel 0031612345678", [("0031", "HR204")]),
        ("[bel](tel:+31301234567)", [("+313", "HR204")]),
        ("nummer 111222333", [("1112", "HR205")]),
        ("nummer 111.222.333 of 1112 22 333", [("111.", "HR205"), ("1112", "HR205")]),
    ],
)
def test_wat_een_persoonsgegeven_is(text, expected):
    assert private(text) == expected


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Mail jörg.jan+x@sub.example.nl nu", "Mail [weggelaten] nu"),
        ("Bel 06-12345678, of 030 123 45 67.", "Bel [weggelaten], of [weggelaten]."),
        ("nummer 111222333 en a@b.example", "nummer [weggelaten] en [weggelaten]"),
        ("Op 24-11-2022 waren er 120 leerlingen.", "Op 24-11-2022 waren er 120 leerlingen."),
    ],
)
def test_wat_van_een_persoon_is_gaat_uit_een_melding(text, left):
    assert without_private(text) == left


def test_elfproef():
    assert passes_eleven_test("111222333")
    assert not passes_eleven_test("111222334")
    assert not passes_eleven_test("000000000")


def test_een_melding_herhaalt_het_nummer_nooit(site):
    found = site("""
        -- berichten/b.md --
        eigenaar: iemand@example.org
        ---
        Nummer 111222333, in code `06-12345678`.
        -- data/begrippen.yml --
        - {id: a, voorkeursterm: bericht, definitie: Bel 06-12345678.}
        - {id: B, voorkeursterm: bericht, definitie: Bel 06-12345678.}
    """)
    assert [(p.place.path, p.place.line, p.code) for p in found.errors] == [
        ("berichten/b.md", 2, "HR203"),
        ("berichten/b.md", 9, "HR205"),
        ("berichten/b.md", 9, "HR204"),
        ("data/begrippen.yml", 1, "HR204"),
        ("data/begrippen.yml", 2, "HR029"),
        ("data/begrippen.yml", 2, "HR204"),
    ]
    assert not [
        text for text in messages(found) if "111222333" in text or "12345678" in text or "iemand@" in text
    ]


@pytest.mark.parametrize(
    "text",
    [
        "## Kop\n\n### Kop",
        "Een zin met #1 erin",
        "Kop\n---\n\nKop\n-----",
        "a == b\n\n===",
        "```\n# commentaar\n```",
        "`<script>` en `{ onclick=x }`",
        "a < b en c > d en 3<4",
        '<https://example.org> en <br> en <kbd class="toets">Enter</kbd><br/>',
        "<details open>\n<summary>Meer</summary>\nTekst\n</details>",
        "<!-- opmerking -->",
        "# ",
        'Kop { #anker .klas title="Titel" }',
        '{{ toon_lijst("handreiking", rol="bestuurder") }}',
        "Een schaar 8< en -- 8<",
    ],
)
def test_gewone_markdown_mag(text):
    assert markup(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Kop", [(1, 1, "HR220")]),
        ("tekst\n\n  # Kop", [(3, 1, "HR220")]),
        ("#Kop", [(1, 1, "HR220")]),
        ("> # Kop", [(1, 1, "HR220")]),
        ("Kop\n===", [(1, 1, "HR220")]),
        ("tekst\n\nKop\n=", [(3, 1, "HR220")]),
        ("<h1>Kop</h1>", [(1, 1, "HR220"), (1, 8, "HR220")]),
        ("a <script>alert(1)</script>", [(1, 3, "HR221")]),
        ("a\n<SCRIPT\nsrc=x>", [(2, 1, "HR221")]),
        ("<svg/onload=alert(1)>", [(1, 1, "HR221")]),
        ("<img src=x onerror=alert(1)>", [(1, 1, "HR221")]),
        ("<a href=weg.md>x</a>", [(1, 1, "HR221")]),
        ("</main>", [(1, 1, "HR221")]),
        ('<div onclick="x()">', [(1, 1, "HR221")]),
        ('<div class=x\nonclick="x()">', [(1, 1, "HR221")]),
        ('<span title=">" onclick=x>', [(1, 1, "HR221")]),
        ("<p style='color:red'>", [(1, 1, "HR221")]),
        ("<div", [(1, 1, "HR221")]),
        ("<naam van je school>", [(1, 1, "HR221")]),
        ("<?php x ?> <![CDATA[x]]>", [(1, 1, "HR221"), (1, 12, "HR221")]),
        ("```\n<script>", [(2, 1, "HR221")]),
        ("``` <script>\n```", [(1, 5, "HR221")]),
        ('Tekst { onclick="x()" }', [(1, 9, "HR221")]),
        ("Tekst {: .klas ONCLICK='x' }", [(1, 16, "HR221")]),
        ('[x](y.md){ href="javascript:x" }', [(1, 12, "HR221")]),
        ('Tekst { title="{" style=x }', [(1, 19, "HR221")]),
        ("{{ onmouseover=x }}", [(1, 4, "HR221")]),
        ('```\n--8<-- "x"\n```', [(2, 1, "HR222")]),
        ('-8<- "x"', [(1, 1, "HR222")]),
    ],
)
def test_wat_niet_mag_op_regel_en_plaats(text, expected):
    assert markup(text) == expected


def test_template_tekens_in_elk_veld(site):
    found = site("""
        -- handreikingen/a.md --
        doe_tijd: "{{ config }}"
        wijzigingen: []
        resultaat: "eerst {% raw %}"
        -- bijeenkomsten/b.md --
        opbrengst:
          - {id: i1, soort: inzicht, tekst: "zo }} dus"}
        -- data/begrippen.yml --
        - {id: bericht, voorkeursterm: bericht, definitie: "{*# weg #*}"}
    """)
    assert messages(found) == [
        "bijeenkomsten/b.md:3: fout HR027: In ‘opbrengst 1, tekst’ staat ‘}}’. Dat teken mag hier niet. "
        "Schrijf het in woorden.",
        "data/begrippen.yml:1: fout HR027: In ‘definitie’ staat ‘{*#’. Dat teken mag hier niet. "
        "Schrijf het in woorden.",
        "handreikingen/a.md:2: fout HR027: In ‘doe_tijd’ staat ‘{{’. Dat teken mag hier niet. "
        "Schrijf het in woorden.",
        "handreikingen/a.md:4: fout HR027: In ‘resultaat’ staat ‘{%’. Dat teken mag hier niet. "
        "Schrijf het in woorden.",
    ]


def test_fout_in_de_velden_verbergt_geen_fout_in_de_tekst(site):
    found = site("""
        -- handreikingen/a.md --
        stats: werkversie
        ---
        [x](weg.md) {{ weg() }}
    """)
    assert [(p.place.line, p.code) for p in found.errors] == [(2, "HR013"), (11, "HR105"), (11, "HR303")]


def test_tekst_waarvan_het_begin_niet_zeker_is_geeft_geen_gevolgfouten(site):
    found = site("-- handreikingen/a.md --\n---\ntitel: A\n# Kop\n\nTekst <weg>\n")
    assert {p.code for p in found.errors} == {"HR012", "HR014"}


@pytest.mark.meting
@pytest.mark.parametrize(
    "piece",
    ["`", "``` a\n", "[", "](", "![a](", "[a]: ", "<a", "<div ", "{ a=", "a", "0", "0 ", "06-1", "@", "a@", "&#",
     "= ", "=\n", "> ", "#", "\\", "~~~\n", "http://", "(", "*[", "\n\n", "<b title='", "(at) ", "{{", "-8<"],
)  # fmt: skip
def test_kosten_groeien_niet_sneller_dan_de_tekst(piece):
    text = piece * (400_000 // len(piece))
    page = PageText("x.md", text, 1)
    start = time.process_time()
    for found in (markup_faults(page), links(page.prose), private_data(text)):
        for number, _ in enumerate(found):
            if number > 1000:
                break
    assert time.process_time() - start < 2
