"""`handreikingen overzicht`: the summary that someone reads first about a proposal."""

from pathlib import Path

import click

from handreikingen.cli.common import Misuse, docs_option, opdracht
from handreikingen.cli.verschil import compared
from handreikingen.exports.review.differences import verschil as as_markdown
from handreikingen.exports.review.overview import CONTENT, overview
from handreikingen.views.view import View


@opdracht("overzicht")
@docs_option
@click.option(
    "--basis",
    default="",
    metavar="PLEK",
    help="Waarmee je vergelijkt: een tak of een vastlegging in git. Leeg: niet vergelijken.",
)
@click.option(
    "--keuring",
    type=click.Path(path_type=Path),
    default="build/keuring",
    show_default=True,
    metavar="MAP",
    help="Waar de stappen hun meldingen bewaarden.",
)
@click.option(
    "--voorbeeld",
    type=click.Path(path_type=Path),
    default="build/voorbeeld",
    show_default=True,
    metavar="MAP",
    help="Waar het voorbeeld staat.",
)
@click.option("--uitkomst", default="", metavar="WOORD", help="Hoe het tot nu toe ging: success of failure.")
def overzicht(*, docs: Path, basis: str, keuring: Path, voorbeeld: Path, uitkomst: str) -> None:
    """Vat samen wat alle stappen vonden, wat er voor lezers verandert en waar het voorbeeld is.

    De uitvoer is Markdown, voor het overzicht bij een voorstel.
    """
    found = {file.stem: file.read_text("utf-8") for file in sorted(keuring.glob("*.jsonl"))}
    differs = _differences(docs, basis) if basis and CONTENT in found else ""
    addresses = keuring / "adressen.txt"
    told = addresses.read_text("utf-8").splitlines() if addresses.is_file() else []
    lost = [line.removeprefix("fout: ") for line in told if line.startswith("fout: ")]
    files = sorted(path.name for path in voorbeeld.glob("*")) if voorbeeld.is_dir() else []
    click.echo(overview(found, differs, files, failed=uitkomst == "failure", lost=lost), nl=False)


def _differences(docs: Path, basis: str) -> str:
    """What changes for readers, or in one sentence why that is not known."""
    try:
        catalog, found = compared(docs, basis)
    except Misuse as error:
        return f"## Wat verandert er voor lezers?\n\nDat is niet te zeggen. {error.message}\n"
    return as_markdown(View(catalog, ""), found)
