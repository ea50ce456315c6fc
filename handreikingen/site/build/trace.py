"""Which answers of the catalog a page was made with, so that it is made again when one of them is different.

A page gets the catalog in this form: it looks and answers the same, and writes down what was asked. Each thing
asked has a name (a tuple) and, in any catalog, a value: `Answers.value`. Who holds an entry but never looks at
its thing depends on its place alone; who does look, depends on all its fields, not on its text. The title of a
page is apart: many look at a page without showing it.
"""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from functools import partial, partialmethod
from typing import Any, cast

from handreikingen.catalog import Catalog, Entry, Key, Relation
from handreikingen.catalog.entries import Dangling
from handreikingen.checks import NOTICES
from handreikingen.model import Document, Inhoud, Origin
from handreikingen.problems import Place, Problem
from handreikingen.site.build.inputs import Inputs, digest

Name = tuple[Any, ...]
"""What was asked: `("thing", key)`, `("incoming", key)`, …"""

NUMBERED = frozenset(
    {"thema", "bijeenkomst", "opbrengst", "peiling", "stap", "bericht", "advies", "roadmapitem"}
)
"""Kinds of which the place in the order counts as a number; of others only which of two comes first."""
OF_TEXTS = frozenset(("problems", rule.__name__, True) for rule in NOTICES)
"""What can have another answer when any text is another one: what rules find that looked at texts."""
OF_TITLES = frozenset(("position", "faults", "problems"))
"""What can have another answer when a title is another one, beside that title."""
OF_ORDER = frozenset(("kind", "from", "first", "all"))
"""The same, when that changes the order in which pages of its kind are shown."""
_RULES = {rule.__name__: rule for rule in NOTICES}


class Asked:
    """What is being asked now, and by whom."""

    def __init__(self) -> None:
        self.now: set[Name] | None = None

    def __call__(self, *name: Any) -> None:
        """Write down that this was asked."""
        if self.now is not None:
            self.now.add(name)

    @contextmanager
    def noting(self) -> Iterator[set[Name]]:
        """Everything that is asked inside."""
        before, self.now = self.now, set()
        try:
            yield self.now
        finally:
            self.now = before


_THING, _OWNER = Entry.__dict__["thing"].__get__, Entry.__dict__["owner"].__get__


class SeenEntry(Entry):
    """An entry that notes when someone looks at its thing or its owner."""

    __slots__ = ("_asked", "_name")
    _asked: Asked
    _name: Name

    def __init__(self, entry: Entry, asked: Asked) -> None:
        for name in ("key", "thing", "path", "anchor", "owner", "at"):
            Entry.__dict__[name].__set__(self, getattr(entry, name))
        SeenEntry.__dict__["_asked"].__set__(self, asked)
        SeenEntry.__dict__["_name"].__set__(self, ("thing", entry.key))

    @property
    def thing(self) -> Inhoud:
        """What it is."""
        if self._asked.now is not None:
            self._asked.now.add(self._name)
        return cast("Inhoud", _THING(self))

    @property
    def owner(self) -> Document | None:
        """The page it is a part of."""
        if self._asked.now is not None:
            self._asked.now.add(self._name)
        return cast("Document | None", _OWNER(self))


class _Seen(Mapping[Any, Any]):
    """A mapping that notes which keys were asked for."""

    def __init__(self, name: str, real: Mapping[Any, Any], asked: Asked) -> None:
        self._name, self._real, self._asked = name, real, asked

    def __getitem__(self, key: Any) -> Any:
        self._asked(self._name, key)
        return self._real[key]

    def get(self, key: Any, default: Any = None) -> Any:
        self._asked(self._name, key)
        return self._real.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._asked(self._name, key)
        return key in self._real

    def __iter__(self) -> Iterator[Any]:
        self._asked("all", self._name)
        return iter(self._real)

    def __len__(self) -> int:
        self._asked("all", self._name)
        return len(self._real)


