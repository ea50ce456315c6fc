"""`handreikingen nakijken`: the pages past their review date."""

from pathlib import Path

import click

from handreikingen.cli.common import docs_option, inspected, opdracht
from handreikingen.exports.review.to_review import nakijken as as_markdown
from handreikingen.inspection import repository_address
from handreikingen.views.view import View


@opdracht("nakijken")
@docs_option
def nakijken(*, docs: Path) -> None:
    """Laat zien welke pagina’s opnieuw bekeken moeten worden, per eigenaar.

    De uitvoer is Markdown, voor een issue. Is alles bij? Dan is er geen uitvoer.
    """
    catalog = inspected(docs).catalog
    repository = repository_address(docs.parent / "mkdocs.yml")
    click.echo(as_markdown(View(catalog, "", repository)), nl=False)
