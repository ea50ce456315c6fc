"""Terms in plain Markdown: marked in the same places as in the built page."""

import pytest

from handreikingen.exports.pure.repairs import repaired
from handreikingen.exports.pure.settings import extensions, pure_settings
from handreikingen.exports.pure.terms import Renderer, marked_in_markdown
from handreikingen.inspection import inspect_tree
from handreikingen.sources import tree_from_texts
from tests.tekening import PEILDATUM

TERMS = {
    "data/begrippen.yml": "- {id: las, voorkeursterm: LAS, definitie: Het systeem.}\n"
    "- {id: informatie, voorkeursterm: informatie, definitie: Gegevens.}\n"
}
SETTINGS = {
    "site_name": "Site",
    "nav": ["index.md"],
    "hooks": ["hooks/inhoud.py"],
    "plugins": [{"macros": {}}],
    "markdown_extensions": [
        "attr_list",
        "def_list",
        "md_in_html",
        {"toc": {"permalink": True, "title": "x"}},
    ],
}


@pytest.fixture(scope="module")
def render():
    return Renderer(inspect_tree(tree_from_texts(TERMS), PEILDATUM).catalog, extensions(SETTINGS))


def _button(term, word):
    return f'<button class="begrip" popovertarget="uitleg-{term}">{word}</button>'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Wat informatie is.", f"Wat {_button('informatie', 'informatie')} is."),
        ("In het LAS.", f'In het <span class="vast">{_button("las", "LAS")}.</span>'),
        ("# informatie\n\nDe informatie nu", f"# informatie\n\nDe {_button('informatie', 'informatie')} nu"),
        ("`informatie` en informatie nu", f"`informatie` en {_button('informatie', 'informatie')} nu"),
        (
            "[informatie](x.md) en informatie nu",
            f"[informatie](x.md) en {_button('informatie', 'informatie')} nu",
        ),
        # What our quick look does not know, is found by trying.
        (
            "informatie\n{: .samenvatting }\n\n- informatie nu",
            f"informatie\n{{: .samenvatting }}\n\n- {_button('informatie', 'informatie')} nu",
        ),
        (
            '<p class="label">informatie</p>\n\nDe informatie nu',
            f'<p class="label">informatie</p>\n\nDe {_button("informatie", "informatie")} nu',
        ),
        ("Niets om uit te leggen.", "Niets om uit te leggen."),
    ],
)
def test_the_first_use_of_a_term_becomes_a_button(render, before, after):
    text, terms, page = marked_in_markdown(before, "x.md", render)
    assert text == after
    assert terms == {term for term in ("las", "informatie") if f"uitleg-{term}" in after}
    assert page == render(text, explain=False)


def test_a_term_that_cannot_be_found_in_the_markdown_stays_as_it_is(render):
    text, terms, _ = marked_in_markdown("De in&#102;ormatie van het LAS nu", "x.md", render)
    assert text == f"De in&#102;ormatie van het {_button('las', 'LAS')} nu"
    assert terms == {"las"}


def test_the_glossary_explains_nothing(render):
    assert marked_in_markdown("De informatie nu", "begrippen.md", render)[1] == frozenset()


def test_the_settings_keep_pages_and_extensions_and_lose_hooks_and_plugins():
    text = pure_settings(SETTINGS, {"mail": ""})
    assert "hooks" not in text
    assert "plugins: []" in text
    assert "permalink" not in text
    assert "title: x" in text


TASKS = "Doe dit:\n\n- [ ] Eerst *dit*.\n- [x] Dan dat.\n\n```\n- [ ] voorbeeld\n```\n"
TABLE = "## Cijfers\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\nEn verder.\n"


def test_boxes_are_written_out_with_their_anchor_and_not_in_code():
    page = '<input id="taak-1"> <input id="taak-2">'
    text = repaired(TASKS, page)
    assert 'id="taak-1" type="checkbox" /> Eerst *dit*.</label></li>' in text
    assert 'checked="checked" id="taak-2" type="checkbox" /> Dan dat.</label></li>' in text
    assert "```\n- [ ] voorbeeld\n```" in text


def test_boxes_stay_when_the_page_has_others_that_we_do_not_see():
    assert repaired(TASKS, '<input id="taak-1"> <input id="taak-2"> <input id="taak-3">') == TASKS


def test_a_table_is_a_region_with_the_name_that_the_page_gave_it():
    text = repaired(TABLE, '<div aria-label="Tabel: Cijfers">')
    assert 'aria-label="Tabel: Cijfers" markdown>\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n</div>\n\n' in text
    assert repaired(TABLE, "<table>") == TABLE
