"""What is told on pages of its own has such a page in docs/, and the page above it leads there."""

from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from handreikingen.inspection import inspect
from handreikingen.model import PAGE_KINDS, REGISTER_KINDS
from handreikingen.model.registers import Bron
from handreikingen.problems.registry import all_codes
from handreikingen.views.blocks import foot
from handreikingen.views.help import FIELDS, MESSAGE_GROUPS, MESSAGES
from handreikingen.views.macros import call
from handreikingen.views.registers import SOURCE_GROUPS
from handreikingen.views.view import View
from handreikingen.views.worklist import PARTS, SECTION_NAMES

CATALOG = inspect(Path(__file__).parents[2] / "docs", date(2026, 11, 27)).catalog
WHERE = {
    **{("over/bronnen", name): f'{{{{ toon_bronnenlijst("{name}") }}}}' for name in SOURCE_GROUPS},
    **{("over/werklijst", name): f'{{{{ toon_werklijst("{name}") }}}}' for name in PARTS},
    **{("meedoen/meldingen", name): f'{{{{ toon_meldingen("{name}") }}}}' for name in MESSAGE_GROUPS},
    **{("meedoen/velden", kind.soort): f'{{{{ toon_velden("{kind.soort}") }}}}' for kind in PAGE_KINDS},
}
SOURCE = """
-- handreikingen/x.md --
titel: X
bronnen: [een]
-- over/bronnen.md --
titel: Bronnen
-- data/bronnen.yml --
- {id: een, titel: Een, uitgever: Iemand, url: "https://voorbeeld.nl/", geraadpleegd: 2026-01-02, soort: wiki}
"""


@pytest.mark.parametrize(("folder", "name"), WHERE)
def test_elke_groep_heeft_een_pagina_die_haar_toont(folder, name):
    assert WHERE[folder, name] in CATALOG.by_path[f"{folder}/{name}.md"].body


@pytest.mark.parametrize("kind", REGISTER_KINDS, ids=lambda kind: kind.soort)
def test_elke_lijst_staat_bij_de_lijsten(kind):
    body = CATALOG.by_path["meedoen/velden/lijsten.md"].body
    assert f'## {kind.soort.capitalize()}\n\n{{{{ toon_velden("{kind.soort}") }}}}' in body


def test_elke_soort_code_en_bron_hoort_bij_precies_een_groep():
    kinds = [kind for group in SOURCE_GROUPS.values() for kind in group]
    assert sorted(kinds) == sorted(get_args(Bron.model_fields["aard"].annotation))
    assert [c for c in all_codes() if sum(c.startswith(s) for s in MESSAGE_GROUPS.values()) != 1] == []
    assert sorted(name for part in PARTS.values() for name in part) == sorted(SECTION_NAMES)


@pytest.mark.parametrize(
    ("path", "macro", "anchors"),
    [
        ("over/bronnen.md", "toon_bronnenlijst", [e.anchor for e in CATALOG.of_kind("bron")]),
        ("over/werklijst.md", "toon_werklijst", [f"werk-{name}" for name in SECTION_NAMES]),
        (MESSAGES, "toon_meldingen", [code.lower() for code in all_codes()]),
        (FIELDS, "toon_velden", [kind.soort for kind in (*PAGE_KINDS, *REGISTER_KINDS)]),
    ],
)
def test_elke_oude_plek_bestaat_en_leidt_verder(path, macro, anchors):
    text = call(View(CATALOG, path), macro)
    assert [anchor for anchor in anchors if text.count(f"{{ #{anchor} }}") != 1] == []
    assert text.count(f"]({Path(path).stem}/") >= len(anchors)


def test_bij_een_pagina_staat_waar_meer_over_de_bron_staat(site):
    for more, place in (("", "../over/bronnen.md#bron-een"), (NASLAG, "../over/bronnen/naslag.md#een")):
        catalog = site(SOURCE + more).catalog
        text = foot(View(catalog, "handreikingen/x.md"), catalog.by_path["handreikingen/x.md"])
        assert f"[Meer over deze bron]({place})" in text


NASLAG = "-- over/bronnen/naslag.md --\ntitel: Naslag\n"
