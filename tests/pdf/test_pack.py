"""Packing moves objects and loses none: what a general PDF library reads is the same before and after."""

import io
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from handreikingen.exports.typeset import pack as packing
from handreikingen.exports.typeset.engine import STANDARDS, write_templates
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
    """The keys of every object, and the bytes of every stream but the metadata."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        kept = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary | pikepdf.Stream)]
        found = [
            tuple(sorted(set(map(str, o.keys())) - {"/Type", "/A", "/Length"}))
            for o in kept
            if str(o.get("/Type", "")) not in ("/ObjStm", "/XRef")
        ]
        return sorted(found) + sorted((str(p.Contents.read_bytes()),) for p in pdf.pages)


@pytest.mark.parametrize("in_one", [3, 5000])
def test_inpakken_verliest_niets(plain: bytes, in_one: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packing, "IN_ONE_STREAM", in_one)
    packed, pages = pack(plain)
    assert pages == 2
    assert shapes(packed) == shapes(plain)
    with pikepdf.open(io.BytesIO(packed)) as pdf:
        assert pdf.check_pdf_syntax() == []


def test_ingepakt_is_kleiner(plain: bytes) -> None:
    assert len(pack(plain)[0]) < 0.75 * len(plain)


@pytest.mark.parametrize("damage", [b"", b"%PDF-1.7\n%x\n", b"startxref"])
def test_wat_geen_pdf_is_wordt_geweigerd(plain: bytes, damage: bytes) -> None:
    with pytest.raises(PackError):
        pack(damage if damage != b"startxref" else plain.replace(damage, b"startxraf"))
