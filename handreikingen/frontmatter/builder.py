"""Build nodes from YAML events without recursion, refusing what an ambassador never needs.

Anchors and aliases make bombs, tags make objects, a second key makes the first disappear:
each becomes a problem with its place, and reading goes on where it can.
"""

from dataclasses import dataclass, field
from types import MappingProxyType

import yaml

from handreikingen.frontmatter.node import Node, Value, convert
from handreikingen.problems import Place, Problem
from handreikingen.problems import reading as codes

MAX_DEPTH = 6
ABORT_DEPTH = 40
"""The C parser takes quadratic time on deep brackets: give up here."""


class UnreadableError(Exception):
    """Reading on is of no use; the reason is among the problems. Never leaves this package."""


@dataclass(slots=True)
class _Frame:
    """A list or mapping that is still open."""

    line: int
    column: int
    is_mapping: bool
    items: list[Node] = field(default_factory=list)
    entries: dict[str, Node] = field(default_factory=dict)
    key: Node | None = None


@dataclass(slots=True)
class Builder:
    """Takes events one by one; afterwards `root`, `problems` and `complete` tell what was read."""

    path: str
    first_line: int
    max_nodes: int
    root: Node | None = None
    problems: list[Problem] = field(default_factory=list)
    complete: bool = True
    plain_ends: list[tuple[int, int]] = field(default_factory=list)
    """Line and column (in the text, from 0) where each value without quotes ends."""
    _nodes: int = 0
    _documents: int = 0
    _open: list[_Frame] = field(default_factory=list)

    def take(self, event: yaml.Event) -> None:
        """Handle one event; raises UnreadableError when the rest cannot matter any more."""
        match event:
            case yaml.ScalarEvent():
                self._count(event)
                self._scalar(event)
            case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                self._count(event)
                self._start(event)
            case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                frame = self._open.pop()
                value = MappingProxyType(frame.entries) if frame.is_mapping else tuple(frame.items)
                self._add(value, frame.line, frame.column)
            case yaml.AliasEvent():
                self._count(event)
                self._alias(event)
            case yaml.DocumentStartEvent() | yaml.DocumentEndEvent():
                self._document(event)

    def place(self, event: yaml.Event) -> Place:
        """Where the event starts, in the file."""
        return Place(self.path, *self._position(event))

    def _position(self, event: yaml.Event) -> tuple[int, int]:
        mark = event.start_mark
        return (mark.line + self.first_line, mark.column + 1) if mark else (self.first_line, 1)

    def _count(self, event: yaml.Event) -> None:
        self._nodes += 1
        if self._nodes > self.max_nodes:
            limit = f"{self.max_nodes:,} waarden".replace(",", ".")
            self._give_up(codes.HR006.at(self.place(event), wat="Het blok met gegevens", grens=limit))

    def _give_up(self, problem: Problem) -> None:
        self.problems.append(problem)
        self.complete = False
        raise UnreadableError

    def _document(self, event: yaml.DocumentStartEvent | yaml.DocumentEndEvent) -> None:
        if isinstance(event, yaml.DocumentEndEvent):
            if event.explicit:
                self._give_up(codes.HR025.at(self.place(event)))
            return
        self._documents += 1
        if self._documents > 1:
            self._give_up(codes.HR025.at(self.place(event)))
        if event.version or event.tags:
            self.problems.append(codes.HR022.at(self.place(event), wat="een regel die begint met ‘%’"))

    def _refuse_properties(self, event: yaml.NodeEvent, tag: str | None) -> None:
        if event.anchor is not None:
            self.problems.append(codes.HR022.at(self.place(event), wat=f"een merkteken ‘&{event.anchor}’"))
        if tag is not None:
            self.problems.append(codes.HR022.at(self.place(event), wat="een soort-aanduiding met ‘!’"))

    def _alias(self, event: yaml.AliasEvent) -> None:
        name = f"*{event.anchor}"
        self.problems.append(codes.HR022.at(self.place(event), wat=f"een verwijzing ‘{name}’"))
        self.complete = False
        self._add(name, *self._position(event), name)

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event, event.tag)
        text: str = event.value
        is_plain = event.implicit[0]
        if text == "<<" and is_plain and self._expects_key():
            self.problems.append(codes.HR022.at(self.place(event), wat="een samenvoeging met ‘<<’"))
            self.complete = False
        if is_plain and event.end_mark:
            self.plain_ends.append((event.end_mark.line, event.end_mark.column))
        self._add(convert(text) if is_plain else text, *self._position(event), text)

    def _start(self, event: yaml.SequenceStartEvent | yaml.MappingStartEvent) -> None:
        self._refuse_properties(event, event.tag)
        place = self.place(event)
        if len(self._open) >= ABORT_DEPTH:
            raise UnreadableError
        if len(self._open) == MAX_DEPTH:
            self.problems.append(codes.HR026.at(place, grens=MAX_DEPTH))
            self.complete = False
        self._open.append(_Frame(place.line, place.column, isinstance(event, yaml.MappingStartEvent)))

    def _expects_key(self) -> bool:
        return bool(self._open) and self._open[-1].is_mapping and self._open[-1].key is None

    def _add(self, value: Value, line: int, column: int, raw: str = "") -> None:
        """Put a finished value where it belongs: the root, a list, a key, or under the key before it."""
        if not self._open:
            self.root = Node(value, line, column, line, column, raw)
            return
        frame = self._open[-1]
        key = frame.key
        if not frame.is_mapping:
            frame.items.append(Node(value, line, column, line, column, raw))
        elif key is None:
            frame.key = Node(value, line, column, line, column, raw)
            self._check_key(frame, frame.key)
        else:
            frame.key = None
            if isinstance(key.value, str) and key.value not in frame.entries:
                frame.entries[key.value] = Node(value, line, column, key.line, key.column, raw)

    def _check_key(self, frame: _Frame, key: Node) -> None:
        if not isinstance(key.value, str):
            place = Place(self.path, key.line, key.column)
            self.problems.append(codes.HR023.at(place, wat=_what(key)))
        elif key.value in frame.entries and key.value != "<<":
            first = frame.entries[key.value].key_line
            place = Place(self.path, key.line, key.column)
            self.problems.append(codes.HR021.at(place, naam=key.value, regel=first))


def _what(key: Node) -> str:
    match key.value:
        case tuple():
            return "een lijst tussen [ en ] of met streepjes"
        case None | bool() | int() | float():
            return f"‘{key.raw}’" if key.raw else "niets"
        case _:
            return "iets tussen { en }"
