"""A build of the whole site: the events of MkDocs in their order, for the pages that are not right already."""

import logging
import pickle
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
from handreikingen.site import documents, gate, output
from handreikingen.site.build.addresses import make_canonical_sparing
from handreikingen.site.build.exporting import Exporting
from handreikingen.site.build.inputs import Inputs, digest
from handreikingen.site.build.memory import Made, Memory, united
from handreikingen.site.build.packs import Packs
from handreikingen.site.build.pages import SeenFiles, SeenState, SeenUrls, Writer, Written
from handreikingen.site.build.processes import FEW
from handreikingen.site.build.progress import Progress
from handreikingen.site.build.publish import LostError
from handreikingen.site.build.reading import Reading
from handreikingen.site.build.rendering import (
    Rendered,
    Renderer,
    adopt,
    links,
    take_up,
    text_of,
    without_links,
    without_text,
)
from handreikingen.site.build.searching import Searching
from handreikingen.site.build.store import Store
from handreikingen.site.build.templates import Templates
from handreikingen.site.build.trace import Answers, Asked, SeenCatalog, texts_noted
from handreikingen.site.build.work import work_on
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
        """In `folder`, `out` gets the files that MkDocs writes itself, and `made` what was made, by digest."""
        make_canonical_sparing()
        self.out, self.made = folder / "site", Packs(folder / "inhoud")
        self.out.mkdir()
        self.config: MkDocsConfig = load_config(str(config_file), site_dir=str(self.out), strict=True)
        self.config.extra[INSPECT] = known.reading.inspected(inputs)
        self.inputs, self.known, self.store, self.progress = inputs, known, store, progress
        self.asked = Asked()
        self.memory = Memory()
        self.copies: dict[str, bytes] = {}
        """The digests of the files that are only copied."""
        self.rendered = 0
        self.files: Files
        self.nav: Navigation
        self.env: Environment
        self.answers: Answers

    def close(self) -> None:
        """Let go of the files that are open."""
        self.made.close()

    def run(self) -> None:
        """Build; raises what MkDocs raises when it stops."""
        config = self.config
        config.extra[output.ELSEWHERE] = True
        config.plugins.on_startup(command="build", dirty=False)
        try:
            with _counting() as counter, texts_noted(self.asked):
                self._build(Templates())
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
        self._pages(stale)
        self._write_files()
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
        page.links_to_anchors = links(made.links, self.files)
        return False

    def _pages(self, pages: Sequence[Page]) -> None:
        """Make pages: content and frame at once, unless frames name documents that are made of all contents."""
        config, found = self.config, documents.collected(self.config)
        for name in templates() if len(pages) > FEW else ():  # compiled here, and not in each process
            environment().get_template(name)
        renderer = Renderer(config, SeenFiles(self.files, self.asked))
        texts = self._contents(pages, renderer, found) if found else None
        for page in pages:
            page.content = ""
        self.env = config.plugins.on_env(self.env, config=config, files=self.files)
        writer = Writer(config, self.files, self.nav, self.env, self.asked, self.made)

        def work(page: Page) -> tuple[Rendered | None, Written]:
            rendered = None
            if texts is None:
                rendered = renderer.rendered(page)
            else:
                take_up(page, self._value(texts[page.file.src_uri]), config)
            written = writer.write(page)
            without_text(page, config)
            if rendered:
                without_links(page)
            return rendered, written

        def take(page: Page, found: tuple[Rendered | None, Written], asked: bytes) -> None:
            rendered, written = found
            if rendered:
                self._adopt(page, rendered)
            made = self.memory.pages[page.file.src_uri]
            made.asked = united(made.asked, asked)
            made.outputs, made.counted, made.measured = written.outputs, written.counted, written.measured

        self._work("Pagina’s", pages, work, take)
        gate.stop_on_faults(config)

    def _contents(
        self, pages: Sequence[Page], renderer: Renderer, found: documents.Collected
    ) -> dict[str, bytes]:
        """The contents of pages, for the documents too; the digest of the text of each page."""
        texts: dict[str, bytes] = {}

        def work(page: Page) -> tuple[Rendered, bytes]:
            rendered = renderer.rendered(page)
            text = pickle.dumps(text_of(page), pickle.HIGHEST_PROTOCOL)
            without_text(page, self.config)
            without_links(page)
            return rendered, self.made.put(text)

        def take(page: Page, found: tuple[Rendered, bytes], asked: bytes) -> None:
            rendered, texts[page.file.src_uri] = found
            self._adopt(page, rendered)
            self.memory.pages[page.file.src_uri].asked = asked

        self._work("Inhoud", pages, work, take)
        found.pages.clear()
        for page in pages:
            documents.on_page_content(self._value(texts[page.file.src_uri]).content, page, self.config)
        return texts

    def _adopt(self, page: Page, made: Rendered) -> None:
        """What became of a page; others need to know of it."""
        adopt(made, page, self.config, self.files)
        self.memory.keep(made.path, Made(b"", {}, made.meta, made.anchors, made.links))

    def _work(
        self,
        name: str,
        pages: Sequence[Page],
        work: Callable[[Page], R],
        take: Callable[[Page, R, bytes], None],
    ) -> None:
        """Work on each page, and show how far it is."""
        with self.progress.step(name, len(pages)) as done:

            def taken(page: Page, found: R, asked: bytes) -> None:
                take(page, found, asked)
                done()

            work_on(
                pages, work, taken, self.asked, lambda names: self.memory.number(names, self.answers.value)
            )

    def _write_files(self) -> None:
        """What is no page: files to copy, and the templates that stand on themselves."""
        for file in self.files:
            if not file.is_documentation_page() and file.inclusion.is_included():  # type: ignore[no-untyped-call]
                known = self.inputs.docs.get(file.src_uri) if file.src_dir == self.config.docs_dir else None
                name = known or digest(file.content_bytes)
                if not self.store.contents.has(name):
                    name = self.made.put(file.content_bytes)
                self.copies[file.dest_uri] = name
        for template in self.config.theme.static_templates:
            mkdocs_build._build_theme_template(template, self.env, self.files, self.config, self.nav)
        for template in self.config.extra_templates:
            mkdocs_build._build_extra_template(template, self.files, self.config, self.nav)

    def _export(self, changed: frozenset[int], *, again: bool) -> None:
        """Everything that is made from all pages together."""
        about = output.publication(self.config)

        def search() -> dict[str, bytes]:
            return self.known.searching.files(
                self.memory.pages, self._value, about.catalog, documents.of_pages(self.config)
            )

        exports = Exporting(self.memory, changed, self.asked, self.answers.value, self._value, self.made)
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
        data = self.made.get(name)
        found = self.store.kept(name) if data is None else self.store.value(data)
        if found is None:
            raise LostError(name.hex())
        return found


def _drawn(path: str, draw: Callable[[], str]) -> dict[str, bytes]:
    return {path: draw().encode()}


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
