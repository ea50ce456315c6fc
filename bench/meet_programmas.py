"""The programs that are compared, and the same pages for each: ours from the sources, the others from expanded text.

The others get every page as plain Markdown with macros and blocks expanded, so that they write the same words. They
keep their own theme and search. What only we make (open data, feeds, calendars, our search) they need not make.
"""

import html
import json
import re
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from bench.maak import ROOT, make_site, write_site
from handreikingen.exports.pure.pages import expanded
from handreikingen.inspection import inspect_tree
from handreikingen.peildatum import reference_day
from handreikingen.sources import tree_from_texts
from handreikingen.views.downloads import downloads
from handreikingen.views.pictures import pictures
from handreikingen.views.view import View

AFTER_HEAD = "<!-- na de kop -->"
SOURCES = frozenset({"docs", "mkdocs.yml"})
PYTHON = {
    "material": "mkdocs-material, hele navigatie",
    "zuinig": "mkdocs-material, onze navigatie",
    "zensical": "Zensical, onze navigatie",
}
HUGO = {"hugo": "Hugo, kleine eigen sjablonen", "hugo_kader": "Hugo, kader als het onze"}
"""The templates of each stand in a folder of that name beside this file."""
AWAY = "weg"
"""Where the results of earlier runs go, beside the folders of the programs."""
EDIT = "Deze zin is nieuw: {number}."
ENV = {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT), "SOURCE_DATE_EPOCH": str(int(time.time()))}


@dataclass(frozen=True)
class Program:
    """One way to build the pages."""

    naam: str
    folder: Path
    """Where it runs; its pages are in `pages` below it."""
    command: tuple[str, ...]
    versie: str
    pages: str = "docs"
    output: str = "site"
    kept: frozenset[str] = frozenset()
    """What stays when everything is made anew: the sources and settings."""
    reuses: bool = True
    """False when it keeps nothing of the time before: then everything costs what building anew costs."""
    env: Mapping[str, str] = field(default_factory=dict)

    def clean(self) -> None:
        """Put everything aside that an earlier run left."""
        for path in self.folder.iterdir():
            if path.name not in self.kept:
                put_aside(path, self.folder.parent / AWAY)

    def page(self, path: str) -> Path:
        """The file of a page."""
        return self.folder / self.pages / path

    def bytes_written(self) -> int:
        """The size of what it made."""
        return sum(file.stat().st_size for file in (self.folder / self.output).rglob("*") if file.is_file())


def put_aside(path: Path, folder: Path) -> None:
    """Move this out of the way, into a folder on the same disk, without deleting it.

    After deleting, ext4 looks long for room for new files, for minutes (`recently_deleted` in its ialloc.c): up to
    three seconds for a thousand pages, and who writes most files pays most.
    """
    folder.mkdir(exist_ok=True)
    path.rename(folder / f"{len(list(folder.iterdir()))}-{path.name}")


