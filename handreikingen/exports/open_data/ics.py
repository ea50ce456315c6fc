"""The meetings as calendar files (RFC 5545): one for all, and one per meeting.

A meeting without a date is left out: a calendar cannot say "unknown".
"""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import icalendar

from handreikingen.catalog import Entry
from handreikingen.exports.open_data.dates import updated
from handreikingen.exports.open_data.publication import Publication, labels_of, titled
from handreikingen.model.dates import Moment
from handreikingen.model.meetings import Bijeenkomst

ZONE = "Europe/Amsterdam"
_SUMMER, _WINTER = timedelta(hours=2), timedelta(hours=1)


def dated_meetings(publication: Publication) -> list[Entry]:
    """The meetings with a date, oldest first."""
    entries = [entry for entry in publication.catalog.of_kind("bijeenkomst") if meeting_of(entry).begin]
    return sorted(entries, key=lambda entry: (str(meeting_of(entry).begin), entry.key.id))


def calendar(publication: Publication) -> bytes:
    """All meetings with a date, in one feed to subscribe to."""
    return _calendar(publication, f"Bijeenkomsten – {publication.titel}", dated_meetings(publication))


def meeting_calendar(publication: Publication, entry: Entry) -> bytes:
    """One meeting, to put in a calendar."""
    return _calendar(publication, titled(entry), [entry])


def _calendar(publication: Publication, name: str, entries: list[Entry]) -> bytes:
    found = icalendar.Calendar()
    found.add("prodid", "-//Handreikingen//Kalender//NL")
    found.add("version", "2.0")
    found.add("calscale", "GREGORIAN")
    found.add("method", "PUBLISH")
    found.add("name", name)
    found.add("x-wr-calname", name)
    found.add("x-wr-timezone", ZONE)
    found.add_component(_timezone())
    for entry in entries:
        found.add_component(_event(publication, entry))
    return bytes(found.to_ical())


def _event(publication: Publication, entry: Entry) -> "icalendar.Event":
    meeting = meeting_of(entry)
    stamp = updated(meeting, publication.catalog.peildatum) or publication.catalog.peildatum
    event = icalendar.Event()
    event.add("uid", f"bijeenkomst-{entry.key.id}@{publication.host}")
    event.add("dtstamp", datetime.combine(stamp, time(), UTC))
    event.add("summary", titled(entry))
    event.add("description", f"{meeting.samenvatting}\n\n{publication.url_of(entry)}")
    event.add("url", publication.url_of(entry))
    event.add(
        "categories",
        [word for word in (meeting.aard, meeting.vorm) if word != "onbekend"] + [*labels_of(entry)],
    )
    event.add("status", "CONFIRMED")
    if meeting.plaats:
        event.add("location", meeting.plaats)
    _when(event, meeting)
    return event


def _when(event: "icalendar.Event", meeting: Bijeenkomst) -> None:
    """Whole days unless the time of the beginning is known; without an end nothing is made up."""
    begin, einde = meeting.begin, meeting.einde
    assert begin is not None
    if begin.tijd is None:
        event.add("dtstart", begin.dag)
        event.add("dtend", (einde.dag if einde else begin.dag) + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
        return
    event.add("dtstart", _moment(begin))
    if einde and einde.tijd:
        event.add("dtend", _moment(einde))


def _moment(moment: Moment) -> datetime:
    return datetime.combine(moment.dag, moment.tijd or time(), ZoneInfo(ZONE))


def _timezone() -> "icalendar.Timezone":
    """Dutch time as it has been since 1996: written out, so that it does not change with a library."""
    zone = icalendar.Timezone()
    zone.add("tzid", ZONE)
    summer, winter = icalendar.TimezoneDaylight(), icalendar.TimezoneStandard()
    for part, name, start, month, before, after in (
        (summer, "CEST", date(1996, 3, 31), 3, _WINTER, _SUMMER),
        (winter, "CET", date(1996, 10, 27), 10, _SUMMER, _WINTER),
    ):
        part.add("tzname", name)
        part.add("dtstart", datetime.combine(start, time(2 if month == 3 else 3)))
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", after)
        part.add("rrule", icalendar.vRecur({"FREQ": "YEARLY", "BYMONTH": month, "BYDAY": "-1SU"}))
        zone.add_component(part)
    return zone


def meeting_of(entry: Entry) -> Bijeenkomst:
    """The meeting that an entry is."""
    assert isinstance(entry.thing, Bijeenkomst)
    return entry.thing
