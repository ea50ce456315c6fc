"""The long proof: ProperDocs and Zensical make the same site as MkDocs does today.

Usage: python -m tests.motor.bewijs PYTHON, with the Python of the environment that has both (`make bewijs-motor`).
"""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.motor import bouwen
from tests.motor.vergelijk import Verschil, differences, figures, read_site, summary

SHOWN = 20


def say(line: str) -> None:
    """A line for whoever runs the proof."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main(others: Path) -> int:
    """Build and compare; the number of differences, and of faults that the comparison does not see."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ours = bouwen.with_hooks(Path(sys.executable), "mkdocs", folder / "ons")
        export = bouwen.export_pure(Path(sys.executable), folder / "zuiver")
        say(f"vergeleken: {figures(read_site(ours))}")
        fork = bouwen.with_hooks(others, "properdocs", folder / "fork")
        wrong = report("ProperDocs, dezelfde instellingen", ours, fork)
        wrong += report("Zensical, zuivere export", ours, bouwen.with_zensical(others, export))
        for what, damage in DAMAGE.items():
            damage(export)
            wrong += must_be_seen(what, ours, others, export)
    return wrong


def report(name: str, ours: Path, theirs: Path) -> int:
    """Print how two sites differ; the number of differences."""
    found = list(differences(read_site(ours), read_site(theirs)))
    say(f"{name}: {summary(found)}")
    for difference in found[:SHOWN]:
        say(f"  {difference}")
    return len(found)


def must_be_seen(what: str, ours: Path, others: Path, export: Path) -> int:
    """A damaged export may not pass; 1 when it does."""
    found: list[Verschil] = []
    try:
        found = list(differences(read_site(ours), read_site(bouwen.with_zensical(others, export))))
        said = str(found[0]) if found else "NIET GEZIEN"
    except bouwen.BuildError as error:
        found, said = [Verschil("", "de bouw", "", "")], _fault_in(str(error))
    say(f"beschadigd ({what}): {said[:150]}")
    return 0 if found else 1


def _fault_in(said: str) -> str:
    """The line in which the program names a file, or the last one."""
    lines = [line.strip() for line in said.splitlines()[1:] if line.strip()]
    return next((line for line in lines if ".md" in line), lines[-1] if lines else "")


def _without_page(export: Path) -> None:
    (export / "docs/rollen/docent.md").unlink()


def _without_anchor(export: Path) -> None:
    page = export / "docs/kalender.md"
    page.write_text(page.read_text("utf-8").replace("# ", "", 1), "utf-8")


DAMAGE: dict[str, Callable[[Path], None]] = {
    "een anker weg": _without_anchor,
    "een pagina weg": _without_page,
}
"""Each on top of the one before."""


if __name__ == "__main__":
    sys.exit(1 if main(Path(sys.argv[1]).absolute()) else 0)
