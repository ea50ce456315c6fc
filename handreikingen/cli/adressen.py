"""`handreikingen adressen`: whether every address of the previous release still leads somewhere."""

import zipfile
from pathlib import Path

import click

from handreikingen.cli.common import Misuse, opdracht
from handreikingen.exports.open_data import read_addresses, vanished
from handreikingen.exports.open_data.addresses import Addresses, AddressListError

LIST = "adressen.json"
CHANGES = Path("CHANGELOG.md")


@opdracht("adressen")
@click.argument("site", type=click.Path(path_type=Path), default="site", metavar="[MAP]")
@click.option(
    "--vorige",
    type=click.Path(path_type=Path),
    required=True,
    metavar="PLEK",
    help="De vorige uitgave: het pakket (.zip), de map van de site, of alleen adressen.json.",
)
@click.pass_context
def adressen(ctx: click.Context, *, site: Path, vorige: Path) -> None:
    """Controleer of elk adres van de vorige uitgave nog werkt op de gebouwde site in MAP.

    Een bestand met gegevens mag weg als CHANGELOG.md het noemt. Een pagina of plek nooit.

    Afsluitcodes: 0 alles werkt, 1 er zijn adressen weg, 2 verkeerde opdracht, 3 fout in het programma.
    """
    before, now = _known(vorige), _known(site)
    told = CHANGES.read_text("utf-8") if CHANGES.is_file() else ""
    gone = [
        lost
        for lost in vanished(before, now)
        if lost.address not in before.bestanden or lost.address not in told
    ]
    for lost in gone:
        click.echo(f"fout: {lost.text}")
    number = len(before.paginas) + len(before.ankers) + len(before.bestanden) + len(before.doorverwijzingen)
    click.echo(
        f"{len(gone)} van de {number} adressen van de vorige uitgave zijn weg."
        if gone
        else f"Alle {number} adressen van de vorige uitgave werken nog."
    )
    ctx.exit(1 if gone else 0)


def _known(place: Path) -> Addresses:
    """The addresses of a release, or a message that says what is wrong with it."""
    try:
        return read_addresses(_read(place))
    except AddressListError as error:
        raise Misuse(f"{place}: {error}") from None
    except (OSError, KeyError, zipfile.BadZipFile):
        raise Misuse(
            f"In ‘{place}’ staat geen {LIST}. Noem een gebouwde site, of een pakket daarvan."
        ) from None


def _read(place: Path) -> bytes:
    if place.suffix == ".zip":
        with zipfile.ZipFile(place) as archive:
            return archive.read(f"site/{LIST}")
    return (place / LIST if place.is_dir() else place).read_bytes()
