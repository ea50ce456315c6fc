"""The fields of a kind as data that a form, or an issue form, is made of."""

from collections.abc import Iterator
from datetime import date
from types import NoneType
from typing import Any, Literal, get_args, get_origin

from annotated_types import MaxLen, MinLen
from pydantic import BaseModel, StringConstraints, WithJsonSchema

from handreikingen.model import Verwijzing
from handreikingen.model.base import Deel
from handreikingen.model.dates import Datum, Moment, Periode
from handreikingen.model.fields import MOST_WORDS_SUMMARY

Shape = dict[str, Any]

_BY_TYPE: dict[Any, str] = {
    bool: "ja", int: "getal", date: "dag", Datum: "datum", Moment: "moment", Periode: "periode", str: "tekst",
}  # fmt: skip
_BY_VALIDATOR: dict[str, Shape] = {
    "_no_raw_signs": {"tekens": True},
    "_summary_length": {"woorden": MOST_WORDS_SUMMARY},
    "_identifier": {"vorm": "naam"},
    "_web_address": {"vorm": "webadres"},
}
_LABELS = {"themas": "thema’s", "doe_tijd": "tijd om te doen", "id": "vaste naam", "url": "webadres",
           "organisatie_soort": "soort organisatie"}  # fmt: skip
_NOT_IN_FORMS = frozenset({"dict"})


def fields_of(kind: type[Deel]) -> list[Shape]:
    """The fields of a kind, in the order of the model."""
    return list(_fields(kind))


def _fields(kind: type[Deel]) -> Iterator[Shape]:
    for name, info in kind.model_fields.items():
        shape = _shape(info.annotation, info.metadata)
        if shape["vorm"] not in _NOT_IN_FORMS and shape.get("meest") != 0:
            key = info.alias or name
            yield {"veld": key, "label": label(key), "uitleg": info.description or "",
                   "nodig": info.is_required(), **shape}  # fmt: skip


def label(key: str) -> str:
    """What people read beside a field: its name in plain words."""
    words = _LABELS.get(key) or key.replace("_", " ")
    return words[0].upper() + words[1:]


def _shape(annotation: Any, metadata: "list[Any] | tuple[Any, ...]") -> Shape:
    """The form of a value: what its type says, and what the marks on it say."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if hasattr(annotation, "__metadata__"):
        return _shape(arguments[0], (*annotation.__metadata__, *metadata))
    if origin is tuple:
        own = [mark for mark in metadata if not isinstance(mark, Verwijzing | MinLen | MaxLen)]
        return {"vorm": "lijst", "van": _shape(arguments[0], own), **_lengths(metadata)}
    if origin is Literal:
        return {"vorm": "keuze", "keuzes": list(arguments)}
    if NoneType in arguments:
        return _shape(next(a for a in arguments if a is not NoneType), metadata)
    if origin is dict:
        return {"vorm": "dict"}
    if mark := next((mark for mark in metadata if isinstance(mark, Verwijzing)), None):
        return {"vorm": "verwijzing", "soorten": list(mark.soorten)}
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        assert issubclass(annotation, Deel)
        return {"vorm": "blok", "soort": annotation.soort, "velden": fields_of(annotation)}
    return _simple(_BY_TYPE[annotation], metadata)


def _simple(vorm: str, metadata: "list[Any] | tuple[Any, ...]") -> Shape:
    shape: Shape = {"vorm": vorm}
    for mark in metadata:
        if isinstance(mark, StringConstraints):
            limits = {"grens": mark.max_length, "patroon": mark.pattern}
            shape |= {name: value for name, value in limits.items() if value}
        elif isinstance(mark, WithJsonSchema) and (examples := (mark.json_schema or {}).get("examples")):
            shape["voorbeelden"] = list(examples)
        shape |= _BY_VALIDATOR.get(getattr(getattr(mark, "func", None), "__name__", ""), {})
    return shape


def _lengths(metadata: "list[Any] | tuple[Any, ...]") -> Shape:
    found: Shape = {}
    for mark in metadata:
        found |= {"minst": mark.min_length} if isinstance(mark, MinLen) else {}
        found |= {"meest": mark.max_length} if isinstance(mark, MaxLen) else {}
    return found
