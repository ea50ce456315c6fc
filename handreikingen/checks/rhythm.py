"""What the network promised itself: four meetings a year, in turn digital, and an answer to polls (HR910–HR912)."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby, pairwise

from handreikingen.catalog import Catalog
from handreikingen.model.dates import Datum
from handreikingen.model.meetings import Bijeenkomst
from handreikingen.problems import Problem
from handreikingen.problems import worklist as codes

A_YEAR = 4
"""Meetings in a year."""
_TURN = timedelta(days=365)
"""Meetings further apart are not taken for two in a row: others may be missing."""


def four_meetings_a_year(catalog: Catalog) -> Iterator[Problem]:
    """A year that is over, and of which a meeting of our network is known, had four."""
    for year, group in groupby(_own_meetings(catalog), lambda pair: pair[0].year):
        meetings = [meeting for _, meeting in group]
        if year < catalog.peildatum.year and len(meetings) < A_YEAR:
            yield codes.HR911.at(meetings[-1].place("begin"), jaar=year, aantal=len(meetings))


def in_turn_digital(catalog: Catalog) -> Iterator[Problem]:
    """Meetings of our network are in turn digital and at a place in the country."""
    for (before, first), (after, second) in pairwise(_own_meetings(catalog)):
        if first.vorm == second.vorm and first.vorm in ("fysiek", "digitaal") and after - before < _TURN:
            place = second.place("vorm")
            yield codes.HR912.at(place, vorm=second.vorm, datum=Datum.of(before).woorden)


def _own_meetings(catalog: Catalog) -> list[tuple[date, Bijeenkomst]]:
    """The meetings of the network po/vo with a date, oldest first; a launch or a working session is none."""
    found = [
        (meeting.begin.dag, meeting)
        for meeting in catalog.all(Bijeenkomst)
        if meeting.begin and meeting.netwerk == "po-vo" and meeting.aard == "netwerkbijeenkomst"
    ]
    return sorted(found, key=lambda pair: (pair[0], pair[1].sleutel))


def polls_without_decision(catalog: Catalog) -> Iterator[Problem]:
    """Of every poll it is told what followed: advice, or something on the roadmap."""
    for entry in catalog.of_kind("peiling"):
        if not catalog.linked_from(entry.key, "uit"):
            yield codes.HR910.at(entry.place, vraag=entry.naam)
