"""`catalogus.schema.json`: what `catalogus.json` looks like, for programs; made from the model."""

from collections.abc import Mapping
from typing import Any, get_args

from pydantic.json_schema import models_json_schema

from handreikingen.exports.open_data.publication import (
    FORMAT_VERSION,
    KINDS,
    LICENCE,
    MODELS,
    Publication,
    file_name,
    json_bytes,
)
from handreikingen.exports.open_data.records import HIDDEN_FIELDS, SEPARATE_FIELDS
from handreikingen.model import Document, Inhoud
from handreikingen.model.fields import Netwerk
from handreikingen.model.references import kinds_named
from handreikingen.views.labels import FICTIEF, UIT_HET_MBO

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string"}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_DAY_OR_NOTHING: Schema = {"type": ["string", "null"], "format": "date"}
_NETWERK: Schema = {"enum": list(get_args(Netwerk))}

_OF_PAGES: Mapping[str, Schema] = {
    "leestijd_minuten": {"type": "integer", "minimum": 1},
    "opnieuw_bekijken": _DAY_OR_NOTHING,
    "verouderd": {"type": "boolean"},
}
_OF_KINDS: Mapping[str, Mapping[str, Schema]] = {
    "advies": {"stand": _TEXT},
    "bijeenkomst": {"fase": {"enum": ["gepland", "geweest", "verslag"]}},
    "peiling": {"keuze_niet_bekend": _COUNT},
    "opbrengst": {
        "status": {"enum": ["open", "in bewerking", "beantwoord", None]},
        "beantwoord_door": {"type": "array", "items": _TEXT},
    },
}


def catalogue_schema(publication: Publication) -> bytes:
    """The JSON Schema of `catalogus.json`."""
    kinds = {file_name(kind): soort for soort, kind in KINDS.items()}
    return json_bytes(
        {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": publication.url("catalogus.schema.json"),
            "title": f"catalogus.json, versie {FORMAT_VERSION}",
            "description": "Alles wat op de site staat, met de verbanden in twee richtingen.",
            **_object(
                {
                    "$schema": {"const": "catalogus.schema.json"},
                    "versie": {"const": FORMAT_VERSION},
                    "titel": _TEXT,
                    "site": {"type": "string", "format": "uri", "pattern": "^https?://.*/$"},
                    "repository": {"type": ["string", "null"], "format": "uri"},
                    "licentie": {"const": LICENCE},
                    "peildatum": {"type": "string", "format": "date"},
                    "aantallen": _object(dict.fromkeys(kinds, _object({"po-vo": _COUNT, "mbo": _COUNT}))),
                    "onderdelen": _object(
                        {
                            name: {"type": "array", "items": {"$ref": f"#/$defs/{soort}"}}
                            for name, soort in kinds.items()
                        }
                    ),
                }
            ),
            "$defs": {**_kinds(), **_models(), "verwijzing": _reference(), "verbanden": _relations()},
        }
    )


def computed_names(soort: str) -> tuple[str, ...]:
    """What is computed for things of a kind."""
    return tuple(_computed(soort))


def _computed(soort: str) -> dict[str, Schema]:
    pages = _OF_PAGES if issubclass(KINDS[soort], Document) else {}
    return {**pages, **_OF_KINDS.get(soort, {})}


def _kinds() -> dict[str, Schema]:
    return {soort: _record(soort, kind) for soort, kind in KINDS.items()}


def _record(soort: str, kind: type[Inhoud]) -> Schema:
    fields = [{"$ref": f"#/$defs/{model.__name__}"} for model in MODELS[soort]]
    found = _object(
        {
            "id": _TEXT,
            "soort": {"const": soort},
            "naam": _TEXT,
            "adres": {"type": "string", "pattern": "^[^/:]*(/|$)"},
            "netwerk": _NETWERK,
            "labels": {"type": "array", "items": {"enum": [UIT_HET_MBO, FICTIEF]}},
            "onderdeel_van": {"anyOf": [{"$ref": "#/$defs/verwijzing"}, {"type": "null"}]},
            "velden": fields[0] if len(fields) == 1 else {"anyOf": fields},
            "berekend": _object(_computed(soort)),
            "genoemd_door": {"$ref": "#/$defs/verbanden"},
        }
    )
    return {"description": (kind.__doc__ or "").partition("\n")[0], **found}


def _reference() -> Schema:
    return _object({"soort": {"enum": list(KINDS)}, "id": _TEXT})


def _relations() -> Schema:
    """For each field the kinds of what names this in it, and for each kind the ids."""
    ids = {"type": "array", "items": _TEXT}
    kinds = {"type": "object", "propertyNames": {"enum": list(KINDS)}, "additionalProperties": ids}
    return {"type": "object", "additionalProperties": kinds}


def _models() -> dict[str, Schema]:
    """The fields of every kind, from the model, with what they lead to, and without what the file leaves out."""
    models = [model for group in MODELS.values() for model in group]
    _, combined = models_json_schema(
        [(model, "serialization") for model in models], by_alias=True, ref_template="#/$defs/{model}"
    )
    definitions: dict[str, Schema] = combined["$defs"]
    named = {name: fields for model in models for name, fields in kinds_named(model).items()}
    for title, definition in definitions.items():
        properties = definition.get("properties")
        if properties is not None:
            for name, kinds in named.get(title, {}).items():
                properties[name] = {"$comment": f"verwijst naar: {', '.join(kinds)}", **properties[name]}
            kept = {n: s for n, s in properties.items() if n not in SEPARATE_FIELDS | HIDDEN_FIELDS}
            definition.update(properties=kept, required=list(kept))
    return dict(sorted(definitions.items()))


def _object(properties: Mapping[str, Schema]) -> Schema:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(properties),
        "properties": dict(properties),
    }
