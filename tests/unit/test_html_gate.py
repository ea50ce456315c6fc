"""No attack on readers gets through the gate, and everything that our own pages hold does."""

import re
import time
from functools import cache
from pathlib import Path
from typing import Any

import html5lib
import markdown
import pytest
import yaml

from handreikingen.checks.html_gate import gate_html
from tests.unit.html_aanvallen import AANVALLEN, GEWOON

ROOT = Path(__file__).parents[2]
_ACTING = """
    animate audio base embed foreignObject form iframe image link math meta noscript object plaintext script style
    template textarea video
"""
ACTING = set(_ACTING.split())
SCHEME = re.compile(r"\s*(javascript|vbscript|data|file):", re.IGNORECASE)


class Settings(yaml.SafeLoader):
    """Reads mkdocs.yml as far as it is plain."""


Settings.add_multi_constructor("!", lambda loader, suffix, node: None)
Settings.add_multi_constructor("tag:", lambda loader, suffix, node: None)


@cache
def extensions() -> tuple[list[str], dict[str, Any]]:
    """The Markdown extensions of the site, with their settings."""
    listed = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), Settings)["markdown_extensions"]  # noqa: S506
    named = [item if isinstance(item, dict) else {item: {}} for item in listed]
    options = {name: value or {} for item in named for name, value in item.items()}
    return list(options), options


def rendered(text: str) -> str:
    names, options = extensions()
    return markdown.markdown(text, extensions=names, extension_configs=options)


def dangers(page: str) -> list[str]:
    """What a browser would act on, seen with a parser that reads as browsers do."""
    found = []
    tree = html5lib.parseFragment(page, treebuilder="etree", namespaceHTMLElements=False)
    for element in tree.iter():
        name = str(element.tag).rpartition("}")[2]
        found += [name] if name in ACTING else []
        for key, value in element.attrib.items():
            attribute = str(key).rpartition("}")[2]
            elsewhere = re.match(r"\s*(https?:)?//", value) and name in ("img", "use", "script")
            plain = re.sub(r"[\x00-\x20]", "", value)
            if attribute.startswith("on") or attribute in ("style", "srcset", "formaction"):
                found.append(f"{name}@{attribute}")
            elif SCHEME.match(plain) or elsewhere or "url(http" in value or value.startswith("__"):
                found.append(f"{name}@{attribute}={value}")
    return found


MISLEADING = {
    "cdata", "instructie", "javascript tussen haken", "kapotte tag", "niet gesloten", "sluit de pagina",
}  # fmt: skip
"""Refused because parsers differ or the frame of the page breaks, not because this parser sees danger."""


@pytest.mark.parametrize("name", AANVALLEN)
def test_geen_aanval_komt_door_de_poort(name: str) -> None:
    page = rendered(AANVALLEN[name])
    problems = gate_html(page, "berichten/nieuws.md", AANVALLEN[name])
    assert problems or not dangers(page)
    assert problems or "<" not in re.sub(r"</?(p|em)>", "", page), page
    assert all(problem.code.startswith("HR43") for problem in problems)


@pytest.mark.parametrize("name", sorted(set(AANVALLEN) - MISLEADING))
def test_elke_aanval_is_echt_een_aanval(name: str) -> None:
    assert dangers(rendered(AANVALLEN[name]))


@pytest.mark.parametrize("name", GEWOON)
def test_wat_gewoon_is_mag(name: str) -> None:
    assert gate_html(rendered(GEWOON[name]), "berichten/nieuws.md") == []


def test_de_melding_noemt_de_regel_en_wat_je_doet() -> None:
    text = 'Eerst.\n\nEen alinea.\n{ onclick="alert(1)" }\n'
    (problem,) = gate_html(rendered(text), "berichten/nieuws.md", text, 8)
    assert problem.text == (
        "berichten/nieuws.md:11: fout HR432: Op de gemaakte pagina heeft ‘p’ het kenmerk ‘onclick’."
        " Dat mag niet. Haal het kenmerk weg."
    )


def test_alle_fouten_van_een_pagina_in_een_keer() -> None:
    page = (
        '<p onclick="a">x</p><iframe></iframe><a href="javascript:a">x</a><img src="https://example.org/x">'
    )
    assert [p.code for p in gate_html(page, "x.md")] == ["HR432", "HR431", "HR433", "HR433"]


@pytest.mark.meting
@pytest.mark.parametrize(
    "page",
    ["<" * 100_000, "<a " * 50_000, '<a x="' * 50_000, "<!--" * 50_000, "<div>" * 50_000, "</p>" * 50_000],
    ids=lambda page: page[:6],
)
def test_geen_pagina_laat_de_poort_hangen(page: str) -> None:
    started = time.process_time()
    assert gate_html(page, "x.md")
    assert time.process_time() - started < 2


@pytest.mark.meting
def test_veel_fouten_in_een_lange_pagina_kosten_weinig() -> None:
    text = "x\n" * 400_000 + "<b onclick=a>x</b>"
    started = time.process_time()
    assert len(gate_html('<b onclick="a">x</b><i onblur="a">x</i>' * 5_000, "x.md", text)) <= 50
    assert time.process_time() - started < 2


@pytest.mark.meting
def test_een_gewone_pagina_kost_weinig() -> None:
    page = rendered("\n\n".join(GEWOON.values())) * 20
    started = time.process_time()
    gate_html(page, "x.md")
    assert time.process_time() - started < 0.5
