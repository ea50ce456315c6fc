"""After the pages: everything else that the site publishes, made by the exports from the records."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from handreikingen.exports.open_data import write_exports
from handreikingen.exports.open_data.publication import Publication
from handreikingen.exports.search.pages import Source
from handreikingen.exports.search.write import write_search
from handreikingen.site.documents import of_pages
from handreikingen.site.records import records
from handreikingen.site.state import recall
from handreikingen.views.pictures import pictures

ELSEWHERE = "handreikingen_exports_elsewhere"
"""In `config.extra`: whoever drives this build writes the exports itself."""


def write(config: MkDocsConfig) -> None:
    """Write pictures, feeds, open data, calendar and the search index beside the pages."""
    if config.extra.get(ELSEWHERE):
        return
    state, about = recall(config), publication(config)
    for path, text in pictures(state.catalog).items():
        (Path(config.site_dir) / path).write_bytes(text.encode())
    sources = [Source(record.path, record.url, record.title, record.html) for record in records(config)]
    write_search(sources, state.catalog, Path(config.site_dir), of_pages(config))
    write_exports(
        state.catalog,
        Path(config.site_dir),
        about.address,
        repository=about.repository,
        contact=about.contact,
        markdown={record.path: record.markdown for record in records(config)},
    )


def publication(config: MkDocsConfig) -> Publication:
    """The catalog of this build as it is published."""
    state = recall(config)
    contact = str(config.extra.get("contact") or "")
    return Publication(state.catalog, config.site_url or "", state.repository, contact)
