"""Packing moves objects and loses none: what a general PDF library reads is the same before and after."""

import io
import re
from datetime import date
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest

from handreikingen.exports.typeset import pack as packing
from handreikingen.exports.typeset.engine import STANDARDS, Engine, EngineError, write_templates
from handreikingen.exports.typeset.numbers import COLOUR
from handreikingen.exports.typeset.pack import PackError, pack

FONTS = str(Path(packing.__file__).parents[1] / "pdf" / "fonts")
SOURCE = b"""
#set document(title: "Titel")
#set text(lang: "nl", font: "Atkinson Hyperlegible Next")
= Kop
- een
- twee met #link("https://voorbeeld.nl/")[een link]
#table(columns: 2, table.header[a][b], [1], [2])
#pagebreak()
== Nog een kop
#text(font: "Atkinson Hyperlegible Mono", size: 9.765pt)[pad/naar/een_bestand en *vet*]
"""


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A PDF as the engine writes it."""
    import typst  # noqa: PLC0415 - as the engine does

    root = tmp_path_factory.mktemp("zetten")
    write_templates(root)
    fonts = typst.Fonts(font_paths=[FONTS])
    compiler: Any = typst.Compiler(root=str(root), font_paths=fonts, ignore_system_fonts=True)
    data, _ = compiler.compile_with_warnings(input=SOURCE, format="pdf", pdf_standards=STANDARDS)
    return bytes(data)


def shapes(data: bytes) -> list[tuple[str, ...]]:
    """The keys of every object but the pages."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        kept = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary | pikepdf.Stream)]
        return sorted(
            tuple(sorted(set(map(str, o.keys())) - {"/Type", "/A", "/Length"}))
            for o in kept
            if str(o.get("/Type", "")) not in ("/ObjStm", "/XRef")
        )


def seen(data: bytes) -> list[list[tuple[str, tuple[float, ...]]]]:
    """The signs on every page, each with the box that it stands in."""
    document = pypdfium2.PdfDocument(data)
    texts = [page.get_textpage() for page in document]
    return [
        [(text.get_text_range(n, 1), text.get_charbox(n)) for n in range(text.count_chars())]
        for text in texts
    ]


@pytest.mark.parametrize("in_one", [3, 5000])
def test_inpakken_verliest_niets(plain: bytes, in_one: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packing, "IN_ONE_STREAM", in_one)
    packed, pages = pack(plain)
    assert pages == 2
    assert shapes(packed) == shapes(plain)
    with pikepdf.open(io.BytesIO(packed)) as pdf:
        assert pdf.check_pdf_syntax() == []
    for before, after in zip(seen(plain), seen(packed), strict=True):
        assert [sign for sign, _ in after] == [sign for sign, _ in before]
        for (_, box), (_, same_box) in zip(before, after, strict=True):
            assert same_box == pytest.approx(box, abs=0.011)


LINKS = (
    SOURCE
    + b"""
#show: nadruk
#naar(0, "https://voorbeeld.nl/x")[Naar achteren], *vet en _schuin #naar(1, "https://voorbeeld.nl/y")[naar voren]_*
#for n in range(9) { pagebreak(); [Bladzijde] }
== Achteraan <achter>
#plaatsen(("achter", "voor"))
"""
)


def linked(root: Path, digits: int) -> tuple[bytes, int]:
    write_templates(root)
    source = b'#import "/onderdelen.typ": *\n' + LINKS.replace(b"= Kop\n", b"= Kop <voor>\n", 1)
    return Engine(root).make(source.decode(), date(2026, 1, 1), digits)


@pytest.mark.parametrize("digits", [1, 2, 3])
def test_een_link_krijgt_de_bladzijde_waar_de_plek_staat(tmp_path: Path, digits: int) -> None:
    data, pages = linked(tmp_path, digits)
    assert pages == 11
    text = pypdfium2.PdfDocument(data)[1].get_textpage().get_text_bounded()
    assert re.findall(r"\(p\.\s(\d+)\)", text) == ["11", "1"]
    with pikepdf.open(io.BytesIO(data)) as pdf:
        numbers: dict[Any, int] = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
        links = [a for a in pdf.pages[1].Annots if "/Dest" in a]
        assert [numbers[a.Dest[0].objgen] for a in links] == [11, 1]
        assert [str(a.Contents) for a in links] == ["pagina 11", "pagina 1"]
        assert all(0 < float(a.Dest[3]) < 842 for a in links)


def test_een_link_naar_een_plek_die_er_niet_is_wordt_geweigerd(tmp_path: Path) -> None:
    write_templates(tmp_path)
    source = LINKS.replace(b'"voor"', b'"nergens"').decode()
    with pytest.raises(EngineError, match="place 1"):
        Engine(tmp_path).make(f'#import "/onderdelen.typ": *\n{source}', date(2026, 1, 1), 2)
    assert not list(tmp_path.glob("document-*"))


def test_de_kleur_van_de_nummers_is_die_van_het_sjabloon() -> None:
    template = (Path(packing.__file__).parents[2] / "templates/pdf/onderdelen.typ").read_text("utf-8")
    stil = re.search(r'#let stil = rgb\("#(\w{6})"\)', template)
    assert stil is not None
    assert [round(float(part) * 255) for part in COLOUR.split()] == list(bytes.fromhex(stil[1]))


def test_ingepakt_is_kleiner(plain: bytes) -> None:
    assert len(pack(plain)[0]) < 0.7 * len(plain)


@pytest.mark.parametrize("damage", [b"", b"%PDF-1.7\n%x\n", b"startxref"])
def test_wat_geen_pdf_is_wordt_geweigerd(plain: bytes, damage: bytes) -> None:
    with pytest.raises(PackError):
        pack(damage if damage != b"startxref" else plain.replace(damage, b"startxraf"))
