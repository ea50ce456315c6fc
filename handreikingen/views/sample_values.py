"""A valid value for every field of a kind, found in the model and the catalog, written as YAML."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import NoneType
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel, WithJsonSchema
from pydantic.fields import FieldInfo

from handreikingen.catalog import Catalog
from handreikingen.model import Document, Verwijzing
from handreikingen.model.dates import Datum, Moment, Periode

TO_DO = "Nog in te vullen"

_FILLED_TOO = {("bijeenkomst", "begin")}
"""Not required by the model, because there is another way; a new page takes the usual one."""

_EXAMPLES: Mapping[tuple[str, str], object] = {
    ("handreiking", "doe_tijd"): "een gesprek van een uur",
    ("praktijkvoorbeeld", "organisatie_soort"): "netwerk",  # of a school the date of its consent is needed
    ("bijeenkomst", "plaats"): "Utrecht",
    ("opbrengst", "id"): "v1",
    ("peiling", "id"): "peiling-1",
    ("stap", "id"): "stap-1",
    ("zelfscan", "duur"): "10 minuten",
    ("wijziging", "versie"): "0.1",
    ("handreiking", "versie"): "0.1",
}
"""Where the first valid value would be a strange example."""

_PLAIN = re.compile(r"[A-Za-zÀ-ÿ0-9](?:[\w ’.,?()/-]|:(?=[^\s]))*")
_ID = re.compile(r"[a-z0-9/-]+")
_NOT_TEXT = re.compile(r"true|false|null|yes|no|on|off|[\d.,_-]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FieldSample:
    """A field with a value that it may have, as lines of YAML."""

    name: str
    needed: bool
    uitleg: str
    lines: tuple[str, ...]

    def with_value(self, value: object) -> "FieldSample":
        """The same field, needed, with this value."""
        return replace(self, needed=True, lines=tuple(_yaml(self.name, value)))

    def with_example(self, value: object) -> "FieldSample":
        """The same field with another example."""
        return replace(self, lines=tuple(_yaml(self.name, value)))


def samples(catalog: Catalog, kind: type[Document], titel: str, dag: date) -> tuple[FieldSample, ...]:
    """All fields of a kind, in the order of the model."""
    return tuple(_Samples(catalog, titel, dag).of(kind))


@dataclass(frozen=True, slots=True)
class _Samples:
    catalog: Catalog
    titel: str
    dag: date

    def of(self, kind: type[Document]) -> Iterator[FieldSample]:
        for name, info in kind.model_fields.items():
            if not _always_empty(info):
                key = info.alias or name
                needed = info.is_required() or (kind.soort, name) in _FILLED_TOO
                explained = _explained(info)
                yield FieldSample(key, needed, explained, tuple(_yaml(key, self._field(kind, name, info))))

    def _field(self, kind: type[BaseModel], name: str, info: FieldInfo) -> object:
        soort = getattr(kind, "soort", "")
        special: Mapping[tuple[str, str], object] = {
            ("document", "titel"): self.titel,
            ("document", "samenvatting"): f"{TO_DO}.",
            ("document", "nagekeken"): self.catalog.peildatum,
            ("document", "herzien_na"): self.catalog.peildatum.replace(
                year=self.catalog.peildatum.year + 1, day=min(self.catalog.peildatum.day, 28)
            ),
            ("document", "voorheen"): [f"{getattr(kind, 'folder', '')}/oude-naam/"],
            ("document", "eigenaar"): "regiegroep",
            ("thema", "volgorde"): len(self.catalog.of_kind("thema")) + 1,
            **_EXAMPLES,
        }
        if issubclass(kind, Document) and ("document", name) in special:
            return special["document", name]
        if (soort, name) in special:
            return special[soort, name]
        return self._value(info.annotation, info.metadata)

    def _value(self, annotation: Any, metadata: "list[Any] | tuple[Any, ...]") -> object:
        """A value of this type: what the marks on it say, else what the type itself says."""
        mark = next((mark for mark in metadata if isinstance(mark, Verwijzing)), None)
        origin, arguments = get_origin(annotation), get_args(annotation)
        if mark and origin is None:
            return self._reference(mark)
        if hasattr(annotation, "__metadata__"):
            return self._value(arguments[0], annotation.__metadata__)
        if origin is Literal:
            return arguments[0]
        if origin is tuple:
            return [self._value(arguments[0], metadata if mark else ())]
        if origin is dict:
            return {str(self._value(arguments[0], ())): self._value(arguments[1], ())}
        if NoneType in arguments:
            return self._value(next(a for a in arguments if a is not NoneType), metadata)
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            return self._part(annotation)
        return self._simple(annotation, metadata)

    def _part(self, kind: type[BaseModel]) -> dict[str, object]:
        """The required fields of a part, and its theme: without one it cannot be found."""
        return {
            info.alias or name: self._field(kind, name, info)
            for name, info in kind.model_fields.items()
            if info.is_required() or name == "thema"
        }

    def _simple(self, annotation: Any, metadata: "list[Any] | tuple[Any, ...]") -> object:
        marks = [mark.json_schema or {} for mark in metadata if isinstance(mark, WithJsonSchema)]
        if any(mark.get("format") == "uri" for mark in marks):
            return "https://example.org/"
        by_type: Mapping[Any, object] = {bool: True, int: 1, Periode: "onbekend"}
        if annotation in (date, Datum, Moment):
            return self.dag
        return by_type.get(annotation, TO_DO)

    def _reference(self, mark: Verwijzing) -> str:
        """The first thing there is that the field may name."""
        for soort in mark.soorten:
            if entries := self.catalog.of_kind(soort):
                id_ = entries[0].key.id
                return f"{soort}/{id_}" if len(mark.soorten) > 1 else id_
        return f"kies-{mark.soorten[0]}"


def _always_empty(info: FieldInfo) -> bool:
    return any(getattr(mark, "max_length", None) == 0 for mark in info.metadata)


def _explained(info: FieldInfo) -> str:
    """The description, with the values to choose from unless it names them already."""
    text = info.description or ""
    choices = _choices(info.annotation)
    return text if all(choice in text for choice in choices) else f"{text} Kies uit: {', '.join(choices)}."


def _choices(annotation: Any) -> list[str]:
    if get_origin(annotation) is Literal:
        return list(get_args(annotation))
    return [choice for argument in get_args(annotation) for choice in _choices(argument)]


def _yaml(key: str, value: object) -> Iterator[str]:
    """The lines of `key: value`, as a person would write them."""
    if isinstance(value, dict):
        yield f"{key}:"
        yield from (f"  {line}" for line in _block(value))
    elif isinstance(value, list) and all(isinstance(item, dict) for item in value):
        yield f"{key}:"
        for item in value:
            first, *others = _block(item)
            yield f"  - {first}"
            yield from (f"    {line}" for line in others)
    elif isinstance(value, list) and not all(_ID.fullmatch(str(item)) for item in value):
        yield f"{key}:"
        yield from (f"  - {_scalar(item)}" for item in value)
    elif isinstance(value, list):
        yield f"{key}: [{', '.join(_scalar(item) for item in value)}]"
    else:
        yield f"{key}: {_scalar(value)}"


def _block(mapping: Mapping[str, object]) -> Iterator[str]:
    for name, value in mapping.items():
        yield from _yaml(name, value)


def _scalar(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if not isinstance(value, str):
        return str(value)
    plain = _PLAIN.fullmatch(value) and not _NOT_TEXT.fullmatch(value)
    return value if plain else json.dumps(value, ensure_ascii=False)
