"""Read docs/, build the catalog and run every check: the one way in for the command line, the site and CI."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from handreikingen.catalog import Catalog, build_catalog
from handreikingen.checks import run_checks
from handreikingen.problems import Problem, Severity
from handreikingen.schema import parse_tree
from handreikingen.sources import SourceTree, read_tree
from handreikingen.views.macros import misplaced, signatures


@dataclass(frozen=True, slots=True)
class Inspection:
    """What docs/ holds and what is wrong with it."""

    catalog: Catalog
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that stop a build."""
        return tuple(problem for problem in self.problems if problem.severity is Severity.FOUT)


def inspect(docs: Path, peildatum: date) -> Inspection:
    """Inspect a docs folder as seen on `peildatum`."""
    return inspect_tree(read_tree(docs), peildatum)


def inspect_tree(tree: SourceTree, peildatum: date) -> Inspection:
    """Inspect sources that were read before."""
    parsed = parse_tree(tree)
    catalog = build_catalog(parsed.documents, parsed.items, tree.files, peildatum)
    found = run_checks(catalog, signatures(catalog), parsed.unreadable, parsed.broken)
    return Inspection(catalog, _sorted([*parsed.problems, *found, *misplaced(catalog)]))


def _sorted(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(set(problems)))
