"""What one run found, in which order it matters, and how a terminal shows it.

What a contributor wrote is only ever quoted: it cannot become a command of the CI machine.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from handreikingen.problems.base import Problem, Severity


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

    def line(self, problem: Problem) -> str:
        """A problem on one line, with the path as seen from the working directory."""
        return f"{self.folder}/{problem.text}" if self.folder else problem.text


def tekst(report: Report) -> str:
    """One line per problem and one line that adds them up, for a terminal."""
    return plain_text([*(report.line(problem) for problem in report.shown), closing_line(report)])


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


def plain_text(lines: Iterable[str]) -> str:
    """Lines that are no commands."""
    return "".join(f"{plain_line(line)}\n" for line in lines)


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
