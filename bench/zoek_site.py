"""Write pages as a bare site with the search box: as much of a page as measuring search needs, and no theme."""

import shutil
from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from handreikingen.exports.search.pages import Source

HERE = Path(__file__).parent
THEME = HERE.parent / "handreikingen" / "theme"


def write_site(sources: Sequence[Source], folder: Path) -> None:
    """One folder with an index.html for each page, and the scripts of search."""
    shutil.rmtree(folder, ignore_errors=True)
    frames = Environment(loader=FileSystemLoader([HERE, THEME]), autoescape=False)  # noqa: S701 - our own content
    page = frames.get_template("zoek_pagina.html.j2")
    for source in sources:
        root = "../" * source.url.count("/") or "./"
        frames.filters["url"] = lambda address, root=root: root + address
        box = frames.get_template("partials/zoekvak.html").render(adres=lambda _: "zoeken/")
        target = folder / source.url / "index.html"
        target.parent.mkdir(parents=True, exist_ok=True)
        html = page.render(title=source.title, root=root, box=box, content=source.content)
        target.write_text(html, encoding="utf-8")
    shutil.copytree(THEME / "assets", folder / "assets", dirs_exist_ok=True)
