"""What several commands share: where docs/ is, which day it is, and how a kind is named."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import click

from handreikingen.inspection import Inspection, inspect
from handreikingen.model.base import Inhoud
from handreikingen.peildatum import PeildatumError, reference_day
from handreikingen.problems import did_you_mean
from handreikingen.problems.report import Report
from handreikingen.problems.stored import to_lines

F = TypeVar("F", bound=Callable[..., Any])

opdracht = partial(click.command, options_metavar="[OPTIES]")
"""A command whose help is Dutch to the last word."""


class Misuse(click.ClickException):
    """What was asked cannot be done; the message says why and what to do."""

    exit_code = 2


def kind_named(
    kinds: Mapping[str, type[Inhoud]], refused: Mapping[str, str] | None = None
) -> Callable[[click.Context, click.Parameter, str | None], str | None]:
    """A callback that reads the name of a kind: `handreiking`, and `handreikingen` is understood too."""

    def singular(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
        if value is None:
            return None
        wanted = value.casefold().replace("'", "’")
        for soort, kind in kinds.items():
            if wanted in (soort, kind.meervoud, kind.meervoud.replace("’", "")):
                return soort
        every = f"Kies uit: {', '.join(kinds)}."
        reason = (refused or {}).get(
            wanted
        ) or f"‘{value}’ is geen soort. {did_you_mean(wanted, kinds, every)}"
        raise click.BadParameter(reason, ctx, param)

    return singular


def _existing(ctx: click.Context, param: click.Parameter, value: Path) -> Path:
    """A folder that exists, or a message that says where to look."""
    if not value.is_dir():
        reason = f"De map ‘{value}’ bestaat niet. Noem de map waar de pagina’s staan."
        raise click.BadParameter(reason, ctx, param)
    return value


def docs_option(function: F) -> F:
    """`--docs MAP`, where the content is."""
    return click.option(
        "--docs",
        type=click.Path(path_type=Path),
        callback=_existing,
        default="docs",
        show_default=True,
        metavar="MAP",
        help="De map met de inhoud.",
    )(function)


def inspected(docs: Path) -> Inspection:
    """The inspection of a docs folder as seen today."""
    try:
        return inspect(docs, reference_day())
    except PeildatumError as error:
        raise Misuse(str(error)) from None


def keep_option(function: F) -> F:
    """`--bewaar BESTAND`, where a step of CI keeps what it found for the summary."""
    return click.option(
        "--bewaar",
        type=click.Path(path_type=Path),
        metavar="BESTAND",
        help="Bewaar wat er gevonden is, voor ‘overzicht’.",
    )(function)


def keep(report: Report, file: Path | None) -> None:
    """Keep what was found in a file, if one was named."""
    if file is not None:
        write(file, to_lines(report))


def write(file: Path, text: str) -> None:
    """Write a file, with its folder, or say why not."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    except OSError:
        raise Misuse(f"‘{file}’ schrijven lukt niet. Mag je in die map schrijven?") from None


def shown(path: Path) -> str:
    """A path as seen from the working directory; empty when it is the working directory."""
    absolute = path.absolute()
    here = Path.cwd()
    text = (absolute.relative_to(here) if absolute.is_relative_to(here) else absolute).as_posix()
    return "" if text == "." else text
