"""The pure export is the same site: MkDocs builds it without a line of ours. The other engines: `make bewijs-motor`."""

import sys
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from handreikingen.cli.program import program
from tests.motor import bouwen
from tests.motor.vergelijk import differences, read_site

PYTHON = Path(sys.executable)


@pytest.fixture(scope="module")
def export(tmp_path_factory):
    return bouwen.export_pure(PYTHON, tmp_path_factory.mktemp("zuiver"))


@pytest.mark.traag
def test_mkdocs_makes_the_same_site_of_the_export_without_hooks(export, tmp_path):
    ours = read_site(bouwen.with_hooks(PYTHON, "mkdocs", tmp_path / "site"))
    theirs = read_site(bouwen.with_mkdocs(PYTHON, export))
    assert [str(difference) for difference in differences(ours, theirs)] == []


@pytest.mark.traag
def test_nothing_in_the_export_asks_for_our_code(export):
    settings = yaml.safe_load((export / "mkdocs.yml").read_text("utf-8"))
    assert "hooks" not in settings
    assert settings["plugins"] == []
    pages = {path: path.read_text("utf-8") for path in (export / "docs").rglob("*.md")}
    assert len(pages) > 100
    assert [
        path.name for path, text in pages.items() if "{{ toon_" in text and path.name != "velden.md"
    ] == []


def test_a_folder_with_something_else_stays_as_it_is(tmp_path):
    (tmp_path / "werk.txt").write_text("van mij")
    done = CliRunner().invoke(
        program, ["exporteer", "zuiver", str(tmp_path), "--docs", str(bouwen.ROOT / "docs")]
    )
    assert done.exit_code == 2
    assert "staat al iets anders" in done.output
    assert [path.name for path in tmp_path.iterdir()] == ["werk.txt"]


def test_without_settings_the_command_says_where_to_give_it(tmp_path):
    (tmp_path / "docs").mkdir()
    done = CliRunner().invoke(
        program, ["exporteer", "zuiver", str(tmp_path / "uit"), "--docs", str(tmp_path / "docs")]
    )
    assert done.exit_code == 2
    assert "Geef de opdracht in de map van het project." in done.output
