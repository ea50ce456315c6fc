"""Words that a line breaks can be found: as the viewer of Chrome does with PDFium, without marks of broken words."""

import re
from collections.abc import Iterator

import pypdfium2
import pytest

from handreikingen.exports.pdf import Publication, make_pdfs
from handreikingen.exports.pdf.products import Maker
from tests.pdf.conftest import DRAWING, SITE, render
from tests.tekening import inspection

LONG = "leerlingadministratiesysteemkoppelingenoverzicht"
COMPOUNDS = ("vo-school", "ict-coördinator", "FORA-wiki", "mbo-netwerk")
IGNORED = re.compile("[\x02\ufffe\u200b\u00ad\r\n ]+")
"""What the viewer skips: marks of a hyphen at the end of a line, and places where a line may break."""
SENTENCE = "Ga verder. Lees eerst [de eerste](eerste.md#checklist)."


def sentences() -> Iterator[str]:
    """Every word at every place of a line: each sentence begins one letter later."""
    for shift in range(90):
        words = (*COMPOUNDS, *([LONG] if shift % 3 == 0 else []))
        for word in words:
            yield f"{'x' * (shift % 17 + 1)} {'ja ' * (shift // 3)}**{word}** {word}, ({word}) {word}."


@pytest.fixture(scope="module")
def text(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("zoeken")
    catalog = inspection(DRAWING.replace(SENTENCE, "\n\n".join(sentences()))).catalog
    pages = [render(catalog, path) for path in catalog.by_path]
    maker = Maker(catalog, {page.path: page.place for page in pages})
    product = maker.single(catalog.by_path["handreikingen/tweede.md"])
    site = Publication("Netwerk", SITE, folder)
    make_pdfs(pages, catalog, folder, site, cache=folder / "voorraad", products=[product])
    document = pypdfium2.PdfDocument(folder / "handreikingen/tweede.pdf")
    return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def test_een_afgebroken_lang_woord_is_te_vinden(text: str) -> None:
    assert len(re.findall(r"[\x02\ufffe]", text)) >= 20
    assert IGNORED.sub("", text).count(LONG) == 4 * 30


@pytest.mark.parametrize("word", COMPOUNDS)
def test_een_woord_met_een_streepje_is_te_vinden(text: str, word: str) -> None:
    assert text.count(word) == 4 * 90


def test_leestekens_blijven_bij_een_woord_met_een_streepje(text: str) -> None:
    lines = text.splitlines()
    assert not [line for line in lines if line[:1] in tuple(",.);")]
    assert not [line for line in lines if line.rstrip().endswith("(")]
