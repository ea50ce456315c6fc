"""The register of questions: each item with its meeting, date, age, theme, status and what came of it."""

from collections.abc import Callable, Iterable
from itertools import groupby

from handreikingen.catalog import Entry, Key
from handreikingen.catalog.value import BEANTWOORD, IN_BEWERKING, OPEN
from handreikingen.model.dates import Datum
from handreikingen.model.guides import Handreiking, Thema
from handreikingen.model.meetings import Bijeenkomst, Opbrengst, Vraag
from handreikingen.model.registers import Bron
from handreikingen.views.age import when_and_ago
from handreikingen.views.labels import OPBRENGST_MEERVOUD, labels, tally
from handreikingen.views.view import View

type_order = tuple(OPBRENGST_MEERVOUD)

ASKING = ("vraag", "wens", "stelling")
"""The kinds of items that ask for an answer."""

REGISTER = "vragen.md"
"""The page on which every item has a place of its own."""

STANDEN = (OPEN, IN_BEWERKING, BEANTWOORD)

MOST_STORIES = 80
"""Items that the register shows with all that is known of them; of more, it shows one line of each."""
MOST_LINES = 60
"""Lines in a register of one line for each item, over all groups; every item is on its theme and its meeting."""

UNSORTED, UNSORTED_PAGE = "vragen-zonder-thema", "over/werklijst/indelen.md"
"""The group of items without a theme, and the page that lists them all."""

_Group = tuple[str, str, list[Entry]]
"""Title, anchor, items."""


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


def register(view: View, *, groep: str = "thema") -> str:
    """Every item with all that is known of it, grouped by theme, by status (stand) or by kind (soort)."""
    groups = _GROUPS[groep](view)
    return view.render(
        "vragenregister.md.j2",
        groups=groups,
        short=_many(view),
        shown=lambda entries: _shown(view, entries, len(groups)),
        by_theme=groep == "thema",
        more=lambda anchor: _whole(view, anchor),
        register=REGISTER,
        status=lambda entry: view.catalog.question_status(entry.key) if aard(entry) in ASKING else "",
        labels=labels,
        counts=_counts(view) if groep == "thema" else (),
        standen=STANDEN,
        story=lambda entry: view.render(
            "vraagverhaal.md.j2", entry=entry, labels=labels, **question(view, entry)
        ).strip(),
        anchor=register_anchor,
        tally=tally,
        has_anchors=view.path == REGISTER,
    )


def _many(view: View) -> bool:
    """Whether there are too many items to tell the story of each on one page."""
    return len(view.catalog.of_kind("opbrengst")) > MOST_STORIES


