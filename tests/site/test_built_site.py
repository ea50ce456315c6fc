"""The built site keeps its promises: nothing broken, nothing double, nothing asked of another host."""

import re
from collections import Counter
from pathlib import Path

import pytest
import yaml

from tests.site.conftest import ROOT
from tests.site.pages import broken, is_external, read_page

CONFIG = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))
PRODUCTION = CONFIG["site_url"]
REPOSITORY = CONFIG["extra"]["repository"]


def content_pages(pages):
    return {path: page for path, page in pages.items() if path != "404.html"}


def test_every_source_became_a_page(pages):
    sources = {path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs").rglob("*.md")}
    expected = {re.sub(r"(?:^|(?<=/))index\.md$|\.md$", lambda m: "index.html" if m[0][0] == "i" else "/index.html", s)
                for s in sources}  # fmt: skip
    assert set(content_pages(pages)) == expected


def test_the_registers_themselves_are_not_published(site):
    assert list((ROOT / "docs/data").glob("*.yml"))
    assert list(site.rglob("*.yml")) == [], "they hold search terms that stand on no page"


def test_no_broken_link_or_anchor(site, pages):
    assert broken(site, content_pages(pages)) == []


def test_a_broken_link_and_anchor_would_be_found(tmp_path):
    (tmp_path / "a").mkdir()
    page = read_page("a/index.html", '<a href="../b/">x</a><a href="#weg">y</a><a href="#er" id="er">z</a>')
    assert broken(tmp_path, {"a/index.html": page}) == ["a/index.html: ../b/", "a/index.html: #weg (anker)"]


def test_no_id_twice(pages):
    twice = {path: [i for i, n in Counter(page.ids).items() if n > 1] for path, page in pages.items()}
    assert {path: ids for path, ids in twice.items() if ids} == {}


def test_links_to_production_are_canonical_only(pages):
    linked = {path: a for path, page in pages.items() for a in page.links if a.startswith(PRODUCTION)}
    assert linked == {}
    for path, page in content_pages(pages).items():
        assert page.canonical == [PRODUCTION + re.sub(r"index\.html$", "", path)]


def test_every_page_can_be_improved(pages):
    for path, page in content_pages(pages).items():
        edits = {a for a in page.links if a.startswith(f"{REPOSITORY}/edit/main/docs/")}
        assert len(edits) == 1, path
        source = Path(*edits.pop().removeprefix(f"{REPOSITORY}/edit/main/").split("/"))
        assert (ROOT / source).is_file(), path


def test_nothing_is_loaded_from_another_host(site, pages):
    loaded = {path: a for path, page in pages.items() for a in page.loads if is_external(a)}
    assert loaded == {}
    for sheet in site.rglob("*.css"):
        assert not re.search(r"url\(\s*['\"]?(?:https?:)?//", sheet.read_text("utf-8")), sheet


def test_no_absolute_path(pages):
    """Pages work in a subfolder and from disk. The 404 page alone cannot know where it stands."""
    rooted = {
        path: address
        for path, page in content_pages(pages).items()
        for address in [*page.links, *page.loads]
        if address.startswith("/")
    }
    assert rooted == {}


def test_one_title_per_page_and_no_level_skipped(pages):
    for path, page in content_pages(pages).items():
        assert page.headings.count(1) == 1, path
        assert page.headings[0] == 1, path
        steps = [(a, b) for a, b in zip(page.headings, page.headings[1:], strict=False) if b > a + 1]
        assert steps == [], path


def test_no_template_or_field_shows_in_the_text(pages):
    for path, page in content_pages(pages).items():
        text = "".join(page.text)
        if not path.startswith("meedoen/"):
            assert [sign for sign in ("{{", "{%", "toon_") if sign in text] == [], path
        assert [sign for sign in ("None", "Undefined", "{ #", "{:") if sign in text] == [], path


@pytest.mark.parametrize(
    ("path", "label"),
    [
        ("bijeenkomsten/2022-11-24-utrecht/index.html", "uit het mbo"),
        ("praktijkvoorbeelden/lindeboom-applicaties-opruimen/index.html", "fictief – modelschool"),
        ("bijeenkomsten/index.html", "uit het mbo"),
        ("praktijkvoorbeelden/index.html", "fictief – modelschool"),
        ("themas/landschap/index.html", "fictief – modelschool"),
        ("peilingen/index.html", "uit het mbo"),
        ("vragen/index.html", "uit het mbo"),
    ],
)
def test_labels_are_on_page_and_in_lists(pages, path, label):
    assert label in "".join(pages[path].text).casefold()
