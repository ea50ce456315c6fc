"""What the catalog consists of: entries that can be linked to, and relations between them."""

from dataclasses import dataclass, field
from typing import NamedTuple

from handreikingen.model import Document, Inhoud
from handreikingen.problems import Place


class Key(NamedTuple):
    """The name of an entry: its kind and its id. Items inside a page are named `page/item`."""

    soort: str
    id: str


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be linked to: a page, a register item, or an item inside a page."""

    key: Key
    thing: Inhoud
    path: str
    """The page that shows it, relative to docs/."""
    anchor: str = ""
    """Its place on that page; empty for the page itself."""
    owner: Document | None = None
    """The page it is a part of; None for pages and register items."""
    at: tuple[str | int, ...] = field(default=(), compare=False)
    """The field in which it is written, in its owner or in itself."""

    @property
    def place(self) -> Place:
        """Where it is written."""
        return (self.owner or self.thing).place(*self.at)

    @property
    def naam(self) -> str:
        """What people read as its name."""
        return self.thing.naam

    @property
    def netwerk(self) -> str:
        """The network it comes from: po-vo or mbo."""
        source = self.owner or self.thing
        return str(getattr(source, "netwerk", "po-vo"))


class Relation(NamedTuple):
    """One entry names another in one of its fields."""

    van: Key
    veld: str
    naar: Key
    thing: Inhoud
    """What holds the field."""
    at: tuple[str | int, ...]

    @property
    def place(self) -> Place:
        """Where it is written."""
        return self.thing.place(*self.at)


@dataclass(frozen=True, slots=True)
class Dangling:
    """A reference that leads nowhere, or to more than one thing."""

    van: Key
    veld: str
    target: str
    soorten: tuple[str, ...]
    place: Place
    found: tuple[Key, ...] = ()
