"""`handreikingen controleer`: whether the content is right."""

from pathlib import Path

import click

from handreikingen.checks.language import check_language
from handreikingen.cli.common import docs_option, inspected, keep, keep_option, opdracht, shown
from handreikingen.problems.formats import FORMATS
from handreikingen.problems.report import Report


@opdracht("controleer")
@docs_option
@click.option(
    "--uitvoer",
    type=click.Choice(list(FORMATS)),
    default="tekst",
    show_default=True,
    help="tekst voor mensen, github voor meldingen bij de regels van een voorstel, "
    "json voor programma’s, samenvatting (Markdown) voor het overzicht van GitHub Actions.",
)
@click.option(
    "--meldingen/--geen-meldingen",
    default=False,
    help="Toon ook wat geen fout is: adviezen en meldingen. Anders worden die alleen geteld.",
)
@click.option(
    "--taal/--geen-taal",
    default=False,
    help="Kijk ook naar de taal: lange zinnen, spelling, afkortingen. Dat geeft adviezen, geen fouten.",
)
@keep_option
@click.pass_context
def controleer(
    ctx: click.Context, *, docs: Path, uitvoer: str, meldingen: bool, taal: bool, bewaar: Path | None
) -> None:
    """Controleer alle pagina’s en registers.

    Alle fouten komen in één keer, met bestand, regel en wat je kunt doen. De code (zoals HR013)
    staat uitgelegd op de pagina met meldingen.

    Afsluitcodes: 0 geen fouten, 1 fouten in de inhoud, 2 verkeerde opdracht, 3 fout in het programma.
    """
    inspection = inspected(docs)
    pages = sum(path.endswith(".md") for path in inspection.catalog.files)
    language = check_language(inspection.catalog) if taal else None
    problems = tuple(sorted([*inspection.problems, *(language.problems if language else ())]))
    report = Report(problems, pages, shown(docs), notices=meldingen, advice=taal)
    click.echo(FORMATS[uitvoer](report), nl=False)
    keep(report, bewaar)
    if language and uitvoer == "tekst":
        click.echo(f"Taal: {language.sentences} zinnen van gemiddeld {language.average_words} woorden.")
    ctx.exit(1 if inspection.errors else 0)