class SeenCatalog(Catalog):
    """A catalog that notes what it is asked."""

    __slots__ = ("_asked", "_entries", "_maps", "_real")
    _asked: Asked
    _entries: dict[Key, SeenEntry]
    _maps: dict[str, _Seen]
    _real: Catalog

    def __init__(self, real: Catalog, asked: Asked) -> None:
        entries = {key: SeenEntry(entry, asked) for key, entry in real.entries.items()}
        groups = {kind: tuple(entries[entry.key] for entry in group) for kind, group in real.by_kind.items()}
        maps = {
            "entries": _Seen("entry", entries, asked),
            "by_kind": _Seen("kind", groups, asked),
            "by_path": _Seen("page", real.by_path, asked),
            "outgoing": _Seen("outgoing", real.outgoing, asked),
            "incoming": _Seen("incoming", real.incoming, asked),
            "reading_minutes": _Seen("minutes", real.reading_minutes, asked),
            "position": _Seen("position", real.position, asked),
        }
        for name, value in (("_real", real), ("_asked", asked), ("_entries", entries), ("_maps", maps)):
            SeenCatalog.__dict__[name].__set__(self, value)

    @property
    def peildatum(self) -> date:
        """The same for every page of a build, and part of what all pages depend on."""
        return self._real.peildatum

    @property
    def files(self) -> frozenset[str]:
        """The names of all files."""
        self._asked("files")
        return self._real.files

    @property
    def dangling(self) -> tuple[Dangling, ...]:
        """References that lead nowhere."""
        self._asked("faults")
        return self._real.dangling

    @property
    def duplicates(self) -> tuple[tuple[Entry, Entry], ...]:
        """Entries with one name."""
        self._asked("faults")
        return self._real.duplicates

    def linked_from(self, key: Key, *velden: str, soort: str | None = None) -> tuple[Entry, ...]:
        """The answer with its order, of which the position of each entry is only a means."""
        self._asked("from", key, velden, soort)
        return tuple(self._entries[entry.key] for entry in self._real.linked_from(key, *velden, soort=soort))

    def first(self, keys: Iterable[Key], number: int) -> tuple[Key, ...]:
        """Which ones come first, whatever the places of the others."""
        every = tuple(sorted(keys))
        self._asked("first", every, number)
        return self._real.first(every, number)

    def problems(self, rule: Callable[[Catalog], Iterator[Problem]]) -> tuple[Problem, ...]:
        """What a rule finds, whatever it looked at: it looks at all pages, and finds little."""
        with self._asked.noting() as asked:
            found = self._real.problems(rule)
        self._asked("problems", rule.__name__, any(kind == "text" for kind, *_ in asked))
        return found


def _mapping(name: str) -> property:
    return property(lambda self: self._maps[name])


for _name in ("entries", "by_kind", "by_path", "outgoing", "incoming", "reading_minutes", "position"):
    setattr(SeenCatalog, _name, _mapping(_name))


