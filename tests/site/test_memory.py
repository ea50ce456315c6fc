"""The network's memory on the real site: from a question to its answer and back, and no file that stays empty."""

from posixpath import dirname, join, normpath

import pytest

from handreikingen.inspection import inspect
from handreikingen.model.meetings import Peiling
from handreikingen.views.downloads import downloads
from tests.site.conftest import ROOT
from tests.tekening import VANDAAG

CATALOG = inspect(ROOT / "docs", VANDAAG).catalog


def links(page):
    """The addresses a page leads to, from the root of the site."""
    folder = dirname(page.path)
    return {normpath(join(folder, link)) for link in page.links if "://" not in link}


def test_no_promised_file_stays_empty(site):
    promised = sorted(downloads(CATALOG))
    assert "kalender.ics" in promised
    assert "beelden/roadmap.svg" in promised
    assert [name for name in promised if not (site / name).read_bytes().strip()] == []


@pytest.mark.parametrize("entry", CATALOG.of_kind("opbrengst"), ids=lambda entry: entry.key.id)
def test_every_question_leads_to_meeting_theme_and_answer(pages, entry):
    register = next(page for page in pages.values() if page.path == "vragen/index.html")
    found = links(register)
    wanted = [entry.owner.path] if entry.owner else []
    wanted += [theme.path for theme in CATALOG.linked_to(entry.key, "thema", soort="thema")]
    wanted += [guide.path for guide in CATALOG.answers(entry.key)]
    assert [path for path in wanted if path.removesuffix(".md") not in found] == []


def test_the_sums_of_polls_are_in_the_text(pages):
    text = "".join(next(page for page in pages.values() if page.path == "peilingen/index.html").text)
    for poll in CATALOG.all(Peiling):
        assert all(f"{option.aantal}" in text for option in poll.opties)
        assert poll.rest == 0 or "keuze niet bekend" in text
