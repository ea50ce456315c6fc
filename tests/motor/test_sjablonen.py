"""The templates of the page frame use nothing that only MkDocs or Python knows: Zensical must read them too."""

import re

import pytest

from handreikingen.exports.pure.theme import THEME

ONLY_HERE = {
    r"\bpage\.file\b|\.src_uri\b": "kader.path",
    r"\bis_(?:page|section|homepage|link)\b": "children, en loop.first",
    r"\.(?:split|items|values|keys|get|strip|startswith|endswith|format|join)\(": "een filter",
    r"<=?[^<>=%}]*\|[^<>=%}]*<=?": "twee vergelijkingen met and",
    r"\bpage\.toc\.items\b": "page.toc | list",
}
"""What may not be used, and what to use instead."""
TEMPLATES = sorted(THEME.rglob("*.html"))
_CODE = re.compile(r"\{[{%](?P<code>.*?)[%}]\}", re.DOTALL)


def wrong(text):
    """Each piece of template that uses one of these, with what to use instead."""
    code = [found["code"] for found in _CODE.finditer(text)]
    found = [(part, use) for part in code for refused, use in ONLY_HERE.items() if re.search(refused, part)]
    return [f"{part.strip()}: gebruik {use}" for part, use in found]


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_no_template_uses_what_only_mkdocs_or_python_knows(template):
    assert wrong(template.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "text",
    [
        '{% if page.file.src_uri == "x.md" %}',
        "{{ page.content.split('x') }}",
        "{% for item in nav.items if item.is_page %}",
        "{% if 2 < koppen | length <= 40 %}",
        "{% set koppen = page.toc.items %}",
    ],
)
def test_each_of_these_is_seen(text):
    assert len(wrong(text)) == 1


BARE_ADDRESS = re.compile(r"=\{\{ *(?:'\.'|blad\.url) *\| *url *\}\}")
"""The address of the first page, which Zensical writes as nothing on that page itself: then what follows is read."""


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_an_address_that_can_be_empty_has_quotes(template):
    assert BARE_ADDRESS.findall(template.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "text", ["<a href={{ '.' | url }}>", "<a href={{ blad.url | url }} aria-current=page>"]
)
def test_an_address_without_quotes_is_seen(text):
    assert BARE_ADDRESS.search(text)
