"""What making the search index of 300 pages costs, told in a unit that any machine has."""

from pathlib import Path

import markdown
import pytest

from bench.zoek_paginas import enlarge
from handreikingen.exports.search.pages import Source
from handreikingen.exports.search.write import build_search
from handreikingen.inspection import inspect
from handreikingen.peildatum import reference_day
from tests.meten import cheapest

MOST = 0.85
"""How many times the cost of Python-Markdown on as much text. Where that converts 1.06 MB in a second, 300 pages may
take 0.8 seconds; the index of a busy machine takes longer, and so does its Markdown."""


@pytest.mark.meting
def test_de_index_van_driehonderd_paginas_kost_minder_dan_markdown_van_even_veel_tekst():
    catalog = inspect(Path("docs"), reference_day()).catalog
    documents = catalog.by_path.values()
    real = [
        Source(document.path, f"{document.path[:-3]}/", document.titel, _converted(document.body))
        for document in documents
    ]
    sources = enlarge(real, 300)
    assert len(sources) == 300
    signs = sum(len(source.content) for source in sources)
    assert signs > 800_000

    unit, cost = cheapest(
        lambda: [_converted(document.body) for document in documents], lambda: build_search(sources, catalog)
    )
    times = (cost / signs) / (unit / sum(len(document.body) for document in documents))
    assert times < MOST, f"{cost:.2f} s, {times:.2f} times Markdown"


def _converted(body: str) -> str:
    return markdown.markdown(body, extensions=["toc"])
