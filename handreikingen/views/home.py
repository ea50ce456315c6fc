"""What the home page shows of today: what is new, and questions that ask for experience."""

from datetime import date

from handreikingen.catalog import Entry
from handreikingen.catalog.value import IN_BEWERKING, OPEN
from handreikingen.model.guides import Handreiking
from handreikingen.model.meetings import Bericht, Bijeenkomst
from handreikingen.views.labels import labels
from handreikingen.views.lists import line_of
from handreikingen.views.questions import aard, question_line
from handreikingen.views.view import View

MOST_NEW = 4
MOST_QUESTIONS = 5


def nieuw(view: View) -> str:
    """The newest messages, meetings and versions of guides, newest first."""
    dated = [(day, entry) for kind in _DATED for entry in view.catalog.of_kind(kind) if (day := _day(entry))]
    dated.sort(key=lambda found: found[0], reverse=True)
    return view.render(
        "nieuw.md.j2", found=dated[:MOST_NEW], labels=labels, line=lambda entry: line_of(view, entry)
    )


def open_vragen(view: View) -> str:
    """A few questions of our own network, those that wait longest first: open ones, or else those in progress."""
    return view.render(
        "open_vragen.md.j2",
        questions=_questions(view, OPEN),
        in_progress=_questions(view, IN_BEWERKING),
        item=question_line(view),
    )


def _questions(view: View, status: str) -> list[Entry]:
    found = [
        entry
        for entry in view.catalog.of_kind("opbrengst")
        if aard(entry) == "vraag"
        and entry.netwerk == "po-vo"
        and view.catalog.question_status(entry.key) == status
    ]
    return found[::-1][:MOST_QUESTIONS]


_DATED = (Bericht.soort, Bijeenkomst.soort, Handreiking.soort)


def _day(entry: Entry) -> date | None:
    """The day something happened; None when it is not known."""
    match entry.thing:
        case Bericht(datum=datum):
            return datum.laatste
        case Bijeenkomst(begin=begin) if begin:
            return begin.dag
        case Handreiking(wijzigingen=changes) if changes:
            return max(change.datum for change in changes)
    return None
