"""The strict environment: each wall alone stops every attack form."""

import os
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import jinja2
import pytest
from jinja2 import nodes

from handreikingen.views.environment import GateError, StrictEnvironment
from tests.unit.aanvallen import AANVALLEN, GEHEIM, Aanval

per_aanval = pytest.mark.parametrize("aanval", AANVALLEN, ids=lambda aanval: aanval.naam)


def toon_thema() -> str:
    return "thema"


def toon_x(waarde: object = "", **meer: object) -> str:
    return f"x({waarde!r}{meer or ''})"


MACROS: dict[str, Callable[..., str]] = {"toon_thema": toon_thema, "toon_x": toon_x}


class ZonderTekstpoort(StrictEnvironment):
    """The first wall is down."""

    def _guard_text(self, source: str) -> None:
        pass


class AlleenZandbak(ZonderTekstpoort):
    """The first and the second wall are down."""

    def _guard_tree(self, template: nodes.Template) -> None:
        pass


def aangeboden() -> dict[str, object]:
    """What mkdocs-macros hands to every template, and a field that is named like a macro."""
    return {
        "config": SimpleNamespace(geheim=GEHEIM, hooks={"h.py": SimpleNamespace(os=os)}),
        "page": SimpleNamespace(geheim=GEHEIM),
        "titel": GEHEIM,
        "toon_thema": lambda: GEHEIM,
        "environment": GEHEIM,
    }


def probeer(omgeving: jinja2.Environment, tekst: str) -> str:
    """The rendered text, or the name of what it raised."""
    try:
        return omgeving.from_string(tekst).render(**aangeboden())
    except Exception as error:  # noqa: BLE001 - whatever it raises, it did not work
        return type(error).__name__


@pytest.mark.meting
@per_aanval
def test_de_omgeving_weigert(aanval: Aanval, tmp_path: Path) -> None:
    kanarie = tmp_path / "kanarie"
    start = time.process_time()
    with pytest.raises(GateError):
        StrictEnvironment(MACROS).from_string(aanval.gericht_op(kanarie))
    assert time.process_time() - start < 2
    assert not kanarie.exists()


@pytest.mark.meting
@per_aanval
def test_zonder_tekstpoort_doet_een_aanval_niets(aanval: Aanval, tmp_path: Path) -> None:
    kanarie = tmp_path / "kanarie"
    start = time.process_time()
    uitkomst = probeer(ZonderTekstpoort(MACROS), aanval.gericht_op(kanarie))
    assert time.process_time() - start < 2
    assert not kanarie.exists()
    assert GEHEIM not in uitkomst


@pytest.mark.parametrize("aanval", [a for a in AANVALLEN if not a.hangt], ids=lambda aanval: aanval.naam)
def test_de_zandbak_alleen_geeft_niets_prijs(aanval: Aanval, tmp_path: Path) -> None:
    kanarie = tmp_path / "kanarie"
    uitkomst = probeer(AlleenZandbak(MACROS), aanval.gericht_op(kanarie))
    assert not kanarie.exists()
    assert GEHEIM not in uitkomst


@pytest.mark.parametrize("aanval", [a for a in AANVALLEN if a.raak], ids=lambda aanval: aanval.naam)
def test_in_een_gewone_omgeving_is_deze_aanval_raak(aanval: Aanval, tmp_path: Path) -> None:
    """A gate that cannot fail is no gate: these forms work where nothing guards."""
    kanarie = tmp_path / "kanarie"
    loader = jinja2.DictLoader({"geheim.txt": GEHEIM})
    gewoon = jinja2.Environment(loader=loader, comment_start_string="{*#", comment_end_string="#*}")  # noqa: S701
    gewoon.globals.update(MACROS)
    uitkomst = probeer(gewoon, aanval.gericht_op(kanarie))
    assert kanarie.exists() or GEHEIM in uitkomst


@pytest.mark.parametrize(
    "tekst", ["{{ 'a' * 10**9 }}", "{{ 9**9**9**9 }}", "{{ '%999999999d' % 1 }}", "{{ -9 }}"]
)
def test_de_zandbak_rekent_niet(tekst: str) -> None:
    assert probeer(AlleenZandbak(MACROS), tekst) == "SecurityError"


