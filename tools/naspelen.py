"""Run what the workflows and the documents say, in a fresh clone of the last commit: what CI does, was tried.

Usage: python tools/naspelen.py [NAME ...] (a workflow without .yml, or a document; without names: all)
"""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tools.opdrachten import DOCUMENTS, SERVERS, commands, left_out, serves

ROOT = Path(__file__).resolve().parent.parent
WORKFLOWS = ".github/workflows"
KEPT = (".venv", "tests/browser/node_modules", "build/voorraad")
"""What a next workflow may use again: it was made from the same commit, and is named after its content."""
INSIDE = "NASPELEN_BEZIG"
"""Says to a command that it is run by this proof."""
SUMMARY = "overzicht-github.md"
VALUES: Mapping[str, str] = {
    "${{ github.event.pull_request.base.sha }}": "HEAD~1",
    "${{ github.event.before }}": "HEAD~1",
    "${{ job.status }}": "success",
}
"""What GitHub fills in."""


@dataclass(frozen=True, slots=True)
class Step:
    """A command that a workflow runs, or that a document tells a reader to type."""

    where: str
    command: str
    env: Mapping[str, str] = field(default_factory=dict)

    @property
    def reason(self) -> str:
        """Why it is left out; empty when it is run."""
        return left_out(self.command)


def steps(text: str, name: str) -> Iterator[Step]:
    """The commands of a workflow, in the order of the file."""
    for job, content in yaml.safe_load(text)["jobs"].items():
        for step in content["steps"]:
            if "run" in step:
                env = {**content.get("env", {}), **step.get("env", {})}
                values = {key: _value(value) for key, value in env.items()}
                yield Step(f"{name}, {job}", str(step["run"]).strip(), values)


def _value(written: Any) -> str:
    return VALUES.get(str(written), str(written))


def run(step: Step, clone: Path) -> tuple[int, str]:
    """Exit code and output of a step, as GitHub or a reader would start it."""
    own = ("MAKE", "MFLAGS", "GITHUB_", "HANDREIKINGEN_", "SOURCE_DATE_EPOCH", "BASIS", "VIRTUAL_ENV")
    env = {name: value for name, value in os.environ.items() if not name.startswith(own)}
    env |= {"PYTHON": sys.executable, INSIDE: "1"}
    if not step.where.endswith(".md"):
        summary = clone / "build" / SUMMARY
        summary.parent.mkdir(exist_ok=True)
        env |= {"CI": "true", "GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": str(summary)}
    elif step.command in SERVERS:
        return serves(step.command, clone, env)
    done = subprocess.run(
        ["bash", "-e", "-c", step.command],
        cwd=clone,
        env={**env, "BASIS": "HEAD~1", **step.env},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout


def fresh(clone: Path) -> None:
    """Take away what another workflow or document left behind."""
    kept = [f"--exclude={name}" for name in KEPT]
    subprocess.run(["git", "clean", "-xdfq", *kept], cwd=clone, check=True)


def scripts(clone: Path) -> Iterator[tuple[str, list[Step]]]:
    """Every workflow and every document that tells what to type, with its commands."""
    for path in sorted((clone / WORKFLOWS).glob("*.yml")):
        yield path.stem, list(steps(path.read_text("utf-8"), path.stem))
    for name in DOCUMENTS:
        if (clone / name).is_file():
            text = (clone / name).read_text("utf-8")
            yield name, [Step(name, command) for command in commands(text)]


def prove(clone: Path, wanted: list[str]) -> list[str]:
    """Run every step of every workflow, and every command of the documents once; a line for each that failed."""
    failed: list[str] = []
    seen: set[str] = set()
    for name, todo in scripts(clone):
        if wanted and name not in wanted:
            continue
        fresh(clone)
        for step in todo:
            if step.where not in DOCUMENTS or step.command not in seen:
                failed += _prove(step, clone)
            seen |= {step.command} if step.where in DOCUMENTS else set()
        if changed := _changed(clone):
            failed.append(f"{name}: deze bestanden zijn daarna anders: {changed}")
            subprocess.run(["git", "checkout", "--quiet", "."], cwd=clone, check=True)
    return failed


def _prove(step: Step, clone: Path) -> list[str]:
    where = f"{step.where}: {step.command}"
    if step.reason:
        print(f"overgeslagen  {where} ({step.reason})", flush=True)
        return []
    started, before = time.monotonic(), _cpu()
    code, output = run(step, clone)
    took = f"{time.monotonic() - started:.0f} s, rekentijd {_cpu() - before:.0f} s"
    print(f"{'FOUT' if code else 'goed':12}  {where} ({took})", flush=True)
    return [f"{where} gaf afsluitcode {code}:\n{output[-3000:]}"] if code else []


def _cpu() -> float:
    """CPU seconds of all commands so far: a busy machine makes them take longer, not cost more."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _changed(clone: Path) -> str:
    """Files of the project that a command changed; what readers make is new, and no change."""
    command = ["git", "diff", "--name-only"]
    return " ".join(
        subprocess.run(command, cwd=clone, check=True, capture_output=True, text=True).stdout.split()
    )


def main() -> int:
    """Prove it for this repository; exit code 1 when a step fails."""
    if os.environ.get(INSIDE):
        sys.exit("Dit bewijs draait al: het start zichzelf niet.")
    work = Path(tempfile.mkdtemp(prefix="naspelen-"))
    clone = work / "kloon"
    subprocess.run(["git", "clone", "--quiet", "--no-hardlinks", str(ROOT), str(clone)], check=True)
    started = time.monotonic()
    try:
        failed = prove(clone, sys.argv[1:])
    finally:
        shutil.rmtree(work, ignore_errors=True)
    good = "Alle stappen van de workflows en de documenten slagen in een verse kloon."
    print("\n".join(failed) if failed else good)
    print(f"Dit duurde {time.monotonic() - started:.0f} seconden, met {_cpu():.0f} seconden rekentijd.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
