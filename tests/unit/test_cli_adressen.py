"""`handreikingen adressen`: every address of the previous release still works, or a person is told."""

import json
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from handreikingen.cli.program import program

BEFORE: dict[str, object] = {
    "paginas": ["", "gids/"],
    "ankers": ["begrippen/#begrip-api"],
    "bestanden": ["catalogus.json", "feeds/oud.atom"],
    "doorverwijzingen": {"nog-ouder/": "gids/"},
}
NOW: dict[str, object] = BEFORE | {"doorverwijzingen": {"nog-ouder/": "gids/", "weg/": "gids/"}}


def release(folder: Path, lists: dict[str, object]) -> Path:
    folder.mkdir(parents=True)
    (folder / "adressen.json").write_text(json.dumps(lists), "utf-8")
    return folder


def run(*arguments: str | Path) -> tuple[int, str]:
    result = CliRunner().invoke(program, ["adressen", *map(str, arguments)])
    return result.exit_code, result.output


@pytest.fixture
def places(tmp_path, monkeypatch):
    """A previous release and the site of now; the changelog tells of one file that is gone."""
    monkeypatch.chdir(tmp_path)
    return release(tmp_path / "vorige", BEFORE), tmp_path / "site"


def packed(folder: Path) -> Path:
    target = folder.with_suffix(".zip")
    with zipfile.ZipFile(target, "w") as archive:
        archive.write(folder / "adressen.json", "site/adressen.json")
    return target


def test_alles_werkt_nog(places):
    before, now = places
    release(now, NOW)
    good = (0, "Alle 6 adressen van de vorige uitgave werken nog.\n")
    for place in (before, before / "adressen.json", packed(before)):
        assert run(now, "--vorige", place) == good


def test_een_pagina_die_weg_is_houdt_de_uitgave_tegen(places):
    before, now = places
    release(now, NOW | {"paginas": [""], "doorverwijzingen": {"nog-ouder/": ""}})
    assert run(now, "--vorige", before) == (
        1,
        "fout: Het adres ‘gids/’ bestond en is weg."
        " Zet ‘gids/’ bij ‘voorheen’ op de pagina die er nu voor in de plaats is.\n"
        "1 van de 6 adressen van de vorige uitgave zijn weg.\n",
    )


def test_een_bestand_mag_weg_als_het_bij_de_wijzigingen_staat(places):
    before, now = places
    release(now, NOW | {"bestanden": ["catalogus.json"]})
    assert run(now, "--vorige", before)[0] == 1
    Path("CHANGELOG.md").write_text("- `feeds/oud.atom` en `gids/` zijn er niet meer.\n", "utf-8")
    assert run(now, "--vorige", before)[0] == 0


def test_de_wijzigingen_noemen_is_voor_een_pagina_niet_genoeg(places):
    before, now = places
    release(now, NOW | {"paginas": [""]})
    Path("CHANGELOG.md").write_text("- `gids/` is er niet meer.\n", "utf-8")
    assert run(now, "--vorige", before)[0] == 1


@pytest.mark.parametrize("name", ["bestaat-niet", "leeg.zip", "anders.json"])
def test_wat_geen_uitgave_is_geeft_een_gewone_zin(places, name):
    _, now = places
    release(now, NOW)
    Path("leeg.zip").write_bytes(b"")
    Path("anders.json").write_text("[]", "utf-8")
    code, output = run(now, "--vorige", name)
    assert code == 2
    assert name in output
    assert "adressen.json" in output
