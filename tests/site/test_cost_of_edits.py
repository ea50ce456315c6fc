"""An edit costs what changed, not what there is: the process that stays makes few pages and takes little time."""

import gc
import io
import os
from pathlib import Path
from time import process_time

import pytest

from bench.maak import make_site, write_site
from bench.meet_programmas import edit_text, edit_title, edited_page
from handreikingen.site.build.progress import Progress
from handreikingen.site.build.run import Builder

PAGES = 150
TEXT, TITLE = 0.5, 2.0
"""CPU seconds of a build after one edit, on this many pages; on a busy computer everything takes longer."""


@pytest.fixture(scope="module")
def staying(tmp_path_factory):
    """A project that was built by the process that stays; and the page that is edited."""
    folder, files = tmp_path_factory.mktemp("bewerkt"), make_site(PAGES)
    write_site(folder, files)
    before = Path.cwd()
    os.chdir(folder)
    gc.disable()  # as the process of `make bekijk`
    builder = Builder(folder / "mkdocs.yml", Progress(io.StringIO()), stays=True)
    builder.build(folder / "site")
    builder.keep()
    yield builder, folder, folder / "docs" / edited_page(files)
    os.chdir(before)
    gc.enable()


def cost(staying, edit):
    """The lowest CPU seconds of three edits; the pages that were made and the HTML that was written each time."""
    builder, folder, page = staying
    found = []
    for number in range(1, 4):
        edit(page, number)
        started = process_time()
        summary = builder.build(folder / "site")
        found.append((process_time() - started, summary))
        builder.keep()
    written = [name for _, summary in found for name in summary.published.written if name.endswith(".html")]
    return min(seconds for seconds, _ in found), found[-1][1], written


@pytest.mark.traag
@pytest.mark.meting
def test_een_andere_tekst_kost_een_paar_tienden(staying):
    seconds, summary, written = cost(staying, edit_text)
    assert summary.rendered <= 3
    assert len(set(written)) <= 3
    assert seconds < TEXT


@pytest.mark.traag
@pytest.mark.meting
def test_een_andere_titel_maakt_alleen_de_paginas_die_hem_kennen(staying):
    seconds, summary, written = cost(staying, edit_title)
    assert summary.rendered < PAGES / 3
    assert len(set(written)) <= summary.rendered
    assert seconds < TITLE
