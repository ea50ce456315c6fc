"""Meetings: their dates, what came out of them, and their polls (HR207, HR210–HR213)."""

from collections import Counter
from collections.abc import Iterator
from datetime import time

from handreikingen.catalog import Catalog
from handreikingen.model.dates import Moment
from handreikingen.model.meetings import Bijeenkomst
from handreikingen.problems import Problem, Whole, quote
from handreikingen.problems import content as codes

_ONLY_AT = {"tot": "oproep", "aantal": "oproep", "wie": "afspraak", "gereed": "afspraak"}


def fields_of_another_kind(catalog: Catalog) -> Iterator[Problem]:
    """Only a call says until when and how many; only a promise says who and when it was done."""
    for meeting in catalog.all(Bijeenkomst):
        for number, item in enumerate(meeting.opbrengst):
            for field, aard in _ONLY_AT.items():
                if item.aard != aard and getattr(item, field) is not None:
                    place = meeting.place("opbrengst", number, field)
                    yield codes.HR207.at(place, veld=field, hoort=aard, soort=item.aard)


def poll_sums(catalog: Catalog) -> Iterator[Problem]:
    """The answers to a poll add up to no more than its votes."""
    for meeting in catalog.all(Bijeenkomst):
        for number, poll in enumerate(meeting.peilingen):
            if poll.rest < 0:
                place = meeting.place("peilingen", number, "stemmen")
                yield codes.HR210.at(place, som=poll.stemmen - poll.rest, stemmen=poll.stemmen)


def poll_answers(catalog: Catalog) -> Iterator[Problem]:
    """A poll has votes, and each answer once."""
    for meeting in catalog.all(Bijeenkomst):
        for number, poll in enumerate(meeting.peilingen):
            if poll.stemmen == 0:
                place = meeting.place("peilingen", number, "stemmen")
                yield codes.HR211.at(place, wat="Deze peiling heeft 0 stemmen")
            seen: Counter[str] = Counter()
            for position, option in enumerate(poll.opties):
                seen[option.tekst.casefold()] += 1
                if seen[option.tekst.casefold()] == 2:
                    place = meeting.place("peilingen", number, "opties", position)
                    yield codes.HR211.at(
                        place, wat=Whole(f"Het antwoord ‘{quote(option.tekst)}’ staat er twee keer")
                    )


def ends_before_it_begins(catalog: Catalog) -> Iterator[Problem]:
    """A meeting ends after it begins."""
    for meeting in catalog.all(Bijeenkomst):
        begin, einde = meeting.begin, meeting.einde
        if begin and einde and _latest(einde) < _earliest(begin):
            yield codes.HR212.at(meeting.place("einde"), begin=begin, einde=einde)


def known_or_unknown_date(catalog: Catalog) -> Iterator[Problem]:
    """A meeting has a date, or says that it is not known and which meeting it followed."""
    meetings = catalog.all(Bijeenkomst)
    for meeting in meetings:
        wat = doe = ""
        place = meeting.place("datum_onbekend") if meeting.datum_onbekend else meeting.place()
        if meeting.begin and meeting.datum_onbekend:
            wat, doe = "Er staat een begin, en ook dat de datum onbekend is", "Haal een van de twee weg."
        elif meeting.einde and not meeting.begin:
            wat, doe = "Er staat een einde, maar geen begin", "Voeg ‘begin:’ toe, of haal ‘einde’ weg."
            place = meeting.place("einde")
        elif not meeting.begin and not meeting.datum_onbekend:
            wat, doe = "Er staat niet wanneer het was", "Voeg ‘begin:’ toe, of ‘datum_onbekend: true’."
        elif meeting.datum_onbekend and not meeting.volgt_op and len(meetings) > 1:
            wat, doe = "De datum is onbekend", "Noem bij ‘volgt_op’ de bijeenkomst die ervoor was."
        if wat:
            yield codes.HR213.at(place, wat=wat, doe=doe)


def _earliest(moment: Moment) -> tuple[int, time]:
    return moment.dag.toordinal(), moment.tijd or time.min


def _latest(moment: Moment) -> tuple[int, time]:
    return moment.dag.toordinal(), moment.tijd or time.max
