"""Every page block and macro has a golden example: the exact Markdown, in goud/verwacht/.

After a wanted change: `GOUD_BIJWERKEN=1 python -m pytest tests/unit/test_views_golden.py`, and read the diff.
"""

import html
import os
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from handreikingen.inspection import inspect
from handreikingen.problems.registry import all_codes
from handreikingen.views.blocks import foot, head
from handreikingen.views.help import MESSAGE_GROUPS
from handreikingen.views.macros import MACROS, call
from handreikingen.views.pictures import pictures
from handreikingen.views.view import View, md, tidy
from handreikingen.views.worklist import PARTS

HERE = Path(__file__).parent / "goud"
EXPECTED = HERE / "verwacht"
INSPECTION = inspect(HERE / "docs", date(2026, 5, 1))
CATALOG = INSPECTION.catalog

CALLS: dict[str, list[tuple[str, ...]]] = {
    "toon_lijst": [("handreiking",), ("praktijkvoorbeeld",), ("zelfscan",)],
    "toon_peiling": [("2026-01-15-utrecht/p1",)],
    "toon_sjabloon": [("misverstand",)],
    "toon_stappen": [("toets",)],
    "toon_thema": [("toetsen",), ("leeg",)],
    "toon_velden": [(), ("bijeenkomst",), ("begrip",)],
    "toon_bronnenlijst": [(), ("artikelen",), ("naslag",), ("nieuws",)],
    "toon_werklijst": [(), *((part,) for part in PARTS)],
}
PLACES = {"toon_verwant": "handreikingen/toets-plannen.md", "toon_bronnen": "handreikingen/toets-plannen.md"}
PLACES |= {
    "toon_begrippen": "begrippen.md",
    "toon_bronnenlijst": "over/bronnen.md",
    "toon_roadmap": "roadmap.md",
}
PLACES |= {"toon_vragen": "vragen.md", "toon_organisaties": "over/organisaties.md"}
PLACES |= {"toon_vragenregister": "vragen.md", "toon_werklijst": "over/werklijst.md"}


def check(name, text):
    file = EXPECTED / name
    if os.environ.get("GOUD_BIJWERKEN"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    assert file.is_file(), f"no golden example yet: {name}"
    assert text == file.read_text("utf-8")


DOWNLOADS = frozenset(pictures(CATALOG)) | {
    "kalender.ics",
    "data/peilingen.csv",
    "bijeenkomsten/2026-01-15-utrecht.ics",
}


def view(path):
    return View(CATALOG, path, "https://github.com/voorbeeld/site", DOWNLOADS)


def test_the_golden_site_has_no_faults():
    assert [problem.text for problem in INSPECTION.errors] == []


@pytest.mark.parametrize("path", sorted(CATALOG.by_path))
def test_head_and_foot(path):
    document = CATALOG.by_path[path]
    text = f"{head(view(path), document)}\n<!-- tekst -->\n\n{foot(view(path), document)}"
    check(f"paginas/{path.replace('/', '--')}", text)


@pytest.mark.parametrize("path", sorted(pictures(CATALOG)))
def test_picture(path):
    check(f"beelden/{path.rsplit('/')[-1]}", pictures(CATALOG)[path])


@pytest.mark.parametrize("name", sorted(set(MACROS) - {"toon_meldingen"}))
def test_macro(name):
    outputs = [call(view(PLACES.get(name, "index.md")), name, *args) for args in CALLS.get(name, [()])]
    check(f"bouwstenen/{name}.md", "\n<!-- volgende -->\n\n".join(outputs))


def test_every_code_is_explained_on_one_page():
    pages = [call(view(f"meedoen/meldingen/{name}.md"), "toon_meldingen", name) for name in MESSAGE_GROUPS]
    for code in all_codes().values():
        (text,) = (page for page in pages if f"## {code.code}: " in page)
        assert f"{{ #{code.code.lower()} }}" in text
        assert code.waarom in text
        assert code.herstel.replace("](velden.md)", "](../velden.md)") in text


def test_the_page_of_all_codes_has_a_place_for_each():
    text = call(view("meedoen/meldingen.md"), "toon_meldingen")
    assert [code for code in all_codes() if f"{{ #{code.lower()} }}" not in text] == []


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("a | b & c < d", "a &#124; b &amp; c &lt; d"),
        ("1. eerst", "1\\. eerst"),
        ("2.0 is nieuw", "2.0 is nieuw"),
        ("- streep", "\\- streep"),
        ("*vet* _schuin_ `code` [x](y) {#z}", "\\*vet\\* \\_schuin\\_ \\`code\\` \\[x\\](y) \\{\\#z\\}"),
        ("over\n  twee regels", "over twee regels"),
        ("{{ x }}", "\\{\\{ x \\}\\}"),
        ("~~weg~~ ==geel== x^2", "&#126;&#126;weg&#126;&#126; &#61;&#61;geel&#61;&#61; x&#94;2"),
    ],
)
def test_text_is_shown_as_it_is(text, markdown):
    assert md(text) == markdown


@given(st.text(alphabet=st.characters(exclude_categories=["C", "Z"]) | st.just(" ")).filter(str.strip))
def test_text_stays_text(text):
    """Whatever a field says: rendered, it is one paragraph with exactly this text."""
    line = " ".join(text.split())
    rendered = Markdown(extensions=["attr_list", "tables", "def_list", "md_in_html"]).convert(f"x {md(line)}")
    assert html.unescape(rendered) == f"<p>x {line}</p>".replace(" </p>", "</p>")


@given(st.text(alphabet="a\n ", max_size=30))
def test_one_empty_line_at_most(text):
    assert tidy(text) == re.sub(r"\n{3,}", "\n\n", text).strip("\n")


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        ({"rol": "leider"}, ["toets-plannen"]),
        ({"sector": "vo"}, ["toets-plannen"]),
        ({"status": "verouderd"}, ["oude-aanpak"]),
        ({"kleine_school": "ja"}, ["oude-aanpak"]),
        ({"thema": "leeg"}, []),
        ({"thema": "toetsen", "netwerk": "mbo"}, []),
    ],
)
def test_filters_of_a_list(filters, ids):
    text = call(view("index.md"), "toon_lijst", "handreiking", **filters)
    assert [name for name in ("oude-aanpak", "toets-plannen") if f"{name}.md" in text] == ids
    assert ("Nog geen handreikingen." in text) == (not ids)
