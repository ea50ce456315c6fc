"""`handreikingen voorbeeld`: the changed pages in one file, and as PDF."""

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

import click

from handreikingen.cli.common import Misuse, docs_option, opdracht, shown, write
from handreikingen.cli.verschil import basis_option, compared
from handreikingen.exports.review.differences import address
from handreikingen.exports.review.preview import MOST_PAGES, PREVIEW, Preview
from handreikingen.inspection import site_address
from handreikingen.views.view import counted


@opdracht("voorbeeld")
@docs_option
@basis_option
@click.option(
    "--site",
    type=click.Path(path_type=Path),
    default="site",
    show_default=True,
    metavar="MAP",
    help="De gebouwde site.",
)
@click.option(
    "--uit",
    type=click.Path(path_type=Path, file_okay=False),
    default="build/voorbeeld",
    show_default=True,
    metavar="MAP",
    help="De map die je krijgt. Wat erin stond, gaat weg.",
)
@click.option("--pdf/--geen-pdf", default=False, help="Maak ook de PDF’s van deze pagina’s.")
def voorbeeld(*, docs: Path, basis: str, site: Path, uit: Path, pdf: bool) -> None:
    """Zet alle pagina’s die anders zijn dan op PLEK in één bestand: voorbeeld.html.

    Het bestand opent zonder server en zonder internet. Bouw eerst de site: make site.
    """
    if not (site / "index.html").is_file():
        raise Misuse(f"In ‘{site}’ staat geen gebouwde site. Doe eerst: make site.")
    _, found = compared(docs, basis)
    preview = Preview(site, site_address(docs.parent / "mkdocs.yml"))
    paths = [path for path in found.pages if path.endswith(".md")]
    pages = preview.built(address(path) for path in paths)
    _empty(uit)
    write(uit / PREVIEW, preview.html(pages))
    click.echo(f"Geschreven: {shown(uit / PREVIEW)}, met {counted(len(pages), 'pagina', 'pagina’s')}.")
    if pdf:
        number = _documents(docs, paths[:MOST_PAGES], uit)
        click.echo(f"Daarnaast: {counted(number, 'PDF', 'PDF’s')}.")


def _empty(folder: Path) -> None:
    """Take away what an earlier run made; nothing else is ever in this folder."""
    strange = [path.name for path in folder.glob("*") if path.suffix not in (".html", ".pdf")]
    if strange:
        raise Misuse(f"In ‘{folder}’ staat al iets anders: {strange[0]}. Noem een lege map.")
    shutil.rmtree(folder, ignore_errors=True)


def _documents(docs: Path, paths: Sequence[str], folder: Path) -> int:
    """The documents of these pages, beside the preview; how many there are."""
    from handreikingen.exports.pdf import Maker, Product  # noqa: PLC0415 - only when documents are made
    from handreikingen.site import documents  # noqa: PLC0415 - only when documents are made

    def choose(maker: Maker) -> list[Product]:
        return [product for product in maker.singles() if product.opener in paths]

    with tempfile.TemporaryDirectory() as aside:
        try:
            pages, catalog, site = documents.rendered(docs.parent / "mkdocs.yml")
            made = documents.make(pages, catalog, site, Path(aside), choose).files
        except documents.BUILD_STOPS as error:
            raise click.ClickException(str(error)) from None
        for file in made:
            shutil.copyfile(Path(aside, file.file), folder / file.file.replace("/", "-"))
    return len(made)
