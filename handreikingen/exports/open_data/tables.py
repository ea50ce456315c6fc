"""CSV files for a spreadsheet: one per kind, one per list inside a kind, the polls and the relations.

As Dutch Excel opens them: `;` between the columns, a UTF-8 mark in front, CRLF, ISO dates. A cell that a
spreadsheet would run as a formula gets an apostrophe in front.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any

from handreikingen.exports.open_data.publication import Publication, labels_of
from handreikingen.model.meetings import Peiling
from handreikingen.views.polls import rows as poll_rows

Row = Mapping[str, Any]

LIST_SIGN = " | "
"""Between the items of a list in one cell; such a sign inside an item becomes `/`."""
RELATIONS = ("van_soort", "van", "veld", "naar_soort", "naar")
POLLS = (
    "id", "adres", "netwerk", "labels", "bijeenkomst", "vraag", "stemmen", "antwoord", "aantal", "procent",
    "toelichting",
)  # fmt: skip
_FORMULA = re.compile(r"'*[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]")


def table(columns: Iterable[str], rows: Iterable[Row]) -> bytes:
    """Rows as CSV that opens in Dutch Excel with a double click."""
    names = list(columns)
    return with_head(names, [lines(names, rows)])


def with_head(columns: Iterable[str], texts: Iterable[str]) -> bytes:
    """Lines that were made before, as one table."""
    names = list(columns)
    return "".join((lines(names, [dict(zip(names, names, strict=True))]), *texts)).encode("utf-8-sig")


def lines(columns: Iterable[str], rows: Iterable[Row]) -> str:
    """Rows as lines of CSV."""
    names, stream = list(columns), io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    writer.writerows([cell(row.get(name)) for name in names] for row in rows)
    return stream.getvalue()


def cell(value: object) -> str:
    """One value as the text of a cell."""
    match value:
        case None:
            return ""
        case bool():
            return "ja" if value else "nee"
        case list() | tuple():
            return guarded(LIST_SIGN.join(str(item).replace("|", "/") for item in value))
    return guarded(str(value))


def guarded(text: str) -> str:
    """Text that no spreadsheet runs as a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def polls(publication: Publication) -> bytes:
    """The polls with their answers."""
    return table(POLLS, _polls(publication))


def relations(publication: Publication) -> bytes:
    """All relations."""
    return table(RELATIONS, _relations(publication))


def _polls(publication: Publication) -> Iterator[Row]:
    """A row per answer; votes of which the choice is not known are a row too, never guessed."""
    for entry in publication.catalog.of_kind(Peiling.soort):
        poll = entry.thing
        assert isinstance(poll, Peiling)
        about = {
            "id": entry.key.id,
            "adres": publication.url_of(entry),
            "netwerk": entry.netwerk,
            "labels": labels_of(entry),
            "bijeenkomst": entry.owner.sleutel if entry.owner else None,
            "vraag": poll.vraag,
            "stemmen": poll.stemmen,
            "toelichting": poll.toelichting,
        }
        for row in poll_rows(poll):
            yield {**about, "antwoord": row.tekst, "aantal": row.stemmen, "procent": row.procent}


def _relations(publication: Publication) -> Iterator[Row]:
    """A row per field of each thing, and per kind that it leads to."""
    catalog = publication.catalog
    found = {(r.van, r.veld, r.naar) for relations in catalog.outgoing.values() for r in relations}
    for (van, veld, soort), group in groupby(sorted(found), lambda one: (one[0], one[1], one[2].soort)):
        ids = [naar.id for _, _, naar in group]
        yield {"van_soort": van.soort, "van": van.id, "veld": veld, "naar_soort": soort, "naar": ids}
