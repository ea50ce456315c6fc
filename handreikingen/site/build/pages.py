"""Make a page of this build, in this process or another, and note everything that it was made with."""

import logging
import pickle
from collections.abc import Mapping
from dataclasses import dataclass

from jinja2 import Environment
from mkdocs.commands import build as mkdocs_build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from handreikingen.exports.open_data.page_markdown import page_markdown
from handreikingen.exports.open_data.publication import markdown_address
from handreikingen.exports.search.index import Measured, Reader, measured
from handreikingen.exports.search.pages import Source
from handreikingen.site import output
from handreikingen.site.build.alike import render_once
from handreikingen.site.build.packs import Packs
from handreikingen.site.build.trace import Asked
from handreikingen.site.records import record_of
from handreikingen.site.state import BuildState
from handreikingen.views.view import View

log = logging.getLogger("mkdocs.commands.build")


class SeenFiles(Files):
    """The files of a build; notes for which ones a link asked."""

    def __init__(self, files: Files, asked: Asked) -> None:
        super().__init__(files)
        self._asked = asked

    def get_file_from_path(self, path: str) -> File | None:
        """The file at a path, relative to docs/."""
        self._asked("file", path)
        return self.src_uris.get(path) or super().get_file_from_path(path)


class SeenUrls(dict[str, str]):
    """The addresses of pages by path; notes which ones were asked for."""

    def __init__(self, urls: Mapping[str, str], asked: Asked) -> None:
        super().__init__(urls)
        self._asked = asked

    def get(self, path: str, default: str | None = None) -> str | None:  # type: ignore[override]  # one form is used
        """The address of a page."""
        self._asked("url", path)
        return super().get(path, default)


class _SeenNames(frozenset[str]):
    """The names of the files beside the pages; notes which ones a page asked for."""

    asked: Asked

    def __contains__(self, name: object) -> bool:
        self.asked("download", name)
        return super().__contains__(name)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SeenState(BuildState):
    """What a build knows, in a form that notes what it is asked."""

    asked: Asked

    def view(self, path: str) -> View:
        """The catalog as seen from a page."""
        names = _SeenNames(self.downloads)
        names.asked = self.asked
        return View(self.catalog, path, self.repository, names)


@dataclass(slots=True)
class Written:
    """A page in its frame, and what came beside it."""

    outputs: dict[str, bytes]
    counted: bytes
    """The digest of what the search index needs of it."""
    measured: Measured


class Writer:
    """Writes the pages of one build, when the content of all is known."""

    def __init__(
        self,
        config: MkDocsConfig,
        files: Files,
        nav: Navigation,
        env: Environment,
        asked: Asked,
        contents: Packs,
    ) -> None:
        """`contents` is where what was made goes."""
        self.config, self.nav, self.env, self.contents = config, nav, env, contents
        self.documents: list[File] = list(files.documentation_pages())
        self.reader = Reader()
        urls, named = [file.url for file in self.documents], [page.url for page in nav.pages]
        render_once(env, asked, urls, named)

    def write(self, page: Page) -> Written:
        """A page that has its text; the Markdown beside it, and what the search index needs of it."""
        path = page.file.src_uri
        record, about = record_of(path, self.config), output.publication(self.config)
        made = {
            page.file.dest_uri: self._built(page),
            markdown_address(path): page_markdown(about, path, record.markdown),
        }
        counted = self.reader.read(Source(path, record.url, record.title, record.html), about.catalog)
        return Written(
            {name: self.contents.put(data) for name, data in made.items() if data},
            self.contents.put(pickle.dumps(counted, pickle.HIGHEST_PROTOCOL)),
            measured(counted),
        )

    def _built(self, page: Page) -> bytes:
        """As MkDocs does it (commands/build.py), without writing; nothing when the page is empty."""
        config = self.config
        config._current_page, page.active = page, True
        try:
            context = mkdocs_build.get_context(self.nav, self.documents, config, page)
            template = self.env.get_template(page.meta.get("template", "main.html"))
            context = config.plugins.on_page_context(context, page=page, config=config, nav=self.nav)
            text = config.plugins.on_post_page(template.render(context), page=page, config=config)
        except Exception as error:
            said = "" if isinstance(error, BuildError) else f" {error}"
            log.error("Error building page '%s':%s", page.file.src_uri, said)
            raise
        finally:
            config._current_page, page.active = None, False
        return text.encode("utf-8", errors="xmlcharrefreplace") if text.strip() else b""
