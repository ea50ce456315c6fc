"""All open data and feeds of a site: as bytes by address, and written into the built site."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path

from handreikingen.catalog import Catalog
from handreikingen.exports.open_data.addresses import address_list, addresses
from handreikingen.exports.open_data.dcat import dcat
from handreikingen.exports.open_data.feed_formats import atom, json_feed
from handreikingen.exports.open_data.feeds import feed, feed_names, newest
from handreikingen.exports.open_data.ics import calendar, dated_meetings, meeting_calendar, meeting_of
from handreikingen.exports.open_data.items import Keep, anew, columns, items, lists, texts
from handreikingen.exports.open_data.page_markdown import page_markdown
from handreikingen.exports.open_data.publication import KINDS, Publication, file_name, markdown_address
from handreikingen.exports.open_data.rdf import Node, json_ld, turtle
from handreikingen.exports.open_data.records import catalogue
from handreikingen.exports.open_data.redirects import redirect_pages
from handreikingen.exports.open_data.schema import catalogue_schema
from handreikingen.exports.open_data.skos import skos
from handreikingen.exports.open_data.tables import polls, relations, with_head
from handreikingen.exports.open_data.texts import llms, robots
from handreikingen.model.meetings import Peiling
from handreikingen.views.calendar import CALENDAR, meeting_file

NO_PAGES: Mapping[str, str] = {}
Make = Callable[[], dict[str, bytes]]
ADDRESSES = "adressen.json"
POLL = Peiling.soort
"""Its table has a line per answer."""


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
    found: dict[str, bytes] = {}
    for make in groups(publication, anew).values():
        found |= make()
    found |= addresses_of(publication, [*found])
    found |= {
        markdown_address(path): page_markdown(publication, path, text) for path, text in markdown.items()
    }
    return dict(sorted(found.items()))


def groups(publication: Publication, keep: Keep) -> dict[str, Make]:
    """What is written beside the pages but the list of all addresses: groups of files that can each be made apart.

    A group asks the catalog itself for all that it is made with, each time that it is made; only which groups
    there are is decided here.
    """
    tables = {
        f"tabellen {soort}": partial(_tables, publication, soort, keep) for soort in KINDS if soort != POLL
    }
    feeds = {f"feed {name}": partial(_feed, publication, name, keep) for name in feed_names(publication)}
    return {
        "catalogus": lambda: {"catalogus.json": catalogue(publication, _written(publication, keep))},
        "schema": lambda: {"catalogus.schema.json": catalogue_schema(publication)},
        **tables,
        "peilingen": lambda: {f"{_table_name(POLL)}.csv": polls(publication)},
        "relaties": lambda: {"data/relaties.csv": relations(publication)},
        "begrippen": lambda: _linked(publication, "begrippen", skos(publication)),
        "dcat": lambda: _linked(publication, "dcat", dcat(publication, table_names())),
        **feeds,
        "kalender": lambda: _calendars(publication),
        "robots": lambda: {"robots.txt": robots(publication)},
        "llms": lambda: {"llms.txt": llms(publication, keep)},
        "doorverwijzingen": lambda: redirect_pages(publication),
    }


def addresses_of(publication: Publication, files: Iterable[str]) -> dict[str, bytes]:
    """The list of all addresses; `files` are those of the groups."""
    promised = [name for name in files if not name.endswith(".html")]
    return {ADDRESSES: address_list(publication, addresses(publication, [*promised, ADDRESSES]))}


def table_names() -> list[str]:
    """The addresses of all tables."""
    found = []
    for soort in KINDS:
        inside = lists(soort) if soort != POLL else ()
        found += [f"{_table_name(soort)}.csv", *(_inner_name(soort, field) for field in inside)]
    return [*found, "data/relaties.csv"]


def _tables(publication: Publication, soort: str, keep: Keep) -> dict[str, bytes]:
    found = items(publication, soort, keep)
    made = {f"{_table_name(soort)}.csv": with_head(columns(soort), (item.row for item in found))}
    for field, names in lists(soort).items():
        made[_inner_name(soort, field)] = with_head(
            (soort, "nummer", *names), (item.inside[field] for item in found)
        )
    return made


def _table_name(soort: str) -> str:
    return f"data/{file_name(KINDS[soort])}"


def _inner_name(soort: str, field: str) -> str:
    return f"{_table_name(soort)}-{field.replace('_', '-')}.csv"


def _written(publication: Publication, keep: Keep) -> dict[str, list[str]]:
    return {soort: texts(publication, soort, keep, "json") for soort in KINDS}


def _linked(publication: Publication, name: str, nodes: list[Node]) -> dict[str, bytes]:
    base = publication.address
    return {f"{name}.ttl": turtle(nodes, base), f"{name}.jsonld": json_ld(nodes, base)}


def _feed(publication: Publication, name: str, keep: Keep) -> dict[str, bytes]:
    found = feed(publication, name, keep("feeds", lambda: newest(publication))[name])
    return {
        f"{found.address}.atom": atom(publication, found),
        f"{found.address}.json": json_feed(publication, found),
    }


def _calendars(publication: Publication) -> dict[str, bytes]:
    each = {
        meeting_file(meeting_of(entry)): meeting_calendar(publication, entry)
        for entry in dated_meetings(publication)
    }
    return {CALENDAR: calendar(publication), **each}
