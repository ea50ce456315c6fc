"""What the documents and the workflows tell people to type, exists."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tools.naspelen import scripts
from tools.opdrachten import DOCUMENTS, LEFT_OUT, commands, left_out, serves

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PROGRAM = ".venv/bin/handreikingen "


def told(document: str) -> list[str]:
    """The commands that a document tells people to type."""
    return commands((ROOT / document).read_text("utf-8"))


EVERY = {command for document in DOCUMENTS for command in told(document)}


def named(program: str) -> set[str]:
    """The first word after a program, in every command of the documents."""
    parts = re.compile(rf"(?:^|&& |; )(?:\S+/)?{program} ([a-z][\w-]*)")
    return {word for command in EVERY for word in parts.findall(command)}


def targets() -> set[str]:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    return set(re.findall(r"^([a-z][a-z-]*):(?!=)", makefile, re.MULTILINE))


def test_opdrachten_worden_gevonden_in_code_en_niet_in_tekst() -> None:
    text = (
        "Doe `make site`, make koffie, `makelaar` of `sudo apt install make git`:\n"
        "```\n.venv/bin/handreikingen lijst   # wat er is\nmake test && make bewijs\n```\n"
        "```markdown\nmake thee\n```\n`handreikingen lijst`\n"
    )
    assert commands(text) == [
        "make site",
        "sudo apt install make git",
        ".venv/bin/handreikingen lijst",
        "make test && make bewijs",
    ]


def test_elke_make_opdracht_bestaat() -> None:
    assert {"site", "test", "controleer", "bekijk"} <= named("make")
    assert named("make") - targets() == set()


def test_elke_weggelaten_opdracht_staat_ergens_met_een_reden() -> None:
    """What is left out of the proof in a fresh clone (make bewijs-workflows) is named, and nothing else is."""
    run = {step["run"].strip() for path in WORKFLOWS for step in steps(path) if "run" in step}
    assert set(LEFT_OUT) - EVERY - run == set()
    assert all(
        left_out(command) for command in (*LEFT_OUT, "make bewijs", "make bewijs-workflows", "make bench")
    )
    assert left_out("make site") == ""
    makefile = (ROOT / "Makefile").read_text("utf-8")
    recipe = makefile.split("\ntest: ")[1].split("\n\n")[0]
    inside = [command for command, reason in LEFT_OUT.items() if reason == "draait in make test"]
    assert [
        command for command in inside if "pytest" not in command and command.split()[-1] not in recipe
    ] == []
    assert "-m pytest" in recipe


def test_het_bewijs_in_een_verse_kloon_doet_elke_opdracht_van_elk_document() -> None:
    found = dict(scripts(ROOT))
    assert set(DOCUMENTS) | {path.stem for path in WORKFLOWS} == set(found)
    assert {step.command for name in DOCUMENTS for step in found[name]} == EVERY


def test_een_opdracht_die_blijft_draaien_wordt_gestopt(tmp_path: Path) -> None:
    server = f"{sys.executable} -m http.server --bind 127.0.0.1 ${{ADRES#*:}}"
    (tmp_path / "index.html").write_text("<html>goed</html>", "utf-8")
    assert serves(server, tmp_path, os.environ)[0] == 0
    assert serves("exit 3", tmp_path, os.environ)[0] == 1


def test_de_opdrachten_van_handreikingen_doen_wat_er_staat(tmp_path: Path) -> None:
    """As a newcomer types them, in a copy of the project."""
    for folder in ("docs", "hooks", "handreikingen/theme"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    todo = sorted(command for command in EVERY if command.startswith(PROGRAM))
    assert len(todo) > 3
    for command in todo:
        words = shlex.split(command.removeprefix(PROGRAM))
        asked = [sys.executable, "-m", "handreikingen", *words]
        done = subprocess.run(asked, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert done.returncode == 0, (command, done.stderr)
    last = subprocess.run([sys.executable, "-m", "handreikingen", "controleer"], cwd=tmp_path, check=False)
    assert last.returncode == 0, "a page that `nieuw` makes is right from the start"


def test_de_readme_noemt_de_twee_opdrachten() -> None:
    assert {"make site", "make test"} <= set(told("README.md"))


def test_elk_doel_heeft_uitleg_in_make_help() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    explained = set(re.findall(r"^([a-z-]+):.*## .", makefile, re.MULTILINE))
    assert targets() - explained == {"browser-nodig"}


def workflow(path: Path) -> dict[str, Any]:
    loaded = yaml.safe_load(path.read_text("utf-8"))
    assert isinstance(loaded, dict)
    return loaded


def steps(path: Path) -> list[dict[str, Any]]:
    return [step for job in workflow(path)["jobs"].values() for step in job["steps"]]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_een_workflow_roept_alleen_make_doelen_aan(path: Path) -> None:
    run = [step["run"].strip() for step in steps(path) if "run" in step]
    assert run
    assert [line for line in run if not re.fullmatch(r"make [a-z-]+", line)] == []
    assert {line.removeprefix("make ") for line in run} - targets() == set()


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_een_workflow_mag_weinig_en_staat_vast(path: Path) -> None:
    assert workflow(path)["permissions"] == {}
    used = [
        line.split("uses:")[1].strip() for line in path.read_text("utf-8").splitlines() if "uses:" in line
    ]
    assert used
    assert [action for action in used if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40} # v\d[\d.]*", action)] == []
    assert all("timeout-minutes" in job for job in workflow(path)["jobs"].values())
