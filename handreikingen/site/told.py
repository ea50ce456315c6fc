"""Faults that a build finds, told to people and, on a CI machine, to GitHub and the summary that comes last."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from handreikingen.problems import Problem
from handreikingen.problems.annotations import annotations
from handreikingen.problems.report import Report, closing_line, plain_text
from handreikingen.problems.stored import to_lines

KEPT = "HANDREIKINGEN_KEURING"
"""The folder in which the steps of a CI run keep what they found; not set on your own computer."""


def tell(problems: Sequence[Problem], folder: str) -> str:
    """Show the faults on the terminal, with paths relative to `folder`; how many there are, in words."""
    report = Report(tuple(problems), 0, folder)
    sys.stderr.write(plain_text(report.line(problem) for problem in problems))
    tell_ci(report)
    return closing_line(report)


def tell_ci(report: Report) -> None:
    """Tell GitHub, and keep it for the summary; nothing on your own computer."""
    if os.environ.get("GITHUB_ACTIONS") == "true":
        sys.stdout.write(annotations(report))
    if folder := os.environ.get(KEPT):
        file = Path(folder) / "bouw.jsonl"
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("a", encoding="utf-8") as kept:
            kept.write(to_lines(report))
