"""Markdown that does not try what cannot match gives the same result as Markdown that tries everything."""

import time
from types import SimpleNamespace
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown import Markdown

from bench.maak import ROOT, make_site
from handreikingen.markup import Markup
from handreikingen.site.build import addresses
from handreikingen.site.build.inline import SparingInline
from handreikingen.site.build.rendering import make_sparing

SIGNS = (
    "", " ", "    ", "\n", "\n\n", "\n    ", "\n\n    ", "\n\n        ", "tekst", "Twee woorden", "1. ",
    "12.", "- ", "* ", "+ ", "-", "--", "---", "___", "***", "- - -", "=", "===", "==", "#", "## ", "###",
    ">", "> ", ":", ":   ", "|", " | ", "|---|---|", "| a | b |\n|---|--:|\n| c | d |", "[", "]", "](",
    ")", "(", "[a](b.md)", "[a](b.md#c)", "[a [b] c](d.md)", "[a](b 'c')", "[a](<b c>)", "[a](b_(c))",
    "![a](b.png)", "![", "[a]: b.md", "[a]:", "[a][a]", "[a]", "[^1]", "[^1]: noot", "[^1]:", "`", "``",
    "```\ncode\n```", "~~~", "```", "*", "**", "_", "*a*", "**a**", "_a_", "a_b_c", "\\", "\\*", "\\[",
    "<", ">", "&", "&amp;", "<https://a.example>", "<a@b.example>", "<br>", "<p>x</p>",
    '<div markdown="1">', "</div>", '<span markdown="span">', "</span>", "<details>", "<!-- x -->", "  \n",
    "!!! note", '!!! note "Kop"', "???", '??? tip "Kop"', '=== "Tab"', "- [ ] taak", "- [x] taak",
    "{ .klas }", "{#anker}", "{: .klas }", "\n{: .klas }", "\n  \n", "\r\n", "[TOC]", '<p markdown="span">',
    "\t", "é", "\x02", "\x03", "DUO", '"', "'",
)  # fmt: skip


def parser(*, sparing: bool) -> Markdown:
    """A parser with the extensions of the site."""
    names: list[str] = []
    settings_of: dict[str, dict[str, object]] = {}
    for item in yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))["markdown_extensions"]:
        pairs = item.items() if isinstance(item, dict) else [(item, {})]
        for name, options in pairs:
            names.append(name)
            settings_of[name] = options
    made = Markdown(extensions=[*names, Markup([("duo", ["DUO"])])], extension_configs=settings_of)
    if sparing:
        make_sparing(made)
    return made


USUAL, SPARING = parser(sparing=False), parser(sparing=True)


def converted(md: Markdown, text: str) -> str:
    """The HTML of a text with its headings, or what went wrong."""
    md.reset()
    try:
        return f"{md.convert(text)}\n{md.toc_tokens}"  # type: ignore[attr-defined]
    except Exception as error:  # noqa: BLE001 - then both must fail the same way
        return repr(error)


@settings(max_examples=1500, deadline=None)
@given(st.lists(st.sampled_from(SIGNS), max_size=25).map("".join))
@example("[a](https://x.example/b\\_c)")
@example("![a\\*b](c.png)")
def test_any_text_becomes_the_same(text: str) -> None:
    assert converted(SPARING, text) == converted(USUAL, text)


def test_the_known_kinds_are_those_of_the_site() -> None:
    """With another extension all kinds are tried on every block: right, and slow. Then teach blocks.py its sign."""
    assert SPARING.parser.parseBlocks.__module__ == "handreikingen.site.build.blocks"
    inline = SPARING.treeprocessors["inline"]
    assert isinstance(inline, SparingInline)
    assert inline._all_known


@pytest.mark.meting
def test_it_costs_less() -> None:
    texts = [text.split("\n---\n", 1)[-1] for path, text in make_site(200).items() if path.endswith(".md")]
    usual: list[float] = []
    sparing: list[float] = []
    for _ in range(3):
        for md, costs in ((USUAL, usual), (SPARING, sparing)):
            start = time.process_time()
            for text in texts:
                converted(md, text)
            costs.append(time.process_time() - start)
    assert min(sparing) < 0.75 * min(usual)


TERMS = [
    ("duo", ["DUO"]),
    ("loket", ["DUO loket", "loketten"]),
    ("overstap", ["overstap", "overstap van po"]),
]
WORDS = (
    "DUO", "duo", "loket", "loketten", "Overstap", "overstap,", "van", "po", "-", "(DUO)", "*DUO*", "\\*", "\n\n",
)  # fmt: skip


@given(st.lists(st.sampled_from(WORDS), max_size=20).map(" ".join))
@example("DUO\n\nDUO loket\n\nDUO loketten")
def test_terms_are_found_as_when_every_text_is_searched(text: str) -> None:
    sparing, usual = Markup(TERMS), Markup(TERMS)
    usual.holds = lambda text, seen: True  # type: ignore[method-assign]
    found = [Markdown(extensions=[markup]).convert(text) for markup in (sparing, sparing, usual)]
    assert found[0] == found[1] == found[2]
    assert sparing.marked == usual.marked


BASES = (
    "",
    "https://a.example",
    "https://a.example/",
    "http://a.example:80/b",
    "https://a.example/b/c/",
    "/b/",
    "x?q=1#f",
)


@given(
    st.sampled_from(BASES),
    st.lists(st.sampled_from(("a", "b-1", "..", ".", "/", "é", ":", "?", "#", "%")), max_size=6),
)
@example("https://a.example/b/", ["a", "/", "b-1", "/"])
def test_the_whole_address_of_a_page_is_what_mkdocs_makes_of_it(base: str, parts: list[str]) -> None:
    pages: list[Any] = [SimpleNamespace(url="".join(parts)) for _ in range(2)]
    faults = []
    for page, work in zip(pages, (addresses._set_canonical_url, addresses._joined), strict=True):
        try:
            work(page, base)
        except ValueError as error:
            faults.append(str(error))
    assert pages[0] == pages[1]
    assert len(set(faults)) <= 1
