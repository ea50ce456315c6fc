"""After the pages: everything else that the site publishes, made by the exports from the records."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from handreikingen.exports.open_data import write_exports
from handreikingen.exports.search.pages import Source
from handreikingen.exports.search.write import write_search
from handreikingen.site.records import records
from handreikingen.site.state import recall


def write(config: MkDocsConfig) -> None:
    """Write feeds, open data, calendar and the search index beside the pages."""
    state = recall(config)
    sources = [Source(record.path, record.url, record.title, record.html) for record in records(config)]
    write_search(sources, state.catalog, Path(config.site_dir))
    write_exports(
        state.catalog,
        Path(config.site_dir),
        config.site_url or "",
        repository=state.repository,
        contact=str(config.extra.get("contact") or ""),
        markdown={record.path: record.markdown for record in records(config)},
    )
