"""What making the search index of 300 pages costs."""

import time
from pathlib import Path

import markdown
import pytest

from bench.zoek_paginas import enlarge
from handreikingen.catalog import Catalog
from handreikingen.exports.search.pages import Source
from handreikingen.exports.search.write import build_search
from handreikingen.inspection import inspect
from handreikingen.peildatum import reference_day

ROUNDS = 5
MOST = 0.8
"""CPU seconds."""


@pytest.mark.meting
def test_de_index_van_driehonderd_paginas_kost_hooguit_0_8_seconde():
    catalog = inspect(Path("docs"), reference_day()).catalog
    real = [
        Source(path, f"{path[:-3]}/", document.titel, markdown.markdown(document.body, extensions=["toc"]))
        for path, document in catalog.by_path.items()
    ]
    sources = enlarge(real, 300)
    assert len(sources) == 300
    assert sum(len(source.content) for source in sources) > 800_000
    best = min(_cpu(sources, catalog) for _ in range(ROUNDS))
    assert best < MOST, f"{best:.2f} s"


def _cpu(sources: list[Source], catalog: Catalog) -> float:
    """CPU seconds of one index, made by a reader that met no word before."""
    start = time.process_time()
    build_search(sources, catalog)
    return time.process_time() - start
