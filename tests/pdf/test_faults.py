"""A fault in the text of a page stops everything, with the line where someone wrote it; what was there stays."""

from pathlib import Path

import pytest

from handreikingen.catalog import Catalog
from handreikingen.exports.pdf import PdfError, Publication, make_pdfs
from tests.pdf.conftest import DRAWING, SITE, Proof, render
from tests.tekening import inspection

SENTENCE = "Ga verder. Lees eerst [de eerste](eerste.md#checklist)."
PAGE = "handreikingen/tweede.md"
LINE = 16
"""Where the fault stands: under the front matter of nine lines, a heading and two paragraphs."""

FAULTS = {
    "geen beschrijving": (
        "![](../../afbeeldingen/kaart.png)",
        [
            f"{PAGE}:{LINE}: fout HR406: De afbeelding ‘kaart.png’ heeft geen beschrijving (bij ‘Wat nu’). "
            "Schrijf tussen de blokhaken wat erop te zien is: ![beschrijving](plaatje.svg).",
        ],
    ),
    "onbekend onderdeel": (
        "<video>Een film</video>",
        [
            f"{PAGE}:{LINE}: fout HR405: Het onderdeel ‘video’ met ‘Een film’ kan niet in de PDF (bij ‘Wat nu’). "
            "Gebruik gewone tekst, een lijst, een tabel, een kader of een afbeelding.",
        ],
    ),
    "dode link": (
        "Zie [daar](eerste.md#nergens) wat er staat.",
        [
            f"{PAGE}:{LINE}: fout HR408: De link naar ‘../eerste/#nergens’ wijst naar een plek die er niet is "
            "(bij ‘Wat nu’). Bedoel je ‘handreikingen/eerste/#’?",
        ],
    ),
    "teken zonder letter": (
        "Het teken 漢 staat hier.",
        [
            f"{PAGE}:{LINE}: fout HR407: Het teken ‘漢’ (U+6F22) zit niet in de letter van de PDF. "
            "Schrijf het in woorden of kies een ander teken.",
        ],
    ),
    "kop te diep": (
        "#### Te diep",
        [
            f"{PAGE}:{LINE}: fout HR409: De kop ‘Te diep’ slaat een niveau over. Maak er een kop van niveau 3 van, "
            "dus met ###.",
        ],
    ),
}


def with_fault(text: str) -> Catalog:
    """The small site, with one more paragraph on a page."""
    return inspection(DRAWING.replace(SENTENCE, f"Een alinea.\n\nNog een.\n\n{text}")).catalog


def kept_files(folder: Path) -> dict[Path, bytes]:
    return {file.relative_to(folder): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.mark.parametrize("name", FAULTS)
def test_een_fout_noemt_de_regel_en_laat_niets_halfs_achter(name: str, proof: Proof, tmp_path: Path) -> None:
    text, messages = FAULTS[name]
    images = tmp_path / "docs/afbeeldingen"
    images.mkdir(parents=True)
    (images / "kaart.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    out, cache = tmp_path / "uit", tmp_path / "voorraad"
    site = Publication("Netwerk", SITE, tmp_path / "docs")
    make_pdfs(proof.pages.values(), proof.catalog, out, site, cache=cache)
    before = kept_files(out)
    catalog = with_fault(text)
    pages = [render(catalog, path) for path in catalog.by_path]
    with pytest.raises(PdfError) as stopped:
        make_pdfs(pages, catalog, out, site, cache=cache)
    assert [problem.text for problem in stopped.value.problems] == messages
    assert kept_files(out) == before
    assert not [file for file in cache.rglob("*") if file.suffix == ".half" or "document-" in file.name]
