"""Problems as people and machines read them: terminal, GitHub annotations, JSON, Markdown summary.

What a contributor wrote is only ever quoted: it cannot become a command of the CI machine or markup.
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from handreikingen.problems.base import Problem, Severity

MOST_IN_SUMMARY = 200
"""Rows of the table in the summary; GitHub refuses a summary over 1 MB."""

_MARKUP = re.compile(r"[&<>`*_\[\]|\\~@#:$]")


@dataclass(frozen=True, slots=True)
class Report:
    """What one run found, and what of it to show."""

    problems: tuple[Problem, ...]
    pages: int
    """How many pages were looked at."""
    folder: str = "docs"
    """docs/ as seen from the working directory; empty when it is the working directory."""
    notices: bool = False
    """Show what is no error too; it is always counted."""
    advice: bool = False
    """Show advice, even when other notices are not shown."""

    @property
    def shown(self) -> tuple[Problem, ...]:
        """The problems to list, by file and line."""
        severities = {Severity.FOUT, *([Severity.ADVIES] if self.advice else [])}
        return tuple(p for p in self.problems if self.notices or p.severity in severities)

    def count(self, severity: Severity) -> int:
        """How many problems of this severity there are."""
        return sum(problem.severity is severity for problem in self.problems)

    def file(self, problem: Problem) -> str:
        """The path of a problem as seen from the working directory."""
        return f"{self.folder}/{problem.place.path}" if self.folder else problem.place.path


def tekst(report: Report) -> str:
    """One line per problem and one line that adds them up, for a terminal."""
    lines = [f"{report.folder}/{p.text}" if report.folder else p.text for p in report.shown]
    return _text([*lines, closing_line(report)])


def github(report: Report) -> str:
    """Workflow commands that GitHub shows beside the changed lines; it shows ten, so the first ten matter."""
    lines = []
    for problem in by_importance(report.shown):
        level = "error" if problem.severity is Severity.FOUT else "notice"
        properties = {
            "file": report.file(problem),
            "line": str(problem.place.line),
            "col": str(problem.place.column),
            "title": problem.code,
        }
        pairs = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
        lines.append(f"::{level} {pairs}::{_data(f'{problem.message} {problem.hint}'.strip())}")
    return "".join(f"{line}\n" for line in lines) + _text([closing_line(report)])


def als_json(report: Report) -> str:
    """The same for programs; keys are permanent."""
    rows = [
        {
            "bestand": report.file(problem),
            "regel": problem.place.line,
            "kolom": problem.place.column,
            "code": problem.code,
            "ernst": str(problem.severity),
            "wat": problem.message,
            "wat_te_doen": problem.hint,
        }
        for problem in report.shown
    ]
    counts = {
        "paginas": report.pages,
        "fouten": report.count(Severity.FOUT),
        "adviezen": report.count(Severity.ADVIES),
        "meldingen": report.count(Severity.MELDING),
    }
    return json.dumps({"aantallen": counts, "problemen": rows}, ensure_ascii=False, indent=2) + "\n"


def samenvatting(report: Report) -> str:
    """Markdown for the summary of a CI run: can this be reviewed, and if not, what to mend."""
    errors = report.count(Severity.FOUT)
    thing = "ding" if errors == 1 else "dingen"
    lines = [f"## {errors} {thing} te herstellen" if errors else "## Klaar om te beoordelen", ""]
    lines += [closing_line(report), ""]
    rows = by_importance(report.shown)
    if rows:
        lines += ["| bestand | regel | code | wat | wat te doen |", "| --- | ---: | --- | --- | --- |"]
        lines += [_row(report, problem) for problem in rows[:MOST_IN_SUMMARY]]
        lines.append("")
    if len(rows) > MOST_IN_SUMMARY:
        lines += [f"En nog {len(rows) - MOST_IN_SUMMARY} meer: draai `handreikingen controleer`.", ""]
    return "\n".join(lines)


FORMATS: Mapping[str, Callable[[Report], str]] = {
    "tekst": tekst,
    "github": github,
    "json": als_json,
    "samenvatting": samenvatting,
}
"""Every form of a report, by the name that people type."""


def closing_line(report: Report) -> str:
    """How many of what: `3 fouten in 2 bestanden.` or `Geen fouten. 12 pagina’s.` and so on."""
    errors = [problem for problem in report.problems if problem.severity is Severity.FOUT]
    rest = [
        _counted(number, str(severity), plural)
        for severity, plural in ((Severity.ADVIES, "adviezen"), (Severity.MELDING, "meldingen"))
        if (number := report.count(severity))
    ]
    if not errors:
        return f"Geen fouten. {', '.join([_counted(report.pages, 'pagina', 'pagina’s'), *rest])}."
    files = len({problem.place.path for problem in errors})
    line = f"{_counted(len(errors), 'fout', 'fouten')} in {_counted(files, 'bestand', 'bestanden')}."
    return f"{line} Ook {' en '.join(rest)}." if rest else line


def by_importance(problems: tuple[Problem, ...]) -> list[Problem]:
    """Errors first; of those the first of every file, then the second of every file, and so on."""
    return [problem for _, problem in sorted(_ranked(problems))]


def _ranked(problems: tuple[Problem, ...]) -> Iterator[tuple[tuple[int, int], Problem]]:
    order = list(Severity)
    seen: Counter[tuple[Severity, str]] = Counter()
    for problem in sorted(problems):
        key = (problem.severity, problem.place.path)
        yield (order.index(problem.severity), seen[key]), problem
        seen[key] += 1


def plain_line(text: str) -> str:
    """Text on a line of its own that the log of a CI machine cannot take for a command.

    GitHub's runner reads `::command` at the start of a line, and the older `##[command]` anywhere in it.
    """
    line = " ".join(text.split()).replace("##[", "# #[")
    return f"|{line}" if line.startswith("::") else line


def _text(lines: list[str]) -> str:
    return "".join(f"{plain_line(line)}\n" for line in lines)


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _data(text: str) -> str:
    """Escaped as the text of a workflow command (@actions/core, escapeData)."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Escaped as a property of a workflow command (@actions/core, escapeProperty)."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _row(report: Report, problem: Problem) -> str:
    cells = (report.file(problem), str(problem.place.line), problem.code, problem.message, problem.hint)
    return f"| {' | '.join(_cell(cell) for cell in cells)} |"


def _cell(text: str) -> str:
    """Text that shows as it is in a Markdown table: no links, tags, code, mentions or new columns."""
    return _MARKUP.sub(lambda sign: f"&#{ord(sign[0])};", " ".join(text.split()))
