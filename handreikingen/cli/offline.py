"""`handreikingen offline`: the whole site as one zip that works without a connection."""

import tempfile
from pathlib import Path

import click

from handreikingen.cli.common import opdracht
from handreikingen.peildatum import reference_day


@opdracht("offline")
@click.option(
    "--uit",
    type=click.Path(path_type=Path, dir_okay=False),
    default="build/handreikingen-offline.zip",
    show_default=True,
    metavar="BESTAND",
    help="Het zipbestand.",
)
def offline(*, uit: Path) -> None:
    """Maak een kopie van de hele site die zonder internet werkt.

    De kopie is een zipbestand met alle pagina’s, de zoekfunctie en de PDF’s. Pak het uit en open
    ‘Begin hier.html’.
    """
    from handreikingen.exports.offline import OnlineError, pack  # noqa: PLC0415 - only when documents are made
    from handreikingen.site import documents  # noqa: PLC0415 - only when documents are made

    with tempfile.TemporaryDirectory() as folder:
        try:
            name = documents.offline_site(Path("mkdocs.yml"), Path(folder))
            size = pack(Path(folder), uit, name, reference_day())
        except (*documents.BUILD_STOPS, OnlineError) as error:
            raise click.ClickException(str(error)) from None
    click.echo(f"{uit}: {_megabytes(size)} MB")


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.1f}".replace(".", ",")
