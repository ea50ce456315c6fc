"""What changed in a document and when, as the pages themselves say it: in the list of changes of each version."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from handreikingen.catalog import Catalog
from handreikingen.model.guides import Handreiking


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """The newest change of a page."""

    datum: date
    titel: str
    """The title of the page."""
    versie: str
    tekst: str
    path: str


def latest(catalog: Catalog, paths: Iterable[str]) -> Change | None:
    """The newest change of these pages; None when none of them keeps a list of changes."""
    found = [
        Change(change.datum, document.titel, change.versie, change.tekst, path)
        for path in paths
        if isinstance(document := catalog.by_path.get(path), Handreiking)
        for change in document.wijzigingen
    ]
    return max(found, default=None)
