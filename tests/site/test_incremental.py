"""Builds that reuse what was made: never other bytes, and never more work than the change asks for."""

import io
import logging
import os
import pickle
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from handreikingen.model.work import Rol
from handreikingen.problems import Place, building
from handreikingen.site import documents
from handreikingen.site.build import memory as memory_of_builds
from handreikingen.site.build import trace
from handreikingen.site.build.progress import Progress
from handreikingen.site.build.run import STORE, Builder
from handreikingen.site.build.store import Store
from handreikingen.views import worklist
from tests.site.edits import ROOT, RandomSite, build, build_both, differences
from tests.site.test_builds import tree

STEPS = 6


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A small site that was built once."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795392000")
    monkeypatch.setenv("HANDREIKINGEN_PROCESSEN", "1")
    made = RandomSite(tmp_path, seed=3)
    again(made)
    return made


def again(site):
    return build(site.folder, site.folder / "site")


def store(site):
    return site.folder / STORE


def test_random_changes_give_what_a_new_build_gives(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795392000")
    monkeypatch.setenv("HANDREIKINGEN_PROCESSEN", "1")
    wrong, rendered, pages = differences(RandomSite(tmp_path, seed=5), STEPS)
    assert wrong == []
    assert rendered < pages


def test_nothing_changed_makes_and_writes_nothing_and_does_not_import_mkdocs(project):
    summary = again(project)
    assert (summary.rendered, summary.published.written, summary.published.removed) == (0, (), ())
    script = (
        "import sys; from pathlib import Path; from handreikingen.site.build.progress import Progress; "
        "from handreikingen.site.build.run import Builder; "
        "made = Builder(Path('mkdocs.yml'), Progress()).build(Path('site')).rendered; "
        "print(made, sorted({'mkdocs', 'pydantic', 'jinja2'} & set(sys.modules)))"
    )
    command = [sys.executable, "-c", script]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=project.folder, env=env, capture_output=True, text=True, check=True)
    assert done.stdout == "0 []\n"


def test_other_dates_of_files_change_nothing_and_the_same_date_hides_nothing(project):
    for path in project.folder.rglob("docs/**/*"):
        os.utime(path, (1, 1))
    assert again(project).rendered == 0
    page = project.folder / "docs/meedoen/index.md"
    page.write_text(page.read_text("utf-8").replace("Doe mee", "Doe mie"), "utf-8")
    os.utime(page, (1, 1))
    assert again(project).rendered == 1


def test_the_work_list_is_made_again_when_there_is_something_else_in_it(project):
    page = project.folder / "docs/meedoen/index.md"
    text = page.read_text("utf-8")
    for more in ("Vraag het de XQZW.", "Vraag het de school."):  # an abbreviation nobody explains, and none
        page.write_text(f"{text}\n{more}\n", "utf-8")
        summary, wrong = build_both(project)
        assert (summary.rendered, wrong) == (3, [])
        told = {"over/werklijst/index.html", "over/werklijst/nakijken/index.html"}
        assert told <= {*summary.published.written}
    page.write_text(f"{text}\nVraag het een school.\n", "utf-8")
    assert again(project).rendered == 1


def test_a_rule_that_names_titles_is_asked_again_after_another_title(project, monkeypatch):
    def past_review(catalog):
        for role in catalog.all(Rol):
            yield building.HR402.at(Place("x.md"), waarschuwing=f"De rol heet {role.titel}.")

    monkeypatch.setitem(trace._RULES, past_review.__name__, past_review)
    monkeypatch.setattr(
        worklist, "_FROM_CHECKS", {**worklist._FROM_CHECKS, "nagekeken": ("Nakijken", (past_review,))}
    )
    shutil.rmtree(store(project))
    again(project)
    name = project.one("rollen")
    project.kinds["rollen"][name]["titel"] += " en meer"
    project.write()
    summary, wrong = build_both(project)
    assert wrong == []
    assert "over/werklijst/nakijken/index.html" in summary.published.written


def test_a_text_makes_its_page_and_a_title_the_pages_that_show_it(project):
    name = project.one("handreikingen")
    project.kinds["handreikingen"][name]["tekst"] += "\nEen woord.\n"
    project.write()
    assert "handreikingen/" + name + "/index.html" in again(project).published.written
    project.kinds["handreikingen"][name]["titel"] += ", opvallend"  # the order stays
    project.write()
    summary, wrong = build_both(project)
    assert wrong == []
    shown = {name for name, data in tree(project.folder / "site").items() if b", opvallend" in data}
    pages = {name for name in summary.published.written if name.endswith(".html")}
    assert {name for name in shown if name.endswith(".html")} == pages
    assert summary.rendered == len(pages)


