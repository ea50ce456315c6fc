"""The page frame and the files beside it, in a form that both Jinja and the template language of Zensical read.

The templates of the theme stay word for word as they are. Before `main.html` comes what a hook would have handed
over: the frame of the page and the addresses, which now stand in the fields of the page and the configuration.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from handreikingen.catalog import Catalog
from handreikingen.exports.form import form_script
from handreikingen.exports.open_data.publication import Publication
from handreikingen.views.downloads import downloads
from handreikingen.views.filter import rules
from handreikingen.views.frame import FILTER
from handreikingen.views.view import View, environment

THEME = Path(__file__).parents[2] / "theme"
START = "pure/begin.html.j2"
"""What comes before `main.html`."""
MANIFEST = "manifest.webmanifest"
_TEMPLATES = (".html", ".js")
_PAGE_NAMES = re.compile(r"[\"']([a-z/-]+\.md)[\"']")


def theme_files() -> Iterator[tuple[str, bytes]]:
    """The templates, by their path in the theme folder of the export."""
    start = environment().get_template(START).render().encode()
    for path in sorted(THEME.rglob("*")):
        name = path.relative_to(THEME).as_posix()
        if path.suffix in _TEMPLATES and not name.startswith("assets/") and name != "sw.js":
            yield name, (start if name == "main.html" else b"") + path.read_bytes()


def named_pages_that_are_absent(catalog: Catalog) -> list[str]:
    """Pages that the templates link to when they are there, and that this site does not have."""
    templates = "\n".join(text.decode() for name, text in theme_files() if name.endswith(".html"))
    return sorted(set(_PAGE_NAMES.findall(templates)) - catalog.by_path.keys())


def files_beside_pages(
    publication: Publication, settings: Mapping[str, Any], mail: str
) -> Iterator[tuple[str, bytes]]:
    """Styles, scripts and the data of the form, by their address on the site."""
    for path in sorted((THEME / "assets").rglob("*")):
        if path.is_file():
            yield path.relative_to(THEME).as_posix(), path.read_bytes()
    yield "sw.js", (THEME / "sw.js").read_bytes()
    manifest = environment().from_string((THEME / MANIFEST).read_text("utf-8"))
    yield MANIFEST, manifest.render(config=settings).encode()
    catalog = publication.catalog
    if FILTER in catalog.by_path:
        view = View(catalog, FILTER, publication.repository, downloads(catalog))
        yield "assets/filter.css", rules(view).encode()
    form = form_script(catalog, publication.repository, mail)
    yield "assets/formulier-data.js", form.encode()
