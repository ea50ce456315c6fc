"""Which full days are known of a page. A date of only a month or a year is never turned into a day."""

from collections.abc import Iterator
from datetime import date

from handreikingen.model import Document
from handreikingen.model.dates import Datum
from handreikingen.model.guides import Handreiking
from handreikingen.model.meetings import Advies, Bericht, Bijeenkomst


def updated(document: Document, peildatum: date) -> date | None:
    """The last full day, not after `peildatum`, that the page tells of itself; None when it tells none."""
    return max((day for day in _days(document) if day <= peildatum), default=None)


def published(document: Document, peildatum: date) -> date | None:
    """The full day on which it first appeared, where the page says so."""
    match document:
        case Bericht():
            days = [_full(document.datum)]
        case Advies():
            days = [_full(document.uitgebracht)]
        case Handreiking():
            days = [change.datum for change in document.wijzigingen]
        case _:
            days = []
    return min((day for day in days if day and day <= peildatum), default=None)


def moment(day: date) -> str:
    """A day as a moment: 00:00 UTC, as the time is not known. Here that is the same day, and never still to come."""
    return f"{day.isoformat()}T00:00:00Z"


def _days(document: Document) -> Iterator[date]:
    if document.nagekeken:
        yield document.nagekeken
    match document:
        case Handreiking():
            yield from (change.datum for change in document.wijzigingen)
        case Bericht():
            yield from _known(document.datum)
        case Advies():
            yield from _known(document.uitgebracht, *(step.datum for step in document.opvolging))
        case Bijeenkomst():
            yield from (moment.dag for moment in (document.begin, document.einde) if moment)


def _known(*dates: Datum) -> Iterator[date]:
    yield from (day for day in map(_full, dates) if day)


def _full(datum: Datum) -> date | None:
    return datum.eerste if datum.dag is not None else None
