"""What the foot of a page shows, per kind: relations in both directions and what follows from them."""

from collections.abc import Callable, Mapping
from typing import Any

from handreikingen.catalog import Entry, Key
from handreikingen.model import Document
from handreikingen.model.guides import Handreiking, Hulpmiddel, Praktijkvoorbeeld, Zelfscan
from handreikingen.model.meetings import Advies, Bijeenkomst
from handreikingen.model.work import Proces, Rol
from handreikingen.views import advice, calendar, polls, questions, roles, routes, work
from handreikingen.views.view import View

Data = dict[str, object]


def foot_data(view: View, document: Document) -> Data:
    """The data of the template in soorten/ for the kind of this page; nothing for kinds without one."""
    found = _BY_KIND.get(type(document))
    return found(view, document) if found else {}


def _handreiking(view: View, document: Handreiking) -> Data:
    catalog, own = view.catalog, view.catalog.key_of(document)
    return {
        "questions": catalog.linked_to(own, "beantwoordt"),
        "examples": catalog.linked_from(own, "handreikingen", soort="praktijkvoorbeeld"),
        "tools": catalog.linked_to(own, "hulpmiddelen"),
        "steps": catalog.linked_to(own, "processtappen"),
        "scans": catalog.linked_from(own, "verder", soort="zelfscan"),
        "advices": _advices_behind(view, own),
        "older": catalog.linked_to(own, "vervangt"),
    }


def _praktijkvoorbeeld(view: View, document: Praktijkvoorbeeld) -> Data:
    catalog, own = view.catalog, view.catalog.key_of(document)
    guides = catalog.linked_to(own, "handreikingen")
    asked = dict.fromkeys(q for guide in guides for q in catalog.linked_to(guide.key, "beantwoordt"))
    return {"guides": guides, "steps": catalog.linked_to(own, "processtappen"), "questions": list(asked)}


def _bijeenkomst(view: View, document: Bijeenkomst) -> Data:
    own = view.catalog.key_of(document)
    previous, following = calendar.neighbours(view, document)
    entries = [view.catalog.entries[Key("peiling", f"{own.id}/{poll.id}")] for poll in document.peilingen]
    return {
        "previous": previous,
        "following": following,
        "polls": [polls.poll(view, entry) for entry in entries],
        "items": questions.opbrengst(view, document) if document.opbrengst else "",
        "ics": calendar.meeting_file(document),
    }


def _advies(view: View, document: Advies) -> Data:
    catalog, own = view.catalog, view.catalog.key_of(document)
    reasons = catalog.linked_to(own, "uit")
    guides = {guide.path: guide for reason in reasons for guide in catalog.answers(reason.key)}
    return {
        "reasons": reasons,
        "guides": list(guides.values()),
        "log": advice.log(view, catalog.entries[own]),
        "silent": advice.silence(view, document),
    }


def _proces(view: View, document: Proces) -> Data:
    own = view.catalog.key_of(document)
    return {"steps": work.stappen(view, own.id), "about": view.catalog.linked_from(own, "processen")}


def _rol(view: View, document: Rol) -> Data:
    return {
        **roles.knowledge(view, document),
        "for_role": _for_role(view, view.catalog.key_of(document)),
        "steps": roles.done_by(view, document),
        "routes": routes.routes(view, document),
        "uitleg": roles.explained_on(view),
    }


def _zelfscan(view: View, document: Zelfscan) -> Data:
    return {"next_steps": _next_steps(view, document)}


def _hulpmiddel(view: View, document: Hulpmiddel) -> Data:
    return {"used_by": view.catalog.linked_from(view.catalog.key_of(document), "hulpmiddelen")}


_BY_KIND: Mapping[type[Document], Callable[[View, Any], Data]] = {
    Handreiking: _handreiking,
    Praktijkvoorbeeld: _praktijkvoorbeeld,
    Bijeenkomst: _bijeenkomst,
    Advies: _advies,
    Proces: _proces,
    Rol: _rol,
    Zelfscan: _zelfscan,
    Hulpmiddel: _hulpmiddel,
}


def _advices_behind(view: View, guide: Key) -> list[Entry]:
    """The advice that came from the same questions as the guide."""
    found: dict[Key, Entry] = {}
    for question in view.catalog.linked_to(guide, "beantwoordt"):
        for entry in view.catalog.linked_from(question.key, "uit", soort="advies"):
            found[entry.key] = entry
    return list(found.values())


def _next_steps(view: View, scan: Zelfscan) -> list[tuple[Entry, list[str]]]:
    """Each guide that helps, with the numbers of its questions, in the order of the questions."""
    numbers: dict[str, list[str]] = {}
    for number, question in enumerate(scan.vragen, start=1):
        if question.verder:
            numbers.setdefault(question.verder, []).append(str(number))
    return [(view.catalog.entries[Key("handreiking", name)], found) for name, found in numbers.items()]


def _for_role(view: View, role: Key) -> list[tuple[str, str, list[Entry]]]:
    found = view.catalog.linked_from(role, "rollen")
    kinds = (
        ("handreiking", "Handreikingen"),
        ("praktijkvoorbeeld", "Praktijkvoorbeelden"),
        ("zelfscan", "Zelfscans"),
    )
    grouped = [
        (soort, titel, [entry for entry in found if entry.key.soort == soort]) for soort, titel in kinds
    ]
    return [group for group in grouped if group[2]]
