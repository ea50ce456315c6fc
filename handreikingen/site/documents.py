"""Documents (PDF) in a build: made between the content and the templates, so that pages know their size.

A build makes them only when asked (HANDREIKINGEN_PDF=1); without them pages show no buttons.
"""

import os
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from handreikingen.catalog import Catalog
from handreikingen.site.state import recall
from handreikingen.site.told import tell
from handreikingen.views.view import counted, environment, words

if TYPE_CHECKING:
    from handreikingen.exports.pdf import PdfFile, PdfSet, Publication, RenderedPage

BUILD_STOPS = (Abort, MkDocsException)
"""What a build that stops raises; its text is a Dutch message."""

ASKED = "HANDREIKINGEN_PDF"
FOLDER = "pdf"
"""Where the documents are in the site."""
CACHE = "build/voorraad/pdf"
DOWNLOADS = "downloads.md"
MOST_CHANGED = 10
"""Documents that the downloads page names first, because they changed last."""
_PLACE = "handreikingen_documenten"


@dataclass
class Collected:
    """What a build collects for the documents."""

    pages: "list[RenderedPage]" = field(default_factory=list)
    stop: bool = False
    """Whether the build ends once all pages are rendered."""
    made: "PdfSet | None" = None


class RenderedError(MkDocsException):
    """All pages are rendered; who asked for that needs no site."""


def collected(config: MkDocsConfig) -> Collected | None:
    """What was collected so far; None when this build makes no documents."""
    if _PLACE not in config.extra and os.environ.get(ASKED) == "1":
        config.extra[_PLACE] = Collected()
    found = config.extra.get(_PLACE)
    return found if isinstance(found, Collected) else None


def on_page_content(html: str, page: Page, config: MkDocsConfig) -> None:
    """Keep the content of a page, before the theme puts its frame around it."""
    found = collected(config)
    if found is not None:
        from handreikingen.exports.pdf import RenderedPage  # noqa: PLC0415 - only when documents are made

        found.pages.append(RenderedPage(page.file.src_uri, page.url.removeprefix("./"), html))


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Make the documents and tell the templates about them."""
    found = collected(config)
    env.globals["document_van"] = lambda _path: None
    if found is None:
        _list_downloads((), files, recall(config).catalog)
        return
    if found.stop:
        raise RenderedError("rendered")
    found.made = make(
        found.pages, recall(config).catalog, publication(config), Path(config.site_dir) / FOLDER
    )
    made = found.made
    env.globals["document_van"] = lambda path: shown(made.of_page(path))
    _list_downloads(made.files, files, recall(config).catalog)


def of_pages(config: MkDocsConfig) -> dict[str, str]:
    """The address in the site of the document of each page that has one; nothing when no documents are made."""
    found = collected(config)
    files = found.made.files if found and found.made else ()
    return {file.product.opener: f"{FOLDER}/{file.file}" for file in reversed(files) if file.product.opener}


def _list_downloads(made: "Sequence[PdfFile]", files: Files, catalog: Catalog) -> None:
    """The downloads page gets all documents, with size, number of pages and changes; or says there are none."""
    file = files.get_file_from_path(DOWNLOADS)
    if file is not None and file.page is not None:
        documents = [listed(one, file.page.url, catalog) for one in made]
        changed = [document for document in documents if document["wijziging"] and document["los"]]
        shown_first = sorted(changed, key=lambda document: document["wijziging"].datum, reverse=True)
        text = (
            environment()
            .get_template("pdf/downloads.html.j2")
            .render(documents=documents, veranderd=shown_first[:MOST_CHANGED])
        )
        file.page.content = f"{file.page.content}\n{text}"


def listed(file: "PdfFile", url: str, catalog: Catalog) -> dict[str, Any]:
    """A document on the downloads page at `url`: what other pages say of it, and what changed in it."""
    from handreikingen.exports.pdf.changes import latest  # noqa: PLC0415 - only when documents are made

    found = shown(file) or {}
    change = latest(catalog, file.product.paths)
    return {
        **found,
        "adres": get_relative_url(found["adres"], url),
        "los": file.product.single,
        "wijziging": change,
        "wanneer": words(change.datum) if change else "",
    }


def shown(file: "PdfFile | None") -> dict[str, Any] | None:
    """What a page says of a document."""
    if file is None:
        return None
    product = file.product
    size = f"{max(1, round(file.size / 1000))} kB" if file.size < 950_000 else f"{file.size / 1e6:.1f} MB"
    return {
        "adres": f"{FOLDER}/{file.file}",
        "titel": product.titel,
        "soort": product.soort,
        "omvang": f"{counted(file.pages, 'bladzijde', 'bladzijden')}, {size.replace('.', ',')}",
        "groep": "Alles" if not product.opener else "Bundels" if product.parts else "Losse pagina’s",
    }


def publication(config: MkDocsConfig) -> "Publication":
    """The site, as documents name it."""
    from handreikingen.exports.pdf import Publication  # noqa: PLC0415 - only when documents are made

    return Publication(config.site_name, str(config.site_url or "").rstrip("/") + "/", Path(config.docs_dir))


def make(
    pages: "list[RenderedPage]",
    catalog: Catalog,
    site: "Publication",
    out: Path,
    choose: "Choose | None" = None,
) -> "PdfSet":
    """Make the documents; faults in pages are shown as those of a build."""
    from handreikingen.exports.pdf import Maker, PdfError, make_pdfs  # noqa: PLC0415 - only when documents are made

    products = choose(Maker(catalog, {page.path: page.place for page in pages})) if choose else None
    try:
        return make_pdfs(pages, catalog, out, site, cache=Path(CACHE), products=products)
    except PdfError as error:
        raise Abort(f"De PDF’s zijn niet gemaakt: {tell(error.problems, site.docs.name)}") from None


def offline_site(config_file: Path, out: Path) -> str:
    """Build the whole site with documents, with an address per file so that it works from disk; its name."""
    config = load_config(str(config_file), site_dir=str(out), strict=True, use_directory_urls=False)
    config.extra[_PLACE] = Collected()
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return config.site_name


Choose = Callable[[Any], Any]
"""From a Maker to the products to make."""


def rendered(
    config_file: Path, docs: Path | None = None
) -> "tuple[list[RenderedPage], Catalog, Publication]":
    """Every page as rendered, without a site: a build that ends when the content is done."""
    with tempfile.TemporaryDirectory() as nowhere:
        options = {"docs_dir": str(docs.absolute())} if docs else {}
        config = load_config(str(config_file), site_dir=nowhere, strict=True, **options)
        config.extra[_PLACE] = found = Collected(stop=True)
        try:
            config.plugins.on_startup(command="build", dirty=False)
            build(config)
        except RenderedError:
            pass
        return found.pages, recall(config).catalog, publication(config)
