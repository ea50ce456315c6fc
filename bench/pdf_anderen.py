"""Other makers of PDFs on the same thirty pages: mkdocs-to-pdf (a book), mkdocs-exporter (a PDF a page, a book).

Each builds the same plain Markdown with mkdocs-material. What building without PDFs costs is taken off: ours counts
the making of PDFs alone too. Both write documents without tags.
"""

import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import yaml

from bench.meet_proces import measured
from bench.voorkant_inhoud import main as write_pages

HERE = Path(__file__).parent
PLUGINS: dict[str, object] = {
    "zonder": None,
    "mkdocs-to-pdf": {"to-pdf": {"output_path": "boek.pdf"}},
    "mkdocs-exporter": {
        "exporter": {
            "formats": {"pdf": {"aggregator": {"enabled": True, "output": "boek.pdf", "covers": "none"}}}
        }
    },
}


@dataclass(frozen=True, slots=True)
class Made:
    """What one of them made, and what that cost."""

    naam: str
    cpu: float
    """CPU seconds of all its processes, less those of building without PDFs."""
    documents: int
    pages: int
    size: int
    """Bytes of all documents together."""
    tagged: bool
    """Whether any of the documents has tags for those who do not see the page."""


def others(python: Path, chromium: str, docs: Path, paths: Sequence[str], folder: Path) -> list[Made]:
    """Build the pages with each of them, in an environment that has both. `chromium` is for mkdocs-exporter."""
    pages = folder / "docs"
    write_pages(docs, pages)
    for page in pages.rglob("*.md"):
        if page.relative_to(pages).as_posix() not in paths:
            page.unlink()
    costs = {name: _cost(python, chromium, folder, name) for name in PLUGINS}
    return [_made(name, costs[name] - costs["zonder"], folder / name) for name in PLUGINS if name != "zonder"]


def _cost(python: Path, chromium: str, folder: Path, name: str) -> float:
    plugin = PLUGINS[name]
    settings = {
        "site_name": "Netwerk Informatiemanagement po/vo",
        "site_url": "https://voorbeeld.example/",
        "theme": {"name": "material", "language": "nl", "font": False},
        "plugins": [plugin] if plugin else [],
        "hooks": [str(HERE / "pdf_browser.py")],
        "markdown_extensions": yaml.safe_load((HERE / "voorkant.yml").read_text("utf-8"))[
            "markdown_extensions"
        ],
    }
    config = folder / f"{name}.yml"
    config.write_text(json.dumps(settings), "utf-8")
    command = (str(python), "-m", "mkdocs", "build", "--quiet", "-f", config.name, "-d", name)
    shutil.rmtree(folder / name, ignore_errors=True)
    return measured(command, folder, {"CHROMIUM": chromium, "NO_MKDOCS_2_WARNING": "1"}).cpu


def _made(name: str, cpu: float, site: Path) -> Made:
    files = sorted(site.rglob("*.pdf"))
    pages, tagged = 0, False
    for file in files:
        with pikepdf.open(file) as document:
            pages += len(document.pages)
            tagged |= "/StructTreeRoot" in document.Root
    return Made(name, cpu, len(files), pages, sum(file.stat().st_size for file in files), tagged)
