"""A value with its place in the file. Only what cannot be misread is converted."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias

from handreikingen.problems import Place

Scalar = str | int | float | bool | None
Value: TypeAlias = "Scalar | tuple[Node, ...] | MappingProxyType[str, Node]"

_WORDS: Mapping[str, bool | None] = {"true": True, "false": False, "null": None, "~": None, "": None}
_WHOLE = re.compile(r"-?(?:0|[1-9][0-9]{0,14})")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,9})\.[0-9]{1,9}")


@dataclass(frozen=True, slots=True)
class Node:
    """A scalar, a list (tuple) or a mapping, with where it and its key stand in the file (from 1)."""

    value: Value
    line: int
    column: int
    key_line: int
    key_column: int
    raw: str = ""

    @property
    def is_mapping(self) -> bool:
        """Whether this holds named values."""
        return isinstance(self.value, MappingProxyType)

    def plain(self) -> object:
        """Nested dict and list; true, false and null converted, numbers as they were written."""
        match self.value:
            case MappingProxyType() as entries:
                return {name: node.plain() for name, node in entries.items()}
            case tuple() as items:
                return [node.plain() for node in items]
            case None | bool() as word:
                return word
            case _:
                return self.raw

    def find(self, path: Sequence[str | int]) -> "Node":
        """The deepest node that exists along `path`; this node itself when nothing does."""
        node = self
        for step in path:
            match node.value, step:
                case MappingProxyType() as entries, str() if step in entries:
                    node = entries[step]
                case tuple() as items, int() if 0 <= step < len(items):
                    node = items[step]
                case _:
                    break
        return node

    def texts(self, *path: str | int) -> Iterator[tuple[tuple[str | int, ...], str]]:
        """Every scalar at or below `path` as it was written, in the order of the file."""
        todo: list[tuple[tuple[str | int, ...], Node]] = [(path, self.find(path))]
        while todo:
            at, node = todo.pop()
            match node.value:
                case MappingProxyType() as entries:
                    todo += [((*at, name), child) for name, child in reversed(list(entries.items()))]
                case tuple() as items:
                    todo += [((*at, number), items[number]) for number in reversed(range(len(items)))]
                case _:
                    yield at, node.raw

    def place(self, file: str, *path: str | int) -> Place:
        """Where the deepest node along `path` stands: its key, or the value itself in a list."""
        node = self.find(path)
        return Place(file, node.key_line, node.key_column)


def convert(text: str) -> Scalar:
    """A plain scalar: true, false, null, whole and decimal numbers; everything else stays text."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in "-0123456789":
        return text
    if _WHOLE.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text):
        return float(text)
    return text
