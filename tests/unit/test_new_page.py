"""The text of a new page, and the same text on a page for contributors."""

from datetime import date

import pytest

from handreikingen.catalog import build_catalog
from handreikingen.model import PAGE_KINDS
from handreikingen.views.new_page import LONGEST_ID, new_page, sjabloon, slug
from handreikingen.views.view import View

EMPTY = build_catalog([], [], [], date(2028, 2, 29))

MISVERSTAND = """\
---
# Vul aan wat hieronder staat. Een regel die met een hekje begint, is uitleg: die mag weg.

# De titel, zoals lezers die zien. Kort en zonder punt.
titel: Nieuw misverstand

# Waar de pagina over gaat, in hooguit 40 woorden. Staat in lijsten en zoekresultaten.
samenvatting: Nog in te vullen.

# De thema’s waar dit bij hoort.
themas: [kies-thema]

# Wat mensen denken, als zin.
stelling: Nog in te vullen

# Waarom dat niet klopt.
klopt_niet_omdat: Nog in te vullen

# Hoe het wel zit.
wat_dan_wel: Nog in te vullen

# Wat hierna komt, mag. Wil je het gebruiken? Haal het hekje voor het gegeven weg.

# Voor welke sector het is: po, vo of so.
#sectoren: [po]
"""


def test_eerst_wat_moet_dan_wat_mag_dan_de_koppen():
    page = new_page(EMPTY, "misverstand")
    assert page.path == "misverstanden/nieuw-misverstand.md"
    assert page.text.startswith(MISVERSTAND)
    assert page.text.endswith(
        "#netwerk: po-vo\n---\n"
        "## Hoe het misverstand ontstaat\n\n"
        "*Vul in: waarom is het logisch dat mensen dit denken?*\n\n"
        "## Wat je ermee kunt\n\n"
        "*Vul in: wat zeg of doe je als je dit hoort?*\n"
    )


def test_de_koppen_van_een_handreiking():
    text = new_page(EMPTY, "handreiking").text
    assert [line for line in text.splitlines() if line.startswith("## ")] == [
        "## Voor wie en waarom",
        "## Wat staat er niet in",
        "## Welke vragen beantwoorden we",
        "## In het kort",
        "## Stappen",
        "## Voorbeeld",
        "## Checklist",
        "## Valkuilen",
    ]


@pytest.mark.parametrize("kind", PAGE_KINDS)
def test_het_sjabloon_op_een_pagina_is_dezelfde_tekst(kind):
    text = new_page(EMPTY, kind.soort).text
    assert sjabloon(View(EMPTY, "meedoen/sjablonen.md"), kind.soort) == f"````markdown\n{text}````\n"
    assert "````" not in text


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Grip op je wifi", "grip-op-je-wifi"),
        ("Thema’s en ideeën: één, twee", "themas-en-ideeen-een-twee"),
        ("../../etc/passwd", "etc-passwd"),
        ("???", ""),
        ("x" * 79 + " yy", "x" * 79),
    ],
)
def test_een_titel_wordt_een_bestandsnaam(title, name):
    assert slug(title) == name
    assert len(slug(title)) <= LONGEST_ID
