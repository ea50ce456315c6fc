"""Every kind of document of a small site passes the gate, and the gate rejects every mutant."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from tests.pdf.conftest import Proof
from tests.pdf.expected import expected
from tests.pdf.gate import Tree, faults

KINDS = (
    "handreikingen",
    "bijeenkomsten/pakket",
    "themas/algemeen",
    "rollen/coordinator",
    "handreikingen/eerste",
    "bijeenkomsten/2024-01-01-start",
    "praktijkvoorbeelden/zo",
    "zelfscans/scan",
)


def judged(proof: Proof, slug: str, file: Path | None = None) -> list[str]:
    product = proof.products[slug]
    return faults(file or proof.file(slug), product, expected(product, proof.pages))


@pytest.mark.parametrize("slug", KINDS)
def test_elk_soort_document_komt_door_de_poort(proof: Proof, slug: str) -> None:
    assert judged(proof, slug) == []


def _no_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/Lang"]


def _no_title(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/ViewerPreferences"]


def _no_descriptions(pdf: pikepdf.Pdf) -> None:
    for node in Tree(pdf).nodes:
        if "/Alt" in node:
            del node["/Alt"]


def _renamed(old: str, new: str) -> Callable[[pikepdf.Pdf], None]:
    def mutate(pdf: pikepdf.Pdf) -> None:
        for node in Tree(pdf).nodes:
            if str(node.S) == old:
                node.S = pikepdf.Name(new)

    return mutate


def _no_bookmarks(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/Outlines"]


def _page_dropped(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[2]


def _text_cut(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[2]
    content = page.Contents.read_bytes()
    page.Contents = pdf.make_stream(content[: len(content) // 2])


def _dead_link(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        for annotation in page.get("/Annots", []):
            annotation["/Dest"] = pikepdf.String("nergens")
            if "/A" in annotation:
                del annotation["/A"]


def _no_font(pdf: pikepdf.Pdf) -> None:
    for item in pdf.objects:
        if isinstance(item, pikepdf.Dictionary) and "/FontFile2" in item:
            del item["/FontFile2"]


def _file_name_as_description(pdf: pikepdf.Pdf) -> None:
    for node in Tree(pdf).nodes:
        if "/Alt" in node:
            node.Alt = pikepdf.String("plaatje.svg")


MUTANTS: dict[str, Callable[[pikepdf.Pdf], Any]] = {
    "geen taal": _no_language,
    "titel niet getoond": _no_title,
    "geen beschrijvingen": _no_descriptions,
    "bestandsnaam als beschrijving": _file_name_as_description,
    "koppen als alinea": _renamed("/H1", "/P"),
    "tabelkoppen als cel": _renamed("/TH", "/TD"),
    "geen bladwijzers": _no_bookmarks,
    "bladzijde weg": _page_dropped,
    "tekst afgekapt": _text_cut,
    "link naar nergens": _dead_link,
    "letter niet ingesloten": _no_font,
}


@pytest.mark.parametrize("mutant", MUTANTS)
def test_de_poort_weigert(proof: Proof, mutant: str, tmp_path: Path) -> None:
    file = tmp_path / "mutant.pdf"
    with pikepdf.open(proof.file("handreikingen/eerste")) as pdf:
        MUTANTS[mutant](pdf)
        pdf.save(file)
    assert judged(proof, "handreikingen/eerste", file)
