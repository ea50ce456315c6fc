"""The calendar: meetings that come and that were, and the next one."""

from itertools import groupby

from handreikingen.catalog import Catalog, Entry
from handreikingen.model.dates import Datum
from handreikingen.model.meetings import Bijeenkomst
from handreikingen.views.age import ago
from handreikingen.views.labels import labels, wanneer
from handreikingen.views.view import View

CALENDAR = "kalender.ics"
"""The calendar file of all meetings."""


def meeting_file(meeting: Bijeenkomst) -> str:
    """The calendar file of one meeting."""
    return f"bijeenkomsten/{meeting.sleutel}.ics"


def bijeenkomsten(view: View) -> str:
    """All meetings, newest first, with what is known of their date and place."""
    entries = view.catalog.of_kind("bijeenkomst")
    return view.render("bijeenkomsten.md.j2", entries=entries, labels=labels, wanneer=wanneer)


def neighbours(view: View, meeting: Bijeenkomst) -> tuple[Entry | None, Entry | None]:
    """The meetings of the same network before and after this one."""
    same = [entry for entry in view.catalog.of_kind("bijeenkomst") if entry.netwerk == meeting.netwerk]
    at = [entry.thing for entry in same].index(meeting)
    return (same[at + 1] if at + 1 < len(same) else None, same[at - 1] if at else None)


def upcoming(catalog: Catalog) -> list[Entry]:
    """The meetings that are today or later, the first one first."""
    return [entry for entry in reversed(catalog.of_kind("bijeenkomst")) if _is_coming(catalog, entry)]


def _is_coming(catalog: Catalog, entry: Entry) -> bool:
    meeting = entry.thing
    assert isinstance(meeting, Bijeenkomst)
    last = meeting.einde or meeting.begin
    return last is not None and last.dag >= catalog.peildatum


def volgende(view: View) -> str:
    """The next meeting of our own network, or honestly that none is known."""
    own = [entry for entry in upcoming(view.catalog) if entry.netwerk == "po-vo"]
    return view.render("volgende.md.j2", entry=own[0] if own else None, **_words(view))


def kalender(view: View) -> str:
    """What comes and what was, by year; meetings without a date last."""
    coming = upcoming(view.catalog)
    past = [entry for entry in view.catalog.of_kind("bijeenkomst") if entry not in coming]
    dated = [entry for entry in past if _year(entry)]
    years = [(year, list(group)) for year, group in groupby(dated, _year)]
    undated = [entry for entry in past if not _year(entry)]
    return view.render(
        "kalender.md.j2", coming=coming, years=years, undated=undated, calendar=CALENDAR, **_words(view)
    )


def _words(view: View) -> dict[str, object]:
    return {
        "labels": labels,
        "wanneer": wanneer,
        "file": meeting_file,
        "age": lambda meeting: ago(Datum.of(meeting.begin.dag), view.catalog.peildatum),
    }


def _year(entry: Entry) -> int:
    """The year of a meeting; 0 when it is not known."""
    meeting = entry.thing
    assert isinstance(meeting, Bijeenkomst)
    return meeting.begin.dag.year if meeting.begin else 0
