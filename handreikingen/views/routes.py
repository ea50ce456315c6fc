"""Reading routes: what a role can read or do in 5, 15 or 60 minutes.

The rule, in words on the page with roles: only pages for that role that are not outdated or withdrawn; the
most settled guides first (in five minutes: last), then self-scans, misunderstandings and examples; within a
kind in the order of the themes. Take each page that still fits, five at most. With 60 minutes you do something:
then the first guide is one of which reading and the first step together fit. A self-scan costs the time to fill
it in; without a number of minutes it is left out.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import get_args

from handreikingen.catalog import Catalog, Entry, Key
from handreikingen.model import Document
from handreikingen.model.guides import ANSWERS, IN_PROGRESS, Handreiking, Status, Thema, Zelfscan
from handreikingen.model.work import Rol
from handreikingen.views.labels import labels
from handreikingen.views.view import View

BUDGETS = (5, 15, 60)
MOST_STOPS = 5
"""More pages are no route but a list."""
DOING_FROM = 60
"""From this many minutes a route starts with doing something."""
SHORT = 5
"""Up to this many minutes guides come last."""
_IN_WORDS = {
    "vijf minuten": 5,
    "tien minuten": 10,
    "kwartier": 15,
    "halfuur": 30,
    "half uur": 30,
    "een uur": 60,
}
_KINDS = ("handreiking", "zelfscan", "misverstand", "praktijkvoorbeeld")
_STATUSES = tuple(reversed([status for status in get_args(Status) if status in IN_PROGRESS])) + tuple(
    status for status in get_args(Status) if status in ANSWERS
)


@dataclass(frozen=True, slots=True)
class Stop:
    """A page on a route."""

    entry: Entry
    minuten: int
    """Reading time, with the time for the first step when you do it."""
    doen: int = 0
    """How much of that is for doing the first step."""


@dataclass(frozen=True, slots=True)
class Route:
    """What fits in a number of minutes."""

    budget: int
    stops: tuple[Stop, ...]

    @property
    def minuten(self) -> int:
        """All stops together."""
        return sum(stop.minuten for stop in self.stops)


def routes_for(catalog: Catalog, role: Rol) -> list[Route]:
    """The routes of a role, shortest first."""
    pages = _pages(catalog, catalog.key_of(role))
    return [Route(budget, tuple(choose(pages, budget))) for budget in BUDGETS]


def choose(pages: Iterable[Stop], budget: int) -> list[Stop]:
    """The pages in this order that fit in the budget; from `DOING_FROM` minutes one to do comes first."""
    every = list(pages)
    if budget <= SHORT:  # a guide that you only read is not what five minutes are for
        every.sort(key=lambda stop: stop.entry.key.soort == Handreiking.soort)
    chosen: list[Stop] = []
    if budget >= DOING_FROM:
        fits = [stop for stop in every if stop.doen > 0 and stop.minuten + stop.doen <= budget]
        chosen = [Stop(stop.entry, stop.minuten + stop.doen, stop.doen) for stop in fits[:1]]
    left = budget - sum(stop.minuten for stop in chosen)
    taken = {stop.entry.key for stop in chosen}
    for stop in every:
        if len(chosen) < MOST_STOPS and stop.entry.key not in taken and stop.minuten <= left:
            chosen.append(Stop(stop.entry, stop.minuten))
            left -= stop.minuten
    return chosen


def _pages(catalog: Catalog, role: Key) -> list[Stop]:
    """The pages for a role in the order of the rule, with reading time and the time for the first step."""
    entries = [e for e in catalog.linked_from(role, "rollen") if e.key.soort in _KINDS and _usable(e)]
    entries.sort(key=lambda entry: _rank(catalog, entry))  # and then in the order in which they were found
    return [stop for entry in entries if (stop := _stop(catalog, entry))]


def _stop(catalog: Catalog, entry: Entry) -> Stop | None:
    """A page with its reading time; a self-scan with the time to fill it in, if that is known."""
    reading = catalog.reading_minutes[entry.path]
    if isinstance(entry.thing, Zelfscan):
        filling_in = minutes_in(entry.thing.duur)
        return Stop(entry, filling_in) if filling_in else None
    doing = entry.thing.doe_minuten if isinstance(entry.thing, Handreiking) else None
    return Stop(entry, reading, doing or 0)


def minutes_in(words: str) -> int:
    """The minutes in `een kwartier`, `10 tot 15 minuten` or `een halfuur` (the longest); 0 when unclear."""
    text = words.casefold()
    if found := re.findall(r"(\d+)(?= minu|(?: tot| of| à|-)\s?\d+ minu)", text):
        return max(map(int, found))
    return next((number for word, number in _IN_WORDS.items() if word in text), 0)


def _usable(entry: Entry) -> bool:
    return not isinstance(entry.thing, Handreiking) or entry.thing.status in _STATUSES


def _rank(catalog: Catalog, entry: Entry) -> tuple[int, int, int]:
    thing = entry.thing
    assert isinstance(thing, Document)
    settled = _STATUSES.index(thing.status) if isinstance(thing, Handreiking) else 0
    themes = [theme for name in thing.themas if (theme := catalog.get(Thema, name))]
    order = min((theme.volgorde for theme in themes), default=0)
    return _KINDS.index(entry.key.soort), -settled, order


def routes(view: View, role: Rol) -> str:
    """The routes of a role, as lists with minutes."""
    return view.render("routes.md.j2", routes=routes_for(view.catalog, role), labels=labels)
