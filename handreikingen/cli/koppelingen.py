"""`handreikingen koppelingen`: whether every link of the built site leads somewhere."""

from pathlib import Path

import click

from handreikingen.cli.common import Misuse, keep, keep_option, opdracht, shown
from handreikingen.exports.review.site_links import link_problems
from handreikingen.problems.formats import FORMATS
from handreikingen.problems.report import Report


@opdracht("koppelingen")
@click.argument("site", type=click.Path(path_type=Path), default="site", metavar="[MAP]")
@click.option(
    "--uitvoer",
    type=click.Choice(list(FORMATS)),
    default="tekst",
    show_default=True,
    help="Zie ‘controleer’.",
)
@keep_option
@click.pass_context
def koppelingen(ctx: click.Context, *, site: Path, uitvoer: str, bewaar: Path | None) -> None:
    """Controleer elke interne link en elk anker van de gebouwde site in MAP.

    Hier is geen internet voor nodig. Bouw eerst de site: make site.

    Afsluitcodes: 0 geen fouten, 1 kapotte links, 2 verkeerde opdracht, 3 fout in het programma.
    """
    if not (site / "index.html").is_file():
        raise Misuse(f"In ‘{site}’ staat geen gebouwde site. Doe eerst: make site.")
    problems = tuple(link_problems(site))
    pages = sum(1 for _ in site.rglob("*.html"))
    report = Report(problems, pages, shown(site))
    click.echo(FORMATS[uitvoer](report), nl=False)
    keep(report, bewaar)
    ctx.exit(1 if problems else 0)
