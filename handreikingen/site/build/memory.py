"""What a build remembers of each page, and what is still true of it in the next."""

import os
from array import array
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from handreikingen.exports.search.index import Measured
from handreikingen.site.build.store import Store
from handreikingen.site.build.trace import OF_ORDER, OF_TEXTS, OF_TITLES, Name

FILE, SEQUEL = "geheugen", "vervolg"
MOST_NEW = 0.2
"""The part of the pages that a sequel holds at most."""


@dataclass(slots=True)
class Made:
    """What was made at once: a page, or an export over all pages."""

    asked: bytes
    """Everything it depends on: numbers of names."""
    outputs: dict[str, bytes] = field(default_factory=dict)
    """The digest of each file of the site that it wrote."""
    meta: dict[str, Any] = field(default_factory=dict)
    anchors: frozenset[str] = frozenset()
    links: dict[str, dict[str, str]] = field(default_factory=dict)
    counted: bytes = b""
    """The digest of what others need of it: the search index of a page, an export of a part."""
    measured: Measured | None = None
    """Of a page: its place in the search index."""
    parts: frozenset[str] = frozenset()
    """The exports that this one was made of."""

    def depends_on(self, changed: Collection[int]) -> bool:
        """Whether it was made with any of these answers."""
        return bool(changed) and not frozenset(changed).isdisjoint(_numbers(self.asked))


