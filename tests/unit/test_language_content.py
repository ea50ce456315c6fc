"""Our own content keeps the rules that we give others: plain Dutch, and a source under every claim."""

from pathlib import Path

import pytest

from handreikingen.checks.language import Language, check_language
from handreikingen.checks.sourcing import pages_without_source
from handreikingen.inspection import Inspection, inspect
from handreikingen.model.guides import Handreiking, Thema
from handreikingen.model.registers import Bron
from tests.tekening import VANDAAG

DOCS = Path(__file__).parents[2] / "docs"
EXCEPTIONS: dict[tuple[str, str], str] = {}
"""Advice that we leave, as (file, code): why. Empty: everything passes."""


@pytest.fixture(scope="module")
def content() -> Inspection:
    return inspect(DOCS, VANDAAG)


@pytest.fixture(scope="module")
def language(content: Inspection) -> Language:
    return check_language(content.catalog)


def test_geen_enkel_advies_over_taal(language: Language) -> None:
    left = {(problem.place.path, problem.code) for problem in language.problems}
    assert [p.text for p in language.problems if (p.place.path, p.code) not in EXCEPTIONS] == []
    assert set(EXCEPTIONS) <= left, "an exception that is no longer needed"


def test_een_zin_heeft_gemiddeld_minder_dan_15_woorden(language: Language) -> None:
    assert language.sentences > 3_000
    assert language.average < 15


def test_elke_pagina_noemt_een_bron_of_is_een_eigen_voorstel(content: Inspection) -> None:
    assert [problem.text for problem in pages_without_source(content.catalog)] == []


def test_elke_bron_is_gebruikt_en_elke_gebruikte_bron_bestaat(content: Inspection) -> None:
    assert len(content.catalog.all(Bron)) > 60
    assert [p.text for p in content.problems if p.code in ("HR101", "HR106", "HR905")] == []


def test_elk_thema_heeft_een_handreiking_of_zegt_wat_er_ontbreekt(content: Inspection) -> None:
    without = [
        t.sleutel for t in content.catalog.all(Thema) if not content.catalog.on_thema(t, "handreiking")
    ]
    noticed = {
        p.place.path for p in content.problems if p.code == "HR903" and "geen handreiking" in p.message
    }
    assert without == ["netwerk"]
    assert noticed == {f"themas/{name}.md" for name in without}


def test_een_handreiking_heeft_600_tot_1400_woorden(content: Inspection) -> None:
    lengths = {guide.sleutel: _words(guide) for guide in content.catalog.all(Handreiking)}
    assert {name: number for name, number in lengths.items() if not 600 <= number <= 1_400} == {}


def _words(guide: Handreiking) -> int:
    """Words that a reader sees, without addresses."""
    return sum(word.strip("[]()*|#-").isalnum() for word in guide.body.replace("](", "] (").split())
