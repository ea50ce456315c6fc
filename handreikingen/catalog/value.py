"""The catalog itself: look things up, follow relations both ways, ask for what can be computed."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from handreikingen.catalog.entries import Dangling, Entry, Key, Relation
from handreikingen.model import Document, Inhoud
from handreikingen.model.guides import ANSWERS, IN_PROGRESS, Handreiking, Thema
from handreikingen.problems import Problem

D = TypeVar("D", bound=Inhoud)

OPEN, IN_BEWERKING, BEANTWOORD = "open", "in bewerking", "beantwoord"


@dataclass(frozen=True, slots=True, eq=False)
class Catalog:
    """Everything the site knows, on one day. Built once by `build_catalog`, never changed."""

    peildatum: date
    """Today, for ages and reviews; the only 'now' there is."""
    entries: Mapping[Key, Entry]
    by_kind: Mapping[str, tuple[Entry, ...]]
    by_path: Mapping[str, Document]
    outgoing: Mapping[Key, tuple[Relation, ...]]
    incoming: Mapping[Key, tuple[Relation, ...]]
    dangling: tuple[Dangling, ...]
    duplicates: tuple[tuple[Entry, Entry], ...]
    reading_minutes: Mapping[str, int]
    """Minutes to read a page, by path."""
    files: frozenset[str]
    """Every file under docs/."""
    position: Mapping[Key, int]
    """The place of an entry among those of its kind."""

    @property
    def documents(self) -> tuple[Document, ...]:
        """All pages, sorted by path."""
        return tuple(self.by_path.values())

    def all(self, kind: type[D]) -> tuple[D, ...]:
        """All things of a kind, in the order in which the site shows them."""
        return tuple(
            entry.thing for entry in self.by_kind.get(kind.soort, ()) if isinstance(entry.thing, kind)
        )

    def of_kind(self, soort: str) -> tuple[Entry, ...]:
        """All entries of a kind, in the order in which the site shows them."""
        return self.by_kind.get(soort, ())

    def get(self, kind: type[D], id_: str) -> D | None:
        """The thing of a kind with this id."""
        entry = self.entries.get(Key(kind.soort, id_))
        return entry.thing if entry and isinstance(entry.thing, kind) else None

    def key_of(self, document: Document) -> Key:
        """The key of a page."""
        return Key(document.soort, document.sleutel)

    def entry_of(self, document: Document) -> Entry:
        """The entry of a page."""
        return self.entries[self.key_of(document)]

    def linked_from(self, key: Key, *velden: str, soort: str | None = None) -> tuple[Entry, ...]:
        """The entries that name this one (in one of these fields), each once, in the order of their kind."""
        return self._ends(
            (r.van for r in self.incoming.get(key, ()) if not velden or r.veld in velden), soort
        )

    def linked_to(self, key: Key, *velden: str, soort: str | None = None) -> tuple[Entry, ...]:
        """The entries that this one names (in one of these fields), each once, as written."""
        ends = dict.fromkeys(r.naar for r in self.outgoing.get(key, ()) if not velden or r.veld in velden)
        return tuple(self.entries[k] for k in ends if soort is None or k.soort == soort)

    def _ends(self, keys: "object", soort: str | None) -> tuple[Entry, ...]:
        unique = {key for key in keys if soort is None or key.soort == soort}  # type: ignore[attr-defined]
        return tuple(self.entries[key] for key in sorted(unique, key=lambda k: (k.soort, self.position[k])))

    def first(self, keys: Iterable[Key], number: int) -> tuple[Key, ...]:
        """The first so many of some entries of one kind, in the order in which the site shows them."""
        return tuple(sorted(keys, key=self.position.__getitem__)[:number])

    def problems(self, rule: "Callable[[Catalog], Iterator[Problem]]") -> tuple[Problem, ...]:
        """What a rule about all pages finds."""
        return tuple(rule(self))

    def on_thema(self, thema: Thema, soort: str) -> tuple[Entry, ...]:
        """Everything of a kind on a theme."""
        return self.linked_from(self.key_of(thema), "themas", "thema", soort=soort)

    def answers(self, key: Key) -> tuple[Handreiking, ...]:
        """The guides that answer a question, or are going to, published ones first."""
        guides = [entry.thing for entry in self.linked_from(key, "beantwoordt", soort="handreiking")]
        counted = [g for g in guides if isinstance(g, Handreiking) and g.status in ANSWERS | IN_PROGRESS]
        return tuple(sorted(counted, key=lambda guide: guide.status not in ANSWERS))

    def question_status(self, key: Key) -> str:
        """Open, in bewerking or beantwoord (ontwerp §4): computed from the guides that name it."""
        guides = self.answers(key)
        if not guides:
            return OPEN
        return BEANTWOORD if guides[0].status in ANSWERS else IN_BEWERKING

    def due(self, document: Document) -> date | None:
        """The day after which a page must be reviewed again; None when it was never reviewed."""
        if document.herzien_na:
            return document.herzien_na
        reviewed = document.nagekeken
        if reviewed is None:
            return None
        last_day_of_february = reviewed.month == 2 and reviewed.day == 29
        return reviewed.replace(year=reviewed.year + 1, day=28 if last_day_of_february else reviewed.day)

    def outdated(self, document: Document) -> bool:
        """Whether a page is past its review date on the reference day."""
        due = self.due(document)
        return due is not None and due < self.peildatum
