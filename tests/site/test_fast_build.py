"""`handreikingen bouw` writes what `mkdocs build --strict` writes."""

import subprocess
import sys

import pytest

from tests.site.conftest import ENV, break_build
from tests.site.test_builds import tree


def bouw(project, *arguments, **env):
    """Run `handreikingen bouw` in a project folder; the finished process with its output."""
    command = [sys.executable, "-m", "handreikingen", "bouw", *arguments]
    return subprocess.run(
        command, cwd=project, env={**ENV, **env}, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("processes", ["1", "2"])
def test_same_bytes_as_mkdocs(project, site, processes):
    (project / "site").mkdir()
    (project / "site/oud.html").write_text("weg")
    done = bouw(project, HANDREIKINGEN_PROCESSEN=processes)
    assert done.returncode == 0, done.stderr
    assert tree(project / "site") == tree(site)
    assert "geen fouten" in done.stdout


def test_faults_stop_the_build_and_the_last_good_site_stays(project):
    (project / "site").mkdir()
    (project / "site/index.html").write_text("de laatste goede")
    page = project / "docs/over/privacy.md"
    page.write_text(page.read_text("utf-8").replace("titel:", "titl:"), "utf-8")
    done = bouw(project)
    assert done.returncode == 1
    assert "docs/over/privacy.md:2: fout HR" in done.stderr
    assert tree(project / "site") == {"index.html": b"de laatste goede"}
    assert tree(project / "build/voorraad/site") == {}


def test_a_warning_of_mkdocs_is_a_dutch_fault_once(project):
    """A link in a macro's text is only known after rendering, in a process of its own."""
    break_build(
        project,
        "def on_page_markdown(markdown, page, config, files):\n"
        "    return markdown + '\\n[x](bestaat-niet.md)' if page.file.src_uri == 'over/privacy.md' else markdown\n",
    )
    done = bouw(project)
    assert done.returncode == 1
    assert done.stderr.count("docs/over/privacy.md:1: fout HR105") == 1
    assert "De site is niet gebouwd: 1 waarschuwing." in done.stderr


def test_what_goes_wrong_in_another_process_names_the_page(project):
    break_build(
        project,
        "def on_page_content(html, page, config, files):\n"
        "    if page.file.src_uri == 'over/privacy.md':\n"
        "        raise ValueError('boem')\n",
    )
    done = bouw(project, HANDREIKINGEN_PROCESSEN="2")
    assert done.returncode == 1
    assert "docs/over/privacy.md:1: fout HR401: Deze pagina kon niet worden gemaakt: boem." in done.stderr
    assert "Traceback" not in done.stderr
