"""Every rule refuses something: one small failing example per code, with exactly what `controleer` says.

Each folder of tests/fout holds what differs from the faultless site in `_basis`. What cannot stand in git as
it is, has a name with one more suffix: `.bytes` (Python escapes), `.keer` (line 1: how often the rest is
repeated), `.koppeling` (a symlink to what it says), `.pijp` (no regular file) and `.als` (line 1: the name).
"""

import os
import re
import shutil
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from handreikingen.checks.language import check_language
from handreikingen.inspection import inspect
from handreikingen.problems import Problem, Severity, building, gate, language, registry, sourcing
from handreikingen.problems.annotations import github
from handreikingen.problems.report import Report, tekst
from handreikingen.problems.stored import from_lines, to_lines
from handreikingen.problems.summary import samenvatting
from tests.tekening import PEILDATUM

FOUT = Path(__file__).parents[1] / "fout"
BASE = FOUT / "_basis"
EXPECTED = "verwacht.txt"
EXAMPLES = sorted(folder for folder in FOUT.iterdir() if folder != BASE)

ONLY_WHEN_BUILDING = {
    name for name in (*vars(building), *vars(gate)) if name.startswith(("HR40", "HR41", "HR43"))
}
"""Proved by real builds (tests/site) and by test_html_gate."""
NOT_YET_POSSIBLE = {"HR031"}
"""The safety net for a fault that has no message of its own; tested in test_schema."""


def lay_out(example: Path, docs: Path) -> None:
    """Write the faultless site with this example over it."""
    shutil.copytree(BASE, docs)
    for path in sorted(example.rglob("*")):
        if path.is_file() and path.name != EXPECTED:
            write(path, docs / path.relative_to(example), docs)


def problems(docs: Path, code: str) -> Sequence[Problem]:
    """What is said of a site; advice on language and sources is asked for apart."""
    inspection = inspect(docs, PEILDATUM)
    if code in vars(language):
        return check_language(inspection.catalog).problems
    return _without_source_notices(inspection.problems, code)


def _without_source_notices(found: Sequence[Problem], code: str = "") -> tuple[Problem, ...]:
    """HR851 is left out of the other examples: they stay small, and none of them rests on a source."""
    return tuple(problem for problem in found if problem.code != "HR851" or code in vars(sourcing))


def write(path: Path, target: Path, docs: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    bare = target.with_suffix("")
    match path.suffix:
        case ".bytes":
            bare.write_bytes(path.read_text("ascii").encode().decode("unicode_escape").encode("latin-1"))
        case ".keer":
            times, rest = path.read_text("utf-8").split("\n", 1)
            bare.write_text(rest * int(times), "utf-8")
        case ".koppeling":
            bare.symlink_to(path.read_text("utf-8").strip())
        case ".pijp":
            os.mkfifo(bare)
        case ".als":
            name, rest = path.read_text("utf-8").split("\n", 1)
            (docs / name).parent.mkdir(parents=True, exist_ok=True)
            (docs / name).write_text(rest, "utf-8")
        case _:
            shutil.copyfile(path, target)


@pytest.mark.skipif(sys.platform != "linux", reason="files that other systems cannot hold")
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda folder: folder.name)
def test_voorbeeld_geeft_precies_deze_meldingen(example: Path, tmp_path: Path) -> None:
    lay_out(example, tmp_path / "docs")
    found = problems(tmp_path / "docs", example.name)
    assert [problem.text for problem in found] == (example / EXPECTED).read_text("utf-8").splitlines()
    assert example.name in {problem.code for problem in found}


@pytest.mark.skipif(sys.platform != "linux", reason="files that other systems cannot hold")
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda folder: folder.name)
def test_opdracht_annotatie_en_overzicht_zeggen_hetzelfde(example: Path, tmp_path: Path) -> None:
    """The same codes on the command line, beside the line in a proposal, and in the summary of all steps."""
    lay_out(example, tmp_path / "docs")
    report = Report(tuple(problems(tmp_path / "docs", example.name)), 1, notices=True)
    expected = Counter(problem.code for problem in report.problems)
    kept = replace(from_lines([to_lines(report)]), notices=True)
    table = re.findall(r"^\| [^|]+ \| \d+ \| (HR\d{3}) \|", samenvatting(kept), re.MULTILINE)
    beside = re.findall(
        r"^::(?:error|notice) file=docs/[^:]+,title=(HR\d{3}) [^:]+::", github(report), re.MULTILINE
    )
    assert Counter(re.findall(r"^docs/.*?: [a-z]+ (HR\d{3}): ", tekst(report), re.MULTILINE)) == expected
    assert Counter(table) == expected
    assert set(beside) == set(expected)
    errors = report.count(Severity.FOUT)
    assert samenvatting(kept).startswith("## Klaar om te beoordelen" if not errors else f"## {errors} ding")


def test_de_basis_heeft_geen_enkele_melding() -> None:
    assert _without_source_notices(inspect(BASE, PEILDATUM).problems) == ()


def test_elke_code_heeft_een_voorbeeld_en_elk_voorbeeld_een_code() -> None:
    codes = set(registry.all_codes()) - ONLY_WHEN_BUILDING - NOT_YET_POSSIBLE
    assert {folder.name for folder in EXAMPLES} == codes


@pytest.mark.skipif(sys.platform != "linux", reason="files that other systems cannot hold")
def test_tien_kapotte_bestanden_geven_alle_fouten_in_een_keer(tmp_path: Path) -> None:
    """Each in a file of its own: what one file says wrong, never hides what another does."""
    codes = ("HR007", "HR011", "HR013", "HR017", "HR020", "HR101", "HR105", "HR203", "HR221", "HR303")
    docs = tmp_path / "docs"
    shutil.copytree(BASE, docs)
    expected = []
    for number, code in enumerate(codes):
        files = (path for path in (FOUT / code).rglob("*") if path.is_file() and path.name != EXPECTED)
        source = min(files)
        name = source.relative_to(FOUT / code).as_posix().removesuffix(".bytes")
        new = name.replace(".md", f"-{number}.md")
        write(source, docs / source.relative_to(FOUT / code), docs)
        (docs / name).rename(docs / new)
        lines = (FOUT / code / EXPECTED).read_text("utf-8").splitlines()
        expected += [line.replace(name, new, 1) for line in lines if line.startswith(name)]
    found = inspect(docs, PEILDATUM).errors
    assert sorted(problem.text for problem in found) == sorted(expected)
    assert {problem.code for problem in found} == set(codes)
