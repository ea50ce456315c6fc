"""The table of macros: what it takes, what only makes sense on some pages, and what it costs."""

from time import process_time

import pytest

from handreikingen.inspection import inspect_tree
from handreikingen.sources import tree_from_texts
from handreikingen.views.blocks import foot, head
from handreikingen.views.macros import MACROS, call
from handreikingen.views.view import View
from tests.groot import large_site
from tests.tekening import PEILDATUM, messages


def test_a_theme_must_be_named_outside_its_own_page(site):
    inspection = site("""
        -- themas/toetsen.md --
        titel: Toetsen
        ---
        {{ toon_thema() }}
        -- berichten/nieuws.md --
        titel: Nieuws
        ---
        Kijk hier:
        {{ toon_thema("toetsen") }} {{ toon_thema() }}
    """)
    line = next(p.place.line for p in inspection.errors)
    assert messages(inspection) == [
        f"berichten/nieuws.md:{line}: fout HR403: Op deze pagina moet bij ‘toon_thema’ staan welk thema je"
        ' bedoelt. Schrijf bijvoorbeeld: toon_thema("toetsen").'
    ]


@pytest.mark.parametrize("name", sorted(MACROS))
def test_every_macro_is_named_so_that_no_field_can_replace_it(name):
    assert name.startswith("toon_")


@pytest.mark.meting
def test_a_theme_page_costs_the_same_per_document_at_any_size():
    small, large = _cost(100), _cost(1000)
    assert large < small * 1.5, f"{small * 1000:.2f} ms a document at 100, {large * 1000:.2f} at 1,000"


def _cost(documents):
    """CPU seconds per document to write the head, foot and theme macro of every page; the best of three."""
    catalog = inspect_tree(tree_from_texts(large_site(documents, words=50)), PEILDATUM).catalog
    best = min(_write(catalog) for _ in range(3))
    return best / len(catalog.documents)


def _write(catalog):
    start = process_time()
    for document in catalog.documents:
        view = View(catalog, document.path, "https://voorbeeld.nl")
        head(view, document)
        foot(view, document)
        if document.soort == "thema":
            call(view, "toon_thema")
    return process_time() - start
