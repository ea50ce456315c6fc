"""The terms of the glossary, for the card above the results."""

from typing import Any

from handreikingen.catalog import Catalog, Key
from handreikingen.model.registers import Begrip


def glossary(catalog: Catalog) -> list[dict[str, Any]]:
    """Every term with its definition, the words that lead to it, and related terms."""
    return [
        {
            "term": begrip.voorkeursterm,
            "definitie": begrip.definitie,
            "ook": list(begrip.alternatief),
            "zoekterm": list(begrip.zoekterm),
            "anker": begrip.anchor,
            "zie": [entry.naam for entry in catalog.linked_to(Key(begrip.soort, begrip.sleutel), "zie")],
        }
        for begrip in catalog.all(Begrip)
    ]
