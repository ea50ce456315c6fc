"""Problems as Markdown for the summary of a CI run: what someone reads first about a proposal."""

import re
from collections.abc import Sequence

from handreikingen.problems.base import Problem, Severity
from handreikingen.problems.report import Report, by_importance, closing_line

MOST_IN_SUMMARY = 200
"""Rows of a table in the summary; GitHub refuses a summary over 1 MB."""

_MARKUP = re.compile(r"[&<>`*_\[\]|\\~@#:$]")


def samenvatting(report: Report) -> str:
    """Can this be reviewed, and all that was found."""
    return f"## {verdict(report)}\n\n{details(report)}"


def details(report: Report) -> str:
    """How many of what, what must be mended, and last what could be better."""
    rows = by_importance(report.shown)
    errors = [problem for problem in rows if problem.severity is Severity.FOUT]
    rest = [problem for problem in rows if problem.severity is not Severity.FOUT]
    lines = [closing_line(report), "", *_table(report, errors)]
    if rest:
        lines += ["### Kan beter, hoeft niet", "", *_table(report, rest)]
    return "\n".join(lines)


def verdict(report: Report, others: int = 0) -> str:
    """`Klaar om te beoordelen`, or how many things are to be mended: problems, and `others` that have no code."""
    errors = report.count(Severity.FOUT) + others
    if not errors:
        return "Klaar om te beoordelen"
    return f"{errors} {'ding' if errors == 1 else 'dingen'} te herstellen"


def _table(report: Report, rows: Sequence[Problem]) -> list[str]:
    if not rows:
        return []
    lines = ["| bestand | regel | code | wat | wat te doen |", "| --- | ---: | --- | --- | --- |"]
    lines += [_row(report, problem) for problem in rows[:MOST_IN_SUMMARY]]
    if len(rows) > MOST_IN_SUMMARY:
        lines += ["", f"En nog {len(rows) - MOST_IN_SUMMARY} meer: draai `make controleer`."]
    return [*lines, ""]


def _row(report: Report, problem: Problem) -> str:
    cells = (report.file(problem), str(problem.place.line), problem.code, problem.message, problem.hint)
    return f"| {' | '.join(_cell(cell) for cell in cells)} |"


def _cell(text: str) -> str:
    """Text that shows as it is in a Markdown table: no links, tags, code, mentions or new columns."""
    return _MARKUP.sub(lambda sign: f"&#{ord(sign[0])};", " ".join(text.split()))
