"""Read docs/, build the catalog and run every check: the one way in for the command line, the site and CI."""

import gc
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from handreikingen.catalog import Catalog, build_catalog
from handreikingen.checks import run_checks
from handreikingen.checks.pictures import picture_problems
from handreikingen.problems import Problem, Severity
from handreikingen.schema import parse_tree
from handreikingen.sources import SourceTree, read_tree
from handreikingen.views.macros import misplaced, signatures

_SITE_URL = re.compile(r"^site_url:\s*(\S+)", re.MULTILINE)
_REPOSITORY = re.compile(r"^  repository:\s*(\S+)", re.MULTILINE)


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
    tree = read_tree(docs)
    pictures = picture_problems(docs, tree.files)
    tree = replace(tree, problems=(*tree.problems, *pictures))
    return inspect_tree(tree, peildatum, site_address(docs.parent / "mkdocs.yml"))


def inspect_tree(tree: SourceTree, peildatum: date, own_address: str = "") -> Inspection:
    """Inspect sources that were read before. `own_address` is where the site is published."""
    with _without_garbage_collection():
        parsed = parse_tree(tree)
        catalog = build_catalog(parsed.documents, parsed.items, tree.files, peildatum)
        found = run_checks(catalog, signatures(catalog), parsed.unreadable, parsed.broken, own_address)
        return Inspection(catalog, _sorted([*parsed.problems, *found, *misplaced(catalog)]))


@contextmanager
def _without_garbage_collection() -> Iterator[None]:
    """What is read here stays: looking for circles in it again and again finds nothing and costs a tenth."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def site_address(settings: Path) -> str:
    """The `site_url` in the settings of the site; empty without settings."""
    return _setting(settings, _SITE_URL)


def repository_address(settings: Path) -> str:
    """Where the repository is, according to the settings; empty without settings."""
    return _setting(settings, _REPOSITORY).rstrip("/")


def _setting(settings: Path, pattern: re.Pattern[str]) -> str:
    text = settings.read_text("utf-8") if settings.is_file() else ""
    found = pattern.search(text)
    return found[1] if found else ""


def _sorted(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(set(problems)))
