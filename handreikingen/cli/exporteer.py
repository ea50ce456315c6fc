"""`handreikingen exporteer`: the content in a form that does not need this program."""

from pathlib import Path

import click

from handreikingen.cli.common import Misuse, docs_option, inspected, opdracht, shown
from handreikingen.problems.report import Report, closing_line


@opdracht("exporteer")
@click.argument("vorm", type=click.Choice(["zuiver"]), metavar="zuiver")
@click.argument("uit", type=click.Path(path_type=Path, file_okay=False), metavar="MAP")
@docs_option
@click.pass_context
def exporteer(ctx: click.Context, *, vorm: str, uit: Path, docs: Path) -> None:  # noqa: ARG001 - there is one form today
    """Schrijf de site als gewone Markdown in MAP, zonder bouwstenen, met één configuratie.

    Een ander programma dan MkDocs kan daar dezelfde site van maken, zoals Zensical. Wat niet in Markdown
    past, staat in MAP/erbij: zet dat na het bouwen over de site heen.
    """
    from handreikingen.exports.pure import FolderInUseError, write_pure  # noqa: PLC0415 - slow to import

    settings = docs.absolute().parent / "mkdocs.yml"
    if not settings.is_file():
        raise Misuse(
            f"‘{settings.name}’ staat niet naast ‘{docs}’. Geef de opdracht in de map van het project."
        )
    inspection = inspected(docs)
    if inspection.errors:
        for problem in inspection.errors:
            click.echo(f"{shown(docs)}/{problem.text}")
        click.echo(f"Niets geschreven: {closing_line(Report(inspection.errors, 0))}")
        ctx.exit(1)
    try:
        number = write_pure(inspection.catalog, docs, uit)
    except FolderInUseError:
        raise click.BadParameter(
            f"In ‘{uit}’ staat al iets anders. Noem een nieuwe of lege map.", ctx, param_hint="MAP"
        ) from None
    click.echo(
        f"{number} pagina’s in {shown(uit)}. Bouwen kan met: zensical build -f {shown(uit)}/mkdocs.yml"
    )