def _shown(view: View, entries: list[Entry], groups: int) -> list[Entry]:
    """The items of a group that the page shows: all; of many, those that live there and the first open ones."""
    if not _many(view):
        return entries
    here = {entry.key for entry in entries if entry.path == view.path}
    ranked = sorted(entries, key=lambda entry: STANDEN.index(view.catalog.question_status(entry.key)))
    room = max(MOST_LINES // max(groups, 1), 1)
    here |= {entry.key for entry in ranked[: max(room - len(here), 0)]}
    return [entry for entry in entries if entry.key in here]


def _whole(view: View, anchor: str) -> str:
    """The page that lists every item of a group by theme: that theme, or the work list for what has none."""
    theme = view.catalog.get(Thema, anchor.removeprefix("vragen-"))
    return theme.path if theme else UNSORTED_PAGE


def register_anchor(entry: Entry) -> str:
    """The place of an item in the register."""
    return entry.anchor if isinstance(entry.thing, Vraag) else entry.key.id.replace("/", "-")


def _by_theme(view: View) -> list[_Group]:
    found: dict[str, list[Entry]] = {}
    for entry in view.catalog.of_kind("opbrengst"):
        found.setdefault(theme_of(entry), []).append(entry)
    themes = [theme for theme in view.catalog.all(Thema) if theme.sleutel in found]
    groups = [(theme.titel, f"vragen-{theme.sleutel}", found[theme.sleutel]) for theme in themes]
    known = {theme.sleutel for theme in themes}
    others = [entry for name, group in found.items() if name not in known for entry in group]
    return [*groups, ("Nog niet ingedeeld", UNSORTED, others)] if others else groups


def _by_status(view: View) -> list[_Group]:
    entries = view.catalog.of_kind("opbrengst")
    asking = [entry for entry in entries if aard(entry) in ASKING]
    groups = [
        (
            status.capitalize(),
            f"stand-{status.replace(' ', '-')}",
            [e for e in asking if _is(view, e, status)],
        )
        for status in STANDEN
    ]
    others = [entry for entry in entries if aard(entry) not in ASKING]
    return [*groups, ("Zonder stand: inzichten, oproepen en afspraken", "stand-geen", others)]


def _by_kind(view: View) -> list[_Group]:
    entries = view.catalog.of_kind("opbrengst")
    return [
        (title, f"soort-{kind}", [entry for entry in entries if aard(entry) == kind])
        for kind, title in OPBRENGST_MEERVOUD.items()
    ]


_GROUPS: dict[str, Callable[[View], list[_Group]]] = {
    "thema": _by_theme,
    "stand": _by_status,
    "soort": _by_kind,
}
GROUPS = tuple(_GROUPS)
"""The ways to group the register."""


def _is(view: View, entry: Entry, status: str) -> bool:
    return view.catalog.question_status(entry.key) == status


def _counts(view: View) -> list[tuple[str, str, str, list[str]]]:
    """Per kind: its name, its plural, how many, and how many of each status (kinds that ask only)."""
    entries = view.catalog.of_kind("opbrengst")
    rows = []
    for kind, title in OPBRENGST_MEERVOUD.items():
        of_kind = [entry for entry in entries if aard(entry) == kind]
        by_status = [
            tally([e for e in of_kind if _is(view, e, status)]) if kind in ASKING else "–"
            for status in STANDEN
        ]
        rows.append((kind, title, tally(of_kind), by_status))
    return rows


def question_line(view: View) -> "object":
    """A function for templates: one question as a line with origin, status (stand) and answers."""
    return lambda entry, origin=True, stand=True: view.render(
        "vraag.md.j2", entry=entry, origin=origin, stand=stand, labels=labels, **question(view, entry)
    ).strip()


def question(view: View, entry: Entry) -> dict[str, object]:
    """What is known of an item: its kind, theme, date, status, answers, and where those were tried."""
    catalog = view.catalog
    guides = catalog.answers(entry.key)
    when = asked_on(view, entry)
    return {
        "aard": aard(entry),
        "thema": catalog.entries.get(Key("thema", theme_of(entry))),
        "status": catalog.question_status(entry.key) if aard(entry) in ASKING else "",
        "when": when_and_ago(when, catalog.peildatum),
        "source": _source(view, entry),
        "answers": [guide for guide in guides if guide.path != view.path],
        "examples": _tried(view, guides),
        "advices": catalog.linked_from(entry.key, "uit", soort="advies"),
        "plans": catalog.linked_from(entry.key, "uit", soort="roadmapitem"),
        "promise": promise(view, entry),
        "register": f"{REGISTER}#{register_anchor(entry)}" if _in_register(view, entry) else "",
    }


def _in_register(view: View, entry: Entry) -> bool:
    """Whether the register surely shows this item."""
    page = view.catalog.by_path.get(REGISTER)
    return page is not None and "toon_vragenregister" in page.body and (not _many(view) or not entry.owner)


def aard(entry: Entry) -> str:
    """vraag, inzicht, wens, stelling, oproep or afspraak."""
    assert isinstance(entry.thing, Opbrengst | Vraag)
    return entry.thing.aard


def theme_of(entry: Entry) -> str:
    """The theme of a question; empty when it is still to cluster."""
    assert isinstance(entry.thing, Opbrengst | Vraag)
    return entry.thing.thema or ""


def asked_on(view: View, entry: Entry) -> Datum | None:
    """The day of the meeting, or the date of the source, as far as it is known."""
    if isinstance(entry.owner, Bijeenkomst):
        return Datum.of(entry.owner.begin.dag) if entry.owner.begin else None
    source = _source(view, entry)
    return source.thing.datum if source and isinstance(source.thing, Bron) else None


def _source(view: View, entry: Entry) -> Entry | None:
    """The source of an item that comes from no meeting."""
    return (
        next(iter(view.catalog.linked_to(entry.key, "bron", soort="bron")), None) if not entry.owner else None
    )


def _tried(view: View, guides: Iterable[Handreiking]) -> list[Entry]:
    """The practice examples of these guides, each once."""
    found: dict[Key, Entry] = {}
    for guide in guides:
        key = view.catalog.key_of(guide)
        for example in view.catalog.linked_from(key, "handreikingen", soort="praktijkvoorbeeld"):
            found[example.key] = example
    return list(found.values())


def promise(view: View, entry: Entry) -> str:
    """What is known of a promise or a call: who does it and whether it is done; until when, how many."""
    item = entry.thing
    if isinstance(item, Opbrengst) and item.aard == "afspraak":
        who = f"{item.wie} doet dit" if item.wie else "niet bekend wie dit doet"
        return f"{who}; {'klaar: ' + item.gereed.woorden if item.gereed else 'uitkomst niet bekend'}"
    if isinstance(item, Opbrengst) and item.aard == "oproep":
        over = item.tot is not None and item.tot < view.catalog.peildatum
        until = f"reageren {'kon' if over else 'kan'} tot {Datum.of(item.tot).woorden}" if item.tot else ""
        count = f"{item.aantal} mensen meldden zich" if item.aantal is not None else ""
        return "; ".join(part for part in (until, count) if part)
    return ""


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
    return view.render("uitleg.md.j2", entry=entry, labels=labels, **question(view, entry)).strip()
