"""The kit of a meeting: a printable agenda, an invitation, and afterwards a short report back."""

from collections.abc import Mapping

from handreikingen.catalog import Catalog, Entry, Key
from handreikingen.model.meetings import Bijeenkomst
from handreikingen.views.calendar import neighbours
from handreikingen.views.labels import OPBRENGST_MEERVOUD, labels, wanneer
from handreikingen.views.questions import ASKING, aard, question, type_order
from handreikingen.views.view import View

PARTS = ("agenda", "uitnodiging", "terugkoppeling")
"""The parts of the kit, by name."""


def kit(catalog: Catalog, meeting: Bijeenkomst, address: str = "") -> Mapping[str, str]:
    """The Markdown of each part; `address` is where the site is published, for links outside it."""
    view = View(catalog, meeting.path)
    previous, _ = neighbours(view, meeting)
    data = {
        "meeting": meeting,
        "wanneer": wanneer,
        "labels": labels(catalog.entry_of(meeting)),
        "previous": previous,
        "earlier": _became(view, previous) if previous else [],
        "address": lambda entry: web_address(address, entry) if address else "",
    }
    found = {name: view.render(f"kit/{name}.md.j2", **data) for name in PARTS[:2]}
    if is_over(catalog, meeting):
        items = [(titel, entries) for titel, entries in _by_kind(catalog, meeting) if entries]
        polls = [catalog.entries[Key("peiling", f"{meeting.sleutel}/{p.id}")] for p in meeting.peilingen]
        found["terugkoppeling"] = view.render("kit/terugkoppeling.md.j2", items=items, polls=polls, **data)
    return found


def is_over(catalog: Catalog, meeting: Bijeenkomst) -> bool:
    """Whether a meeting has been; one without a date has."""
    last = meeting.einde or meeting.begin
    return last is None or last.dag < catalog.peildatum or bool(meeting.opbrengst)


def web_address(site: str, entry: Entry) -> str:
    """The full address of an entry on the published site."""
    page = entry.path.removesuffix(".md").removesuffix("index").rstrip("/")
    return f"{site.rstrip('/')}/{page}/" + (f"#{entry.anchor}" if entry.anchor else "")


def _items(catalog: Catalog, meeting: Bijeenkomst) -> list[Entry]:
    return [catalog.entries[Key("opbrengst", f"{meeting.sleutel}/{item.id}")] for item in meeting.opbrengst]


def _by_kind(catalog: Catalog, meeting: Bijeenkomst) -> list[tuple[str, list[Entry]]]:
    items = _items(catalog, meeting)
    return [(OPBRENGST_MEERVOUD[kind], [e for e in items if aard(e) == kind]) for kind in type_order]


def _became(view: View, previous: Entry) -> list[tuple[Entry, dict[str, object]]]:
    """The questions, calls and promises of the meeting before, with what became of each."""
    assert isinstance(previous.thing, Bijeenkomst)
    wanted = (*ASKING, "oproep", "afspraak")
    return [(e, question(view, e)) for e in _items(view.catalog, previous.thing) if aard(e) in wanted]
