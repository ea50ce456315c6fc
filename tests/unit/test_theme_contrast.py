"""Every colour of the style sheet that stands on another can be read, in both schemes: computed from its variables."""

import re
from itertools import product
from pathlib import Path

import pytest

CSS = (Path(__file__).parents[2] / "handreikingen" / "theme" / "assets" / "stijl.css").read_text("utf-8")
TEXT, PART = 4.5, 3.0
LINES = tuple(f"lijn-{number}" for number in range(10))
SURFACES = ("papier", "vlak", "letop")
SCHEMES = ("licht", "donker")

# On which surface each colour stands, and how clear it must be (WCAG 1.4.3 and 1.4.11).
PAIRS = [
    *((text, surface, TEXT) for text, surface in product(("inkt", "zacht", "link"), SURFACES)),
    *((line, surface, TEXT) for line, surface in product(LINES, ("papier", "vlak"))),
    *((part, surface, PART) for part, surface in product(("grens", "focus"), ("papier", "vlak"))),
    ("op-saffraan", "saffraan", TEXT),
]
# The head, the foot and the top of the home page are dark in both schemes.
ON_PETROL = [("inkt", TEXT), ("zacht", TEXT), ("saffraan", TEXT), ("grens", PART), ("focus", PART)]
ON_PETROL += [(line, PART) for line in LINES]


def tokens(css: str) -> dict[str, tuple[str, str]]:
    """Each colour variable, light and dark."""
    found = re.findall(r"--([\w-]+): (?:light-dark\((#\w{6}), (#\w{6})\)|(#\w{6}));", css)
    return {name: (light or both, dark or both) for name, light, dark, both in found}


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_computed_as_wcag_does():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert tokens("--a: light-dark(#000000, #ffffff); --b: #123456;") == {
        "a": ("#000000", "#ffffff"),
        "b": ("#123456", "#123456"),
    }


@pytest.mark.parametrize("scheme", SCHEMES)
def test_colours_can_be_read_on_every_surface(scheme):
    known, at = tokens(CSS), SCHEMES.index(scheme)
    too_weak = [
        f"--{colour} op --{surface}: {ratio:.2f}, nodig {least}"
        for colour, surface, least in PAIRS
        if (ratio := contrast(known[colour][at], known[surface][at])) < least
    ]
    assert too_weak == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_colours_can_be_read_on_petrol(scheme):
    known, at = tokens(CSS), SCHEMES.index(scheme)
    petrol = known["petrol"][1]
    assert at in (0, 1)
    too_weak = [
        f"--{colour} op --petrol: {ratio:.2f}, nodig {least}"
        for colour, least in ON_PETROL
        if (ratio := contrast(known[colour][1], petrol)) < least
    ]
    assert too_weak == []


def test_every_colour_and_size_is_a_variable():
    rules = CSS[CSS.index("/* --- grondvorm") :]
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b", rules) == []


def test_every_colour_variable_is_in_a_pair():
    tested = {name for pair in PAIRS for name in pair[:2]} | {name for name, _ in ON_PETROL} | {"petrol"}
    assert tokens(CSS).keys() - tested == {"rand"}, "rand only separates and carries no meaning"
