"""The generator of made-up sites: right for our own checks at any size, and alike the real content."""

from collections import Counter

import pytest

from bench.maak import make_site
from handreikingen.inspection import inspect_tree
from handreikingen.sources import tree_from_texts
from tests.tekening import VANDAAG


def _inspect(pages, seed=9):
    return inspect_tree(tree_from_texts(make_site(pages, seed)), VANDAAG)


@pytest.mark.parametrize("pages", [110, 136, 300])
def test_a_made_up_site_has_the_asked_size_and_no_fault(pages):
    inspection = _inspect(pages)
    assert [problem.text for problem in inspection.errors] == []
    assert len(inspection.catalog.documents) == pages


def test_same_size_and_seed_same_files():
    assert make_site(150) == make_site(150)
    assert make_site(150) != make_site(150, seed=10)


def test_too_small_a_site_is_refused():
    with pytest.raises(SystemExit, match="minstens"):
        make_site(20)


def test_kinds_and_relations_grow_in_the_proportion_of_the_real_site():
    real, large = _inspect(136).catalog, _inspect(530).catalog
    for soort in ("handreiking", "praktijkvoorbeeld", "bijeenkomst", "opbrengst"):
        share = len(large.of_kind(soort)) / len(real.of_kind(soort))
        assert 7 < share < 13, soort
    per_guide = [
        Counter(key.soort for key in catalog.outgoing)["handreiking"] / len(catalog.of_kind("handreiking"))
        for catalog in (real, large)
    ]
    assert per_guide[0] == per_guide[1]
    words = [sum(len(d.body.split()) for d in c.documents if d.soort == "handreiking") for c in (real, large)]
    counts = [len(c.of_kind("handreiking")) for c in (real, large)]
    assert words[1] / counts[1] == pytest.approx(words[0] / counts[0], rel=0.05)
