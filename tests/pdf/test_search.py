"""Words that a line breaks can be found, in the viewers of Chrome (PDFium) and Firefox (PDF.js).

PDFium is asked for the text, and marks of broken words are left out as that viewer does. PDF.js searches itself.
"""

import json
import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest

from handreikingen.exports.pdf import Publication, make_pdfs
from handreikingen.exports.pdf.products import Maker
from tests.pdf.conftest import DRAWING, SITE, render
from tests.tekening import inspection

ROOT = Path(__file__).parents[2]
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
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("zoeken")
    catalog = inspection(DRAWING.replace(SENTENCE, "\n\n".join(sentences()))).catalog
    pages = [render(catalog, path) for path in catalog.by_path]
    maker = Maker(catalog, {page.path: page.place for page in pages})
    product = maker.single(catalog.by_path["handreikingen/tweede.md"])
    site = Publication("Netwerk", SITE, folder)
    make_pdfs(pages, catalog, folder, site, cache=folder / "voorraad", products=[product])
    return folder / "handreikingen/tweede.pdf"


@pytest.fixture(scope="module")
def text(file: Path) -> str:
    document = pypdfium2.PdfDocument(file)
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


def test_firefox_vindt_ze_ook(file: Path) -> None:
    words = ["bestaatniet", LONG, *COMPOUNDS]
    browser = run("sh", "tools/browser.sh", "pad").strip()
    found = json.loads(run("node", "tests/browser/pdf-woorden.mjs", str(file), *words, CHROMIUM=browser))
    assert found == [0, 4 * 30, *[4 * 90] * len(COMPOUNDS)]


def run(*command: str, **more: str) -> str:
    """What a command of this repository prints."""
    return subprocess.run(
        command, cwd=ROOT, env={**os.environ, **more}, capture_output=True, text=True, check=True
    ).stdout
