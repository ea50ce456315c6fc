"""The proof of the double build finds what differs, and says so when a build fails."""

import subprocess
import sys
from pathlib import Path

import pytest

from tools.dubbel_bouwen import BuildError, compare, prove


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    root = tmp_path / "repo"
    root.mkdir()
    (root / "bron.txt").write_text("vast\n", "utf-8")
    git = ["git", "-c", "user.name=t", "-c", "user.email=t@t.invalid", "-c", "commit.gpgsign=false"]
    for command in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "-m", "eerste"]):
        subprocess.run([*git, *command], cwd=root, check=True)
    return root


def builder(content: str) -> list[str]:
    """A build that writes the value of a Python expression to site/a.txt."""
    code = (
        "import os, pathlib; site = pathlib.Path('site'); site.mkdir();"
        f"(site / 'a.txt').write_text(str({content}))"
    )
    return [sys.executable, "-c", code]


@pytest.mark.parametrize("content", ["open('bron.txt').read()", "os.environ['SOURCE_DATE_EPOCH']"])
def test_een_vaste_bouw_is_gelijk(repo: Path, tmp_path: Path, content: str) -> None:
    assert prove(repo, tmp_path / "werk", builder(content)) == []


@pytest.mark.parametrize(
    "content", ["os.getcwd()", "hash('x')", "os.environ['TZ']", "oct(os.stat('site').st_mode)"]
)
def test_wat_van_de_omgeving_afhangt_valt_op(repo: Path, tmp_path: Path, content: str) -> None:
    report = prove(repo, tmp_path / "werk", builder(content))
    assert [line.partition(" byte")[0] for line in report] == ["a.txt: verschilt vanaf"]


def test_niet_vastgelegde_wijzigingen_tellen_niet_mee(repo: Path, tmp_path: Path) -> None:
    (repo / "bron.txt").unlink()
    assert prove(repo, tmp_path / "werk", builder("open('bron.txt').read()")) == []


def test_een_bouw_die_mislukt_is_een_fout(repo: Path, tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="ZeroDivisionError"):
        prove(repo, tmp_path / "werk", builder("1 / 0"))


def test_een_lege_site_is_een_fout(repo: Path, tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="geen enkel bestand"):
        prove(repo, tmp_path / "werk", [sys.executable, "-c", ""])


def test_het_verslag_noemt_elk_verschil(tmp_path: Path) -> None:
    first, second = tmp_path / "1", tmp_path / "2"
    for folder, names in (
        (first, ["gelijk", "weg", "map/anders"]),
        (second, ["gelijk", "nieuw", "map/anders"]),
    ):
        for file in names:
            path = folder / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("gelijk" if file == "gelijk" else f"in map {folder.name}", "utf-8")
    assert compare(first, second) == [
        "map/anders: verschilt vanaf byte 7\n    1: 'in map 1'\n    2: 'in map 2'",
        "nieuw: alleen bij de tweede keer",
        "weg: alleen bij de eerste keer",
    ]
