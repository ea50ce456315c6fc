"""`handreikingen kit`: the papers of a meeting."""

from pathlib import Path

import click

from handreikingen.catalog import Catalog
from handreikingen.cli.common import Misuse, docs_option, inspected, opdracht, write
from handreikingen.model.meetings import Bijeenkomst
from handreikingen.problems import did_you_mean
from handreikingen.problems.report import plain_line
from handreikingen.views.kit import PARTS
from handreikingen.views.kit import kit as papers


@opdracht("kit")
@click.argument("bijeenkomst", metavar="BIJEENKOMST")
@docs_option
@click.option("--deel", type=click.Choice(PARTS), help="Alleen dit deel.")
@click.option(
    "--naar",
    type=click.Path(path_type=Path),
    metavar="MAP",
    help="Schrijf elk deel als bestand in deze map, in plaats van op het scherm.",
)
@click.option("--site", metavar="ADRES", default="", help="Het adres van de site, voor links in de teksten.")
def kit(*, bijeenkomst: str, docs: Path, deel: str | None, naar: Path | None, site: str) -> None:
    """Maak de teksten voor een BIJEENKOMST: agenda, uitnodiging en daarna een terugkoppeling.

    BIJEENKOMST is de naam van het bestand zonder .md. Het begin is genoeg. De terugkoppeling komt er
    pas bij als de bijeenkomst is geweest.

    Voorbeeld: handreikingen kit 2026-11-24 --naar kit
    """
    catalog = inspected(docs).catalog
    meeting = _meeting(catalog, bijeenkomst)
    parts = {name: text for name, text in papers(catalog, meeting, site).items() if deel in (None, name)}
    if not parts:
        raise Misuse("De terugkoppeling kan pas als de bijeenkomst is geweest, of als er opbrengst is.")
    for name, text in parts.items():
        if naar:
            click.echo(f"Gemaakt: {_write(naar, f'{meeting.sleutel}-{name}.md', text)}")
        else:
            for line in text.splitlines():
                click.echo(plain_line(line) if line.startswith(":") else line)
            click.echo("")


def _meeting(catalog: Catalog, name: str) -> Bijeenkomst:
    """The meeting with this name, or the only one of which the name begins so."""
    names = [entry.key.id for entry in catalog.of_kind("bijeenkomst")]
    found = [id_ for id_ in names if id_ == name] or [id_ for id_ in names if id_.startswith(name)]
    if len(found) != 1:
        every = f"Kies uit: {', '.join(names)}." if names else "Er is nog geen bijeenkomst."
        what = "is er meer dan één" if found else "is er geen"
        raise Misuse(f"Van de bijeenkomst ‘{name}’ {what}. {did_you_mean(name, names, every)}")
    meeting = catalog.get(Bijeenkomst, found[0])
    assert meeting is not None
    return meeting


def _write(folder: Path, name: str, text: str) -> Path:
    write(folder / name, text)
    return folder / name
