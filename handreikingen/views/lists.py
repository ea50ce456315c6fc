"""Lists: pages of a kind with filters, news, meetings, counts."""

from handreikingen.catalog import Entry, Key
from handreikingen.model import PAGE_KINDS, Document
from handreikingen.views.labels import facts, labels
from handreikingen.views.view import View

MOST, MOST_WITH_SUMMARY = 400, 60
"""Pages in the list of their kind; a longer list than the second shows titles only."""
MOST_ON_OTHERS, MOST_WITH_SUMMARY_ON_OTHERS = 60, 24
"""The same for a list on a page that has more than that list; the rest is on /alles/."""


def lijst(  # noqa: PLR0913 - one argument per filter that a page may use
    view: View,
    soort: str,
    *,
    thema: str = "",
    rol: str = "",
    sector: str = "",
    status: str = "",
    netwerk: str = "",
    kleine_school: str = "",
) -> str:
    """All pages of a kind that fit every filter, with summary and labels."""
    entries = [
        entry
        for entry in view.catalog.of_kind(soort)
        if _fits(view, entry, thema=thema, rol=rol, sector=sector, netwerk=netwerk)
        and status in ("", getattr(entry.thing, "status", ""))
        and kleine_school in ("", getattr(entry.thing, "kleine_school", ""))
    ]
    return cards(view, entries, soort)


def cards(view: View, entries: "list[Entry] | tuple[Entry, ...]", soort: str) -> str:
    """Pages as a list of links with their summary; says so when there are none, and when it leaves some out."""
    own = view.path.endswith("/index.md")
    most, most_with_summary = (
        (MOST, MOST_WITH_SUMMARY) if own else (MOST_ON_OTHERS, MOST_WITH_SUMMARY_ON_OTHERS)
    )
    return view.render(
        "lijst.md.j2",
        entries=entries,
        meervoud=plural(soort),
        labels=labels,
        facts=lambda e: line_of(view, e),
        most=most,
        whole=len(entries) <= most_with_summary,
    )


def plural(soort: str) -> str:
    """The Dutch plural of a kind of page."""
    return next((kind.meervoud for kind in PAGE_KINDS if kind.soort == soort), soort)


def aantallen(view: View) -> str:
    """How many pages there are of each kind; what comes from the mbo is counted apart."""
    rows = []
    for kind in PAGE_KINDS:
        entries = view.catalog.of_kind(kind.soort)
        mbo = sum(entry.netwerk == "mbo" for entry in entries)
        if entries:
            rows.append((kind, len(entries) - mbo, mbo))
    return view.render("aantallen.md.j2", rows=rows)


def _fits(view: View, entry: Entry, *, thema: str, rol: str, sector: str, netwerk: str) -> bool:
    thing = entry.thing
    if not isinstance(thing, Document) or netwerk not in ("", thing.netwerk):
        return False
    named = {
        relation.naar for relation in view.catalog.outgoing.get(entry.key, ()) if relation.veld != "bronnen"
    }
    wanted = [Key("thema", thema)] * bool(thema) + [Key("rol", rol)] * bool(rol)
    sectors = (*thing.sectoren, getattr(thing, "sector", ""))
    return all(key in named for key in wanted) and (not sector or sector in sectors)


def line_of(view: View, entry: Entry) -> str:
    """The small line under a page in a list; empty for what is no page."""
    thing = entry.thing
    return facts(thing, view.catalog.reading_minutes[thing.path]) if isinstance(thing, Document) else ""


def misverstanden(view: View, *, thema: str = "") -> str:
    """Misunderstandings with what is true instead."""
    entries = [
        e
        for e in view.catalog.of_kind("misverstand")
        if _fits(view, e, thema=thema, rol="", sector="", netwerk="")
    ]
    return view.render("misverstanden.md.j2", entries=entries)


def berichten(view: View) -> str:
    """News, newest first."""
    return view.render("berichten.md.j2", entries=view.catalog.of_kind("bericht"), labels=labels)
