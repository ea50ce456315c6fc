"""Build the same content in every way there is: as today, with the fork, and as plain Markdown without us."""

import os
import shutil
import subprocess
from pathlib import Path

from tests.tekening import EPOCH

ROOT = Path(__file__).resolve().parents[2]
ENV = {
    **os.environ,
    "SOURCE_DATE_EPOCH": EPOCH,
    "NO_MKDOCS_2_WARNING": "1",
    "PYTHONPATH": str(ROOT),
    "PYTHONWARNINGS": "ignore",
}


class BuildError(AssertionError):
    """A program did not build the site without faults; the text is what it said."""


def run(*command: str | Path, folder: Path = ROOT, own_code: bool = True) -> str:
    """What a command says; a BuildError when it fails."""
    env = ENV if own_code else {name: value for name, value in ENV.items() if name != "PYTHONPATH"}
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)
    said = done.stdout + done.stderr
    if done.returncode:
        raise BuildError(f"{' '.join(map(str, command))}\n{said}")
    return said


def export_pure(python: Path, target: Path) -> Path:
    """The content of this repository as plain Markdown."""
    run(python, "-m", "handreikingen", "exporteer", "zuiver", target)
    return target


def with_mkdocs(python: Path, export: Path) -> Path:
    """The site that MkDocs makes of an export, without one line of ours."""
    out = export / "mkdocs"
    said = run(
        *(python, "-m", "mkdocs", "build", "--strict", "--config-file", export / "mkdocs.yml"),
        *("--site-dir", out),
        folder=export,
        own_code=False,
    )
    assert "WARNING" not in said, said
    return out


def with_zensical(python: Path, export: Path) -> Path:
    """The site that Zensical makes of an export, without one line of ours."""
    shutil.rmtree(export / "site", ignore_errors=True)
    said = run(
        *(python, "-m", "zensical", "build", "--clean", "--strict", "--config-file", export / "mkdocs.yml"),
        folder=export,
        own_code=False,
    )
    if "No issues found" not in said:
        raise BuildError(said)
    return export / "site"


def with_hooks(python: Path, program: str, out: Path) -> Path:
    """The site that `mkdocs` or `properdocs` makes with our own configuration."""
    run(python, "-m", program, "build", "--strict", "--config-file", "mkdocs.yml", "--site-dir", out)
    return out
