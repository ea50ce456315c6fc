"""Builds are alike and do not know each other."""

from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from tests.site.conftest import ROOT, break_build, run_mkdocs
from tests.tekening import EPOCH


def tree(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_same_input_in_another_folder_gives_the_same_bytes(project, site):
    done = run_mkdocs(project)
    assert done.returncode == 0, done.stderr
    ours, theirs = tree(project / "site"), tree(site)
    assert ours.keys() == theirs.keys()
    assert [name for name in ours if ours[name] != theirs[name]] == []


def test_second_build_in_one_process_knows_nothing_of_the_first(project, site, tmp_path, monkeypatch):
    """First a smaller project, then the real one: the real one is as if it were the first."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    small = project / "docs/berichten/terugblik-2023.md"
    text = small.read_text("utf-8")
    small.write_text(text.replace("Terugblik", "Achteruitblik"), "utf-8")
    _build(project, tmp_path / "een")
    _build(ROOT, tmp_path / "twee")
    assert tree(tmp_path / "twee") == tree(site)
    assert any(b"Achteruitblik" in content for content in tree(tmp_path / "een").values())


def _build(project: Path, folder: Path) -> None:
    build(load_config(str(project / "mkdocs.yml"), site_dir=str(folder)))


def test_what_goes_wrong_unexpectedly_names_the_page_and_shows_no_traceback(project):
    break_build(
        project,
        "def on_page_content(html, page, config, files):\n"
        "    if page.file.src_uri == 'over/privacy.md':\n"
        "        raise ValueError('boem')\n",
    )
    done = run_mkdocs(project)
    assert done.returncode == 1
    assert "docs/over/privacy.md:1: fout HR401: Deze pagina kon niet worden gemaakt: boem." in done.stderr
    assert "Traceback" not in done.stderr
