"""The commands for the regiegroep: werklijst, kit, and a new meeting from its agenda."""

from datetime import date

import pytest
from click.testing import CliRunner

from handreikingen.cli.dutch import dutch
from handreikingen.cli.program import NAME, program
from handreikingen.inspection import inspect

MEETING = """\
---
titel: Netwerkdag
samenvatting: Over toetsen.
begin: 2026-01-15
vorm: fysiek
programma: [Welkom]
opbrengst:
  - {id: v1, soort: vraag, tekst: Wie doet wat?}
---
Verslag.
"""


def run(*arguments):
    with dutch():
        return CliRunner().invoke(program, arguments, prog_name=NAME, env={"SOURCE_DATE_EPOCH": "1795392000"})


@pytest.fixture
def docs(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "docs" / "bijeenkomsten"
    folder.mkdir(parents=True)
    (folder / "2026-01-15-netwerkdag.md").write_text(MEETING, "utf-8")
    return tmp_path / "docs"


def test_de_werklijst_op_het_scherm(docs):
    result = run("werklijst")
    assert result.exit_code == 0
    assert (
        "docs/bijeenkomsten/2026-01-15-netwerkdag.md:8: Wie doet wat? (vraag). Vul ‘thema’ in."
        in result.output
    )
    assert "Er staat geen vraag open." in result.output


def test_een_onderdeel_van_de_werklijst(docs):
    result = run("werklijst", "bronnen")
    assert result.output.strip().splitlines() == [
        "Bronnen die een jaar niet zijn bekeken (0)",
        "  Niets te doen.",
    ]


def test_de_kit_op_het_scherm_en_in_een_map(docs, tmp_path):
    result = run("kit", "2026", "--deel", "terugkoppeling")
    assert result.exit_code == 0
    assert result.output.startswith("# Terugkoppeling: Netwerkdag\n")
    result = run("kit", "2026-01-15-netwerkdag", "--naar", "kit")
    assert result.output.splitlines() == [
        "Gemaakt: kit/2026-01-15-netwerkdag-agenda.md",
        "Gemaakt: kit/2026-01-15-netwerkdag-uitnodiging.md",
        "Gemaakt: kit/2026-01-15-netwerkdag-terugkoppeling.md",
    ]
    assert (tmp_path / "kit" / "2026-01-15-netwerkdag-agenda.md").read_text("utf-8").startswith("# Agenda")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("kit", "2025"), "Van de bijeenkomst ‘2025’ is er geen."),
        (("nieuw", "thema", "Iets", "--agenda", "x"), "horen alleen bij een bijeenkomst"),
        (("werklijst", "niets"), "niets"),
    ],
)
def test_wat_niet_kan_wordt_gezegd(docs, arguments, message):
    result = run(*arguments)
    assert result.exit_code == 2
    assert message in result.output


def test_de_terugkoppeling_kan_pas_na_afloop(docs):
    run("nieuw", "bijeenkomst", "2027-02-03", "Later", "--vorm", "digitaal")
    result = run("kit", "2027", "--deel", "terugkoppeling")
    assert result.exit_code == 2
    assert "kan pas als de bijeenkomst is geweest" in result.output


def test_een_bijeenkomst_uit_haar_agenda(docs):
    agenda = ("--agenda", "Toetsen: hoe dan", "--agenda", "Rondvraag")
    result = run(
        "nieuw", "bijeenkomst", "2027-02-03", "Netwerkdag", "--vorm", "hybride", "--plaats", "Zwolle", *agenda
    )
    assert result.exit_code == 0, result.output
    text = (docs / "bijeenkomsten" / "2027-02-03-netwerkdag.md").read_text("utf-8")
    assert "\nvorm: hybride\n" in text
    assert "\nplaats: Zwolle\n" in text
    assert '\nprogramma:\n  - "Toetsen: hoe dan"\n  - Rondvraag\n' in text
    assert "#  - id: v2\n#    soort: vraag\n#    tekst: Nog in te vullen\n#    bij: Rondvraag\n" in text
    assert inspect(docs, date(2026, 11, 23)).errors == ()
