"""Problems as data: for programs, and kept between the steps of a CI run until the summary is written."""

import json
from collections.abc import Iterable
from typing import Any

from handreikingen.problems.base import Place, Problem, Severity
from handreikingen.problems.report import Report


def als_json(report: Report) -> str:
    """All problems for programs; keys are permanent."""
    counts = {
        "paginas": report.pages,
        "fouten": report.count(Severity.FOUT),
        "adviezen": report.count(Severity.ADVIES),
        "meldingen": report.count(Severity.MELDING),
    }
    rows = [_row(report, problem) for problem in report.shown]
    return json.dumps({"aantallen": counts, "problemen": rows}, ensure_ascii=False, indent=2) + "\n"


def to_lines(report: Report) -> str:
    """What one step found, a line of JSON each; the first says how many pages it looked at."""
    rows = [{"paginas": report.pages}, *(_row(report, problem) for problem in report.shown)]
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def from_lines(texts: Iterable[str]) -> Report:
    """What all steps found together, each problem once."""
    pages, problems = 0, set()
    for row in (json.loads(line) for text in texts for line in text.splitlines()):
        if "paginas" in row:
            pages = max(pages, int(row["paginas"]))
        else:
            problems.add(_problem(row))
    return Report(tuple(sorted(problems)), pages, folder="", advice=True)


def _row(report: Report, problem: Problem) -> dict[str, Any]:
    return {
        "bestand": report.file(problem),
        "regel": problem.place.line,
        "kolom": problem.place.column,
        "code": problem.code,
        "ernst": str(problem.severity),
        "wat": problem.message,
        "wat_te_doen": problem.hint,
    }


def _problem(row: dict[str, Any]) -> Problem:
    place = Place(row["bestand"], row["regel"], row["kolom"])
    return Problem(place, row["code"], Severity(row["ernst"]), row["wat"], row["wat_te_doen"])
