"""A build of the whole site: the events of MkDocs in their order, the pages in several processes."""

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from jinja2 import Environment
from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError
from mkdocs.structure.files import File, Files, get_files, set_exclusions
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

from handreikingen.site import documents
from handreikingen.site.build.processes import each
from handreikingen.site.build.progress import Progress
from handreikingen.site.build.rendering import Renderer, adopt, listening, repeat
from handreikingen.site.build.store import Templates
from handreikingen.views.view import environment

log = logging.getLogger("mkdocs.commands.build")
R = TypeVar("R")


class Engine:
    """One build into `out`, a folder that is empty."""

    def __init__(self, config_file: Path, out: Path, templates: Path, progress: Progress) -> None:
        self.config: MkDocsConfig = load_config(str(config_file), site_dir=str(out), strict=True)
        self.templates = Templates(templates)
        self.progress = progress
        self.files: Files
        self.nav: Navigation
        self.env: Environment
        self.pages = self.rendered = 0

    def run(self) -> None:
        """Build; raises what MkDocs raises when it stops."""
        config = self.config
        config.plugins.on_startup(command="build", dirty=False)
        try:
            with _counting() as counter:
                self._build()
                if counts := counter.get_counts():
                    number = sum(count for _, count in counts)
                    raise Abort(f"De site is niet gebouwd: {number} waarschuwing(en).")
        except Exception as error:
            config.plugins.on_build_error(error=error)
            if isinstance(error, BuildError):
                log.error(str(error))
                raise Abort("De site is niet gebouwd.") from error
            raise
        finally:
            config.plugins.on_shutdown()

    def _build(self) -> None:
        self._prepare()
        pages = [file.page for file in self.files.documentation_pages() if file.page is not None]
        self.pages = self.rendered = len(pages)
        self._render(pages)
        self.env = self.config.plugins.on_env(self.env, config=self.config, files=self.files)
        self._write_files()
        self._write_pages(pages)
        for page in pages:
            page.validate_anchor_links(files=self.files, log_level=self.config.validation.links.anchors)
        self.config.plugins.on_post_build(config=self.config)

    def _prepare(self) -> None:
        """Everything up to the first page."""
        config = self.config = self.config.plugins.on_config(self.config)
        config.plugins.on_pre_build(config=config)
        environment().bytecode_cache = self.templates
        self.env = config.theme.get_env()
        self.env.bytecode_cache = self.templates
        files = get_files(config)
        files.add_files_from_theme(self.env, config)
        self.files = config.plugins.on_files(files, config=config)
        set_exclusions(self.files, config)
        self.nav = config.plugins.on_nav(get_navigation(self.files, config), config=config, files=self.files)
        for file in self.files.documentation_pages():
            if file.page is None:
                Page(None, file, config)

    def _render(self, pages: Sequence[Page]) -> None:
        """The content of all pages."""
        renderer = Renderer(self.config, self.files)
        with self.progress.step("Pagina’s", len(pages)) as done:
            for page, made in zip(pages, _tried(renderer.rendered, pages, done), strict=True):
                adopt(made, page, self.files, self.config)
                repeat(made.log)
        if found := documents.collected(self.config):
            found.pages.clear()
            for page in pages:
                documents.on_page_content(page.content or "", page, self.config)

    def _write_files(self) -> None:
        """What is no page: files to copy, and the templates that stand on themselves."""
        self.files.copy_static_files()
        for template in self.config.theme.static_templates:
            mkdocs_build._build_theme_template(template, self.env, self.files, self.config, self.nav)
        for template in self.config.extra_templates:
            mkdocs_build._build_extra_template(template, self.files, self.config, self.nav)

    def _write_pages(self, pages: Sequence[Page]) -> None:
        """Every page in its frame."""
        doc_files: list[File] = list(self.files.documentation_pages())

        def write(page: Page) -> list[tuple[str, int, str]]:
            with listening() as lines:
                mkdocs_build._build_page(page, self.config, doc_files, self.nav, self.env)
            return lines

        with self.progress.step("Bestanden", len(pages)) as done:
            for lines in _tried(write, pages, done):
                repeat(lines)


def _tried(work: Callable[[Page], R], pages: Sequence[Page], done: Callable[[], None]) -> list[R]:
    """The work on all pages; what MkDocs said of a page that failed is said here."""
    try:
        return each(work, pages, done)
    except Exception as error:
        repeat(getattr(error, "handreikingen_log", []))
        raise


@contextmanager
def _counting() -> Iterator[CountHandler]:
    """Counts warnings and errors, as MkDocs does in strict mode."""
    counter = CountHandler()
    counter.setLevel(logging.WARNING)
    logger = logging.getLogger("mkdocs")
    logger.addHandler(counter)
    try:
        yield counter
    finally:
        logger.removeHandler(counter)