@pytest.mark.parametrize(
    ("tekst", "uitkomst"),
    [
        ("# Kop {#anker}\n\ntekst {: .klas }\n", "# Kop {#anker}\n\ntekst {: .klas }\n"),
        ("a {{ toon_thema() }} b\n\n", "a thema b\n\n"),
        ("{{ toon_x('é', b=true, c=3) }}", "x('é'{'b': True, 'c': 3})"),
        ("| a |\n|---|\n| {{ toon_thema() }} |", "| a |\n|---|\n| thema |"),
        ("{% raw %}{{ config }}{% endraw %}", "{{ config }}"),
        ("{{ toon_x(\n  'a',\n) }}\n", "x('a')\n"),
        ("a {{- toon_thema() -}} b", "athemab"),
        ("# for x in y\n## a\n", "# for x in y\n## a\n"),
    ],
)
def test_wat_goed_is_wordt_gemaakt(tekst: str, uitkomst: str) -> None:
    assert StrictEnvironment(MACROS).from_string(tekst).render(**aangeboden()) == uitkomst


def test_een_veld_vervangt_nooit_een_bouwsteen() -> None:
    omgeving = StrictEnvironment(MACROS)
    omgeving.globals["toon_thema"] = lambda: GEHEIM
    sjabloon = omgeving.from_string("{{ toon_thema() }}", globals={"toon_thema": lambda: GEHEIM})
    assert sjabloon.render(toon_thema=lambda: GEHEIM) == "thema"
    assert "".join(sjabloon.generate(toon_thema=lambda: GEHEIM)) == "thema"
    assert str(sjabloon.make_module({"toon_thema": lambda: GEHEIM})) == "thema"


def test_wat_een_ander_er_later_bij_zet_telt_niet() -> None:
    omgeving = StrictEnvironment(MACROS)
    omgeving.globals["toon_meer"] = lambda: GEHEIM
    with pytest.raises(GateError):
        omgeving.from_string("{{ toon_meer() }}")


@pytest.mark.parametrize("naam", ["titel", "toon", "toon_", "Toon_x", "toon_é", "toon_x\n"])
def test_een_bouwsteen_heet_toon(naam: str) -> None:
    with pytest.raises(ValueError, match="toon_"):
        StrictEnvironment({naam: toon_thema})


def test_een_bouwsteen_geeft_tekst() -> None:
    with pytest.raises(jinja2.exceptions.SecurityError):
        StrictEnvironment({"toon_getal": lambda: 3}).from_string("{{ toon_getal() }}").render()  # type: ignore[dict-item,return-value]


def test_alleen_tekst_kan_een_sjabloon_worden() -> None:
    omgeving = StrictEnvironment(MACROS)
    with pytest.raises(TypeError):
        omgeving.from_string(omgeving.parse("{{ cycler }}"))


def test_elke_weg_naar_code_gaat_langs_de_boom() -> None:
    omgeving = StrictEnvironment(MACROS)
    with pytest.raises(GateError):
        omgeving.compile("{{ cycler }}")
    with pytest.raises(TypeError):
        omgeving.compile_expression("config")


def test_er_zijn_geen_bestanden() -> None:
    with pytest.raises(TypeError):
        StrictEnvironment(MACROS).get_template("index.md")


def test_de_fout_noemt_regels_en_geen_procentteken() -> None:
    with pytest.raises(GateError) as fout:
        StrictEnvironment(MACROS).from_string("a\n{% set x = 1 %}\n{{ y }}")
    assert str(fout.value) == "De sjabloontekens in deze tekst kunnen niet: regel 2 (HR311), regel 3 (HR301)."
    assert [problem.code for problem in fout.value.problems] == ["HR311", "HR301"]


def test_mkdocs_macros_vindt_zijn_tekens() -> None:
    omgeving = StrictEnvironment(MACROS)
    tekens = (omgeving.variable_start_string, omgeving.block_start_string, omgeving.comment_start_string)
    assert tekens == ("{{", "{%", "{*#")
