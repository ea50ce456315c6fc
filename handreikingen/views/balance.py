"""The balance of taking and giving: what is asked per theme against what members brought."""

from dataclasses import dataclass

from handreikingen.catalog import Catalog, Entry
from handreikingen.model.guides import Praktijkvoorbeeld, Thema
from handreikingen.model.meetings import Opbrengst
from handreikingen.views.questions import ASKING, aard, theme_of


@dataclass(frozen=True, slots=True)
class Balance:
    """What is asked and what was brought on one theme; what comes from the mbo does not count."""

    titel: str
    vragen: int
    """Open questions, wishes and propositions."""
    oproepen: int
    """Calls that are still open."""
    inzichten: int
    voorbeelden: int
    """Examples of real organisations."""

    @property
    def halen(self) -> int:
        """All that is asked."""
        return self.vragen + self.oproepen

    @property
    def brengen(self) -> int:
        """All that was brought."""
        return self.inzichten + self.voorbeelden


def balance(catalog: Catalog) -> list[Balance]:
    """One line per theme in their order, and one for what has no theme yet."""
    items: dict[str, list[Entry]] = {}
    for entry in catalog.of_kind("opbrengst"):
        if entry.netwerk == "po-vo":
            items.setdefault(theme_of(entry), []).append(entry)
    lines = [_line(catalog, theme.titel, items.get(theme.sleutel, []), theme) for theme in catalog.all(Thema)]
    rest = items.get("", [])
    return [*lines, _line(catalog, "Nog niet ingedeeld", rest, None)] if rest else lines


def _line(catalog: Catalog, titel: str, items: list[Entry], theme: Thema | None) -> Balance:
    examples = catalog.on_thema(theme, "praktijkvoorbeeld") if theme else ()
    return Balance(
        titel,
        sum(aard(e) in ASKING and catalog.question_status(e.key) == "open" for e in items),
        sum(_open_call(catalog, e) for e in items),
        sum(aard(e) == "inzicht" for e in items),
        sum(_real(e) for e in examples),
    )


def _open_call(catalog: Catalog, entry: Entry) -> bool:
    item = entry.thing
    if not isinstance(item, Opbrengst) or item.aard != "oproep":
        return False
    return item.tot is None or item.tot >= catalog.peildatum


def _real(entry: Entry) -> bool:
    return (
        isinstance(entry.thing, Praktijkvoorbeeld)
        and entry.thing.herkomst == "echt"
        and entry.netwerk == "po-vo"
    )
