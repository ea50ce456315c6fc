"""What docs/ held at the last build, so that only files with other bytes are read and judged again."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from handreikingen.checks import surroundings
from handreikingen.frontmatter import Node, read_register, split_page
from handreikingen.inspection import Inspection, Known, inspect
from handreikingen.model import Document, Inhoud, Origin
from handreikingen.problems import Place
from handreikingen.site.build.inputs import Inputs
from handreikingen.sources import Source, plain_text

FEW = 8
"""So many things are found again at each build, before all that is known is written down anew."""


class Texts:
    """The files of this build, which it holds anyhow; they are not written down with the things that they hold."""

    def __init__(self) -> None:
        self.at: Mapping[str, bytes] = {}

    def __getitem__(self, path: str) -> str:
        return plain_text(self.at[path])

    def __reduce__(self) -> tuple[object, ...]:
        return Texts, ()


@dataclass(slots=True)
class Reading:
    """What the files of docs/ held when they had no faults."""

    program: bytes
    """Of the program that read them."""
    things: dict[str, tuple[Inhoud, ...]] = field(default_factory=dict)
    digests: dict[str, bytes] = field(default_factory=dict)
    surroundings: str = ""
    new: int = 0
    """How many files were read since this was written down."""
    kept: int = 0
    """How much was kept with the pages then: what rules found in their texts."""
    texts: Texts = field(default_factory=Texts)
    """Where the things find the text of their file."""

    @property
    def has_more(self) -> bool:
        """Whether so much is new that it has to be written down: reading a few files again costs less."""
        return self.new + self._keeps() - self.kept > FEW

    def written(self) -> "Reading":
        """What to write down now."""
        self.new, self.kept = 0, self._keeps()
        return self

    def _keeps(self) -> int:
        return sum(
            thing.kept for found in self.things.values() for thing in found if isinstance(thing, Document)
        )

    def inspected(self, inputs: Inputs) -> Callable[[Path, date], Inspection]:
        """What inspects docs/ for the build of these inputs."""

        def done(docs: Path, peildatum: date) -> Inspection:
            self.texts.at = inputs.texts
            same = {path: found for path, found in self.things.items() if self._is_same(path, inputs)}
            found = inspect(docs, peildatum, Known(same, self.surroundings, inputs.texts))
            if not found.errors:
                self._learn(found, inputs, same)
            return found

        return done

    def _is_same(self, path: str, inputs: Inputs) -> bool:
        return self.digests[path] == inputs.docs.get(path)

    def _learn(self, found: Inspection, inputs: Inputs, same: Mapping[str, tuple[Inhoud, ...]]) -> None:
        things: dict[str, list[Inhoud]] = {}
        for entry in found.catalog.entries.values():
            if entry.owner is None:
                things.setdefault(entry.thing.origin.path, []).append(entry.thing)
        self.things = {**same}
        for path in things.keys() & inputs.texts.keys() - same.keys():
            self.things[path] = _lightened(things[path], self.texts)
            self.new += 1
        self.digests = {path: inputs.docs[path] for path in self.things}
        self.surroundings = surroundings(found.catalog)


class LightOrigin(Origin):
    """The origin of a thing that reads its text from the file when someone asks."""

    def __init__(self, origin: Origin, positions: "Reread") -> None:
        known = {
            "path": origin.path,
            "positions": positions,
            "prefix": origin.prefix,
            "body_line": origin.body_line,
        }
        self.__dict__.update(known, length=len(origin.body))

    @property
    def body(self) -> str:
        """The text of the page, which stands last in its file."""
        length: int = self.__dict__["length"]
        positions: Reread = self.__dict__["positions"]
        return positions.texts_of_files[self.path][-length:] if length else ""


class Reread:
    """Where the fields of a file stand, without what they hold: for that the file is read once more."""

    def __init__(self, path: str, outline: str, texts: Texts) -> None:
        self.path, self.outline, self.texts_of_files = path, outline, texts

    def place(self, file: str, *path: str | int) -> Place:
        """The place of the field at `path`, or of the nearest thing around it."""
        line, column, parts = _places(self.outline)
        for step in path:
            found = parts.get(str(step)) if parts else None
            if found is None:
                break
            line, column, parts = found
        return Place(file, line, column)

    def texts(self, *path: str | int) -> Iterator[tuple[tuple[str | int, ...], str]]:
        """Every text at or below `path` as it was written."""
        source = Source(self.path, self.texts_of_files[self.path])
        page = self.path.endswith(".md")
        found = split_page(source)[0].fields if page else read_register(source)[0]
        assert found is not None
        return found.texts(*path)

    def __reduce__(self) -> tuple[object, ...]:
        return Reread, (self.path, self.outline, self.texts_of_files)


@lru_cache(200)
def _places(outline: str) -> Any:
    return json.loads(outline)


def _outline(node: Node) -> list[Any]:
    """The line and column of a node, and the same of what it holds."""
    value = node.value
    parts: dict[str, Any] = {}
    if isinstance(value, tuple):
        parts = {str(number): _outline(child) for number, child in enumerate(value)}
    elif isinstance(value, Mapping):
        parts = {name: _outline(child) for name, child in value.items()}
    return [node.key_line, node.key_column, parts]


def _lightened(things: list[Inhoud], texts: Texts) -> tuple[Inhoud, ...]:
    """The same things, without their text and all that was found of how they are written."""
    root = things[0].origin.positions
    if isinstance(root, Node):
        light = Reread(things[0].origin.path, json.dumps(_outline(root)), texts)
        for thing in things:
            thing.with_origin(LightOrigin(thing.origin, light))
    return tuple(things)
