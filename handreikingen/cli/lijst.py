"""`handreikingen lijst`: what is in the catalog."""

import csv
import io
import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import get_args

import click

from handreikingen.catalog import Catalog, Entry
from handreikingen.cli.common import Misuse, docs_option, inspected, kind_named, opdracht
from handreikingen.model import PAGE_KINDS, REGISTER_KINDS
from handreikingen.model.base import Inhoud
from handreikingen.model.fields import Netwerk, Sector
from handreikingen.model.guides import Handreiking
from handreikingen.model.meetings import Advies, Opbrengst, Peiling, Roadmapitem, Vraag
from handreikingen.model.pages import Pagina
from handreikingen.model.work import Processtap
from handreikingen.problems import did_you_mean
from handreikingen.problems.report import plain_line

_ALL: tuple[type[Inhoud], ...] = (*PAGE_KINDS, Pagina, Opbrengst, Peiling, Processtap, *REGISTER_KINDS)
# The catalog files the questions of the register under opbrengst.
KINDS: Mapping[str, type[Inhoud]] = {kind.soort: kind for kind in _ALL if kind is not Vraag}


@dataclass(frozen=True, slots=True)
class Row:
    """One entry as the list shows it; the names are those of the columns and JSON keys."""

    id: str
    titel: str
    pad: str
    themas: tuple[str, ...]
    rollen: tuple[str, ...]
    sectoren: tuple[str, ...]
    status: str
    netwerk: str


@dataclass(frozen=True, slots=True)
class Count:
    """How many entries of a kind there are."""

    soort: str
    aantal: int


@opdracht("lijst", epilog=f"Soorten: {', '.join(KINDS)}.")
@click.argument("soort", callback=kind_named(KINDS), required=False, metavar="[SOORT]")
@docs_option
@click.option("--thema", metavar="ID", help="Alleen wat bij dit thema hoort.")
@click.option("--rol", metavar="ID", help="Alleen wat voor deze rol is.")
@click.option("--sector", type=click.Choice(get_args(Sector)), help="Alleen wat voor deze sector is.")
@click.option("--status", metavar="STATUS", help="Alleen met deze status, zoals werkversie of open.")
@click.option("--netwerk", type=click.Choice(get_args(Netwerk)), help="Alleen wat uit dit netwerk komt.")
@click.option(
    "--uitvoer",
    type=click.Choice(["tekst", "json", "csv"]),
    default="tekst",
    show_default=True,
    help="tekst voor mensen, json voor programma’s, csv voor een rekenblad.",
)
def lijst(*, soort: str | None, docs: Path, uitvoer: str, **filters: str | None) -> None:
    """Toon wat er is.

    Zonder SOORT: hoeveel er van elke soort is. Met SOORT: een regel per onderdeel, met id, titel,
    bestand, thema’s en status. Filters tellen samen: alles moet kloppen.
    """
    inspection = inspected(docs)
    catalog = inspection.catalog
    wanted = {name: value for name, value in filters.items() if value}
    _known_names(catalog, wanted)
    found = {kind: [row for row in _rows(catalog, kind) if _fits(row, wanted)] for kind in KINDS}
    if soort:
        click.echo(_ENTRIES[uitvoer](found[soort]), nl=False)
    else:
        click.echo(_COUNTS[uitvoer]([Count(kind, len(rows)) for kind, rows in found.items()]), nl=False)
    if inspection.errors:
        click.echo(
            "Let op: er zijn fouten, dus er kan iets ontbreken. Zie handreikingen controleer.", err=True
        )


def _known_names(catalog: Catalog, wanted: Mapping[str, str]) -> None:
    """A filter names a theme or role that exists."""
    for name in ("thema", "rol"):
        known = [entry.key.id for entry in catalog.of_kind(name)]
        if (value := wanted.get(name)) and value not in known:
            every = f"Kies uit: {', '.join(known)}." if known else ""
            article = "Het thema" if name == "thema" else "De rol"
            raise Misuse(f"{article} ‘{value}’ bestaat niet. {did_you_mean(value, known, every)}".rstrip())


def _rows(catalog: Catalog, soort: str) -> list[Row]:
    return [_row(catalog, entry) for entry in catalog.of_kind(soort)]


def _row(catalog: Catalog, entry: Entry) -> Row:
    thing = entry.thing
    sector = getattr(thing, "sector", None)
    return Row(
        id=entry.key.id,
        titel=entry.naam,
        pad=f"{entry.path}#{entry.anchor}" if entry.anchor else entry.path,
        themas=_named(catalog, entry, "thema", "themas", "thema"),
        rollen=_named(catalog, entry, "rol", "rollen", "rol"),
        sectoren=(sector,) if sector else tuple(getattr(thing, "sectoren", ())),
        status=_status(catalog, entry),
        netwerk=entry.netwerk,
    )


def _named(catalog: Catalog, entry: Entry, soort: str, *fields: str) -> tuple[str, ...]:
    return tuple(found.key.id for found in catalog.linked_to(entry.key, *fields, soort=soort))


def _status(catalog: Catalog, entry: Entry) -> str:
    """How far it is; empty for what has no status."""
    match entry.thing:
        case Handreiking(status=status):
            return status
        case Roadmapitem(stand=stand):
            return stand
        case Advies(opvolging=[*_, last]):
            return last.stand
        case (Opbrengst() | Vraag()) as item if item.aard == "vraag":
            return catalog.question_status(entry.key)
    return ""


def _fits(row: Row, wanted: Mapping[str, str]) -> bool:
    values: Mapping[str, tuple[str, ...]] = {
        "thema": row.themas,
        "rol": row.rollen,
        "sector": row.sectoren,
        "status": (row.status,),
        "netwerk": (row.netwerk,),
    }
    return all(value in values[name] for name, value in wanted.items())


def _json(items: "list[Row] | list[Count]") -> str:
    return json.dumps([asdict(item) for item in items], ensure_ascii=False, indent=2) + "\n"


def _csv(items: "list[Row] | list[Count]", columns: tuple[str, ...]) -> str:
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_cell(value) for value in asdict(item).values()] for item in items)
    return stream.getvalue()


def _cell(value: object) -> object:
    """What a spreadsheet shows as text: never a formula that somebody wrote in a title."""
    if isinstance(value, list | tuple):
        return " ".join(value)
    return f"'{value}" if isinstance(value, str) and value.startswith(("=", "+", "-", "@")) else value


def _count_lines(counts: list[Count]) -> str:
    names = {soort: kind.meervoud for soort, kind in KINDS.items()}
    width = max(len(str(count.aantal)) for count in counts)
    return "".join(f"{count.aantal:>{width}} {names[count.soort]}\n" for count in counts)


def _row_lines(rows: list[Row]) -> str:
    if not rows:
        return "Niets gevonden.\n"
    parts = [(row.id, row.titel, row.pad, ", ".join(row.themas) or "geen thema", row.status) for row in rows]
    return "".join(plain_line(" | ".join(filter(None, part))) + "\n" for part in parts)


_ENTRIES: Mapping[str, Callable[[list[Row]], str]] = {
    "tekst": _row_lines,
    "json": _json,
    "csv": lambda rows: _csv(rows, tuple(Row.__annotations__)),
}
_COUNTS: Mapping[str, Callable[[list[Count]], str]] = {
    "tekst": _count_lines,
    "json": _json,
    "csv": lambda counts: _csv(counts, tuple(Count.__annotations__)),
}
