"""Links in the text of pages: HR105–HR109."""

import pytest

from tests.tekening import messages

PAGE = """
-- handreikingen/grip.md --
titel: Grip
-- over/bronnen.md --
titel: Bronnen
-- data/bronnen.yml --
- {id: een, titel: Een, uitgever: U, url: "https://example.org", geraadpleegd: 2026-11-01, soort: artikel}
-- beeld/plaat.svg --
plaat
-- berichten/b.md --
titel: Bericht
---
"""


def faults(site, text):
    """Line below the fields, column and code of every fault in a text that starts on line 8."""
    found = site(PAGE + text)
    return [(p.place.line - 8, p.place.column, p.code) for p in found.problems if p.severity == "fout"]


@pytest.mark.parametrize(
    "text",
    [
        "[Grip](../handreikingen/grip.md)",
        '[Grip](<../handreikingen/grip.md> "Titel (met haakjes)")',
        "[Grip](../handreikingen/grip.md#kop 'Titel')",
        "[**Grip** [x]](../handreikingen/grip.md?x=1)",
        "![Plaat](../beeld/plaat.svg){ .breed }",
        "[![Plaat](../beeld/plaat.svg)](../handreikingen/grip.md)",
        "[hier](#kop) en [daar](b.md#kop)",
        "[bron](../over/bronnen.md#bron-een) en [kop](../over/bronnen.md#een-kop)",
        "[web](https://example.org/a_(b)) <https://example.org/weg>",
        '[Grip][g]\n\n[g]: ../handreikingen/grip.md "Titel"',
        "`[weg](weg.md)` en ``een ` [weg](weg.md)``",
        "```\n[weg](weg.md)\n```",
        "~~~ markdown\n[weg](weg.md)\n~~~",
        "- [ ] Taak (weg.md)\n- [x] Klaar",
        "Een noot[^1].\n\n[^1]: Zie (weg.md).",
        "Geen link: \\[weg](weg.md), ook dit niet: weg](weg.md)",
        "*[HTML]: Hypertext",
        "Het interval [0, 1] en f(x).",
    ],
)
def test_wat_goed_is(site, text):
    assert faults(site, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lees [dit](weg.md) eens", [(0, 12, "HR105")]),
        ("a\n\nb ![plaat](plaat.svg)", [(2, 12, "HR105")]),
        ("[dit](<weg.md>)", [(0, 8, "HR105")]),
        ("[dit][d]\n\n[d]: weg.md", [(2, 6, "HR105")]),
        ("[![p](weg.svg)](weg.md)", [(0, 7, "HR105"), (0, 17, "HR105")]),
        ("[map](../handreikingen/)", [(0, 7, "HR105")]),
        ("[dit](Grip.md)", [(0, 7, "HR105")]),
        ("een `` ` [weg](weg.md)", [(0, 16, "HR105")]),
        ("```\n[weg](weg.md)", [(1, 7, "HR105")]),
        ("[bron](../over/bronnen.md#bron-twee)", [(0, 8, "HR106")]),
        ("[x](/handreikingen/grip/)", [(0, 5, "HR107")]),
        ("[x](//example.org/a)", [(0, 5, "HR107")]),
        ("[x](../../README.md)", [(0, 5, "HR108")]),
        ("[x](../%2e%2e/README.md)", [(0, 5, "HR108")]),
        ("[x](javascript:alert%281%29)", [(0, 5, "HR109")]),
        ("[x](JaVaScript&#58;alert)", [(0, 5, "HR109")]),
        ("[x](java&Tab;script:alert)", [(0, 5, "HR109")]),
        ("[x](data:text/html,hoi)", [(0, 5, "HR109")]),
        ("[x](C:\\map\\bestand.docx)", [(0, 5, "HR109")]),
        ("[x]: vbscript:msgbox", [(0, 6, "HR109")]),
        ("<javascript:alert(1)>", [(0, 2, "HR109")]),
        ("![x](https://example.org/pixel.gif)", [(0, 6, "HR221")]),
        ("![x][p]\n\n[p]: https://example.org/pixel.gif", [(2, 6, "HR221")]),
        ("![p]\n\n[P]: https://example.org/pixel.gif", [(2, 6, "HR221")]),
    ],
)
def test_wat_fout_is_op_regel_en_plaats(site, text, expected):
    assert faults(site, text) == expected


@pytest.mark.parametrize(
    ("address", "meant"),
    [
        ("../handreikingen/grop.md", "../handreikingen/grip.md"),
        ("grip.md", "../handreikingen/grip.md"),
        ("../handreikingen/grip", "../handreikingen/grip.md"),
        ("../over/bronnnen.md", "../over/bronnen.md"),
    ],
)
def test_link_noemt_het_bestand_dat_je_bedoelt(site, address, meant):
    assert messages(site(f"{PAGE}[x]({address})")) == [
        f"berichten/b.md:8: fout HR105: De link naar ‘{address}’ wijst naar een bestand dat er niet is. "
        f"Bedoel je ‘{meant}’?"
    ]
