"""Each entry as it stands in `catalogus.json` and in the tables of its kind, made a few at a time.

Who publishes again and again keeps what was made of a few: then one other title costs no more than those.
"""

import zlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, partial
from typing import Any, Protocol, TypeVar, get_args, get_origin

from pydantic import BaseModel

from handreikingen.catalog import Entry
from handreikingen.exports.open_data.publication import (
    KINDS,
    MODELS,
    Publication,
    json_text,
    markdown_address,
    titled,
)
from handreikingen.exports.open_data.records import HIDDEN_FIELDS, SEPARATE_FIELDS, record
from handreikingen.exports.open_data.schema import computed_names
from handreikingen.exports.open_data.tables import Row, lines
from handreikingen.model import Document, Registeritem
from handreikingen.views.view import md

T = TypeVar("T")
TOGETHER = 24
"""About so many entries are made together."""
_COMMON = ("id", "adres", "netwerk", "labels")


class Keep(Protocol):
    """Gives what a function makes; or what it made before, when that is still right."""

    def __call__(self, name: str, make: Callable[[], T]) -> T:
        """`name` stands for the same function each time."""
        ...


def anew(name: str, make: Callable[[], T]) -> T:  # noqa: ARG001 - nothing is kept
    """Make it now."""
    return make()


@dataclass(frozen=True, slots=True)
class Item:
    """One entry as text."""

    json: str
    row: str
    """Its line in the table of its kind."""
    inside: Mapping[str, str]
    """The lines of its lists, by field."""
    line: str
    """Its line in `llms.txt`; empty for what is no page."""


def items(publication: Publication, soort: str, keep: Keep) -> list[Item]:
    """The entries of a kind as text, in the order of the site."""
    entries = publication.catalog.of_kind(soort)
    parts = 1 << (len(entries) // TOGETHER).bit_length()
    grouped: dict[int, list[Entry]] = {}
    for entry in entries:
        grouped.setdefault(zlib.crc32(entry.key.id.encode()) % parts, []).append(entry)
    found: dict[str, Item] = {}
    for group in grouped.values():
        name = " ".join((soort, *sorted(entry.key.id for entry in group)))
        found |= keep(name, partial(_together, publication, group))
    return [found[entry.key.id] for entry in entries]


def texts(publication: Publication, soort: str, keep: Keep, field: str) -> list[str]:
    """Of the entries of a kind only `json` or `line`, which is kept too: one other entry does not touch other kinds."""
    return keep(
        f"{field} {soort}", lambda: [getattr(item, field) for item in items(publication, soort, keep)]
    )


def _together(publication: Publication, entries: Iterable[Entry]) -> dict[str, Item]:
    return {entry.key.id: _item(publication, entry) for entry in entries}


def _item(publication: Publication, entry: Entry) -> Item:
    soort, found = entry.key.soort, record(publication.catalog, entry)
    row = _row(publication, found)
    inside = {
        field: lines((soort, "nummer", *names), _inside(soort, field, row))
        for field, names in lists(soort).items()
    }
    return Item(json_text(found), lines(columns(soort), [row]), inside, _line(publication, entry))


@cache
def columns(soort: str) -> tuple[str, ...]:
    """The columns of the table of a kind."""
    names = [name for model in MODELS[soort] for name in _fields(model)]
    owner = () if issubclass(KINDS[soort], Document | Registeritem) else ("onderdeel_van",)
    plain = [name for name in names if name not in lists(soort)]
    return tuple(dict.fromkeys((*_COMMON, *owner, *plain, *computed_names(soort))))


@cache
def lists(soort: str) -> Mapping[str, tuple[str, ...]]:
    """The fields of a kind that need a table of their own, with its columns."""
    found: dict[str, tuple[str, ...]] = {}
    for name, annotation in _fields(KINDS[soort]).items():
        if get_origin(annotation) is dict:
            found[name] = ("naam", "tekst")
        for inner in get_args(annotation):
            if isinstance(inner, type) and issubclass(inner, BaseModel):
                found[name] = tuple(_fields(inner))
    return found


def _fields(model: type[BaseModel]) -> dict[str, Any]:
    """The fields of a model with their types, by the name that people write."""
    return {
        info.alias or name: info.annotation
        for name, info in model.model_fields.items()
        if name not in SEPARATE_FIELDS | HIDDEN_FIELDS
    }


def _line(publication: Publication, entry: Entry) -> str:
    if not isinstance(entry.thing, Document):
        return ""
    address = publication.url(markdown_address(entry.path))
    return f"- [{md(titled(entry))}]({address}): {md(entry.thing.samenvatting)}"


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


def _inside(soort: str, field: str, row: Row) -> Iterable[Row]:
    inner = row[field]
    if isinstance(inner, dict):
        inner = [{"naam": name, "tekst": text} for name, text in inner.items()]
    return [{soort: row["id"], "nummer": number, **item} for number, item in enumerate(inner, 1)]
