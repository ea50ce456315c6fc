"""Coverage: which themes have what, for which sector, role and kind of page; and the gaps."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from handreikingen.catalog import Catalog, Entry
from handreikingen.model import Document
from handreikingen.model.fields import Sector
from handreikingen.model.work import Proces

KINDS = {"handreiking": "h", "praktijkvoorbeeld": "v", "zelfscan": "z", "proces": "p"}
"""The kinds that cover something, and their letter in the table."""
_Cell = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Coverage:
    """Two tables with the same rows: themes by sector and by role; a cell counts per kind."""

    sectors: tuple[str, ...]
    roles: tuple[Entry, ...]
    by_sector: tuple[tuple[Entry, tuple[str, ...]], ...]
    by_role: tuple[tuple[Entry, tuple[str, ...]], ...]
    gaps: tuple[str, ...]
    """In words: theme and sector without a guide."""


def coverage(catalog: Catalog) -> Coverage:
    """Count every page once per theme, sector and role that it names; pages from the mbo do not count."""
    counted: Counter[_Cell] = Counter()
    for soort in KINDS:
        for entry in catalog.of_kind(soort):
            if entry.netwerk == "po-vo":
                counted.update(_cells(entry))
    themes, roles = catalog.of_kind("thema"), catalog.of_kind("rol")
    sectors = get_args(Sector)
    return Coverage(
        sectors,
        roles,
        tuple((t, tuple(_cell(counted, t.key.id, f"sector {s}") for s in sectors)) for t in themes),
        tuple((t, tuple(_cell(counted, t.key.id, f"rol {r.key.id}") for r in roles)) for t in themes),
        tuple(_gaps(counted, themes)),
    )


def _cells(entry: Entry) -> Iterator[_Cell]:
    page = entry.thing
    assert isinstance(page, Document)
    sectors = (page.sector,) if isinstance(page, Proces) else page.sectoren
    for theme in page.themas:
        yield from ((theme, f"sector {sector}", entry.key.soort) for sector in sectors)
        yield from ((theme, f"rol {role}", entry.key.soort) for role in page.rollen)


def _cell(counted: Counter[_Cell], theme: str, column: str) -> str:
    """`h2 v1`: two guides, one example; empty when there is nothing."""
    found = ((letter, counted[theme, column, soort]) for soort, letter in KINDS.items())
    return " ".join(f"{letter}{number}" for letter, number in found if number)


def _gaps(counted: Counter[_Cell], themes: tuple[Entry, ...]) -> Iterator[str]:
    for theme in themes:
        missing = [
            sector for sector in ("po", "vo") if not counted[theme.key.id, f"sector {sector}", "handreiking"]
        ]
        if missing:
            yield f"{theme.naam}: geen handreiking voor {' en '.join(missing)}"
