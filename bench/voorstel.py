"""How long a proposal takes on a site of 1,000 pages: the make targets of the workflow, on a copy with 5 changes.

`python -m bench.voorstel [PAGES]`. CPU seconds do not depend on what else the machine does; wall time does.
"""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[1]
TARGETS = ("keuring", "site", "koppelingen", "adressen", "voorbeeld", "overzicht")
CHANGED = 5
LIMIT = 120
"""Seconds that the whole path may take."""
LIMIT_CHECKS = 5
"""Seconds for the checks of files, fields, references and macros."""


def project(folder: Path, pages: int) -> None:
    """A project of so many pages in git, of which the last commit changed a few."""
    subprocess.run([sys.executable, "-m", "bench.maak", str(pages), str(folder)], cwd=ROOT, check=True)
    for name in ("hooks", "handreikingen/theme"):
        shutil.copytree(ROOT / name, folder / name, dirs_exist_ok=True)
    for name in ("Makefile", "requirements.txt", "pyproject.toml"):
        shutil.copy2(ROOT / name, folder / name)
    (folder / ".venv").symlink_to(ROOT / ".venv")
    settings = folder / "mkdocs.yml"
    if not settings.is_file():
        shutil.copy(ROOT / "mkdocs.yml", settings)
    git(folder, "init", "--quiet")
    commit(folder)
    for path in sorted((folder / "docs/handreikingen").glob("*.md"))[1 : CHANGED + 1]:
        path.write_text(path.read_text("utf-8") + "\nEen zin erbij.\n", "utf-8")
    commit(folder)


def git(folder: Path, *words: str) -> None:
    """A git command that must succeed."""
    who = ["-c", "user.name=bench", "-c", "user.email=bench@bench.invalid", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *who, *words], cwd=folder, check=True)


def commit(folder: Path) -> None:
    """Put everything in git."""
    (folder / ".git/info/exclude").write_text("/.venv\n/site\n/build\n", "utf-8")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "bench")


def surroundings(folder: Path) -> Mapping[str, str]:
    """What GitHub gives the workflow."""
    workflow = yaml.safe_load((ROOT / ".github/workflows/voorstel.yml").read_text("utf-8"))
    env = next(iter(workflow["jobs"].values()))["env"]
    given = {
        "GITHUB_ACTIONS": "true",
        "GITHUB_STEP_SUMMARY": str(folder / "build/overzicht.md"),
        "UITKOMST": "success",
    }
    return {**os.environ, **env, **given, "BASIS": "HEAD~1"}


def measure(folder: Path) -> list[tuple[str, float, float]]:
    """CPU seconds and wall time of each target, in order."""
    found = []
    for target in TARGETS:
        before, started = cpu(), time.monotonic()
        done = subprocess.run(
            ["make", "--no-print-directory", target], cwd=folder, env=surroundings(folder),
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
        )  # fmt: skip
        if done.returncode:
            sys.exit(f"make {target} mislukte:\n{done.stdout[-2000:]}")
        found.append((target, cpu() - before, time.monotonic() - started))
    return found


def cpu() -> float:
    """CPU seconds of all finished children."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> None:
    """Measure, and show a table."""
    pages = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory(prefix="voorstel-") as work:
        folder = Path(work)
        project(folder, pages)
        rows = measure(folder)
    print(f"Een voorstel met {CHANGED} gewijzigde pagina’s op een site van {pages} pagina’s:\n")
    print("| stap | rekentijd (s) | looptijd (s) |\n| --- | ---: | ---: |")
    for target, used, took in [*rows, ("samen", sum(row[1] for row in rows), sum(row[2] for row in rows))]:
        print(f"| {target} | {used:.1f} | {took:.1f} |")
    print(
        f"\nGrens: {LIMIT} s samen, {LIMIT_CHECKS} s voor de controle van bestanden en velden (zonder taal)."
    )


if __name__ == "__main__":
    main()
