"""The words for things: labels that must never be missing, names of kinds and values."""

from collections.abc import Mapping

from handreikingen.catalog import Entry
from handreikingen.model import Document
from handreikingen.model.guides import Praktijkvoorbeeld
from handreikingen.model.meetings import Bijeenkomst

UIT_HET_MBO = "uit het mbo"
FICTIEF = "fictief – modelschool"

SECTOREN: Mapping[str, str] = {
    "po": "primair onderwijs (po)",
    "vo": "voortgezet onderwijs (vo)",
    "so": "speciaal onderwijs (so)",
}

OPBRENGST_MEERVOUD: Mapping[str, str] = {
    "vraag": "Vragen",
    "inzicht": "Inzichten",
    "wens": "Wensen",
    "stelling": "Stellingen",
    "oproep": "Oproepen",
    "afspraak": "Afspraken",
}


def labels(entry: Entry) -> tuple[str, ...]:
    """What must be said wherever this is shown: from the mbo, or invented."""
    found = [UIT_HET_MBO] if entry.netwerk == "mbo" else []
    if isinstance(entry.thing, Praktijkvoorbeeld) and entry.thing.herkomst == "modelschool":
        found.append(FICTIEF)
    return tuple(found)


def facts(document: Document, minutes: int) -> str:
    """The small line under a page in a list: status, sectors, reading time."""
    parts = [document.soort.capitalize()]
    if status := getattr(document, "status", None):
        parts.append(str(status))
    if document.sectoren:
        parts.append(", ".join(document.sectoren))
    parts.append(f"{minutes} minuten lezen" if minutes > 1 else "1 minuut lezen")
    return " · ".join(parts)


def tally(entries: "list[Entry] | tuple[Entry, ...]") -> str:
    """How many there are: `3`, or `3, en 2 uit het mbo`. What comes from the mbo is never counted along."""
    mbo = sum(entry.netwerk == "mbo" for entry in entries)
    own = len(entries) - mbo
    return f"{own}, en {mbo} {UIT_HET_MBO}" if mbo else str(own)


def wanneer(meeting: Bijeenkomst) -> str:
    """When a meeting is or was, in words, as far as it is known."""
    begin, einde = meeting.begin, meeting.einde
    if begin is None:
        return "datum niet bekend"
    if einde is None:
        return begin.woorden
    if einde.dag != begin.dag:
        return f"{begin.woorden} tot en met {einde.woorden}"
    return f"{begin.woorden} tot {einde.uur}" if einde.tijd else begin.woorden
