"""`handreikingen nieuw`: a new page that is valid from the first minute."""

import re
from datetime import date, datetime
from pathlib import Path

import click

from handreikingen.catalog import Catalog
from handreikingen.cli.common import Misuse, docs_option, inspected, kind_named, opdracht, shown
from handreikingen.model import PAGE_KINDS, REGISTER_KINDS
from handreikingen.schema import parse_page
from handreikingen.sources import Source
from handreikingen.views.meeting_plan import FORMS, MeetingPlan
from handreikingen.views.new_page import NewPage, new_page, slug

KINDS = {kind.soort: kind for kind in PAGE_KINDS}
REGISTERS = {
    kind.soort: f"Een {kind.soort} krijgt geen eigen pagina. Voeg een onderdeel toe aan {kind.file}."
    for kind in REGISTER_KINDS
}

_DAY_FIRST = re.compile(r"(\d{4}-\d{2}-\d{2})(?:\s+(.*))?", re.DOTALL)


@opdracht("nieuw", epilog=f"Soorten: {', '.join(KINDS)}.")
@click.argument("soort", callback=kind_named(KINDS, REGISTERS), metavar="SOORT")
@click.argument("naam", nargs=-1, metavar="[NAAM]...")
@docs_option
@click.option(
    "--vorm", type=click.Choice(FORMS), help="Alleen bij een bijeenkomst: fysiek, digitaal of hybride."
)
@click.option("--plaats", metavar="PLAATS", default="", help="Alleen bij een bijeenkomst: waar die is.")
@click.option(
    "--agenda",
    multiple=True,
    metavar="ONDERDEEL",
    help="Alleen bij een bijeenkomst: een onderdeel van het programma. Mag vaker.",
)
def nieuw(
    *, soort: str, naam: tuple[str, ...], docs: Path, vorm: str | None, plaats: str, agenda: tuple[str, ...]
) -> None:
    """Maak een nieuwe pagina van een SOORT, met NAAM als titel.

    De pagina klopt meteen: wat moet, is ingevuld met een voorbeeld. Wat mag, staat erbij met
    een hekje ervoor. Een pagina die er al is, blijft zoals hij is.

    Begint de naam van een bijeenkomst of bericht met een datum, dan is dat de dag ervan.

    Met --vorm, --plaats en --agenda staan de gegevens van de bijeenkomst er meteen in. Per onderdeel
    van de agenda staat dan ook een vraag klaar om in te vullen.

    Voorbeeld: handreikingen nieuw bijeenkomst 2026-11-24 Netwerkdag Zwolle --vorm fysiek --agenda Toetsen
    """
    plan = MeetingPlan(vorm or "", plaats, agenda)
    if soort != "bijeenkomst" and plan != MeetingPlan():
        raise Misuse("--vorm, --plaats en --agenda horen alleen bij een bijeenkomst.")
    inspection = inspected(docs)
    page = _page(inspection.catalog, soort, " ".join(" ".join(naam).split()), plan)
    _write(docs / page.path, page)
    file = f"{shown(docs)}/{page.path}".lstrip("/") if not docs.is_absolute() else str(docs / page.path)
    click.echo(f"Gemaakt: {file}")
    click.echo("Doe nu dit:")
    for number, step in enumerate(_next_steps(page), start=1):
        click.echo(f"{number}. {step}")


def _page(catalog: Catalog, soort: str, name: str, plan: MeetingPlan) -> NewPage:
    """The page, or a refusal when no valid page can have this name."""
    day = None
    if soort in ("bijeenkomst", "bericht") and (found := _DAY_FIRST.fullmatch(name)):
        day, name = _day(found[1]), found[2] or ""
    if name and slug(name) in ("", "index"):
        raise Misuse(f"Van ‘{name}’ kunnen we geen bestandsnaam maken. Kies een andere naam, met letters.")
    page = new_page(catalog, soort, name[:1].upper() + name[1:], day, plan)
    _, problems = parse_page(Source(page.path, page.text))
    if problems:
        raise Misuse(f"Met deze naam klopt de pagina niet. {problems[0].message} {problems[0].hint}")
    return page


def _day(text: str) -> date:
    try:
        return datetime.strptime(text, "%Y-%m-%d").date()  # noqa: DTZ007 - a day has no time zone
    except ValueError:
        raise Misuse(f"‘{text}’ is geen dag die bestaat. Schrijf het zo: 2026-11-24.") from None


def _write(file: Path, page: NewPage) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(page.text)
    except FileExistsError:
        raise Misuse(f"‘{page.path}’ bestaat al. Kies een andere naam.") from None
    except OSError:
        raise Misuse(f"‘{file}’ schrijven lukt niet. Mag je in die map schrijven?") from None


def _next_steps(page: NewPage) -> list[str]:
    steps = []
    if "\nthemas: [kies-thema]" in page.text:
        steps.append("Er is nog geen thema. Maak er eerst een: handreikingen nieuw thema.")
    steps.append(
        "Open het bestand. Vervang de voorbeelden en alles waar ‘Vul in’ of ‘Nog in te vullen’ staat."
    )
    steps.append("Controleer het: handreikingen controleer.")
    return steps
