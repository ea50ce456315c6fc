"""Run the steps of the workflow files in order, in a fresh clone of the last commit: what CI does, was tried.

Usage: python tools/naspelen.py [WORKFLOW ...] (names without .yml; without names: all)
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
WORKFLOWS = ".github/workflows"
LEFT_OUT: Mapping[str, str] = {
    "make bewijs": "dit is het bewijs zelf",
    "make buitenlinks": "vraagt andere sites op",
    "make uitgave": "maakt iets aan op GitHub",
    "make nakijkissue": "maakt iets aan op GitHub",
    "make vorige": "haalt iets op van GitHub",
}
KEPT = (".venv", "tests/browser/node_modules")
"""What a next workflow may use again: it was made from the same commit."""
VALUES: Mapping[str, str] = {"${{ github.event.pull_request.base.sha }}": "HEAD~1"}
"""What GitHub fills in."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a workflow that runs a command."""

    workflow: str
    job: str
    command: str
    env: Mapping[str, str]

    @property
    def reason(self) -> str:
        """Why it is left out; empty when it is run."""
        return LEFT_OUT.get(self.command, "")


def steps(text: str, name: str) -> Iterator[Step]:
    """The commands of a workflow, in the order of the file."""
    for job, content in yaml.safe_load(text)["jobs"].items():
        for step in content["steps"]:
            if "run" in step:
                env = {**content.get("env", {}), **step.get("env", {})}
                yield Step(name, job, str(step["run"]).strip(), {k: _value(v) for k, v in env.items()})


def _value(written: Any) -> str:
    return VALUES.get(str(written), str(written))


def run(step: Step, clone: Path) -> tuple[int, str]:
    """Exit code and output of a step, as GitHub would start it."""
    summary = clone / "build" / "overzicht-github.md"
    summary.parent.mkdir(exist_ok=True)
    surroundings = {
        name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))
    }
    fixed = {
        "CI": "true",
        "GITHUB_ACTIONS": "true",
        "GITHUB_STEP_SUMMARY": str(summary),
        "PYTHON": sys.executable,
    }
    done = subprocess.run(
        ["bash", "-e", "-c", step.command],
        cwd=clone,
        env={**surroundings, **fixed, **step.env},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def fresh(clone: Path) -> None:
    """Take away what another workflow left behind."""
    kept = [f"--exclude={name}" for name in KEPT]
    subprocess.run(["git", "clean", "-xdfq", *kept], cwd=clone, check=True)


def prove(clone: Path, wanted: list[str]) -> list[str]:
    """Run the workflows; a line for each step that failed."""
    failed = []
    for path in sorted((clone / WORKFLOWS).glob("*.yml")):
        if wanted and path.stem not in wanted:
            continue
        fresh(clone)
        for step in steps(path.read_text("utf-8"), path.stem):
            where = f"{step.workflow}, {step.job}: {step.command}"
            if step.reason:
                print(f"overgeslagen  {where} ({step.reason})", flush=True)
                continue
            started = time.monotonic()
            code, output = run(step, clone)
            took = time.monotonic() - started
            print(f"{'goed' if code == 0 else 'FOUT':12}  {where} ({took:.0f} s)", flush=True)
            if code:
                failed.append(f"{where} gaf afsluitcode {code}:\n{output[-3000:]}")
    return failed


def main() -> int:
    """Prove it for this repository; exit code 1 when a step fails."""
    work = Path(tempfile.mkdtemp(prefix="naspelen-"))
    clone = work / "kloon"
    subprocess.run(["git", "clone", "--quiet", "--no-hardlinks", str(ROOT), str(clone)], check=True)
    try:
        failed = prove(clone, sys.argv[1:])
    finally:
        shutil.rmtree(work, ignore_errors=True)
    print("\n".join(failed) if failed else "Alle stappen van de workflows slagen in een verse kloon.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
