"""Write the whole export: pages, files beside them, the page frame and one configuration."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from handreikingen.catalog import Catalog
from handreikingen.exports.open_data import Publication, build_exports
from handreikingen.exports.open_data.page_markdown import page_markdown
from handreikingen.exports.open_data.publication import markdown_address, page_address
from handreikingen.exports.policy import inline_scripts, policy
from handreikingen.exports.pure.pages import PurePage, pure_pages
from handreikingen.exports.pure.settings import HEADER, THEME_FOLDER, extensions, pure_settings, read_settings
from handreikingen.exports.pure.terms import Renderer
from handreikingen.exports.pure.theme import files_beside_pages, named_pages_that_are_absent, theme_files
from handreikingen.exports.search.pages import Source
from handreikingen.exports.search.write import FOLDER as SEARCH_FOLDER
from handreikingen.exports.search.write import build_search
from handreikingen.views.pictures import pictures

SETTINGS = "mkdocs.yml"
BESIDE = "erbij"
"""Files that an engine would take for pages; they are copied over the built site."""


class FolderInUseError(Exception):
    """The folder holds something that this export did not make."""


def write_pure(catalog: Catalog, docs: Path, out: Path) -> int:
    """Write the site of `docs` (with mkdocs.yml beside it) as plain Markdown into `out`; the number of pages."""
    settings = read_settings(docs.parent / SETTINGS)
    site = settings.get("extra", {})
    publication = Publication(
        catalog,
        str(settings.get("site_url", "")),
        str(site.get("repository", "")).rstrip("/"),
        str(site.get("contact") or ""),
    )
    mail = str(site.get("mail") or "")
    pages = list(pure_pages(publication, Renderer(catalog, extensions(settings))))
    _clear(out)
    for page in pages:
        _write(out / "docs" / page.document.path, page.text.encode())
        beside = page_markdown(publication, page.document.path, page.plain)
        _write(out / BESIDE / markdown_address(page.document.path), beside)
    for name, content in (
        *_own_files(catalog, docs),
        *build_exports(publication).items(),
        *_search(pages, catalog),
        *((path, text.encode()) for path, text in pictures(catalog).items()),
        *files_beside_pages(publication, settings, mail),
    ):
        _write(out / "docs" / name, content)
    for name, content in theme_files():
        _write(out / THEME_FOLDER / name, content)
    extra = {
        "mail": mail,
        "beleid": policy(inline_scripts()),
        "ontbreekt": named_pages_that_are_absent(catalog),
    }
    _write(out / SETTINGS, pure_settings(settings, extra).encode())
    return len(pages)


def _own_files(catalog: Catalog, docs: Path) -> Iterator[tuple[str, bytes]]:
    """What stands in docs/ beside the pages."""
    for path in sorted(catalog.files):
        if not path.endswith(".md"):
            yield path, (docs / path).read_bytes()


def _search(pages: list[PurePage], catalog: Catalog) -> Iterator[tuple[str, bytes]]:
    sources = [
        Source(page.document.path, page_address(page.document.path), page.document.titel, page.html)
        for page in pages
    ]
    for name, text in build_search(sources, catalog).items():
        yield f"{SEARCH_FOLDER}/{name}", text.encode()


def _clear(out: Path) -> None:
    """Empty a folder that an earlier export made; anything else stays and stops this one."""
    if out.exists() and any(out.iterdir()):
        settings = out / SETTINGS
        if not settings.is_file() or not settings.read_text("utf-8").startswith(HEADER):
            raise FolderInUseError(str(out))
        for name in ("docs", THEME_FOLDER, BESIDE):
            shutil.rmtree(out / name, ignore_errors=True)


def _write(target: Path, content: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
