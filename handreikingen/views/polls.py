"""Polls: a table with a bar per row, percentages that say how they were rounded, and a picture for slides."""

from dataclasses import dataclass
from typing import Any

from handreikingen.catalog import Catalog, Entry, Key
from handreikingen.model.meetings import Bijeenkomst, Peiling
from handreikingen.views.labels import labels, wanneer
from handreikingen.views.svg_text import placed
from handreikingen.views.view import View

MOST = 12
"""Polls that the page with all polls shows with their bars; of older ones the question, at its meeting."""
NOT_KNOWN = "keuze niet bekend"
TABLE = "data/peilingen.csv"
"""The file with the results of all polls."""


@dataclass(frozen=True, slots=True)
class Row:
    """One answer of a poll."""

    tekst: str
    stemmen: int
    procent: int
    """Whole percents, each rounded by itself: together they may be 99 or 101, and then the page says so."""
    breedte: str
    """The length of the bar in percents, to two decimals."""
    rest: bool = False
    """Whether these are the votes of which the choice is not known."""


def rows(poll: Peiling) -> list[Row]:
    """The answers as written, and last the votes of which the choice is not known."""
    named = [(option.tekst, option.aantal, False) for option in poll.opties]
    named += [(NOT_KNOWN, poll.rest, True)] if poll.rest > 0 else []
    return [
        Row(text, votes, percentage(votes, poll.stemmen), f"{100 * votes / max(poll.stemmen, 1):.2f}", rest)
        for text, votes, rest in named
    ]


def rounding(found: list[Row]) -> str:
    """What the percents together are: `afgerond`, or `afgerond; samen 99`."""
    together = sum(row.procent for row in found)
    return "afgerond" if together == 100 else f"afgerond; samen {together}"


def percentage(part: int, whole: int) -> int:
    """Whole percent, half up (as Dutch statistics round)."""
    return (200 * part + whole) // (2 * whole) if whole else 0


def peilingen(view: View) -> str:
    """All polls, newest meeting first; of many, the older ones as a line."""
    entries = view.catalog.of_kind("peiling")
    return view.render(
        "peilingen.md.j2",
        table=TABLE,
        polls=[poll(view, entry) for entry in entries[:MOST]],
        older=entries[MOST:],
        labels=labels,
    )


def peiling(view: View, peiling: str) -> str:
    """One poll as a table."""
    return poll(view, view.catalog.entries[Key("peiling", peiling)])


def poll(view: View, entry: Entry) -> str:
    """A poll as a table with numbers and percentages; the remainder is shown, never guessed."""
    thing = entry.thing
    assert isinstance(thing, Peiling)
    return view.render(
        "peiling.md.j2",
        entry=entry,
        poll=thing,
        name=entry.key.id.replace("/", "-"),
        rows=rows(thing),
        rounding=rounding(rows(thing)),
        advices=view.catalog.linked_from(entry.key, "uit", soort="advies"),
        plans=view.catalog.linked_from(entry.key, "uit", soort="roadmapitem"),
        labels=labels,
        picture=picture_path(entry),
    )


def decisions(catalog: Catalog, entry: Entry) -> tuple[Entry, ...]:
    """What followed from a poll: advice, or something on the roadmap."""
    return catalog.linked_from(entry.key, "uit", soort="advies") + catalog.linked_from(
        entry.key, "uit", soort="roadmapitem"
    )


def picture_path(entry: Entry) -> str:
    """Where the picture for slides is, relative to docs/."""
    return f"beelden/peiling-{entry.key.id.replace('/', '-')}.svg"


LEFT, BAR = 440, 380
"""Of the bars in a picture: where they begin and how long 100% is."""


def picture_data(entry: Entry) -> dict[str, Any]:
    """What the picture of a poll shows: the question, per answer its text, bar and numbers, and where it is from."""
    thing, owner = entry.thing, entry.owner
    assert isinstance(thing, Peiling)
    assert isinstance(owner, Bijeenkomst)
    title = placed(thing.vraag, 50, 48, 72, 40)
    top = 56 + 40 * len(title)
    answers = []
    for row in rows(thing):
        text = placed(row.tekst, 34, 48, top + 28, 28)
        answers.append((row, text, top, BAR * float(row.breedte) / 100))
        top += 28 * len(text) + 28
    return {
        "poll": thing,
        "title": title,
        "origin": ", ".join([owner.titel, wanneer(owner), *labels(entry)]),
        "rows": answers,
        "left": LEFT,
        "bar": BAR,
        "rounding": rounding(rows(thing)),
        "height": top + 96,
        "summary": "; ".join(f"{row.tekst}: {row.stemmen} ({row.procent}%)" for row in rows(thing)),
    }
