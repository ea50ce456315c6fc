"""Making documents: the same bytes, only what changed, nothing half-made, and faults that a person can mend."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from handreikingen.exports.pdf import PdfError, PdfSet, Publication, RenderedPage, make, make_pdfs
from tests.pdf.conftest import SITE, Proof


def made_again(proof: Proof, folder: Path, pages: dict[str, RenderedPage], cache: Path) -> PdfSet:
    return make_pdfs(pages.values(), proof.catalog, folder, Publication("Netwerk", SITE, folder), cache=cache)


def with_text(proof: Proof, path: str, html: str) -> dict[str, RenderedPage]:
    page = proof.pages[path]
    return {**proof.pages, path: replace(page, html=page.html.replace("<h2", f"{html}<h2", 1))}


def test_een_tweede_keer_in_een_andere_map_geeft_dezelfde_bytes(proof: Proof, tmp_path: Path) -> None:
    made_again(proof, tmp_path / "uit", proof.pages, tmp_path / "leeg")
    first = {f.relative_to(proof.folder): f.read_bytes() for f in proof.folder.rglob("*.pdf")}
    second = {f.relative_to(tmp_path / "uit"): f.read_bytes() for f in (tmp_path / "uit").rglob("*.pdf")}
    assert first == second


def test_alleen_wat_verandert_wordt_opnieuw_gemaakt(proof: Proof, tmp_path: Path) -> None:
    cache = proof.folder.parent / "voorraad"
    assert made_again(proof, tmp_path, proof.pages, cache).made == ()
    changed = with_text(proof, "zelfscans/scan.md", "<p>Iets nieuws.</p>")
    assert set(made_again(proof, tmp_path, changed, cache).made) == {
        "handreikingen", "themas/algemeen", "zelfscans/scan",
    }  # fmt: skip


def test_wat_niet_verandert_wordt_niet_opnieuw_bekeken(
    proof: Proof, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "voorraad"
    first = made_again(proof, tmp_path / "uit", proof.pages, cache)
    looked: list[object] = []
    monkeypatch.setattr(make, "_fragments", lambda *found: looked.append(found))
    again = made_again(proof, tmp_path / "uit", proof.pages, cache)
    assert (again, again.made, looked) == (first, (), [])


def unseen(file: Path) -> None:
    """Other bytes, as many as before and with the same time."""
    before = file.stat()
    file.write_bytes(file.read_bytes()[::-1])
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


@pytest.mark.parametrize("damage", [Path.unlink, lambda file: file.write_bytes(b"iets anders"), unseen])
def test_een_document_dat_weg_of_anders_is_komt_terug(
    proof: Proof, tmp_path: Path, damage: Callable[[Path], object]
) -> None:
    cache = tmp_path / "voorraad"
    made_again(proof, tmp_path / "uit", proof.pages, cache)
    file = tmp_path / "uit/handreikingen/eerste-2026-01-02.pdf"
    before = file.read_bytes()
    damage(file)
    assert made_again(proof, tmp_path / "uit", proof.pages, cache).made == ()
    assert file.read_bytes() == before


def test_een_versie_houdt_een_eigen_adres(proof: Proof) -> None:
    assert (proof.folder / "handreikingen/eerste-2026-01-02.pdf").is_file()


@pytest.mark.parametrize(
    ("html", "message"),
    [
        (
            "<video src='x'>beeld</video>",
            "handreikingen/tweede.md:1: fout HR405: Het onderdeel ‘video’ met ‘beeld’ kan niet in de PDF",
        ),
        ("<p><svg><rect/></svg></p>", "fout HR406: De afbeelding ‘tekening’ heeft geen beschrijving"),
        ("<p><img src='x.png' alt='x.png'></p>", "fout HR406: De afbeelding ‘x.png’ heeft geen beschrijving"),
        ("<p><img src='weg.png' alt='Iets'></p>", "fout HR410: De afbeelding ‘weg.png’ is er niet"),
        (
            "<p><a href='../eerste/#weg'>daar</a></p>",
            "fout HR408: De link naar ‘../eerste/#weg’ wijst naar een plek",
        ),
        ("<h4>Te diep</h4>", "fout HR409: De kop ‘Te diep’ slaat een niveau over."),
        ("<p>Teken 漢 hier.</p>", "fout HR407: Het teken ‘漢’ (U+6F22) zit niet in de letter van de PDF."),
    ],
    ids=["onderdeel", "tekening", "bestandsnaam", "beeld weg", "link", "kop", "teken"],
)
def test_een_fout_stopt_met_bladzijde_en_regel(proof: Proof, tmp_path: Path, html: str, message: str) -> None:
    pages = with_text(proof, "handreikingen/tweede.md", html)
    if html.startswith("<h4"):
        page = pages["handreikingen/tweede.md"]
        pages["handreikingen/tweede.md"] = replace(page, html=page.html + "<h2>Kop</h2>" + html)
    with pytest.raises(PdfError) as stopped:
        made_again(proof, tmp_path / "uit", pages, tmp_path / "voorraad")
    assert message in "\n".join(p.text for p in stopped.value.problems)
    assert all(p.place.path == "handreikingen/tweede.md" for p in stopped.value.problems)
    assert not (tmp_path / "uit").exists()


def test_tekst_kan_geen_opmaak_zijn(proof: Proof, tmp_path: Path) -> None:
    evil = '<p>#panic("x") $a$ *b* _c_ &lt;label&gt; "] #read("/etc/passwd") \\ // /* ` @x</p>'
    pages = with_text(proof, "handreikingen/tweede.md", evil)
    assert made_again(proof, tmp_path / "uit", pages, tmp_path / "voorraad").files
