"""The network's memory: questions with what became of them, polls, meetings, advice, roadmap, news."""

from itertools import groupby

from handreikingen.catalog import Entry, Key
from handreikingen.model.dates import Datum
from handreikingen.model.guides import Thema
from handreikingen.model.meetings import Advies, Bericht, Bijeenkomst, Opbrengst, Peiling, Roadmapitem, Vraag
from handreikingen.views.labels import OPBRENGST_MEERVOUD, labels, wanneer
from handreikingen.views.view import View

type_order = tuple(OPBRENGST_MEERVOUD)


def vragen(view: View, *, thema: str = "", soort: str = "", status: str = "") -> str:
    """Questions and insights grouped by theme; those without a theme come last."""
    entries = [
        entry
        for entry in view.catalog.of_kind("opbrengst")
        if soort in ("", aard(entry))
        and status in ("", view.catalog.question_status(entry.key))
        and thema in ("", theme_of(entry))
    ]
    themes = {theme.sleutel: theme for theme in view.catalog.all(Thema)}
    order = {name: number for number, name in enumerate(themes)}
    entries.sort(key=lambda entry: order.get(theme_of(entry), len(order)))
    groups = [(themes.get(name), list(group)) for name, group in groupby(entries, theme_of)]
    return view.render("vragen.md.j2", groups=groups, by_theme=not thema, item=question_line(view))


def question_line(view: View) -> "object":
    """A function for templates: one question as a line with origin, status and answers."""
    return lambda entry, origin=True: view.render(
        "vraag.md.j2", entry=entry, origin=origin, labels=labels, **question(view, entry)
    ).strip()


def question(view: View, entry: Entry) -> dict[str, object]:
    """What is known of a question: its kind, theme, status and answers."""
    theme = view.catalog.entries.get(Key("thema", theme_of(entry)))
    return {
        "aard": aard(entry),
        "thema": theme,
        "status": view.catalog.question_status(entry.key)
        if aard(entry) in ("vraag", "wens", "stelling")
        else "",
        "answers": [guide for guide in view.catalog.answers(entry.key) if guide.path != view.path],
        "advices": view.catalog.linked_from(entry.key, "uit", soort="advies"),
    }


def aard(entry: Entry) -> str:
    """vraag, inzicht, wens, stelling, oproep or afspraak."""
    assert isinstance(entry.thing, Opbrengst | Vraag)
    return entry.thing.aard


def theme_of(entry: Entry) -> str:
    """The theme of a question; empty when it is still to cluster."""
    assert isinstance(entry.thing, Opbrengst | Vraag)
    return entry.thing.thema or ""


def opbrengst(view: View, meeting: Bijeenkomst) -> str:
    """What came out of a meeting, by kind, with what became of each item."""
    entries = [
        view.catalog.entries[Key("opbrengst", f"{meeting.sleutel}/{item.id}")] for item in meeting.opbrengst
    ]
    entries.sort(key=lambda entry: type_order.index(aard(entry)))
    groups = [(OPBRENGST_MEERVOUD[kind], list(group)) for kind, group in groupby(entries, aard)]
    return view.render("opbrengst.md.j2", groups=groups, uitleg=lambda entry: became_of(view, entry))


def became_of(view: View, entry: Entry) -> str:
    """What became of an item of a meeting, as one line under it."""
    item = entry.thing
    promise = ""
    if isinstance(item, Opbrengst) and item.aard == "afspraak":
        who = f"{item.wie} doet dit" if item.wie else "niet bekend wie dit doet"
        promise = f"{who}; {'klaar: ' + item.gereed.woorden if item.gereed else 'uitkomst niet bekend'}"
    if isinstance(item, Opbrengst) and item.aard == "oproep":
        until = f"reageren kon tot {Datum.of(item.tot).woorden}" if item.tot else ""
        count = f"{item.aantal} mensen meldden zich" if item.aantal is not None else ""
        promise = "; ".join(part for part in (until, count) if part)
    return view.render("uitleg.md.j2", entry=entry, promise=promise, **question(view, entry)).strip()


def peilingen(view: View) -> str:
    """All polls, newest meeting first."""
    return view.render(
        "peilingen.md.j2", polls=[poll(view, entry) for entry in view.catalog.of_kind("peiling")]
    )


def peiling(view: View, peiling: str) -> str:
    """One poll as a table."""
    return poll(view, view.catalog.entries[Key("peiling", peiling)])


def poll(view: View, entry: Entry) -> str:
    """A poll as a table with numbers and percentages; the remainder is shown, never guessed."""
    thing = entry.thing
    assert isinstance(thing, Peiling)
    rows = [(optie.tekst, optie.aantal, percentage(optie.aantal, thing.stemmen)) for optie in thing.opties]
    advices = view.catalog.linked_from(entry.key, "uit", soort="advies")
    return view.render(
        "peiling.md.j2",
        entry=entry,
        poll=thing,
        rows=rows,
        rest=(thing.rest, percentage(thing.rest, thing.stemmen)),
        advices=advices,
        labels=labels,
    )


def percentage(part: int, whole: int) -> int:
    """Whole percent, half up (as Dutch statistics round)."""
    return (200 * part + whole) // (2 * whole) if whole else 0


def bijeenkomsten(view: View) -> str:
    """All meetings, newest first, with what is known of their date and place."""
    return view.render(
        "bijeenkomsten.md.j2", entries=view.catalog.of_kind("bijeenkomst"), labels=labels, wanneer=wanneer
    )


def neighbours(view: View, meeting: Bijeenkomst) -> tuple[Entry | None, Entry | None]:
    """The meetings of the same network before and after this one."""
    same = [entry for entry in view.catalog.of_kind("bijeenkomst") if entry.netwerk == meeting.netwerk]
    at = [entry.thing for entry in same].index(meeting)
    return (same[at + 1] if at + 1 < len(same) else None, same[at - 1] if at else None)


def adviezen(view: View) -> str:
    """All advice with its current state."""
    return view.render(
        "adviezen.md.j2", entries=view.catalog.of_kind("advies"), state=current_state, labels=labels
    )


def current_state(advice: Advies) -> str:
    """The last entry of the follow-up; "nog geen opvolging bekend" without any."""
    return advice.opvolging[-1].stand if advice.opvolging else "nog geen opvolging bekend"


def roadmap(view: View) -> str:
    """The roadmap as an ordered list with dates in words."""
    return view.render("roadmap.md.j2", entries=view.catalog.of_kind(Roadmapitem.soort), labels=labels)


def berichten(view: View) -> str:
    """News, newest first."""
    return view.render("berichten.md.j2", entries=view.catalog.of_kind(Bericht.soort), labels=labels)
