"""What happens at each event of a MkDocs build. The files in hooks/ call these functions."""

import html
import os
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError, MkDocsException
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs_macros.plugin import MacrosPlugin

from handreikingen.inspection import inspect
from handreikingen.markup import Markup
from handreikingen.model.registers import Begrip
from handreikingen.peildatum import reference_day
from handreikingen.site import frame, warnings
from handreikingen.site.state import BuildState, recall, remember
from handreikingen.site.told import tell
from handreikingen.views.blocks import foot, head
from handreikingen.views.downloads import downloads
from handreikingen.views.environment import StrictEnvironment
from handreikingen.views.macros import MACROS
from handreikingen.views.registers import glossary_words

INSPECT = "handreikingen_inspect"
"""In `config.extra`: whoever drives this build inspects docs/ itself."""


def on_config(config: MkDocsConfig) -> None:
    """Inspect the content before anything is rendered; stop with all faults at once."""
    docs = Path(config.docs_dir)
    inspection = config.extra.get(INSPECT, inspect)(docs, reference_day())
    if inspection.errors:
        raise Abort(f"De site is niet gebouwd: {tell(inspection.errors, docs.name)}")
    repository = str(config.extra.get("repository", "")).rstrip("/")
    config.edit_uri = f"{repository}/edit/main/{docs.name}/" if repository else None
    markup = Markup(glossary_words(inspection.catalog))
    config.markdown_extensions.append(markup)  # type: ignore[arg-type]  # Markdown takes both
    remember(
        config, BuildState(inspection.catalog, docs, repository, downloads(inspection.catalog), markup=markup)
    )
    _close_macro_environment(config)
    warnings.translate(docs)


def _close_macro_environment(config: MkDocsConfig) -> None:
    """Replace the environment of mkdocs-macros, in which a page can reach the build machine."""
    plugin = config.plugins["macros"]
    assert isinstance(plugin, MacrosPlugin)
    plugin._env = StrictEnvironment({name: plugin.macros[name] for name in MACROS})


def on_page_source() -> str:
    """Nothing for MkDocs to read: our own reader has read every page, and `on_page_start` hands the text over."""
    return ""


def on_page_start(page: Page, config: MkDocsConfig) -> str:
    """Give the page the text and fields that our own reader found, not those MkDocs guessed."""
    document = recall(config).catalog.by_path[page.file.src_uri]
    page.meta = {
        "title": html.escape(document.titel),
        "description": html.escape(document.samenvatting),
    }
    return document.body


def on_page_end(markdown: str, page: Page, config: MkDocsConfig) -> str:
    """Put the head and foot of its kind around the text, after the macros."""
    state = recall(config)
    document = state.catalog.by_path[page.file.src_uri]
    state.markup.explain = document.path != Begrip.page
    view = state.view(document.path)
    return f"{head(view, document)}\n{markdown}\n\n{foot(view, document)}"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Only pages of the catalog become pages: what could not be read is never shown as it is; promise others."""
    state = recall(config)
    for file in files.documentation_pages():
        if file.src_uri not in state.catalog.by_path:
            raise BuildError(f"{file.src_uri} staat niet in de catalogus.")
    for path in sorted(state.downloads):
        files.append(File.generated(config, path, content=""))
    frame.on_files(files, config)
    return files


def on_end() -> None:
    """Stop listening to the log of this build."""
    warnings.stop()


def on_error(error: Exception) -> None:
    """A build that fails says so in one line; the log named the page. `HANDREIKINGEN_DEBUG=1` shows all."""
    on_end()
    if not isinstance(error, MkDocsException) and not os.environ.get("HANDREIKINGEN_DEBUG"):
        raise Abort("De site is niet gebouwd. Meer weten? Zet HANDREIKINGEN_DEBUG=1 voor de opdracht.")