class Answers:
    """What one build answers to what was asked in it, or in another."""

    def __init__(
        self,
        catalog: Catalog,
        inputs: Inputs,
        urls: Mapping[str, str],
        files: Mapping[str, str],
        downloads: Container[str],
    ) -> None:
        """`urls` has the address of each page, `files` that of everything a link can lead to, both by path."""
        self._catalog, self._inputs, self._urls = catalog, inputs, urls
        self._files_there, self._downloads = files, downloads
        self._digests: dict[int, bytes] = {}

    def value(self, name: Name) -> Any:
        """The answer, in a form of which the text can be compared. A key may be any pair."""
        kind, *rest = name
        found: Any = getattr(self, f"_{kind}")(*rest)
        return found

    def _thing(self, key: Key) -> bytes | None:
        entry = self._catalog.entries.get(key)
        if entry is None:
            return None
        return self._digest(entry.owner or entry.thing)

    def _entry(self, key: Any) -> Any:
        entry = self._catalog.entries.get(key)
        return entry and (entry.path, entry.anchor)

    def _kind(self, soort: str) -> Any:
        return tuple(entry.key.id for entry in self._catalog.by_kind.get(soort, ()))

    def _page(self, path: str) -> bytes | None:
        document = self._catalog.by_path.get(path)
        return self._digest(document) if document else None

    def _outgoing(self, key: Key) -> Any:
        return _relations(self._catalog.outgoing.get(key, ()))

    def _incoming(self, key: Key) -> Any:
        return _relations(self._catalog.incoming.get(key, ()))

    def _from(self, key: Key, velden: tuple[str, ...], soort: str | None) -> Any:
        return tuple(tuple(e.key) for e in self._catalog.linked_from(key, *velden, soort=soort))

    def _first(self, keys: tuple[Key, ...], number: int) -> Any:
        there = filter(self._catalog.position.__contains__, keys)
        return tuple(map(tuple, self._catalog.first(there, number)))

    def _problems(self, rule: str, _: bool) -> bytes:
        return digest(repr(self._catalog.problems(_RULES[rule])).encode())

    def _titel(self, path: str) -> str | None:
        document = self._catalog.by_path.get(path)
        return document.titel if document else None

    def _soort(self, path: str) -> str | None:
        document = self._catalog.by_path.get(path)
        return document.soort if document else None

    def _minutes(self, path: str) -> Any:
        return self._catalog.reading_minutes.get(path)

    def _position(self, key: Key) -> Any:
        number, (soort, id_) = self._catalog.position.get(key), key
        if number is None or soort in NUMBERED:
            return number
        return (self._catalog.entries[key].naam.casefold(), id_)

    def _files(self) -> Any:
        return sorted(self._catalog.files)

    def _faults(self) -> Any:
        return (repr(self._catalog.dangling), repr(self._catalog.duplicates))

    def _all(self, field: str) -> Any:
        names = {"entry": "entries", "kind": "by_kind", "page": "by_path", "minutes": "reading_minutes"}
        return tuple(map(_plain, getattr(self._catalog, names.get(field, field))))

    def _text(self, path: str) -> bytes | None:
        return self._inputs.docs.get(path)

    def _url(self, path: str) -> str | None:
        return self._urls.get(path)

    def _file(self, path: str) -> str | None:
        return self._files_there.get(path)

    def _download(self, path: str) -> bool:
        return path in self._downloads

    def _digest(self, thing: Inhoud) -> bytes:
        """Of the fields of a page as they are written but its title, or of an item of a register with its place."""
        known = self._digests.get(id(thing))
        if known is None:
            if isinstance(thing, Document):
                known = self._inputs.header(thing.path, thing.origin.body_line, thing.titel)
            else:
                known = digest(repr((thing, thing.place())).encode())
            self._digests[id(thing)] = known
        return known


def _plain(key: Any) -> Any:
    return tuple(key) if isinstance(key, tuple) else key


def _relations(found: tuple[Relation, ...]) -> Any:
    return tuple((tuple(r.van), r.veld, tuple(r.naar)) for r in found)


@contextmanager
def texts_noted(asked: Asked) -> Iterator[None]:
    """Note whose text and title are read.

    `origin` and `body` are the two ways to a text; path and place tell nothing of it.
    """
    noted: dict[tuple[type[Inhoud], str], Any] = {
        (Document, "titel"): property(partial(_noted_titel, asked)),
        (Document, "model_dump"): partialmethod(_noted_dump, asked),
        (Inhoud, "origin"): property(partial(_noted_origin, asked)),
        (Inhoud, "place"): lambda self, *path: _place(_origin(self), *path),
        (Document, "path"): property(lambda self: _origin(self).path),
        (Document, "body"): property(lambda self: self.origin.body),
    }
    before = {(kind, name): kind.__dict__[name] for kind, name in noted if name in kind.__dict__}
    for (kind, name), value in noted.items():
        setattr(kind, name, value)
    try:
        yield
    finally:
        for kind, name in noted:
            delattr(kind, name)
        for (kind, name), value in before.items():
            setattr(kind, name, value)


def _noted_origin(asked: Asked, thing: Inhoud) -> Origin:
    found = _origin(thing)
    asked("text", found.path)
    return found


def _noted_titel(asked: Asked, document: Document) -> str:
    asked("titel", _origin(document).path)
    return cast("str", document.__dict__["titel"])


def _noted_dump(document: Document, asked: Asked, **how: Any) -> dict[str, Any]:
    asked("titel", _origin(document).path)
    return super(Document, document).model_dump(**how)


def _origin(thing: Inhoud) -> Origin:
    found: Origin | None = thing.__dict__.get("origin")
    if found is None:  # kept there, for pydantic is slow to give a private attribute
        found = thing.__dict__["origin"] = thing._origin
    return found


def _place(origin: Origin, *path: str | int) -> Place:
    return origin.positions.place(origin.path, *origin.prefix, *path)
