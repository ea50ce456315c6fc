"""What reading and checking 1,000 documents costs, told in a unit that any machine has."""

import pytest
import yaml

from bench.maak import make_site
from handreikingen.inspection import inspect_tree
from handreikingen.sources import tree_from_texts
from tests.meten import cheapest
from tests.tekening import PEILDATUM

MOST = 9
"""How many times the cost of PyYAML's C parser on the fields alone."""


@pytest.mark.meting
def test_duizend_paginas_lezen_en_controleren_kost_hoogstens_tien_keer_hun_velden_ontleden() -> None:
    texts = make_site(1000)
    fields = [text.split("\n---\n")[0] for path, text in texts.items() if path.endswith(".md")]
    tree = tree_from_texts(texts)
    assert len(inspect_tree(tree, PEILDATUM).catalog.documents) >= 1000

    def parse_fields() -> None:
        for text in fields:
            yaml.load(text, Loader=yaml.CSafeLoader)

    unit, cost = cheapest(parse_fields, lambda: inspect_tree(tree, PEILDATUM))
    assert cost < MOST * unit, f"{cost:.2f} s, {cost / unit:.1f} times the fields"
