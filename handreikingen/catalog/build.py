"""Build the catalog from what was read: resolve references, invert relations, count words. One pass."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from math import ceil
from types import MappingProxyType
from typing import Any

from handreikingen.catalog.entries import Dangling, Entry, Key, Relation
from handreikingen.catalog.order import order_of, sorted_meetings
from handreikingen.catalog.value import Catalog
from handreikingen.model import Document, Inhoud, Reference, Registeritem
from handreikingen.model.meetings import Bijeenkomst, Vraag
from handreikingen.model.work import Proces

WORDS_PER_MINUTE = 238
"""Silent reading speed of adults (Brysbaert 2019, doi:10.1016/j.jml.2019.104047)."""

REGISTER_PREFIX = "vragen"
"""Questions of the register are named `vragen/<id>`, as those of a meeting are `<meeting>/<id>`."""

_NO_WORDS = frozenset(
    ("-", "*", "+", ">", "|", "#", "##", "###", "####", "[", "]", "[x]", "{{", "}}", "–", "—", "…")
)
"""Signs of Markdown that stand by themselves."""
_PART_FIELDS = ("opbrengst", "peilingen", "stappen")


def build_catalog(
    documents: Iterable[Document],
    items: Iterable[Registeritem],
    files: Iterable[str],
    peildatum: date,
) -> Catalog:
    """The catalog of these pages and register items, as seen on `peildatum`."""
    pages = sorted(documents, key=lambda document: document.path)
    entries, duplicates = _entries(pages, list(items))
    relations, dangling = _relations(entries)
    by_kind = _by_kind(entries)
    outgoing, incoming = _both_ways(relations)
    return Catalog(
        peildatum=peildatum,
        entries=MappingProxyType(entries),
        by_kind=MappingProxyType(by_kind),
        by_path=MappingProxyType({document.path: document for document in pages}),
        outgoing=outgoing,
        incoming=incoming,
        dangling=tuple(dangling),
        duplicates=tuple(duplicates),
        reading_minutes=MappingProxyType({page.path: page.once(_minutes) for page in pages}),
        files=frozenset(files),
        position=MappingProxyType(
            {entry.key: number for kind in by_kind.values() for number, entry in enumerate(kind)}
        ),
    )


def _entries(
    pages: list[Document], items: list[Registeritem]
) -> tuple[dict[Key, Entry], list[tuple[Entry, Entry]]]:
    found: dict[Key, Entry] = {}
    duplicates = []
    for entry in [*_page_entries(pages), *map(_item_entry, items)]:
        if entry.key in found:
            duplicates.append((found[entry.key], entry))
        else:
            found[entry.key] = entry
    return found, duplicates


def _page_entries(pages: list[Document]) -> Iterator[Entry]:
    for page in pages:
        yield Entry(Key(page.soort, page.sleutel), page, page.path)
        for field in _PART_FIELDS:
            # Not getattr with a default: pydantic makes an attribute that is not there a dear one.
            parts = getattr(page, field) if field in type(page).model_fields else ()
            for number, part in enumerate(parts):
                key = Key(part.soort, f"{page.sleutel}/{part.id}")
                yield Entry(key, part, page.path, part.id, page, (field, number, "id"))


def _item_entry(item: Registeritem) -> Entry:
    key = (
        Key("opbrengst", f"{REGISTER_PREFIX}/{item.id}")
        if isinstance(item, Vraag)
        else Key(item.soort, item.id)
    )
    return Entry(key, item, item.page, item.anchor, at=("id",))


def _relations(entries: Mapping[Key, Entry]) -> tuple[list[Relation], list[Dangling]]:
    relations: list[Relation] = []
    dangling: list[Dangling] = []
    for entry in entries.values():
        if entry.owner is None:
            for van, thing, reference in _references(entry):
                found = _resolve(reference, entries)
                if len(found) == 1:
                    relations.append(Relation(van, reference.veld, found[0], thing, reference.path))
                else:
                    place = thing.place(*reference.path)
                    dangling.append(
                        Dangling(
                            van, reference.veld, reference.target, reference.soorten, place, tuple(found)
                        )
                    )
    return relations, dangling


def _references(entry: Entry) -> Iterator[tuple[Key, Inhoud, Reference]]:
    """The references of a page or item; one inside a part with a key belongs to that part."""
    thing = entry.thing
    for reference in map(Reference._make, thing.named):
        van, path = entry.key, reference.path
        if path[0] in _PART_FIELDS and len(path) > 1 and isinstance(path[1], int):
            part: Any = getattr(thing, str(path[0]))[path[1]]
            van = Key(part.soort, f"{entry.key.id}/{part.id}")
        yield van, thing, reference


def _resolve(reference: Reference, entries: Mapping[Key, Entry]) -> list[Key]:
    """The entries that a reference may mean: `id`, or `kind/id` where it may be of more than one kind."""
    if len(reference.soorten) == 1 and "/" not in reference.target:
        key = Key(reference.soorten[0], reference.target)
        return [key] if key in entries else []
    candidates = [Key(soort, reference.target) for soort in reference.soorten]
    soort, slash, rest = reference.target.partition("/")
    if slash and soort in reference.soorten:
        candidates.append(Key(soort, rest))
    return [key for key in candidates if key in entries]


def _by_kind(entries: Mapping[Key, Entry]) -> dict[str, tuple[Entry, ...]]:
    grouped: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries.values():
        grouped[entry.key.soort].append(entry)
    meetings = sorted_meetings(
        e.thing for e in grouped.get("bijeenkomst", []) if isinstance(e.thing, Bijeenkomst)
    )
    rank = {meeting.sleutel: number for number, meeting in enumerate(meetings)}
    return {
        soort: tuple(sorted(group, key=lambda e: order_of(e, rank)))
        for soort, group in sorted(grouped.items())
    }


def _both_ways(
    relations: list[Relation],
) -> tuple[Mapping[Key, tuple[Relation, ...]], Mapping[Key, tuple[Relation, ...]]]:
    outgoing: dict[Key, list[Relation]] = defaultdict(list)
    incoming: dict[Key, list[Relation]] = defaultdict(list)
    for relation in relations:
        outgoing[relation.van].append(relation)
        incoming[relation.naar].append(relation)
    return _frozen(outgoing), _frozen(incoming)


def _frozen(grouped: Mapping[Key, list[Relation]]) -> Mapping[Key, tuple[Relation, ...]]:
    return MappingProxyType({key: tuple(group) for key, group in grouped.items()})


def _minutes(page: Document) -> int:
    """Whole minutes to read a page, at least one; what people read in its fields counts too."""
    words = _words(page.body) + _words(page.samenvatting)
    if isinstance(page, Bijeenkomst):
        words += sum(_words(part.naam) for part in (*page.opbrengst, *page.peilingen))
    if isinstance(page, Proces):
        words += sum(_words(text) for part in page.stappen for text in (part.titel, *part.vragen))
    return max(1, ceil(words / WORDS_PER_MINUTE))


def _words(text: str) -> int:
    """How many words a reader sees: the address of a link belongs to the word it stands behind."""
    chunks = text.split()
    return len(chunks) - sum(map(_NO_WORDS.__contains__, chunks))
