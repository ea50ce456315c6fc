"""`handreikingen koppelingen`: whether every link of the built site leads somewhere."""

from pathlib import Path

import click

from handreikingen.cli.common import Misuse, opdracht, shown
from handreikingen.exports.review.site_links import link_problems
from handreikingen.problems.report import FORMATS, Report


@opdracht("koppelingen")
@click.argument("site", type=click.Path(path_type=Path), default="site", metavar="[MAP]")
@click.option(
    "--uitvoer",
    type=click.Choice(list(FORMATS)),
    default="tekst",
    show_default=True,
    help="Zie ‘controleer’.",
)
@click.pass_context
def koppelingen(ctx: click.Context, *, site: Path, uitvoer: str) -> None:
    """Controleer elke interne link en elk anker van de gebouwde site in MAP.

    Hier is geen internet voor nodig. Bouw eerst de site: make site.

    Afsluitcodes: 0 geen fouten, 1 kapotte links, 2 verkeerde opdracht, 3 fout in het programma.
    """
    if not (site / "index.html").is_file():
        raise Misuse(f"In ‘{site}’ staat geen gebouwde site. Doe eerst: make site.")
    problems = tuple(link_problems(site))
    pages = sum(1 for _ in site.rglob("*.html"))
    click.echo(FORMATS[uitvoer](Report(problems, pages, shown(site))), nl=False)
    ctx.exit(1 if problems else 0)
