"""What a build remembers of each page, and what is still true of it in the next."""

from array import array
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from handreikingen.exports.search.write import Counted
from handreikingen.site.build.trace import Name


@dataclass(slots=True)
class Made:
    """What was made at once: a page, or an export over all pages."""

    asked: frozenset[Name]
    """Everything it depends on, by name."""
    outputs: dict[str, bytes] = field(default_factory=dict)
    """The digest of each file of the site that it wrote."""
    meta: dict[str, Any] = field(default_factory=dict)
    anchors: frozenset[str] = frozenset()
    links: dict[str, dict[str, str]] = field(default_factory=dict)
    counted: Counted | None = None


@dataclass(slots=True)
class Memory:
    """What a build remembers."""

    around: bytes
    """Of what every page depends on."""
    pages: dict[str, Made] = field(default_factory=dict)
    exports: dict[str, Made] = field(default_factory=dict)
    answers: dict[Name, Any] = field(default_factory=dict)
    """What each thing that was asked had as its answer."""

    def changed(self, answer: Callable[[Name], Any]) -> frozenset[Name]:
        """What has another answer now."""
        return frozenset(name for name, before in self.answers.items() if answer(name) != before)

    def complete(
        self, before: "Memory | None", changed: frozenset[Name], answer: Callable[[Name], Any]
    ) -> None:
        """Note the answers to everything that was asked; what did not change is known from before."""
        known: Mapping[Name, Any] = before.answers if before else {}
        everything = frozenset().union(
            *(made.asked for made in (*self.pages.values(), *self.exports.values()))
        )
        self.answers = {
            name: known[name] if name in known and name not in changed else answer(name)
            for name in everything
        }


@dataclass(slots=True)
class Packed:
    """The same in a form that is fast to write and read: names as numbers."""

    memory: Memory
    names: list[Name]
    asked: dict[tuple[str, str], bytes]


def packed(memory: Memory) -> Packed:
    """A form to keep; the memory is used up."""
    names = list(memory.answers)
    number = {name: at for at, name in enumerate(names)}
    asked = {}
    for kind, group in (("page", memory.pages), ("export", memory.exports)):
        for path, made in group.items():
            asked[kind, path] = array("I", sorted(number[name] for name in made.asked)).tobytes()
            made.asked = frozenset()
    return Packed(memory, names, asked)


def unpacked(kept: Packed) -> Memory:
    """The memory again."""
    memory, names = kept.memory, kept.names
    for (kind, path), data in kept.asked.items():
        numbers = array("I")
        numbers.frombytes(data)
        group = memory.pages if kind == "page" else memory.exports
        group[path].asked = frozenset(map(names.__getitem__, numbers))
    return memory
