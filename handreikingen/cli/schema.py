"""`handreikingen schema`: the JSON Schema of every kind, for editors and forms."""

import json
from pathlib import Path
from typing import Any

import click

from handreikingen.cli.common import Misuse, kind_named, opdracht, shown
from handreikingen.schema import all_kinds, json_schema

KINDS = {kind.soort: kind for kind in all_kinds()}


@opdracht("schema", epilog=f"Soorten: {', '.join(KINDS)}.")
@click.argument("soort", callback=kind_named(KINDS), required=False, metavar="[SOORT]")
@click.option(
    "--map",
    "folder",
    type=click.Path(path_type=Path),
    metavar="MAP",
    help="Schrijf per soort een bestand in deze map, zoals handreiking.schema.json.",
)
def schema(*, soort: str | None, folder: Path | None) -> None:
    """Geef het JSON Schema van de gegevens van een soort.

    Zonder SOORT: van alle soorten, in één object met de soort als sleutel. Een editor kan er
    mee aanvullen en controleren. Bij een register gaat het schema over één onderdeel ervan.
    """
    wanted = {soort: json_schema(KINDS[soort])} if soort else {s: json_schema(k) for s, k in KINDS.items()}
    if folder is None:
        click.echo(_text(wanted[soort] if soort else wanted), nl=False)
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, found in wanted.items():
            (folder / f"{name}.schema.json").write_text(_text(found), encoding="utf-8", newline="\n")
    except OSError:
        raise Misuse(f"Schrijven in ‘{folder}’ lukt niet. Mag je daar schrijven?") from None
    click.echo(f"Geschreven: {len(wanted)} {'bestand' if soort else 'bestanden'} in {shown(folder) or '.'}.")


def _text(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
