"""`handreikingen voorbeeld`: the changed pages in one file."""

from pathlib import Path

import click

from handreikingen.cli.common import Misuse, docs_option, opdracht, shown
from handreikingen.cli.verschil import basis_option, compared
from handreikingen.exports.review.differences import address
from handreikingen.exports.review.preview import Preview
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
    type=click.Path(path_type=Path),
    default="build/voorbeeld.html",
    show_default=True,
    metavar="BESTAND",
    help="Het bestand dat je krijgt.",
)
def voorbeeld(*, docs: Path, basis: str, site: Path, uit: Path) -> None:
    """Zet alle pagina’s die anders zijn dan op PLEK in één bestand.

    Het bestand opent zonder server en zonder internet. Bouw eerst de site: make site.
    """
    if not (site / "index.html").is_file():
        raise Misuse(f"In ‘{site}’ staat geen gebouwde site. Doe eerst: make site.")
    _, found = compared(docs, basis)
    preview = Preview(site, site_address(docs.parent / "mkdocs.yml"))
    pages = preview.built(address(path) for path in found.pages if path.endswith(".md"))
    text = preview.html(pages)
    try:
        uit.parent.mkdir(parents=True, exist_ok=True)
        uit.write_text(text, encoding="utf-8", newline="\n")
    except OSError:
        raise Misuse(f"‘{uit}’ schrijven lukt niet. Mag je in die map schrijven?") from None
    click.echo(f"Geschreven: {shown(uit)}, met {counted(len(pages), 'pagina', 'pagina’s')}.")
