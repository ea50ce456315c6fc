"""The program around the commands: finds them, and turns a failure of its own into a short message."""

# ruff: noqa: ARG002 - what we override keeps the parameters that click gave it

import io
import sys
import traceback
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import Any

import click

from handreikingen.cli.dutch import dutch
from handreikingen.problems import did_you_mean, quote
from handreikingen.problems.report import plain_line

NAME = "handreikingen"
COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        name: f"handreikingen.cli.{name}"
        for name in (
            "controleer",
            "bouw",
            "bekijk",
            "pdf",
            "offline",
            "nieuw",
            "lijst",
            "schema",
            "koppelingen",
            "adressen",
            "nakijken",
            "verschil",
            "voorbeeld",
            "overzicht",
            "werklijst",
            "kit",
            "exporteer",
        )
    }
)
"""Every command, and the module that has it under the same name; imported only when somebody asks for it."""
PACKAGE = Path(__file__).parent.parent
FAILED = 3
"""Exit code when the program itself fails."""


class Program(click.Group):
    """Imports a command when it is needed, and reports what nobody expected without a traceback."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(COMMANDS[cmd_name]), cmd_name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that was typed; an unknown one with the nearest name."""
        if args[0] not in COMMANDS:
            every = f"Kies uit: {', '.join(COMMANDS)}."
            ctx.fail(f"De opdracht ‘{args[0]}’ bestaat niet. {did_you_mean(args[0], COMMANDS, every)}")
        return super().resolve_command(ctx, args)

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run the program in Dutch, however it is started: click keeps the first text of `--help` that it makes."""
        with dutch():
            return super().main(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; click keeps its own exceptions, all others end with exit code 3."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except Exception as error:  # noqa: BLE001 - the one place where a person is told about a bug
            if ctx.params["debug"]:
                click.echo("".join(traceback.format_exception(error)), err=True, nl=False)
            else:
                click.echo(_failure(error), err=True)
            ctx.exit(FAILED)


@click.group(
    NAME,
    cls=Program,
    options_metavar="[OPTIES]",
    subcommand_metavar="OPDRACHT [GEGEVENS]...",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Afsluitcodes: 0 alles goed, 1 fouten in de inhoud, 2 verkeerde opdracht, 3 fout in het programma.",
)
@click.option(
    "--debug",
    is_flag=True,
    envvar="HANDREIKINGEN_DEBUG",
    help="Toon bij een fout in het programma waar het misging. Of zet HANDREIKINGEN_DEBUG=1.",
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=lambda ctx, _, wanted: _show_version(ctx, wanted=wanted),
    help="Toon de versie en stop.",
)
def program(*, debug: bool) -> None:
    """Controleer en beheer de inhoud van de kennissite.

    Hulp bij één opdracht: handreikingen OPDRACHT --help
    """


def main() -> None:
    """Start the program: the entry point of the console script."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    program(prog_name=NAME)


def _show_version(ctx: click.Context, *, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        click.echo(f"{NAME}, versie {_version()}")
        ctx.exit()


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - slow, and seldom needed

    try:
        return version(NAME)
    except PackageNotFoundError:
        return "onbekend (niet geïnstalleerd)"


def _failure(error: Exception) -> str:
    """What to tell a person about a bug: that it is not their page, and what to report."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if _is_ours(frame.filename)]
    where = f"{Path(frames[-1].filename).relative_to(PACKAGE).as_posix()}, regel {frames[-1].lineno}"
    what = plain_line(f"handreikingen {_version()}: {type(error).__name__} in {where}: {quote(error)}")
    return (
        "Er ging iets mis in het programma zelf. Dat ligt niet aan jou.\n"
        "Meld het bij wie de site bouwt. Noem de opdracht die je gaf, en deze regel:\n"
        f"  {what}\n"
        "Meer zien? Geef de opdracht opnieuw, met --debug meteen na ‘handreikingen’."
    )


def _is_ours(filename: str) -> bool:
    return Path(filename).is_relative_to(PACKAGE)
