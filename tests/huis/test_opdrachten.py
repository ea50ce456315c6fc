"""What the documents and the workflows tell people to type, exists."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = [
    "README.md",
    "README.en.md",
    "CONTRIBUTING.md",
    "ONTWIKKELEN.md",
    "BEHEER.md",
    "docs/meedoen/index.md",
]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
CODE = re.compile(r"^```[^\n]*\n(.*?)^```|`([^`\n]+)`", re.MULTILINE | re.DOTALL)


def commands(text: str, program: str) -> set[str]:
    """First words after `program`, where it is a command in the code of a Markdown text."""
    code = "\n".join(block or inline for block, inline in CODE.findall(text))
    return set(re.findall(rf"(?:^|&& |; )(?:[\w./]+/)?{program} ([a-z][\w-]*)", code, re.MULTILINE))


def targets() -> set[str]:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    return set(re.findall(r"^([a-z][a-z-]*):(?!=)", makefile, re.MULTILINE))


def test_opdrachten_worden_gevonden_in_code_en_niet_in_tekst() -> None:
    text = (
        "Doe `make site`, make koffie, `apt install make git` of:\n"
        "```\n.venv/bin/handreikingen lijst\nmake test && make bewijs\n```\n"
    )
    assert commands(text, "make") == {"site", "test", "bewijs"}
    assert commands(text, "handreikingen") == {"lijst"}


@pytest.mark.parametrize("document", DOCUMENTS)
def test_elke_make_opdracht_bestaat(document: str) -> None:
    assert commands((ROOT / document).read_text("utf-8"), "make") - targets() == set()


def known(command: str) -> bool:
    """Whether the program has a command, by asking for its help."""
    asked = [sys.executable, "-m", "handreikingen", command, "--help"]
    return subprocess.run(asked, cwd=ROOT, capture_output=True, check=False).returncode == 0


def test_elke_opdracht_van_handreikingen_bestaat() -> None:
    named = set().union(
        *(commands((ROOT / document).read_text("utf-8"), "handreikingen") for document in DOCUMENTS)
    )
    assert named
    assert [command for command in sorted(named) if not known(command)] == []


def test_een_verzonnen_opdracht_valt_op() -> None:
    assert not known("verzin")


def test_de_readme_noemt_de_twee_opdrachten() -> None:
    assert {"site", "test"} <= commands((ROOT / "README.md").read_text("utf-8"), "make")


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
    assert [line for line in run if not re.fullmatch(r"make [a-z]+", line)] == []
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