def test_after_another_title_every_answer_is_known_as_it_is(project):
    pages = project.kinds["handreikingen"]
    builder = Builder(project.folder / "mkdocs.yml", Progress(io.StringIO()), stays=True)
    builder.build(project.folder / "site")
    for change in ("{} en meer", "Aan {}", "Zeker {}"):  # the order stays, or the page comes first or last
        name = project.one("handreikingen")
        pages[name]["titel"] = change.format(pages[name]["titel"])
        project.write()
        assert builder.build(project.folder / "site").rendered
        assert builder._found
        engine = builder._found[1]
        memory = engine.memory
        asked = [memory_of_builds._name(text) for text in memory.names]
        assert ("titel", f"handreikingen/{name}.md") in asked
        assert [one for one in asked if not memory._is_same(one, engine.answers.value)] == []
        builder.keep()


@pytest.mark.parametrize("documents_too", [False, True])
def test_the_links_of_all_pages_are_known_at_the_end(project, monkeypatch, documents_too):
    """MkDocs looks then whether the anchors that they lead to are there."""
    monkeypatch.setenv("HANDREIKINGEN_PROCESSEN", "1")
    if documents_too:
        monkeypatch.setenv(documents.ASKED, "1")
    shutil.rmtree(store(project))
    builder = Builder(project.folder / "mkdocs.yml", Progress(io.StringIO()), stays=True)
    builder.build(project.folder / "site")
    assert builder._found
    files = builder._found[1].files.documentation_pages()
    pages = [file.page for file in files if file.page is not None]
    assert len(pages) == len(files)
    assert [page.file.src_uri for page in pages if not page.present_anchor_ids] == []
    assert any(page.links_to_anchors for page in pages)


@pytest.mark.parametrize("damage", [b"", b"kapot", None])
def test_a_broken_store_is_thrown_away(project, damage):
    for name in ("laatste", "geheugen"):
        path = store(project) / name
        path.write_bytes(path.read_bytes()[:-1] if damage is None else damage)
    summary, wrong = build_both(project)
    assert wrong == []
    assert summary.rendered == summary.pages


class _Evil:
    def __reduce__(self):
        return os.mkdir, ("gekraakt",)


def test_a_foreign_store_runs_nothing(project, monkeypatch):
    monkeypatch.chdir(project.folder)
    kept = Store(store(project))
    for name in ("laatste", "geheugen"):
        kept.save(name, _Evil())
        assert pickle.dumps(_Evil(), pickle.HIGHEST_PROTOCOL) in (store(project) / name).read_bytes()
    summary, wrong = build_both(project)
    assert wrong == []
    assert summary.rendered == summary.pages
    assert not Path("gekraakt").exists()


def test_what_someone_did_to_the_site_is_undone_without_making_pages(project):
    before = tree(project.folder / "site")
    (project.folder / "site/index.html").write_text("anders")
    (project.folder / "site/vragen/index.html").unlink()
    (project.folder / "site/extra").mkdir()
    (project.folder / "site/extra/x.html").write_text("extra")
    (project.folder / "site/sitemap.xml").unlink()
    (project.folder / "site/sitemap.xml").mkdir()
    summary = again(project)
    assert summary.rendered == 0
    assert set(summary.published.written) == {"index.html", "vragen/index.html", "sitemap.xml"}
    assert tree(project.folder / "site") == before
    assert not (project.folder / "site/extra").exists()


def test_content_of_the_store_that_is_not_what_it_says_is_not_published(project):
    before = tree(project.folder / "site")
    for path in (store(project) / "inhoud").glob("*.inhoud"):
        path.write_bytes(b"vals")
    (project.folder / "site/index.html").unlink()
    summary = again(project)
    assert summary.rendered == summary.pages
    assert tree(project.folder / "site") == before


def test_a_build_that_fails_keeps_site_and_memory(project):
    before = tree(project.folder / "site")
    page = project.folder / "docs/meedoen/index.md"
    text = page.read_text("utf-8")
    page.write_text(text + "\n[x](weg.md)\n", "utf-8")
    for _ in range(2):  # also the second time: what warned is never kept
        with pytest.raises(Abort):
            again(project)
    assert tree(project.folder / "site") == before
    page.write_text(text, "utf-8")
    assert again(project).rendered == 0


def test_two_builds_at_once_do_not_harm_each_other(project):
    name = project.one("handreikingen")
    project.kinds["handreikingen"][name]["titel"] = "Allebei"
    project.write()
    command = [sys.executable, "-m", "handreikingen", "bouw"]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    both = [subprocess.Popen(command, cwd=project.folder, env=env) for _ in range(2)]
    assert [one.wait() for one in both] == [0, 0]
    _, wrong = build_both(project)
    assert wrong == []
    assert again(project).rendered == 0
    assert list(store(project).glob("bezig-*")) == []


def test_the_log_of_mkdocs_is_as_it_was(project):
    logger = logging.getLogger("mkdocs")
    before = list(logger.handlers)
    page = project.folder / "docs/meedoen/index.md"
    page.write_text(page.read_text("utf-8") + "\nNieuw.\n", "utf-8")
    again(project)
    assert logger.handlers == before
