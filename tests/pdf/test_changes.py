"""The downloads page tells what changed in which document, from the lists of changes on the pages."""

import re

from handreikingen.exports.pdf.changes import latest
from handreikingen.site.documents import listed
from handreikingen.views.view import environment
from tests.pdf.conftest import Proof
from tests.tekening import inspection

DRAWING = """
-- handreikingen/eerste.md --
titel: Eerste stappen
wijzigingen:
  - {versie: "0.9", datum: 2026-01-02, tekst: Begin.}
  - {versie: "1.0", datum: 2026-02-03, tekst: Een stap erbij.}
-- handreikingen/tweede.md --
titel: Tweede stap
wijzigingen: [{versie: "1.0", datum: 2026-01-05, tekst: Af.}]
-- rollen/coordinator.md --
titel: Coördinator
"""


def test_de_nieuwste_wijziging_van_een_bundel() -> None:
    catalog = inspection(DRAWING).catalog
    paths = ["handreikingen/tweede.md", "handreikingen/eerste.md", "rollen/coordinator.md", "weg.md"]
    found = latest(catalog, paths)
    assert found is not None
    assert (found.datum.isoformat(), found.titel, found.versie, found.tekst) == (
        "2026-02-03", "Eerste stappen", "1.0", "Een stap erbij.",
    )  # fmt: skip
    assert latest(catalog, ["rollen/coordinator.md"]) is None


def test_de_pagina_met_downloads_zegt_wat_er_veranderde(proof: Proof) -> None:
    documents = [listed(file, "downloads/", proof.catalog) for file in proof.made.files]
    changed = [document for document in documents if document["wijziging"] and document["los"]]
    text = environment().get_template("pdf/downloads.html.j2").render(documents=documents, veranderd=changed)
    rows = [re.sub(r"<[^>]+>", "", row) for row in text.splitlines() if row.startswith("<li>")]
    assert rows[0] == "Eerste stappen met informatie (PDF): versie 1.0, 2 januari 2026. Eerste versie."
    own = next(row for row in rows[1:] if row.startswith("Eerste stappen met informatie"))
    assert own.endswith(" kB, veranderd op 2 januari 2026")
    theme = next(row for row in rows if row.startswith("Alles op orde"))
    assert theme.endswith(" kB, laatste verandering op 2 januari 2026 in ‘Eerste stappen met informatie’")
    scan = next(row for row in rows if row.startswith("Hoe staat het ervoor"))
    assert "verander" not in scan
