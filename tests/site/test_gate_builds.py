"""What the gate on rendered pages refuses, stops a real build: in Dutch, with a line, and nothing is written."""

import pytest

from handreikingen.problems.stored import from_lines
from tests.site.conftest import ENV, run_mkdocs

PAGE = "---\ntitel: Nieuws\nsamenvatting: Kort.\nthemas: [toetsen]\ndatum: 2026-01-01\naard: nieuws\n---\nEen zin.\n\n"


def build(project, text, folder):
    (project / "docs" / "berichten" / "nieuws.md").write_text(PAGE + text, "utf-8")
    done = run_mkdocs(project, "--site-dir", str(folder))
    return done.returncode, done.stdout + done.stderr


@pytest.mark.traag
def test_wat_alleen_in_de_gemaakte_pagina_te_zien_is_stopt_de_bouw(project, tmp_path):
    folder = tmp_path / "gebouwd"
    code, said = build(project, "## Kop { #__config }\n\nTekst *woord*{ contenteditable=true }\n", folder)
    assert code != 0
    assert (
        "docs/berichten/nieuws.md:10: fout HR432: Op de gemaakte pagina heeft ‘h2’ het kenmerk ‘id’." in said
    )
    assert "fout HR432: Op de gemaakte pagina heeft ‘em’ het kenmerk ‘contenteditable’." in said
    assert "De site is niet gebouwd: 2 fouten in 1 bestand." in said
    assert "Traceback" not in said
    assert not list(folder.rglob("*.html"))


@pytest.mark.traag
def test_wat_de_bouw_vindt_komt_op_github_bij_de_regel_en_in_het_overzicht(project, monkeypatch):
    """A reviewer reads one verdict: what only the build sees, is kept for it."""
    monkeypatch.setitem(ENV, "GITHUB_ACTIONS", "true")
    monkeypatch.setitem(ENV, "HANDREIKINGEN_KEURING", str(project / "build/keuring"))
    code, said = build(project, "Tekst *woord*{ contenteditable=true }\n", project / "gebouwd")
    assert code != 0
    assert "::error file=docs/berichten/nieuws.md,line=" in said
    assert ",title=HR432 " in said
    kept = from_lines([(project / "build/keuring/bouw.jsonl").read_text("utf-8")])
    assert [(kept.file(problem), problem.code) for problem in kept.problems] == [
        ("docs/berichten/nieuws.md", "HR432")
    ]


@pytest.mark.traag
def test_elke_pagina_krijgt_dezelfde_beveiligingsregels(site):
    """No script of a page runs unless its hash stands in the policy; nothing has a style of its own."""
    for path in sorted(site.rglob("*.html")):
        text = path.read_text("utf-8")
        if 'http-equiv="refresh"' not in text:
            assert text.count("Content-Security-Policy") == 1, path
