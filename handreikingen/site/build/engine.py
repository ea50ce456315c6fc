"""A build of the whole site: the events of MkDocs in their order, for the pages that are not right already."""

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from jinja2 import Environment, FileSystemLoader
from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError
from mkdocs.structure.files import Files, get_files, set_exclusions
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler
from mkdocs_macros import context as macros

from handreikingen.exports.open_data.write import addresses_of, groups
from handreikingen.site import documents, output
from handreikingen.site.build.exporting import Exporting
from handreikingen.site.build.inputs import Inputs, digest
from handreikingen.site.build.memory import Made, Memory, united
from handreikingen.site.build.pages import SeenFiles, SeenState, SeenUrls, Writer, Written
from handreikingen.site.build.processes import FEW, each
from handreikingen.site.build.progress import Progress
from handreikingen.site.build.publish import LostError
from handreikingen.site.build.reading import Reading
from handreikingen.site.build.rendering import Rendered, Renderer, Text, adopt, repeat
from handreikingen.site.build.searching import Searching
from handreikingen.site.build.store import Store, made_content
from handreikingen.site.build.templates import Templates
from handreikingen.site.build.trace import Answers, Asked, SeenCatalog, texts_noted
from handreikingen.site.events import INSPECT
from handreikingen.site.state import recall, remember
from handreikingen.views.pictures import drawings
from handreikingen.views.registers import glossary_words
from handreikingen.views.view import counted, environment, templates

log = logging.getLogger("mkdocs.commands.build")
R = TypeVar("R")


@dataclass(slots=True)
class Known:
    """What builds before this one found."""

    memory: Memory | None
    reading: Reading
    searching: Searching


