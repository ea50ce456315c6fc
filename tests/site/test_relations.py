"""A relation is written once and seen on both sides; what breaks is named everywhere it breaks."""

import re
import subprocess
import sys
from pathlib import Path

from handreikingen.inspection import inspect, site_address
from tests.site.conftest import ENV, run_mkdocs
from tests.site.pages import read_page, target
from tests.tekening import VANDAAG


def linked(pages, path):
    return {target(pages[path], address)[0] for address in pages[path].links}


def test_question_and_guide_name_each_other(pages):
    guide = "handreikingen/grip-op-je-applicatielandschap/index.html"
    meeting = "bijeenkomsten/2022-11-24-utrecht/index.html"
    assert meeting in linked(pages, guide)
    assert guide in linked(pages, meeting)


def test_example_and_guide_name_each_other(pages):
    guide = "handreikingen/grip-op-je-applicatielandschap/index.html"
    example = "praktijkvoorbeelden/lindeboom-applicaties-opruimen/index.html"
    assert guide in linked(pages, example)
    assert example in linked(pages, guide)


def test_removing_a_file_names_every_place_that_breaks(project):
    (project / "docs/themas/landschap.md").unlink()
    expected = {
        (path.relative_to(project / "docs").as_posix(), number)
        for path in (project / "docs").rglob("*.*")
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if re.search(r"(themas?:.*|\()(?<![\w-])landschap(?![\w-])|themas/landschap\.md", line)
    }
    found = inspect(project / "docs", VANDAAG).errors
    assert expected
    assert {(p.place.path, p.place.line) for p in found} == expected

    done = run_mkdocs(project)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    for problem in found:
        assert f"docs/{problem.text}" in done.stderr


def test_the_command_says_the_same_as_the_build(project):
    (project / "docs/handreikingen/een-proces-in-kaart.md").unlink()
    command = [sys.executable, "-m", "handreikingen", "controleer"]
    checked = subprocess.run(command, cwd=project, env=ENV, capture_output=True, text=True, check=False)
    built = run_mkdocs(project)
    assert checked.returncode == built.returncode == 1
    lines = [line for line in checked.stdout.splitlines() if " fout " in line]
    assert lines
    assert [line for line in built.stderr.splitlines() if " fout " in line] == lines


def test_an_anchor_that_only_the_build_can_see_is_a_problem_with_line(project):
    page = project / "docs/over/privacy.md"
    text = page.read_text("utf-8") + "\nZie [dit](colofon.md#bestaat-niet).\n"
    page.write_text(text, "utf-8")
    done = run_mkdocs(project)
    assert done.returncode == 1
    line = len(text.splitlines())
    assert f"docs/over/privacy.md:{line}: fout HR106:" in done.stderr
    assert "Traceback" not in done.stderr


def test_withdrawing_the_answer_opens_the_question(project):
    page = project / "docs/handreikingen/grip-op-je-applicatielandschap.md"
    before = _status(project)
    page.write_text(page.read_text("utf-8").replace("status: werkversie", "status: teruggetrokken"), "utf-8")
    assert (before, _status(project)) == ("in bewerking", "open")


def _status(project: Path) -> str:
    catalog = inspect(project / "docs", VANDAAG).catalog
    return catalog.question_status(next(k for k in catalog.entries if k.id == "2022-11-24-utrecht/v3"))


def test_hostile_title_cannot_become_markup(project):
    page = project / "docs/handreikingen/een-proces-in-kaart.md"
    title = """'Stap & "quote" onmouseover=alert(1) [x](javascript:y)'"""
    page.write_text(
        re.sub(r"^titel: .*$", f"titel: {title}", page.read_text("utf-8"), flags=re.MULTILINE), "utf-8"
    )
    assert run_mkdocs(project).returncode == 0
    html = (project / "site/handreikingen/een-proces-in-kaart/index.html").read_text("utf-8")
    assert 'href="javascript:' not in html
    assert "onmouseover" not in read_page("x", html).attributes
    assert "<title>Stap &amp; " in html
    assert 'Stap & "quote"' in "".join(read_page("x", html).text)


def test_a_link_to_the_own_published_address_is_refused(project):
    page = project / "docs/over/privacy.md"
    address = f"{site_address(project / 'mkdocs.yml')}over/"
    assert address.startswith("https://")
    page.write_text(page.read_text("utf-8") + f"\n[Over]({address})\n", "utf-8")
    assert [p.code for p in inspect(project / "docs", VANDAAG).errors] == ["HR107"]
