"""CSV files for a spreadsheet: one per kind, one per list inside a kind, the polls and the relations.

As Dutch Excel opens them: `;` between the columns, a UTF-8 mark in front, CRLF, ISO dates. A cell that a
spreadsheet would run as a formula gets an apostrophe in front.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from handreikingen.exports.open_data.publication import KINDS, MODELS, Publication, file_name, labels_of
from handreikingen.exports.open_data.records import HIDDEN_FIELDS, SEPARATE_FIELDS, Records
from handreikingen.exports.open_data.schema import computed_names
from handreikingen.model import Document, Inhoud, Registeritem
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
_COMMON = ("id", "adres", "netwerk", "labels")
_FORMULA = re.compile(r"'*[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]")


def tables(publication: Publication, known: Records) -> dict[str, bytes]:
    """All CSV files, by address."""
    found: dict[str, bytes] = {}
    for soort, kind in KINDS.items():
        name = f"data/{file_name(kind)}"
        if kind is Peiling:
            found[f"{name}.csv"] = table(POLLS, _polls(publication))
            continue
        rows = [_row(publication, item) for item in known[soort]]
        found[f"{name}.csv"] = table(_columns(soort), rows)
        for field, columns in _lists(kind).items():
            inner = table((soort, "nummer", *columns), _inside(soort, field, rows))
            found[f"{name}-{field.replace('_', '-')}.csv"] = inner
    found["data/relaties.csv"] = table(RELATIONS, _relations(publication))
    return found


def table(columns: Iterable[str], rows: Iterable[Row]) -> bytes:
    """Rows as CSV that opens in Dutch Excel with a double click."""
    names = list(columns)
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    writer.writerow(names)
    writer.writerows([cell(row.get(name)) for name in names] for row in rows)
    return stream.getvalue().encode("utf-8-sig")


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


def _columns(soort: str) -> tuple[str, ...]:
    names = [name for model in MODELS[soort] for name in _fields(model)]
    lists = _lists(KINDS[soort])
    owner = () if issubclass(KINDS[soort], Document | Registeritem) else ("onderdeel_van",)
    plain = [name for name in names if name not in lists]
    return tuple(dict.fromkeys((*_COMMON, *owner, *plain, *computed_names(soort))))


def _fields(model: type[BaseModel]) -> dict[str, Any]:
    """The fields of a model with their types, by the name that people write."""
    return {
        info.alias or name: info.annotation
        for name, info in model.model_fields.items()
        if name not in SEPARATE_FIELDS | HIDDEN_FIELDS
    }


def _lists(kind: type[Inhoud]) -> dict[str, tuple[str, ...]]:
    """The fields that need a table of their own, with its columns."""
    found: dict[str, tuple[str, ...]] = {}
    for name, annotation in _fields(kind).items():
        if get_origin(annotation) is dict:
            found[name] = ("naam", "tekst")
        for inner in get_args(annotation):
            if isinstance(inner, type) and issubclass(inner, BaseModel):
                found[name] = tuple(_fields(inner))
    return found


def _row(publication: Publication, item: Row) -> Row:
    owner = item["onderdeel_van"]
    return {
        **item["velden"],
        **item["berekend"],
        "id": item["id"],
        "adres": publication.url(item["adres"]),
        "netwerk": item["netwerk"],
        "labels": item["labels"],
        "onderdeel_van": owner["id"] if owner else None,
    }


def _inside(soort: str, field: str, rows: Iterable[Row]) -> Iterator[Row]:
    for row in rows:
        inner = row[field]
        if isinstance(inner, dict):
            inner = [{"naam": name, "tekst": text} for name, text in inner.items()]
        for number, item in enumerate(inner, 1):
            yield {soort: row["id"], "nummer": number, **item}


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
    catalog = publication.catalog
    found = {(r.van, r.veld, r.naar) for relations in catalog.outgoing.values() for r in relations}
    for van, veld, naar in sorted(found):
        yield {"van_soort": van.soort, "van": van.id, "veld": veld, "naar_soort": naar.soort, "naar": naar.id}
