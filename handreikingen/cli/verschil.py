"""`handreikingen verschil`: what a proposal changes for readers."""

from datetime import date
from pathlib import Path

import click

from handreikingen.catalog import Catalog, build_catalog
from handreikingen.cli.common import Misuse, docs_option, opdracht
from handreikingen.exports.review.differences import Differences, differences
from handreikingen.exports.review.differences import verschil as as_markdown
from handreikingen.exports.review.history import HistoryError, tree_at
from handreikingen.peildatum import PeildatumError, reference_day
from handreikingen.schema import parse_tree
from handreikingen.sources import SourceTree, read_tree
from handreikingen.views.view import View

basis_option = click.option(
    "--basis",
    default="origin/main",
    show_default=True,
    metavar="PLEK",
    help="Waarmee je vergelijkt: een tak of een vastlegging in git.",
)


@opdracht("verschil")
@docs_option
@basis_option
def verschil(*, docs: Path, basis: str) -> None:
    """Laat zien wat er voor lezers verandert sinds PLEK: pagina’s, relaties en adressen.

    De uitvoer is Markdown, voor het overzicht bij een voorstel.
    """
    catalog, found = compared(docs, basis)
    click.echo(as_markdown(View(catalog, ""), found), nl=False)


def compared(docs: Path, basis: str) -> tuple[Catalog, Differences]:
    """The content of now, and how it differs from that of `basis`."""
    try:
        today, before = reference_day(), tree_at(docs, basis)
    except (HistoryError, PeildatumError) as error:
        raise Misuse(str(error)) from None
    after = read_tree(docs)
    old, new = _catalog(before, today), _catalog(after, today)
    return new, differences(old, new, before, after)


def _catalog(tree: SourceTree, today: date) -> Catalog:
    """What the sources hold; whether it is right, is asked elsewhere."""
    parsed = parse_tree(tree)
    return build_catalog(parsed.documents, parsed.items, tree.files, today)
