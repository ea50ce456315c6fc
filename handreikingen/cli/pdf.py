"""`handreikingen pdf`: documents to print or send."""

from collections.abc import Sequence
from pathlib import Path
from typing import get_args

import click

from handreikingen.catalog import Catalog
from handreikingen.cli.common import Misuse, opdracht
from handreikingen.model.fields import Sector
from handreikingen.problems import did_you_mean


@opdracht("pdf")
@click.option("--thema", metavar="ID", default="", help="Alleen wat bij dit thema hoort.")
@click.option("--sector", type=click.Choice(get_args(Sector)), help="Alleen wat voor deze sector is.")
@click.option("--rol", metavar="ID", default="", help="Alleen wat voor deze rol is.")
@click.option("--soort", metavar="SOORT", default="", help="Alleen deze soort, zoals handreiking.")
@click.option(
    "--uit",
    type=click.Path(path_type=Path, file_okay=False),
    default="build/pdf",
    show_default=True,
    metavar="MAP",
    help="De map voor de PDF’s.",
)
def pdf(*, thema: str, sector: str | None, rol: str, soort: str, uit: Path) -> None:
    """Maak toegankelijke PDF’s.

    Zonder filters: alle documenten van de site. Met filters: één PDF met alles wat aan alle
    filters voldoet.

    Voorbeeld: handreikingen pdf --thema toetsen --sector po --rol schoolleider
    """
    from handreikingen.exports.pdf import Maker, Product, selection  # noqa: PLC0415 - only when documents are made
    from handreikingen.site import documents  # noqa: PLC0415 - only when documents are made

    filters = {"thema": thema, "rol": rol, "soort": soort}

    def choose(maker: Maker) -> Sequence[Product]:
        _known(maker.catalog, filters)
        one = selection(maker, thema=thema, sector=sector or "", rol=rol, soort=soort)
        if not one.paths:
            raise Misuse("Geen enkele pagina voldoet aan al deze filters. Laat er een weg.")
        return [one]

    try:
        pages, catalog, site = documents.rendered(Path("mkdocs.yml"))
        chosen = choose if thema or sector or rol or soort else None
        made = documents.make(pages, catalog, site, uit, chosen)
    except documents.BUILD_STOPS as error:
        raise click.ClickException(str(error)) from None
    for file in made.files:
        click.echo(f"{uit / file.file}: {file.pages} bladzijden, {max(1, round(file.size / 1000))} kB")


def _known(catalog: Catalog, filters: dict[str, str]) -> None:
    """A filter names something that exists."""
    for name, value in filters.items():
        known = list(catalog.by_kind) if name == "soort" else [e.key.id for e in catalog.of_kind(name)]
        if value and value not in known:
            hint = did_you_mean(value, known, f"Kies uit: {', '.join(known)}.")
            article = "Het thema" if name == "thema" else f"De {name}"
            raise Misuse(f"{article} ‘{value}’ bestaat niet. {hint}")
