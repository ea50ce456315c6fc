"""The gate never raises and never hangs, and what passes it is nothing but text and calls."""

# ruff: noqa: SIM905 - words between spaces read better than a list of quoted signs

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import TemplateSyntaxError

from handreikingen.checks.macro_gate import Parameter, Signature, foreign_nodes, gate, gate_by_name
from handreikingen.checks.macro_tags import PARSER
from handreikingen.views.environment import StrictEnvironment

SIGNATURES = {
    "toon_thema": Signature("toon_thema"),
    "toon_x": Signature("toon_x", (Parameter("waarde", keyword_only=False), Parameter("a"))),
    "toon_lijst": Signature("toon_lijst", (Parameter("soort", required=True), Parameter("aantal", int))),
}
MACROS = dict.fromkeys(SIGNATURES, lambda *_, **__: "")

STUKJES = st.sampled_from(
    [
        *"{{ }} {% %} {{- -}} {%- -%} {*# #*} {# #} raw endraw {%raw%} {%endraw%}".split(),
        *"toon_thema toon_x( toon_lijst() toon_thema() {{toon_thema()}} {{toon_x('a')}}".split(),
        *"( ) [ ] { } , = == | . ~ : * ** - + 'a' \"b\" ' \" \\ 5 007 0x1f 1e5 9_9 1.5 true None".split(),
        *"set for in if else not is config cycler __class__ ² · é “ \uff43 \u0663 \u0000 \u200b".split(),
        *(" ", "\n", "\n\n", "\r\n", "\r", "9" * 5000, "(" * 2000, "a" * 300),
    ]
)
TEKSTEN = st.lists(STUKJES | st.text(max_size=5), max_size=30).map("".join)
AANROEPEN = st.lists(STUKJES, max_size=8).map(lambda delen: "{{" + "".join(delen) + "}}")


@pytest.mark.meting
@given(st.text() | TEKSTEN | AANROEPEN)
@settings(deadline=None, max_examples=1500)
def test_de_poort_valt_nooit_om_en_laat_alleen_aanroepen_door(tekst: str) -> None:
    start = time.process_time()
    regels = tekst.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    for probleem in [*gate("p.md", tekst, 1, SIGNATURES), *(goed := gate_by_name(tekst, SIGNATURES.keys()))]:
        assert 1 <= probleem.place.line <= regels
        assert probleem.message
    if not goed:
        assert foreign_nodes(PARSER.parse(tekst), SIGNATURES.keys()) == []
        StrictEnvironment(MACROS).from_string(tekst).render()
    assert time.process_time() - start < 2


def woorden(tekst: str) -> list[tuple[str, str]] | str:
    """What Jinja's lexer makes of a text, or why it cannot."""
    try:
        return [(soort, waarde) for _, soort, waarde in PARSER.lexer.tokeniter(tekst, None)]
    except TemplateSyntaxError as error:
        return str(error.message).replace("\n", " ")


@given(TEKSTEN | AANROEPEN)
@settings(deadline=None, max_examples=500)
def test_een_nieuwe_regel_is_voor_de_lexer_een_spatie(tekst: str) -> None:
    """`read_tags` leans on this: it reads the text with a space for every newline."""
    tekst = tekst.replace("\r", "\n")
    gelezen = woorden(tekst)
    if isinstance(gelezen, list):
        gelezen = [(soort, waarde.replace("\n", " ")) for soort, waarde in gelezen]
    assert woorden(tekst.replace("\n", " ")) == gelezen


@pytest.mark.meting
@pytest.mark.parametrize(
    "tekst",
    [
        "{{ x }}" * 140_000,
        "{{ é’" * 100_000,
        "{% raw %}" * 100_000,
        "{% raw %}een stukje{% endraw %}\n" * 30_000,
        "{{ '" + "\\'" * 500_000,
        "{{ ’" + "\n" * 1_000_000,
        ("{{ ’ }}" + "\n" * 20_000) * 50,
        "{{ " + "1_" * 500_000,
        "{{" + " " * 1_000_000,
        "{%" + " " * 1_000_000,
        "{*#" * 300_000,
        "{{ toon_x('" + "a" * 1_000_000 + "') }}",
        "{" * 1_000_000,
    ],
    ids=range(13),
)
def test_een_pagina_van_een_megabyte_kost_hoogstens_twee_seconden(tekst: str) -> None:
    start = time.process_time()
    gate("p.md", tekst, 1, SIGNATURES)
    assert time.process_time() - start < 2