def edited_page(pages: Mapping[str, str]) -> str:
    """The guide in the middle: the page that is edited."""
    guides = sorted(p for p in pages if p.startswith("handreikingen/") and not p.endswith("/index.md"))
    return guides[len(guides) // 2]


def edit_text(page: Path, number: int) -> None:
    """Add a sentence at the end of the page, each time another."""
    text = page.read_text("utf-8").rstrip("\n")
    page.write_text(f"{text}\n\n{EDIT.format(number=number)}\n", "utf-8")


def edit_title(page: Path, number: int) -> None:
    """Change the title in the fields, and the heading where the page has it written out."""
    text = page.read_text("utf-8")
    for line in (
        r'^(titel: "?[^\n"]*?)( \d+)?("?)$',
        r'^(title: "?[^\n"]*?)( \d+)?("?)$',
        r"^(# [^\n]*?)( \d+)?()$",
    ):
        text = re.sub(line, rf"\1 {number}\3", text, count=1, flags=re.MULTILINE)
    page.write_text(text, "utf-8")


def programs(
    work: Path, pages: int, others: Path, chosen: Sequence[str]
) -> tuple[dict[str, Program], dict[str, str]]:
    """The chosen programs by their short names, with their pages written; and the pages themselves."""
    files = make_site(pages)
    if work.exists():
        put_aside(work, work.parent / AWAY)
    plain = expanded_pages(files) if set(chosen) - {"ons"} else {}
    made = {}
    for name in chosen:
        folder = work / name
        if name == "ons":
            write_site(folder, files)
            made[name] = Program("handreikingen", folder, own_command(), _git(), kept=SOURCES, env=ENV)
        elif name in HUGO:
            made[name] = _hugo(folder, HUGO[name], plain, others)
        else:
            made[name] = _python_program(folder, name, plain, others)
    return made, files


def expanded_pages(files: Mapping[str, str]) -> dict[str, str]:
    """Every page with its title and description above the text, and the files that pages link to."""
    catalog = inspect_tree(tree_from_texts(files), reference_day()).catalog
    beside = downloads(catalog)
    made = {**dict.fromkeys(beside, "-"), **pictures(catalog)}
    for document in catalog.documents:
        text = expanded(View(catalog, document.path, "https://voorbeeld.example", beside), document)
        head = {"title": html.escape(document.titel), "description": html.escape(document.samenvatting)}
        lines = "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in head.items())
        made[document.path] = f"---\n{lines}---\n{text.replace(AFTER_HEAD, '')}"
    return made


def own_command() -> tuple[str, ...]:
    """What `make site` runs, as it stands in the Makefile today."""
    lines = subprocess.run(
        ("make", "--no-print-directory", "--dry-run", "site"),
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.splitlines()
    words = shlex.split(next(line for line in reversed(lines) if "bin/python" in line).lstrip("@"))
    start = next(number for number, word in enumerate(words) if word.endswith("bin/python"))
    return (sys.executable, *words[start + 1 :])


def _git() -> str:
    done = subprocess.run(
        ("git", "rev-parse", "--short", "HEAD"), cwd=ROOT, check=False, capture_output=True, text=True
    )
    return done.stdout.strip() or "onbekend"


def _python_program(folder: Path, name: str, plain: Mapping[str, str], others: Path) -> Program:
    ours = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))
    settings = {name: ours[name] for name in ("site_name", "site_url", "nav", "markdown_extensions")}
    settings["theme"] = {"name": "material", "language": "nl", "font": False}
    settings["plugins"] = ["search"]
    if name == "material":
        del settings["nav"]
    _write_pages(plain, folder / "docs")
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings, allow_unicode=True, sort_keys=False), "utf-8")
    if name == "zensical":
        build = (str(others / "zensical"), "build")
        return Program(PYTHON[name], folder, build, _version(others, "zensical"), kept=SOURCES)
    version = f"{_version(others, 'mkdocs-material')}, mkdocs {_version(others, 'mkdocs')}"
    command = (str(others / "python"), "-m", "mkdocs", "build", "--quiet")
    env = {"NO_MKDOCS_2_WARNING": "1"}
    return Program(PYTHON[name], folder, command, version, kept=SOURCES, reuses=False, env=env)


def _write_pages(plain: Mapping[str, str], target: Path) -> None:
    for path, text in plain.items():
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        (target / path).write_text(text, "utf-8")


def _hugo(folder: Path, label: str, plain: Mapping[str, str], others: Path) -> Program:
    # Hugo calls the page of a folder `_index.md`.
    renamed = {
        re.sub(r"(^|/)index\.md$", r"\1_index.md", path): re.sub(r"(?<![\w_-])index\.md", "_index.md", text)
        for path, text in plain.items()
    }
    _write_pages(renamed, folder / "content")
    shutil.copytree(Path(__file__).parent / folder.name, folder, dirs_exist_ok=True)
    # Not the starter in bin/, which is Python and would cost Hugo a tenth of a second.
    binary = str(next((others.parent / "lib").glob("python*/site-packages/hugo/binaries/hugo*")))
    told = subprocess.run((binary, "version"), check=True, capture_output=True, text=True).stdout  # noqa: S603
    return Program(
        label,
        folder,
        (binary, "--quiet"),
        told.split()[1].split("-")[0].lstrip("v"),
        pages="content",
        output="public",
        kept=frozenset({"content", "layouts", "hugo.toml"}),
    )


def _version(others: Path, package: str) -> str:
    code = f"from importlib.metadata import version; print(version({package!r}))"
    return subprocess.run(  # noqa: S603 - fixed
        (str(others / "python"), "-c", code), check=True, capture_output=True, text=True
    ).stdout.strip()
