"""Every entry as plain data, with what names it and what is computed; and `catalogus.json`."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from handreikingen.catalog import Catalog, Entry, Key
from handreikingen.exports.open_data.publication import (
    FORMAT_VERSION,
    KINDS,
    LICENCE,
    Publication,
    Written,
    entry_address,
    file_name,
    json_bytes,
    labels_of,
)
from handreikingen.model import Document, Inhoud
from handreikingen.model.meetings import Advies, Bijeenkomst, Opbrengst, Peiling, Vraag
from handreikingen.views.advice import current_state
from handreikingen.views.questions import ASKING, aard

SEPARATE_FIELDS = frozenset({"opbrengst", "peilingen", "stappen"})
"""Parts with an address of their own: they are entries themselves."""
HIDDEN_FIELDS = frozenset({"zoekterm"})
"""Not on any page; search terms are in the SKOS file only, as hidden labels (NL-SBB)."""
Relations = dict[str, dict[str, list[str]]]
"""The ids of what names something, by field and kind."""


def catalogue(publication: Publication, written: Mapping[str, list[str]]) -> bytes:
    """`catalogus.json`: all kinds, all fields, and what names each thing; `written` holds the entries of each kind."""
    catalog = publication.catalog
    return json_bytes(
        {
            "$schema": "catalogus.schema.json",
            "versie": FORMAT_VERSION,
            "titel": publication.titel,
            "site": publication.address,
            "repository": publication.repository or None,
            "licentie": LICENCE,
            "peildatum": catalog.peildatum.isoformat(),
            "aantallen": {file_name(kind): _count(catalog, soort) for soort, kind in KINDS.items()},
            "onderdelen": {
                file_name(kind): list(map(Written, written[soort])) for soort, kind in KINDS.items()
            },
        }
    )


def record(catalog: Catalog, entry: Entry) -> dict[str, Any]:
    """One entry as plain data."""
    return {
        "id": entry.key.id,
        "soort": entry.key.soort,
        "naam": entry.naam,
        "adres": entry_address(entry),
        "netwerk": entry.netwerk,
        "labels": list(labels_of(entry)),
        "onderdeel_van": _ref(catalog.key_of(entry.owner)) if entry.owner else None,
        "velden": fields(entry.thing),
        "berekend": computed(catalog, entry),
        "genoemd_door": _incoming(catalog, entry.key),
    }


def fields(thing: Inhoud) -> dict[str, Any]:
    """The fields as people write them, without parts that are entries and without what no page shows."""
    return thing.model_dump(mode="json", by_alias=True, exclude=set(SEPARATE_FIELDS | HIDDEN_FIELDS))


def computed(catalog: Catalog, entry: Entry) -> dict[str, Any]:
    """What nobody types: it follows from the rest."""
    thing = entry.thing
    found: dict[str, Any] = _of_page(catalog, thing) if isinstance(thing, Document) else {}
    match thing:
        case Advies():
            found["stand"] = current_state(thing)
        case Bijeenkomst():
            found["fase"] = stage(thing, catalog.peildatum)
        case Peiling():
            found["keuze_niet_bekend"] = thing.rest
        case Opbrengst() | Vraag():
            found["status"] = catalog.question_status(entry.key) if aard(entry) in ASKING else None
            found["beantwoord_door"] = [guide.sleutel for guide in catalog.answers(entry.key)]
    return found


def stage(meeting: Bijeenkomst, peildatum: date) -> str:
    """gepland, geweest or verslag."""
    if meeting.begin and meeting.begin.dag > peildatum:
        return "gepland"
    return "verslag" if meeting.opbrengst or meeting.peilingen or meeting.body.strip() else "geweest"


def _of_page(catalog: Catalog, page: Document) -> dict[str, Any]:
    due = catalog.due(page)
    return {
        "leestijd_minuten": catalog.reading_minutes[page.path],
        "opnieuw_bekijken": due.isoformat() if due else None,
        "verouderd": catalog.outdated(page),
    }


def _count(catalog: Catalog, soort: str) -> dict[str, int]:
    """How many there are; what comes from the mbo is counted apart."""
    mbo = sum(entry.netwerk == "mbo" for entry in catalog.of_kind(soort))
    return {"po-vo": len(catalog.of_kind(soort)) - mbo, "mbo": mbo}


def _ref(key: Key) -> dict[str, str]:
    return {"soort": key.soort, "id": key.id}


def _incoming(catalog: Catalog, key: Key) -> Relations:
    """The entries that name this one, each once per field, by kind."""
    found: Relations = {}
    for field in sorted({relation.veld for relation in catalog.incoming.get(key, ())}):
        for other in dict.fromkeys(entry.key for entry in catalog.linked_from(key, field)):
            found.setdefault(field, {}).setdefault(other.soort, []).append(other.id)
    return found
