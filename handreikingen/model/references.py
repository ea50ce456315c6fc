"""References between things: declared once in a field's type, found everywhere by walking the model."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, NamedTuple, get_args, get_origin

from pydantic import BaseModel


@dataclass(frozen=True, slots=True)
class Verwijzing:
    """Marks a text field (or list item, or mapping key) as the id of a thing of one of these kinds."""

    soorten: tuple[str, ...]

    def __init__(self, *soorten: str) -> None:
        object.__setattr__(self, "soorten", soorten)


class Reference(NamedTuple):
    """One reference found in a model: the path to it, what it says and what kinds it may mean."""

    path: tuple[str | int, ...]
    target: str
    soorten: tuple[str, ...]
    veld: str
    """The front matter field it stands in."""


def references(model: BaseModel) -> list[Reference]:
    """All references in a model and its parts, in the order of the fields."""
    found: list[Reference] = []
    _in_model(model, (), found)
    return found


def kinds_named(cls: type[BaseModel]) -> dict[str, dict[str, tuple[str, ...]]]:
    """By model, this one and its parts: the fields that name other things, as people write them, with their kinds."""
    found = {
        cls.__name__: {
            cls.model_fields[name].alias or name: mark.soorten
            for name, mark in _fields_with_references(cls)
            if mark
        }
    }
    for info in cls.model_fields.values():
        for part in _parts(info.annotation):
            found |= kinds_named(part)
    return found


def _in_model(model: BaseModel, path: tuple[str | int, ...], found: list[Reference]) -> None:
    for name, mark in _fields_with_references(type(model)):
        value = getattr(model, name)
        if value is not None:
            _in_value(value, mark, (*path, name), found)


def _in_value(
    value: Any, mark: Verwijzing | None, path: tuple[str | int, ...], found: list[Reference]
) -> None:
    if isinstance(value, str):
        if mark:
            found.append(Reference(path, value, mark.soorten, _field(path)))
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            _in_value(item, mark, (*path, number), found)
    elif isinstance(value, dict):
        if mark:
            found += [Reference((*path, key), key, mark.soorten, _field(path)) for key in value]
    elif isinstance(value, BaseModel):  # last: pydantic makes this question a dear one
        _in_model(value, path, found)


def _field(path: tuple[str | int, ...]) -> str:
    return next(step for step in reversed(path) if isinstance(step, str))


@cache
def _fields_with_references(cls: type[BaseModel]) -> tuple[tuple[str, Verwijzing | None], ...]:
    """The fields that hold a reference, or a part that may hold one."""
    found = []
    for name, info in cls.model_fields.items():
        marks = [mark for mark in info.metadata if isinstance(mark, Verwijzing)]
        mark = marks[0] if marks else _mark_in(info.annotation)
        if mark or _has_part(info.annotation):
            found.append((name, mark))
    return tuple(found)


def _mark_in(annotation: Any) -> Verwijzing | None:
    if get_origin(annotation) is Annotated:
        return next((mark for mark in get_args(annotation)[1:] if isinstance(mark, Verwijzing)), None)
    for argument in get_args(annotation):
        mark = _mark_in(argument)
        if mark:
            return mark
    return None


def _has_part(annotation: Any) -> bool:
    return any(True for _ in _parts(annotation))


def _parts(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _parts(argument)
