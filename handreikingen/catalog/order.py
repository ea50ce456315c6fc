"""The order in which the site shows things of a kind."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from handreikingen.catalog.entries import Entry
from handreikingen.model.guides import Thema
from handreikingen.model.meetings import Advies, Bericht, Bijeenkomst, Opbrengst, Peiling, Roadmapitem, Vraag
from handreikingen.model.work import Processtap

Order = tuple[Any, ...]


def sorted_meetings(meetings: Iterable[Bijeenkomst]) -> list[Bijeenkomst]:
    """Oldest first; a meeting without a date comes right after the one it follows."""
    every = list(meetings)
    dated = [meeting for meeting in every if meeting.begin]
    undated = [meeting for meeting in every if not meeting.begin]
    ordered = sorted(dated, key=lambda m: (m.begin.dag if m.begin else date.max, m.sleutel))
    waiting = sorted(undated, key=lambda m: m.sleutel)
    while waiting:
        names = [meeting.sleutel for meeting in ordered]
        ready = [meeting for meeting in waiting if meeting.volgt_op in names]
        if not ready:
            return ordered + waiting
        for meeting in ready:
            ordered.insert([m.sleutel for m in ordered].index(str(meeting.volgt_op)) + 1, meeting)
        waiting = [meeting for meeting in waiting if meeting not in ready]
    return ordered


def order_of(entry: Entry, meeting_rank: Mapping[str, int]) -> Order:
    """The sort key of an entry among those of its kind; meetings, news and advice newest first."""
    thing = entry.thing
    name = (entry.naam.casefold(), entry.key.id)
    match thing:
        case Thema():
            return (thing.volgorde, *name)
        case Bijeenkomst():
            return (-meeting_rank.get(thing.sleutel, 0), *name)
        case Opbrengst() | Peiling() | Processtap() | Vraag():
            rank = meeting_rank.get(entry.owner.sleutel, -1) if entry.owner else -1
            return (-rank, entry.path, _number(entry))
        case Bericht():
            return (-thing.datum.laatste.toordinal(), *name)
        case Advies():
            return (-thing.uitgebracht.laatste.toordinal(), *name)
        case Roadmapitem():
            van, tot = thing.periode.van, thing.periode.tot
            return (van.eerste if van else date.max, tot.laatste if tot else date.max, _number(entry))
    return name


def _number(entry: Entry) -> int:
    """Which one it is of the list in its file."""
    path = entry.at if entry.owner else entry.thing.origin.prefix
    return next(part for part in path if isinstance(part, int))
