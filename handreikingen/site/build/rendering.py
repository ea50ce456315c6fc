"""One page of MkDocs: from its source to its content, and what the rest of the build must know of it.

The parser of Markdown is made once and cleared for each page: making it anew costs more than a small page.
"""

import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import (
    Page,
    _ExtractAnchorsTreeprocessor,
    _ExtractTitleTreeprocessor,
    _RawHTMLPreprocessor,
)
from mkdocs.structure.toc import TableOfContents, get_toc

from handreikingen.site import gate, records
from handreikingen.site.build.addresses import SparingAddresses
from handreikingen.site.build.blocks import make_blocks_sparing, make_fences_sparing, make_toc_sparing
from handreikingen.site.build.inline import make_inline_sparing
from handreikingen.site.build.passes import make_passes_sparing
from handreikingen.site.build.trees import make_trees_sparing
from handreikingen.site.state import recall

log = logging.getLogger("mkdocs.commands.build")
_NAMED = re.compile(r"[\s\"'/](?:id|name)[\s=>/]", re.IGNORECASE)
"""A text without this holds no tag with an anchor."""


@dataclass(frozen=True, slots=True)
class Text:
    """What only the frame of the page itself needs: thousands of these would take much room, so it waits on disk."""

    markdown: str
    content: str
    toc: TableOfContents


@dataclass(slots=True)
class Rendered:
    """What became of a page, in a form that can travel between processes."""

    path: str
    """Its source, relative to docs/."""
    title_in_text: str | None
    meta: dict[str, Any]
    anchors: frozenset[str]
    links: dict[str, dict[str, str]]
    """Per page that it links to: the anchors, and the link as it was written."""
    faults: list[Any]


class Renderer:
    """Renders the pages of one build."""

    def __init__(self, config: MkDocsConfig, files: Files) -> None:
        self.config, self.files = config, files
        self.parser: Markdown | None = None

    def rendered(self, page: Page) -> Rendered:
        """Read and render a page, with all events of MkDocs; what was put in its place before comes after it."""
        after = page.content or ""
        self._populate(page)
        page.content = f"{page.content}{after}"
        return Rendered(
            page.file.src_uri, page._title_from_render, dict(page.meta), frozenset(page.present_anchor_ids or ()),
            {file.src_uri: found for file, found in (page.links_to_anchors or {}).items()}, gate.taken(self.config),
        )  # fmt: skip

    def _populate(self, page: Page) -> None:
        """As MkDocs does it (commands/build.py), with a parser that is used again."""
        config, files = self.config, self.files
        config._current_page = page
        try:
            page = config.plugins.on_pre_page(page, config=config, files=files)
            page.read_source(config)
            assert page.markdown is not None
            page.markdown = config.plugins.on_page_markdown(
                page.markdown, page=page, config=config, files=files
            )
            self._convert(page)
            assert page.content is not None
            page.content = config.plugins.on_page_content(page.content, page=page, config=config, files=files)
        except Exception as error:
            text = "" if isinstance(error, BuildError) else f" {error}"
            log.error("Error reading page '%s':%s", page.file.src_uri, text)
            raise
        finally:
            config._current_page = None

    def _convert(self, page: Page) -> None:
        """As `Page.render` does it."""
        assert page.markdown is not None
        parser = self._cleared_parser()
        raw = _RawHTMLPreprocessor()
        if _NAMED.search(page.markdown):
            raw._register(parser)
        else:
            parser.preprocessors.deregister("mkdocs_raw_html", strict=False)
        anchors = _ExtractAnchorsTreeprocessor(page.file, self.files, self.config)
        anchors._register(parser)
        links = SparingAddresses(page.file, self.files, self.config)
        links._register(parser)
        title = _ExtractTitleTreeprocessor()
        title._register(parser)
        page.content = parser.convert(page.markdown)
        page.toc = get_toc(getattr(parser, "toc_tokens", []))
        page._title_from_render = title.title
        page.present_anchor_ids = anchors.present_anchor_ids | raw.present_anchor_ids
        page.links_to_anchors = links.links_to_anchors

    def _cleared_parser(self) -> Markdown:
        recall(self.config).markup.marked = frozenset()
        if self.parser is None:
            self.parser = Markdown(
                extensions=self.config["markdown_extensions"],
                extension_configs=self.config["mdx_configs"] or {},
            )
            make_sparing(self.parser)
        else:
            self.parser.reset()
        return self.parser


def adopt(made: Rendered, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Give a page what it became in another process, and let the build know."""
    page._title_from_render, page.meta = made.title_in_text, made.meta
    page.present_anchor_ids = made.anchors  # type: ignore[assignment]  # it is only read
    page.links_to_anchors = links(made.links, files)
    gate.keep(made.faults, config)


def links(found: Mapping[str, dict[str, str]], files: Files) -> dict[File, dict[str, str]]:
    """Links to anchors as MkDocs keeps them: by file."""
    known = ((files.src_uris.get(path), anchors) for path, anchors in found.items())
    return {file: anchors for file, anchors in known if file}


def without_text(page: Page, config: MkDocsConfig) -> None:
    """Let go of the text of a page."""
    page.markdown = page.content = ""
    page.toc = TableOfContents([])
    records.forget(config)


def without_links(page: Page) -> None:
    """Let go of the anchors and links of a page that is adopted next."""
    page.present_anchor_ids = page.links_to_anchors = None


def text_of(page: Page) -> Text:
    """The text of a page that was just rendered."""
    return Text(page.markdown or "", page.content or "", page.toc)


def take_up(page: Page, text: Text, config: MkDocsConfig) -> None:
    """Give a page its text back; what was put in its place since (the list of downloads) comes after it."""
    page.markdown, page.toc = text.markdown, text.toc
    page.content = text.content + (page.content or "")
    records.keep_markdown(text.markdown, page, config)
    records.keep_html(text.content, page, config)


def make_sparing(md: Markdown) -> None:
    """The same result without trying what cannot match."""
    make_blocks_sparing(md)
    make_inline_sparing(md)
    make_fences_sparing(md)
    make_passes_sparing(md)
    make_toc_sparing(md)
    make_trees_sparing(md)
    md.is_block_level = cache(md.is_block_level)  # type: ignore[method-assign]  # asked of every element
