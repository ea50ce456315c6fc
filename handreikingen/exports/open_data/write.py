"""All open data and feeds of a site: as bytes by address, and written into the built site."""

from collections.abc import Mapping
from pathlib import Path

from handreikingen.catalog import Catalog
from handreikingen.exports.open_data.addresses import address_list, addresses
from handreikingen.exports.open_data.dcat import dcat
from handreikingen.exports.open_data.feed_formats import atom, json_feed
from handreikingen.exports.open_data.feeds import feeds
from handreikingen.exports.open_data.ics import calendar, dated_meetings, meeting_calendar, meeting_of
from handreikingen.exports.open_data.page_markdown import page_markdown
from handreikingen.exports.open_data.publication import Publication, markdown_address
from handreikingen.exports.open_data.rdf import json_ld, turtle
from handreikingen.exports.open_data.records import catalogue, records
from handreikingen.exports.open_data.redirects import redirect_pages
from handreikingen.exports.open_data.schema import catalogue_schema
from handreikingen.exports.open_data.skos import skos
from handreikingen.exports.open_data.tables import tables
from handreikingen.exports.open_data.texts import llms, robots
from handreikingen.views.calendar import CALENDAR, meeting_file

NO_PAGES: Mapping[str, str] = {}


def write_exports(
    catalog: Catalog,
    site_dir: Path,
    address: str,
    *,
    repository: str = "",
    contact: str = "",
    markdown: Mapping[str, str] = NO_PAGES,
) -> tuple[str, ...]:
    """Write everything into a built site; the addresses that were written.

    `markdown` holds the text of pages with macros and blocks done, by path (`handreikingen/x.md`).
    """
    files = build_exports(Publication(catalog, address, repository, contact), markdown)
    for name, content in files.items():
        target = site_dir / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return tuple(files)


def build_exports(publication: Publication, markdown: Mapping[str, str] = NO_PAGES) -> dict[str, bytes]:
    """Everything that is written beside the pages, by address."""
    data = {**_data(publication), **_feeds(publication), **_calendars(publication)}
    promised = [*data, "adressen.json", "robots.txt", "llms.txt"]
    found = {
        **data,
        "adressen.json": address_list(publication, addresses(publication, promised)),
        "robots.txt": robots(publication),
        "llms.txt": llms(publication),
        **redirect_pages(publication),
        **{markdown_address(path): page_markdown(publication, path, text) for path, text in markdown.items()},
    }
    return dict(sorted(found.items()))


def _data(publication: Publication) -> dict[str, bytes]:
    known = records(publication.catalog)
    csv_files = tables(publication, known)
    terms = skos(publication)
    description = dcat(publication, csv_files)
    return {
        "catalogus.json": catalogue(publication, known),
        "catalogus.schema.json": catalogue_schema(publication),
        **csv_files,
        "begrippen.ttl": turtle(terms),
        "begrippen.jsonld": json_ld(terms),
        "dcat.ttl": turtle(description),
        "dcat.jsonld": json_ld(description),
    }


def _feeds(publication: Publication) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for feed in feeds(publication):
        found[f"{feed.address}.atom"] = atom(publication, feed)
        found[f"{feed.address}.json"] = json_feed(publication, feed)
    return found


def _calendars(publication: Publication) -> dict[str, bytes]:
    each = {
        meeting_file(meeting_of(entry)): meeting_calendar(publication, entry)
        for entry in dated_meetings(publication)
    }
    return {CALENDAR: calendar(publication), **each}
