"""`handreikingen bekijk`: show the site on this computer, and build again when something changes."""

import sys
import threading
from pathlib import Path

import click

from handreikingen.cli.common import Misuse, opdracht
from handreikingen.problems.report import plain_line
from handreikingen.site.preview import Preview, Workshop


@opdracht("bekijk")
@click.option(
    "--adres",
    default="127.0.0.1:8000",
    show_default=True,
    metavar="ADRES",
    help="Waar je de site bekijkt: een computer en een poort.",
)
@click.option(
    "--uit",
    type=click.Path(path_type=Path, file_okay=False),
    default="build/bekijk",
    show_default=True,
    metavar="MAP",
    help="De map waar deze kopie van de site komt.",
)
def bekijk(*, adres: str, uit: Path) -> None:
    """Laat de site zien op je eigen computer.

    Bij elke wijziging wordt de site opnieuw gebouwd en verversen de open pagina’s. Staat er een fout in de
    inhoud, dan lees je die in de pagina en blijft de laatste goede versie staan. Stoppen doe je met Ctrl+C.
    """
    host, _, port = adres.rpartition(":")
    if not host or not port.isdecimal() or int(port) > 65535:
        raise Misuse(f"‘{adres}’ is geen adres met een poort. Schrijf bijvoorbeeld: 127.0.0.1:8000.")
    root, site = Path.cwd(), uit.absolute()
    site.mkdir(parents=True, exist_ok=True)
    workshop = Workshop(root, site)
    try:
        preview = Preview((host, int(port)), root, workshop.build, site)
    except OSError:
        raise Misuse(
            f"Op {adres} kan de site niet staan. Is daar al iets bezig? Kies een andere poort, bijvoorbeeld"
            " met: make bekijk ADRES=127.0.0.1:8001."
        ) from None
    threading.Thread(target=preview.watch, args=(_say,), daemon=True).start()
    click.echo(f"De site staat op http://{adres}/. Stoppen: Ctrl+C.")
    try:
        preview.serve_forever()
    except KeyboardInterrupt:
        click.echo("Gestopt.")
    finally:
        workshop.end()


def _say(text: str) -> None:
    for line in text.splitlines():
        sys.stderr.write(plain_line(line) + "\n")
