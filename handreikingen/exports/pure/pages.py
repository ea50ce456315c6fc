"""Every page as plain Markdown: macros and blocks expanded, terms marked, all the frame shows in the fields above."""

import html
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import yaml

from handreikingen.catalog import Entry
from handreikingen.exports.open_data import Publication, feeds_of, page_data, script_text
from handreikingen.exports.open_data.publication import markdown_address
from handreikingen.exports.policy import inline_scripts, policy
from handreikingen.exports.pure.repairs import repaired
from handreikingen.exports.pure.terms import Renderer, marked_in_markdown
from handreikingen.model import Document
from handreikingen.views.blocks import foot, head
from handreikingen.views.downloads import downloads
from handreikingen.views.environment import StrictEnvironment
from handreikingen.views.frame import Frame, frame
from handreikingen.views.macros import MACROS, call
from handreikingen.views.view import View, environment

DOWNLOADS = "downloads.md"


@dataclass(frozen=True, slots=True)
class PurePage:
    """One page, ready to be written and to be searched."""

    document: Document
    plain: str
    """Its Markdown with macros and blocks expanded; without fields, and without marks on terms."""
    markdown: str
    """The same as it is written: with terms marked, and boxes and tables repaired."""
    fields: Mapping[str, Any]
    """What stands above the text: the title, and all that the page frame shows."""
    html: str
    """Its rendered content, for the search index; links still lead to Markdown files."""

    @property
    def text(self) -> str:
        """The file as it is written."""
        fields = yaml.dump(
            dict(self.fields), Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=10_000
        )
        return f"---\n{fields}---\n{self.markdown}"


def pure_pages(publication: Publication, render: Renderer) -> Iterator[PurePage]:
    """All pages of the catalog, sorted by path."""
    catalog = publication.catalog
    made = downloads(catalog)
    scripts = inline_scripts()
    for document in catalog.documents:
        view = View(catalog, document.path, publication.repository, made)
        plain = expanded(view, document)
        markdown, terms, rendered = marked_in_markdown(plain, document.path, render)
        fields = {
            "title": html.escape(document.titel),
            "description": html.escape(document.samenvatting),
            "kader": frame_fields(frame(view, document, terms)),
            **_head_fields(publication, document, scripts),
        }
        yield PurePage(document, plain, repaired(markdown, rendered), fields, rendered)


def expanded(view: View, document: Document) -> str:
    """The text of a page with its macros expanded, between the head and foot of its kind."""
    macros = StrictEnvironment({name: partial(call, view, name) for name in MACROS})
    body = macros.from_string(document.body).render()
    text = f"{head(view, document)}\n{body}\n\n{foot(view, document)}"
    return text + _no_documents() if document.path == DOWNLOADS else text


def _no_documents() -> str:
    """What the list of documents says while there are none: the export makes no PDFs."""
    return "\n" + environment().get_template("pdf/downloads.html.j2").render(documents=[], veranderd=[])


def _head_fields(publication: Publication, document: Document, scripts: list[str]) -> dict[str, Any]:
    """What stands in the head of the page for machines."""
    data = script_text(page_data(publication, document))
    return {
        "gegevens": data,
        "beleid": policy([*scripts, data]),
        "markdown": markdown_address(document.path),
        "feeds": [list(feed) for feed in feeds_of(publication, document.path)],
    }


def frame_fields(made: Frame) -> dict[str, Any]:
    """The frame of a page as plain data, with the names that the templates of the theme use."""
    return {
        "path": made.path,
        "titel": made.titel,
        "kind": made.kind,
        "colour": made.colour,
        "theme": _entry(made.theme),
        "crumbs": [{"path": page.path, "titel": page.titel} for page in made.crumbs],
        "kind_index": {"path": made.kind_index.path} if made.kind_index else None,
        "labels": list(made.labels),
        "previous": _entry(made.previous),
        "following": _entry(made.following),
        "terms": [
            {
                "key": {"id": entry.key.id},
                "naam": entry.naam,
                "thing": {"definitie": getattr(entry.thing, "definitie", "")},
                "path": entry.path,
                "anchor": entry.anchor,
            }
            for entry in made.terms
        ],
        "facets": [
            {
                "name": facet.name,
                "title": facet.title,
                "options": [{"value": o.value, "title": o.title, "count": o.count} for o in facet.options],
            }
            for facet in made.facets
        ],
    }


def _entry(entry: Entry | None) -> dict[str, str] | None:
    return {"path": entry.path, "naam": entry.naam} if entry else None
