"""Problems as commands that GitHub shows beside the changed lines.

What a contributor wrote is only ever quoted: it cannot become a command of the CI machine.
"""

from handreikingen.problems.base import Problem, Severity
from handreikingen.problems.registry import all_codes
from handreikingen.problems.report import Report, by_importance, closing_line, plain_text

MOST_SHOWN = 10
"""GitHub shows ten errors and ten notices of a step."""


def github(report: Report) -> str:
    """The ten most important errors and ten of the rest as annotations, the others as plain lines."""
    commands, others = _divided(report)
    lines = [*(report.line(problem) for problem in sorted(others)), closing_line(report)]
    return "".join(_command(report, problem) for problem in commands) + plain_text(lines)


def annotations(report: Report) -> str:
    """Only the annotations: for a step that shows all problems in another way."""
    return "".join(_command(report, problem) for problem in _divided(report)[0])


def _divided(report: Report) -> tuple[list[Problem], list[Problem]]:
    """What is annotated, most important first, and what is not."""
    shown = by_importance(report.shown)
    errors = [problem for problem in shown if problem.severity is Severity.FOUT]
    rest = [problem for problem in shown if problem.severity is not Severity.FOUT]
    return [*errors[:MOST_SHOWN], *rest[:MOST_SHOWN]], [*errors[MOST_SHOWN:], *rest[MOST_SHOWN:]]


def _command(report: Report, problem: Problem) -> str:
    level = "error" if problem.severity is Severity.FOUT else "notice"
    code = all_codes().get(problem.code)
    properties = {
        "file": report.file(problem),
        "line": str(problem.place.line),
        "col": str(problem.place.column),
        "title": f"{problem.code} {code.titel}" if code else problem.code,
    }
    pairs = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{level} {pairs}::{_data(f'{problem.message} {problem.hint}'.strip())}\n"


def _data(text: str) -> str:
    """Escaped as the text of a workflow command (@actions/core, escapeData)."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Escaped as a property of a workflow command (@actions/core, escapeProperty)."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
