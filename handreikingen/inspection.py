"""Read docs/, build the catalog and run every check: the one way in for the command line, the site and CI."""

import gc
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from handreikingen.catalog import Catalog, build_catalog
from handreikingen.checks import Before, run_checks
from handreikingen.checks.pictures import picture_problems
from handreikingen.model import Inhoud
from handreikingen.problems import Problem, Severity
from handreikingen.schema import NOTHING, parse_tree
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


@dataclass(frozen=True, slots=True)
class Known:
    """What an inspection without faults found in files that are the same now."""

    things: Mapping[str, tuple[Inhoud, ...]]
    """What each of them holds, by path."""
    surroundings: str
    """What there was then."""
    at_hand: Mapping[str, bytes]
    """The bytes of the other files, as far as they were read already."""


def inspect(docs: Path, peildatum: date, known: Known | None = None) -> Inspection:
    """Inspect a docs folder as seen on `peildatum`; with `known` only for what stops a build."""
    tree = read_tree(docs, known.things, known.at_hand) if known else read_tree(docs)
    pictures = picture_problems(docs, tree.files)
    tree = replace(tree, problems=(*tree.problems, *pictures))
    return inspect_tree(tree, peildatum, site_address(docs.parent / "mkdocs.yml"), known)


def inspect_tree(
    tree: SourceTree, peildatum: date, own_address: str = "", known: Known | None = None
) -> Inspection:
    """Inspect sources that were read before. `own_address` is where the site is published."""
    with _without_garbage_collection():
        parsed = parse_tree(tree, known.things if known else NOTHING)
        catalog = build_catalog(parsed.documents, parsed.items, tree.files, peildatum)
        before = Before(known.things, known.surroundings) if known else None
        found = run_checks(
            catalog, signatures(catalog), parsed.unreadable, parsed.broken, own_address, before
        )
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
