"""What each page became: its Markdown with everything in it, and its rendered content. For all exports.

Exports work from these records and not from the finished HTML: a theme drops panels and adds permalinks.
"""

from dataclasses import dataclass, replace

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from handreikingen.site.state import recall

_PLACE = "handreikingen_pages"


@dataclass(frozen=True, slots=True)
class PageRecord:
    """One page of this build."""

    path: str
    """Its source, relative to docs/."""
    url: str
    """Its address, relative to the site."""
    title: str
    markdown: str
    """Its text after macros, head and foot."""
    html: str = ""
    """Its rendered content, without the page frame."""


def keep_markdown(markdown: str, page: Page, config: MkDocsConfig) -> None:
    """Remember the text of a page, when all macros and blocks are in it."""
    path = page.file.src_uri
    _store(config)[path] = PageRecord(path, page.url, recall(config).catalog.by_path[path].titel, markdown)


def keep_html(html: str, page: Page, config: MkDocsConfig) -> None:
    """Remember the rendered content of a page."""
    store = _store(config)
    store[page.file.src_uri] = replace(store[page.file.src_uri], html=html)


def records(config: MkDocsConfig) -> tuple[PageRecord, ...]:
    """All pages of this build, sorted by path."""
    return tuple(record for _, record in sorted(_store(config).items()))


def record_of(path: str, config: MkDocsConfig) -> PageRecord:
    """One page of this build."""
    return _store(config)[path]


def forget(config: MkDocsConfig) -> None:
    """Forget all pages: everything that is made of them is there."""
    _store(config).clear()


def _store(config: MkDocsConfig) -> dict[str, PageRecord]:
    store = config.extra.setdefault(_PLACE, {})
    assert isinstance(store, dict)
    return store
