"""`handreikingen werklijst`: what asks for attention, with file and line."""

from pathlib import Path

import click

from handreikingen.cli.common import docs_option, inspected, opdracht, shown
from handreikingen.problems.report import plain_line
from handreikingen.views.view import View
from handreikingen.views.worklist import SECTION_NAMES, sections, theme_counts


@opdracht("werklijst", epilog=f"Onderdelen: {', '.join(SECTION_NAMES)}.")
@click.argument("onderdeel", type=click.Choice(SECTION_NAMES), required=False, metavar="[ONDERDEEL]")
@docs_option
def werklijst(*, onderdeel: str | None, docs: Path) -> None:
    """Toon wat aandacht vraagt: alles, of één ONDERDEEL.

    Elk punt noemt het bestand en de regel. Niets hiervan houdt een publicatie tegen. Op de site staat
    dezelfde lijst, met een overzicht van de dekking en van halen en brengen.
    """
    catalog = inspected(docs).catalog
    wanted = [section for section in sections(catalog) if onderdeel in (None, section.id)]
    folder = f"{shown(docs)}/".lstrip("/")
    text = View(catalog, "").render(
        "werklijst.txt.j2", sections=wanted, themes=theme_counts(catalog), folder=folder, alleen=onderdeel
    )
    for line in text.splitlines():
        click.echo(plain_line(line) if line.startswith(":") else line)