class Engine:
    """One build into a folder that is empty. Afterwards it holds what had to be made."""

    def __init__(
        self, config_file: Path, folder: Path, inputs: Inputs, known: Known, store: Store, progress: Progress
    ) -> None:
        """In `folder`, `out` gets the files that are no pages, and `made` the contents of pages, by digest.

        The texts of pages are in `waiting` until all are there.
        """
        self.out, self.made, self.waiting = folder / "site", folder / "inhoud", folder / "tekst"
        for each_folder in (self.out, self.made, self.waiting):
            each_folder.mkdir()
        self.config: MkDocsConfig = load_config(str(config_file), site_dir=str(self.out), strict=True)
        self.config.extra[INSPECT] = known.reading.inspected(inputs)
        self.inputs, self.known, self.store, self.progress = inputs, known, store, progress
        self.asked = Asked()
        self.memory = Memory()
        self.copies: dict[str, bytes] = {}
        """The digests of the files that are only copied."""
        self.texts: dict[str, bytes] = {}
        """The digest of the text of each page that was made."""
        self.rendered = 0
        self.files: Files
        self.nav: Navigation
        self.env: Environment
        self.answers: Answers

    def run(self) -> None:
        """Build; raises what MkDocs raises when it stops."""
        config = self.config
        config.extra[output.ELSEWHERE] = True
        config.plugins.on_startup(command="build", dirty=False)
        try:
            with _counting() as counter, texts_noted(self.asked):
                self._build(Templates(self.store.folder / "sjablonen"))
                if counts := counter.get_counts():
                    number = sum(count for _, count in counts)
                    raise Abort(
                        f"De site is niet gebouwd: {counted(number, 'waarschuwing', 'waarschuwingen')}."
                    )
        except LostError:
            raise  # no fault of anyone: all is made anew
        except Exception as error:
            config.plugins.on_build_error(error=error)
            if isinstance(error, BuildError):
                log.error(str(error))
                raise Abort("De site is niet gebouwd.") from error
            raise
        finally:
            config.plugins.on_shutdown()

    def _build(self, templates: Templates) -> None:
        self._prepare(templates)
        pages = [file.page for file in self.files.documentation_pages() if file.page is not None]
        changed = self._remember()
        fewer = self.memory.forget_others({page.file.src_uri for page in pages})
        stale = [page for page in pages if self._is_stale(page, changed)]
        self.rendered = len(stale)
        self._render(stale)
        self.env = self.config.plugins.on_env(self.env, config=self.config, files=self.files)
        self._write_files()
        self._write_pages(stale)
        for page in pages:
            page.validate_anchor_links(files=self.files, log_level=self.config.validation.links.anchors)
        self._export(changed, again=bool(stale) or fewer)
        self.config.plugins.on_post_build(config=self.config)

    def _prepare(self, templates: Templates) -> None:
        """Everything up to the first page."""
        macros.get_git_info = dict  # no page can ask for it, and to know it takes twelve processes
        config = self.config = self.config.plugins.on_config(self.config)
        config.plugins.on_pre_build(config=config)
        environment().bytecode_cache = templates
        self.env = config.theme.get_env()
        self.env.bytecode_cache = templates
        files = get_files(config)
        # Of the theme below ours no file is published (site/frame.py): they need not be looked for.
        own = FileSystemLoader(config.theme.custom_dir or [])
        files.add_files_from_theme(self.env.overlay(loader=own), config)
        self.files = config.plugins.on_files(files, config=config)
        set_exclusions(self.files, config)
        self.nav = config.plugins.on_nav(get_navigation(self.files, config), config=config, files=self.files)
        for file in self.files.documentation_pages():
            if file.page is None:
                Page(None, file, config)

    def _remember(self) -> frozenset[int]:
        """Let the build note what it asks; what was asked before and has another answer now."""
        state = recall(self.config)
        there = {file.src_uri: f"{file.url} {file.inclusion}" for file in self.files}
        self.answers = Answers(state.catalog, self.inputs, state.urls, there, state.downloads)
        titles = [(page.url, state.catalog.by_path[page.file.src_uri].titel) for page in self.nav.pages]
        around = (
            self.inputs.program, str(self.nav), titles, state.repository, str(state.catalog.peildatum),
            [(term, list(words)) for term, words in glossary_words(state.catalog)],
        )  # fmt: skip
        self.memory.around = digest(repr(around).encode())
        self.memory.docs = self.inputs.docs
        seen = SeenCatalog(state.catalog, self.asked)
        urls = SeenUrls(state.urls, self.asked)
        remember(
            self.config,
            SeenState(
                seen, state.docs, state.repository, state.downloads, state.markup, urls, asked=self.asked
            ),
        )
        before = self.known.memory
        if before is None or before.around != self.memory.around or documents.collected(self.config):
            return frozenset()
        self.memory = before.copy()
        return self.memory.learn(self.inputs.docs, self.answers.value)

    def _is_stale(self, page: Page, changed: frozenset[int]) -> bool:
        """Whether a page has to be made; one that is right gets what others need to know of it."""
        made = self.memory.pages.get(page.file.src_uri)
        if made is None or made.depends_on(changed):
            return True
        page.markdown = page.content = ""
        page.meta, page.present_anchor_ids = made.meta, set(made.anchors)
        page.links_to_anchors = _links(made.links, self.files)
        return False

    def _render(self, pages: Sequence[Page]) -> None:
        """The content of pages."""
        renderer = Renderer(self.config, SeenFiles(self.files, self.asked), str(self.waiting))

        def render(page: Page) -> tuple[Rendered, frozenset[Any]]:
            with self.asked.noting() as asked:
                return renderer.rendered(page), frozenset(asked)

        if len(pages) > FEW:  # compiled here, and not in each process
            for name in templates():
                environment().get_template(name)
        logs: dict[str, list[Any]] = {}

        def take(page: Page, found: tuple[Rendered, frozenset[Any]]) -> None:
            made, asked = found
            adopt(made, page, self.config)
            page.links_to_anchors = _links(made.links, self.files)
            logs[made.path], self.texts[made.path] = made.log, made.text
            numbers = self.memory.numbers(asked, self.answers.value)
            self.memory.keep(made.path, Made(numbers, {}, made.meta, made.anchors, made.links))
            done()

        with self.progress.step("Pagina’s", len(pages)) as done:
            _tried(render, pages, take)
        for page in pages:
            repeat(logs[page.file.src_uri])
        if found := documents.collected(self.config):
            found.pages.clear()
            for page in pages:
                documents.on_page_content(self._text(page).content, page, self.config)

    def _write_files(self) -> None:
        """What is no page: files to copy, and the templates that stand on themselves."""
        for file in self.files:
            if not file.is_documentation_page() and file.inclusion.is_included():  # type: ignore[no-untyped-call]
                self.copies[file.dest_uri] = name = digest(data := file.content_bytes)
                if not self.store.has(name):
                    made_content(str(self.made), data)
        for template in self.config.theme.static_templates:
            mkdocs_build._build_theme_template(template, self.env, self.files, self.config, self.nav)
        for template in self.config.extra_templates:
            mkdocs_build._build_extra_template(template, self.files, self.config, self.nav)

    def _write_pages(self, pages: Sequence[Page]) -> None:
        """Pages in their frame."""
        writer = Writer(self.config, self.files, self.nav, self.env, self.asked, str(self.made))
        logs: dict[str, list[Any]] = {}

        def take(page: Page, written: Written) -> None:
            made = self.memory.pages[page.file.src_uri]
            made.asked = united(made.asked, self.memory.numbers(written.asked, self.answers.value))
            made.outputs, made.counted = written.outputs, written.counted
            logs[page.file.src_uri] = written.log
            done()

        with self.progress.step("Bestanden", len(pages)) as done:
            _tried(lambda page: writer.write(page, self._text(page)), pages, take)
        for page in pages:
            repeat(logs[page.file.src_uri])

    def _text(self, page: Page) -> Text:
        """The text of a page that was made."""
        found = Store.value((self.waiting / self.texts[page.file.src_uri].hex()).read_bytes())
        assert isinstance(found, Text)
        return found

    def _export(self, changed: frozenset[int], *, again: bool) -> None:
        """Everything that is made from all pages together."""
        about = output.publication(self.config)
        counted = {path: made.counted for path, made in self.memory.pages.items()}

        def search() -> dict[str, bytes]:
            return self.known.searching.files(
                counted, self._value, about.catalog, documents.of_pages(self.config)
            )

        exports = Exporting(
            self.memory, changed, self.asked, self.answers.value, self._value, (self.made, self.out)
        )
        exports.group("zoeken", search, again=again)
        for path, draw in drawings(about.catalog).items():
            exports.group(f"beeld {path}", partial(_drawn, path, draw))
        files = [
            file for name, make in groups(about, exports.keep).items() for file in exports.group(name, make)
        ]
        exports.group(
            f"adressen van {digest(repr(files).encode()).hex()}", lambda: addresses_of(about, files)
        )

    def _value(self, name: bytes) -> Any:
        """A value that was made now or before, by its digest."""
        new = self.made / name.hex()
        found = self.store.value(new.read_bytes()) if new.exists() else self.store.kept(name)
        if found is None:
            raise LostError(name.hex())
        return found


def _drawn(path: str, draw: Callable[[], str]) -> dict[str, bytes]:
    return {path: draw().encode()}


def _links(links: dict[str, dict[str, str]], files: Files) -> dict[Any, dict[str, str]]:
    """Links to anchors as MkDocs keeps them: by file."""
    found = ((files.get_file_from_path(path), anchors) for path, anchors in links.items())
    return {file: anchors for file, anchors in found if file}


def _tried(work: Callable[[Page], R], pages: Sequence[Page], take: Callable[[Page, R], None]) -> None:
    """The work on all pages; what MkDocs said of a page that failed is said here."""
    try:
        each(work, pages, take)
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