@dataclass(slots=True)
class Memory:
    """What a build remembers."""

    around: bytes = b""
    """Of what every page depends on."""
    docs: Mapping[str, bytes] = field(default_factory=dict)
    """The digest of each file under docs/."""
    pages: dict[str, Made] = field(default_factory=dict)
    exports: dict[str, Made] = field(default_factory=dict)
    names: list[Name] = field(default_factory=list)
    """Everything that was asked, each at its number."""
    answers: list[Any] = field(default_factory=list)
    """What each had as its answer."""
    base: bytes = b""
    """The file of which this is a sequel."""
    new_pages: set[str] = field(default_factory=set)
    new_answers: set[int] = field(default_factory=set)
    _number: dict[Name, int] = field(default_factory=dict)

    def copy(self) -> "Memory":
        """The same, to become what the next build remembers."""
        return Memory(
            self.around, self.docs, dict(self.pages), dict(self.exports), list(self.names), list(self.answers),
            self.base, set(self.new_pages), set(self.new_answers), dict(self._number),
        )  # fmt: skip

    def keep(self, path: str, made: Made) -> None:
        """Remember a page that was made now."""
        self.pages[path] = made
        self.new_pages.add(path)

    def forget_others(self, paths: Collection[str]) -> bool:
        """Forget the pages that are gone; whether there were any."""
        gone = self.pages.keys() - paths
        for path in gone:
            del self.pages[path]
        self.new_pages |= gone
        return bool(gone)

    def number(self, asked: Collection[Name], answer: Callable[[Name], Any]) -> list[int]:
        """The number of each of these names; the answers that were not known are kept."""
        number = self._numbered()
        for name in asked:
            if name not in number:
                number[name] = len(self.names)
                if self.base:
                    self.new_answers.add(len(self.names))
                self.names.append(name)
                self.answers.append(answer(name))
        return [number[name] for name in asked]

    def numbers(self, asked: Collection[Name], answer: Callable[[Name], Any]) -> bytes:
        """The same, as what was made keeps them."""
        return array("I", sorted(self.number(asked, answer))).tobytes()

    def learn(self, docs: Mapping[str, bytes], answer: Callable[[Name], Any]) -> frozenset[int]:
        """Take over the answers as they are now; the numbers of those that are others."""
        before, self.docs = self.docs, docs
        changed = set()
        for number in self._asked_of(before, answer):
            now = answer(self.names[number])
            if now != self.answers[number]:
                self.answers[number] = now
                changed.add(number)
        self.new_answers |= changed
        return frozenset(changed)

    def _asked_of(self, before: Mapping[str, bytes], answer: Callable[[Name], Any]) -> Collection[int]:
        """The numbers of what can have another answer: of pages with another text or title only few."""
        everything = range(len(self.names))
        if before.keys() != self.docs.keys():
            return everything
        number = self._numbered()
        few = [number[name] for name in OF_TEXTS if name in number]
        kinds = set()
        for path in (path for path, found in self.docs.items() if before[path] != found):
            if not self._is_same(("page", path), answer):
                return everything
            few += [number[name] for name in (("text", path), ("minutes", path)) if name in number]
            if not self._is_same(("titel", path), answer):
                kinds.add(answer(("soort", path)))
        if kinds:
            in_order = all(self._is_same(("kind", kind), answer) for kind in kinds)
            those = OF_TITLES if in_order else OF_TITLES | OF_ORDER
            few += [number for number, name in enumerate(self.names) if name[0] in those]
        return set(few)

    def _is_same(self, name: Name, answer: Callable[[Name], Any]) -> bool:
        """Whether it was asked before, and has the same answer now."""
        number = self._numbered().get(name)
        return number is not None and bool(answer(name) == self.answers[number])

    def _numbered(self) -> dict[Name, int]:
        if not self._number:
            self._number = {name: number for number, name in enumerate(self.names)}
        return self._number

    def save(self, store: Store) -> None:
        """Write down what is new since the file that this is a sequel of; or all of it, when that is much."""
        if not self.base or len(self.new_pages) > MOST_NEW * len(self.pages):
            self._tidy()
            self.base, self.new_pages, self.new_answers, self._number = os.urandom(16), set(), set(), {}
            store.save(FILE, self)
        else:
            pages = {path: self.pages.get(path) for path in self.new_pages}
            found = {number: (self.names[number], self.answers[number]) for number in self.new_answers}
            store.save(SEQUEL, Sequel(self.base, self.around, self.docs, pages, self.exports, found))

    def contents(self) -> frozenset[bytes]:
        """The digests of all that was made."""
        units = (*self.pages.values(), *self.exports.values())
        written = (found for made in units for found in made.outputs.values())
        return frozenset((*written, *(made.counted for made in units if made.counted)))

    def _tidy(self) -> None:
        """Leave out what nobody asks any more."""
        units = [*self.pages.values(), *self.exports.values()]
        used = sorted(frozenset().union(*(_numbers(made.asked) for made in units)))
        if len(used) == len(self.names):
            return
        now = {number: place for place, number in enumerate(used)}
        for made in units:
            made.asked = array("I", [now[number] for number in _numbers(made.asked)]).tobytes()
        self.names = [self.names[number] for number in used]
        self.answers = [self.answers[number] for number in used]


def united(one: bytes, other: bytes) -> bytes:
    """The numbers of both."""
    return array("I", sorted({*_numbers(one), *_numbers(other)})).tobytes()


@dataclass(slots=True)
class Sequel:
    """What is new since a file was written."""

    base: bytes
    around: bytes
    docs: Mapping[str, bytes]
    pages: Mapping[str, Made | None]
    exports: dict[str, Made]
    answers: Mapping[int, tuple[Name, Any]]


def load(store: Store) -> Memory | None:
    """What the last build remembered; None when there is nothing."""
    found, later = store.load(FILE), store.load(SEQUEL)
    if not isinstance(found, Memory):
        return None
    if not isinstance(later, Sequel) or later.base != found.base:
        return found
    found.around, found.docs, found.exports = later.around, later.docs, later.exports
    for path, made in later.pages.items():
        found.new_pages.add(path)
        if made is None:
            found.pages.pop(path, None)
        else:
            found.pages[path] = made
    for number, (name, answer) in sorted(later.answers.items()):
        found.new_answers.add(number)
        if number < len(found.names):
            found.answers[number] = answer
        else:
            found.names.append(name)
            found.answers.append(answer)
    return found


def _numbers(asked: bytes) -> "array[int]":
    numbers = array("I")
    numbers.frombytes(asked)
    return numbers
