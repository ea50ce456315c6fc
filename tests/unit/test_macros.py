"""The table of macros: what it takes, what only makes sense on some pages, and what it costs."""

from time import process_time

import pytest

from bench.maak import make_site
from handreikingen.inspection import inspect_tree
from handreikingen.sources import tree_from_texts
from handreikingen.views.blocks import foot, head
from handreikingen.views.macros import MACROS, call
from handreikingen.views.view import View
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
    small, large = _cost(200), _cost(1000)
    assert large < small * 1.5, f"{small * 1000:.2f} ms a document at 200, {large * 1000:.2f} at 1,000"


def _cost(pages):
    """CPU seconds per document to write its head, foot and theme macro; the best of three.

    Lists and pages about the site are left out: there are as many on a large site as on a small one.
    """
    catalog = inspect_tree(tree_from_texts(make_site(pages)), PEILDATUM).catalog
    documents = [document for document in catalog.documents if document.soort != "pagina"]
    return min(_write(catalog, documents) for _ in range(3)) / len(documents)


def _write(catalog, documents):
    start = process_time()
    for document in documents:
        view = View(catalog, document.path, "https://voorbeeld.nl")
        head(view, document)
        foot(view, document)
        if document.soort == "thema":
            call(view, "toon_thema")
    return process_time() - start
