"""What the templates of the theme get, and which files of the theme go into the site."""

import html
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from handreikingen.exports.open_data import Publication, feeds_of, page_data, script_text, updated
from handreikingen.exports.open_data.publication import markdown_address
from handreikingen.site.lean import lean
from handreikingen.site.state import recall
from handreikingen.views.filter import rules
from handreikingen.views.frame import FILTER, SEARCH, Frame, frame

_MARKED = "begrippen"


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Leave out the css, scripts and pictures of the theme that ours replaces; add the rules of the filter."""
    state = recall(config)
    replaced = {str(Path(folder)) for folder in config.theme.dirs if folder != config.theme.custom_dir}
    for file in list(files):
        if file.src_dir and str(Path(file.src_dir)) in replaced:
            files.remove(file)
    if {FILTER, SEARCH} & state.catalog.by_path.keys():
        style = rules(state.view(FILTER))
        files.append(File.generated(config, "assets/filter.css", content=style))
    state.urls.update({file.src_uri: file.url for file in files.documentation_pages()})


def on_nav(nav: Navigation, config: MkDocsConfig) -> None:
    """Give the pages of the menu their titles from the catalog: theirs may be made after the page that shows it."""
    known = recall(config).catalog.by_path
    for page in nav.pages:
        page.title = html.escape(known[page.file.src_uri].titel)


def on_page_content(page: Page, config: MkDocsConfig) -> None:
    """Keep which terms the text of this page marks: the next page is rendered by the same extension."""
    page.meta[_MARKED] = recall(config).markup.marked


def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig) -> TemplateContext:
    """Give the templates the frame of the page, and the addresses of others."""
    state = recall(config)
    page.content = lean(page.content or "")
    document = state.catalog.by_path[page.file.src_uri]
    made = frame(state.view(document.path), document, page.meta[_MARKED])
    publication = Publication(state.catalog, config.site_url or "", state.repository)
    about = {
        "gegevens": script_text(page_data(publication, document)),
        "markdown": markdown_address(document.path),
        "feeds": feeds_of(publication, document.path),
    }
    return _with(context, made, config, about)


def on_template_context(context: TemplateContext, config: MkDocsConfig) -> TemplateContext:
    """The page for a wrong address, the manifest and the sitemap have no page."""
    return _with(context, None, config, {"bijgewerkt": _updated(config)})


def _with(
    context: TemplateContext, made: Frame | None, config: MkDocsConfig, more: Mapping[str, object]
) -> TemplateContext:
    """The context with what our templates know by a Dutch name."""
    names = {"kader": made, "adres": _addresses(config), **more}
    cast("dict[str, object]", context).update(names)
    return context


def _addresses(config: MkDocsConfig) -> Callable[[str], str | None]:
    """From a path in docs/ to its address in the site; None when the page is not there."""
    return recall(config).urls.get


def _updated(config: MkDocsConfig) -> Callable[[str], date | None]:
    """From a path in docs/ to the last day that its page tells of itself; None when it tells none."""
    catalog = recall(config).catalog
    return lambda path: updated(catalog.by_path[path], catalog.peildatum)
