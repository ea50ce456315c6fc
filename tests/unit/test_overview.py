"""The summary of a proposal: the verdict covers every step, and never says that all is well when it is not."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from handreikingen.cli.program import program
from handreikingen.exports.review.overview import overview
from handreikingen.problems import Place, Problem, Severity
from handreikingen.problems.report import Report
from handreikingen.problems.stored import to_lines
from tests.unit.test_fout import BASE
from tests.unit.test_review import git


def found(*severities: Severity, page: str = "docs/a.md") -> str:
    problems = tuple(Problem(Place(page, 3), "HR013", severity, "Wat.", "Doe.") for severity in severities)
    return to_lines(Report(problems, 12, folder="", advice=True))


def test_klaar_pas_als_elke_stap_goed_was() -> None:
    assert overview({"inhoud": found()}, "", [], failed=False) == (
        "## Klaar om te beoordelen\n\nGeen fouten. 12 pagina’s.\n"
    )


def test_een_fout_uit_een_latere_stap_telt_mee_in_het_oordeel() -> None:
    text = overview({"inhoud": found(Severity.ADVIES), "bouw": found(Severity.FOUT)}, "", [], failed=True)
    assert text.startswith("## 1 ding te herstellen\n\n1 fout in 1 bestand. Ook 1 advies.\n\n| bestand ")
    assert text.index("| docs/a.md | 3 | HR013 |") < text.index("### Kan beter, hoeft niet")


@pytest.mark.parametrize("steps", [{}, {"bouw": found()}, {"inhoud": found()}])
def test_een_stap_die_mislukt_zonder_melding_is_niet_klaar(steps: dict[str, str]) -> None:
    text = overview(steps, "", [], failed=True)
    assert text.startswith("## De controle is niet afgekomen\n\nEen stap ging mis, en geen melding")
    assert "Klaar om te beoordelen" not in text


def test_eerst_het_oordeel_dan_wat_verandert_dan_het_voorbeeld() -> None:
    files = ["handreikingen-a.pdf", "voorbeeld.html"]
    text = overview({"inhoud": found()}, "## Wat verandert er voor lezers?\n\nX\n", files, failed=False)
    heads = [line for line in text.splitlines() if line.startswith("## ")]
    assert heads == ["## Klaar om te beoordelen", "## Wat verandert er voor lezers?", "## Zo ziet het eruit"]
    assert "Ook als PDF, in dezelfde map: 1 bestand." in text
    assert "\n\n\n" not in text


def test_een_adres_dat_weg_is_telt_mee() -> None:
    lost = ["https://x.example/a/ bestaat niet meer."]
    text = overview({"inhoud": found()}, "", [], failed=True, lost=lost)
    assert text.startswith("## 1 ding te herstellen\n")
    assert "### Adressen die niet meer werken\n\n- https://x.example/a/ bestaat niet meer." in text


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(BASE, tmp_path / "docs")
    monkeypatch.chdir(tmp_path)
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "-m", "een")
    return tmp_path


def said(*words: str) -> str:
    done = CliRunner().invoke(program, list(words))
    assert done.exit_code in (0, 1), done.output
    return done.output


def test_van_controle_tot_overzicht(project: Path) -> None:
    theme = project / "docs/themas/toetsen.md"
    theme.write_text(theme.read_text("utf-8").replace("titel: Toetsen", "titel: Toets\nkleur: rood"), "utf-8")
    said("controleer", "--taal", "--uitvoer", "github", "--bewaar", "build/keuring/inhoud.jsonl")
    text = said("overzicht", "--basis", "HEAD", "--uitkomst", "failure")
    assert text.startswith("## 1 ding te herstellen\n")
    assert "| docs/themas/toetsen.md | 3 | HR013 |" in text
    assert "## Wat verandert er voor lezers?" in text


def test_een_plek_die_er_niet_is_houdt_het_overzicht_niet_tegen(project: Path) -> None:
    said("controleer", "--bewaar", "build/keuring/inhoud.jsonl")
    text = said("overzicht", "--basis", "0" * 40)
    assert text.startswith("## Klaar om te beoordelen\n")
    assert "Dat is niet te zeggen. Git kent ‘0000" in text
    assert "verandert" not in said("overzicht")
