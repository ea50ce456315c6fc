"""What Markdown extensions make is repaired in one place: names, labels, regions, terms."""

import re
from textwrap import dedent

import markdown
import pytest

from handreikingen.markup import Markup

EXTENSIONS = [
    "admonition",
    "attr_list",
    "footnotes",
    "md_in_html",
    "tables",
    "toc",
    "pymdownx.tasklist",
    "pymdownx.tabbed",
]
TERMS = [
    ("duo", ("DUO",)),
    ("app", ("applicatie", "app")),
    ("landschap", ("applicatielandschap",)),
    ("doc", ("levend document",)),
]


def render(text: str, terms: object = ()) -> tuple[str, frozenset[str]]:
    extension = Markup(terms)  # type: ignore[arg-type]
    config = {"toc": {"permalink": True}, "tables": {"use_align_attribute": True}}
    html = markdown.markdown(dedent(text), extensions=[*EXTENSIONS, extension], extension_configs=config)
    return html, extension.marked


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("DUO en nog eens DUO", ["DUO"]),
        ("duo is hier een tweetal", []),
        ("Een Applicatie en het applicatielandschap", ["Applicatie", "applicatielandschap"]),
        ("een levend document en een app-bouwer", ["levend document"]),
        ("[DUO](https://duo.example) en `DUO`", []),
        ("## DUO", []),
        ("- [ ] DUO bellen", []),
        ("de applicaties", []),
        ("*DUO* en DUO", ["DUO"]),
    ],
)
def test_the_first_use_of_a_term_gets_a_button(text, expected):
    html, marked = render(text, TERMS)
    buttons = re.findall(r'<button class="begrip" popovertarget="uitleg-[a-z]+">([^<]*)</button>', html)
    assert buttons == expected
    assert len(marked) == len(expected)


@pytest.mark.parametrize(
    ("text", "together"),
    [("Vraag het DUO, of niet", ","), ("Dat doet (DUO).", ")."), ("Vraag DUO of niet", "")],
)
def test_a_sign_after_a_term_stays_on_its_line(text, together):
    html, _ = render(text, TERMS)
    assert [part.split("</span>")[0] for part in html.split("</button>")[1:] if "</span>" in part] == (
        [together] if together else []
    )
    assert html.count("DUO") == 1
    assert (html.rsplit("</span>", 1)[-1] if together else html.split("</button>")[1]) == {
        ",": " of niet</p>",
        ").": "</p>",
        "": " of niet</p>",
    }[together]


def test_a_task_is_a_box_with_a_label():
    html, _ = render("- [x] Klaar met *dit*\n- [ ] Nog niet")
    assert (
        '<label><input checked="checked" id="taak-1" type="checkbox" /> Klaar met <em>dit</em></label>'
        in html
    )
    assert '<label><input id="taak-2" type="checkbox" /> Nog niet</label>' in html


def test_a_table_is_a_named_region_and_aligns_by_class():
    table = "| a | b |\n|---|--:|\n| 1 | 2 |\n"
    html, _ = render(f"## Cijfers\n\n{table}\n\n{table}")
    assert 'aria-label="Tabel: Cijfers" class="tabel" role="region" tabindex="0"' in html
    assert 'aria-label="Tabel: Cijfers (2)"' in html
    assert html.count('class="rechts"') == 4
    assert "align=" not in html


def test_headings_lose_their_sign_and_footnotes_say_where_they_go():
    html, _ = render("## Kop\n\nTekst[^1].\n\n[^1]: Noot.")
    assert "headerlink" not in html
    assert "title=" not in html
    assert 'aria-label="Voetnoot 1"' in html
    assert 'aria-label="Terug naar de tekst bij voetnoot 1"' in html


def test_tabs_are_an_exclusive_group_that_opens_without_script():
    html, _ = render('=== "Po"\n\n    Een\n\n=== "Vo"\n\n    Twee\n')
    assert '<details name="tabs-1" open="open"><summary>Po</summary>' in html
    assert '<details name="tabs-1"><summary>Vo</summary>' in html


def test_the_next_page_starts_without_marked_terms():
    extension = Markup(TERMS)
    markdown.markdown("DUO", extensions=[extension])
    markdown.markdown("niets", extensions=[extension])
    assert extension.marked == frozenset()


def test_a_page_that_explains_nothing_marks_nothing():
    extension = Markup(TERMS)
    extension.explain = False
    assert "button" not in markdown.markdown("DUO", extensions=[extension])
