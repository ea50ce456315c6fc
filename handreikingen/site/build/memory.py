"""What a build remembers of each page, and what is still true of it in the next."""

import json
import os
from array import array
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from handreikingen.exports.search.index import Measured
from handreikingen.site.build.inputs import digest
from handreikingen.site.build.store import Store
from handreikingen.site.build.trace import OF_ORDER, OF_TEXTS, OF_TITLES, Name

FILE, SEQUEL = "geheugen", "vervolg"
MOST_NEW = 0.2
"""The part of the pages that a sequel holds at most."""
_SIZE = 16
"""Bytes of a digest."""
_decoded = json.JSONDecoder().raw_decode


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
    names: list[str] = field(default_factory=list)
    """Everything that was asked, each at its number, as a line of text: thousands of those are read at once."""
    answers: bytearray = field(default_factory=bytearray)
    """The digest of the answer that each had."""
    base: bytes = b""
    """The file of which this is a sequel."""
    new_pages: set[str] = field(default_factory=set)
    new_answers: set[int] = field(default_factory=set)
    _number: dict[str, int] = field(default_factory=dict)
    _met: dict[Name, int] = field(default_factory=dict)
    """The numbers of names that were given in this build."""

    def copy(self) -> "Memory":
        """The same, to become what the next build remembers."""
        return Memory(
            self.around, self.docs, dict(self.pages), dict(self.exports), list(self.names), self.answers[:], self.base,
            set(self.new_pages), set(self.new_answers), dict(self._number), dict(self._met),
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
        met = self._met
        for name in asked:
            if name not in met:
                met[name] = self._new_number(name, answer)
        return [met[name] for name in asked]

    def _new_number(self, name: Name, answer: Callable[[Name], Any]) -> int:
        number, text = self._numbered(), json.dumps(name)
        if text not in number:
            found = _digest(answer(name))
            number[text] = len(self.names)
            if self.base:
                self.new_answers.add(len(self.names))
            self.names.append(text)
            self.answers += found
        return number[text]

    def numbers(self, asked: Collection[Name], answer: Callable[[Name], Any]) -> bytes:
        """The same, as what was made keeps them."""
        return array("I", sorted(self.number(asked, answer))).tobytes()

    def learn(self, docs: Mapping[str, bytes], answer: Callable[[Name], Any]) -> frozenset[int]:
        """Take over the answers as they are now; the numbers of those that are others."""
        before, self.docs = self.docs, docs
        changed = set()
        for number in self._asked_of(before, answer):
            now = _digest(answer(_name(self.names[number])))
            if now != self._answer(number):
                self._set_answer(number, now)
                changed.add(number)
        self.new_answers |= changed
        return frozenset(changed)

    def _asked_of(self, before: Mapping[str, bytes], answer: Callable[[Name], Any]) -> Collection[int]:
        """The numbers of what can have another answer: of pages with another text or title only few."""
        everything = range(len(self.names))
        if before.keys() != self.docs.keys():
            return everything
        few = self._numbers_of(OF_TEXTS)
        kinds = set()
        for path in (path for path, found in self.docs.items() if before[path] != found):
            if not self._is_same(("page", path), answer):
                return everything
            few += self._numbers_of((("text", path), ("minutes", path), ("titel", path)))
            if not self._is_same(("titel", path), answer):
                kinds.add(answer(("soort", path)))
        if kinds:
            in_order = all(self._is_same(("kind", kind), answer) for kind in kinds)
            those = OF_TITLES if in_order else OF_TITLES | OF_ORDER
            begins = tuple(json.dumps((kind,))[:-1] for kind in those)
            few += [number for number, name in enumerate(self.names) if name.startswith(begins)]
        return set(few)

    def _numbers_of(self, names: Collection[Name]) -> list[int]:
        """Of those that were asked."""
        number = self._numbered()
        return [number[text] for text in map(json.dumps, names) if text in number]

    def _is_same(self, name: Name, answer: Callable[[Name], Any]) -> bool:
        """Whether it was asked before, and has the same answer now."""
        number = self._numbered().get(json.dumps(name))
        return number is not None and _digest(answer(name)) == self._answer(number)

    def _answer(self, number: int) -> bytes:
        return bytes(self.answers[number * _SIZE : (number + 1) * _SIZE])

    def _set_answer(self, number: int, found: bytes) -> None:
        self.answers[number * _SIZE : (number + 1) * _SIZE] = found

    def _numbered(self) -> dict[str, int]:
        if not self._number:
            self._number = {name: number for number, name in enumerate(self.names)}
        return self._number

    def save(self, store: Store) -> None:
        """Write down what is new since the file that this is a sequel of; or all of it, when that is much."""
        if not self.base or len(self.new_pages) > MOST_NEW * len(self.pages):
            self._tidy()
            self.base, self.new_pages, self.new_answers = os.urandom(16), set(), set()
            names, answers = "\n".join(self.names), bytes(self.answers)
            store.save(
                FILE, Whole(self.base, self.around, self.docs, self.pages, self.exports, names, answers)
            )
        else:
            pages = {path: self.pages.get(path) for path in self.new_pages}
            found = {number: (self.names[number], self._answer(number)) for number in self.new_answers}
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
        self.answers = bytearray().join(map(self._answer, used))
        self.names = [self.names[number] for number in used]
        self._number, self._met = {}, {}


def united(one: bytes, other: bytes) -> bytes:
    """The numbers of both."""
    return array("I", sorted({*_numbers(one), *_numbers(other)})).tobytes()


def _digest(answer: Any) -> bytes:
    return digest(repr(answer).encode())


def _name(text: str) -> Name:
    return cast("Name", _tupled(_decoded(text)[0]))


def _tupled(value: Any) -> Any:
    return tuple(map(_tupled, value)) if type(value) is list else value


@dataclass(slots=True)
class Whole:
    """All that a build remembers, as it is written down."""

    base: bytes
    around: bytes
    docs: Mapping[str, bytes]
    pages: dict[str, Made]
    exports: dict[str, Made]
    names: str
    """One on a line."""
    answers: bytes


@dataclass(slots=True)
class Sequel:
    """What is new since a file was written."""

    base: bytes
    around: bytes
    docs: Mapping[str, bytes]
    pages: Mapping[str, Made | None]
    exports: dict[str, Made]
    answers: Mapping[int, tuple[str, bytes]]


def load(store: Store) -> Memory | None:
    """What the last build remembered; None when there is nothing."""
    whole, later = store.load(FILE), store.load(SEQUEL)
    if not isinstance(whole, Whole):
        return None
    names = whole.names.split("\n") if whole.names else []
    found = Memory(
        whole.around, whole.docs, whole.pages, whole.exports, names, bytearray(whole.answers), whole.base
    )
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
            found._set_answer(number, answer)
        else:
            found.names.append(name)
            found.answers += answer
    return found


def _numbers(asked: bytes) -> "array[int]":
    numbers = array("I")
    numbers.frombytes(asked)
    return numbers
