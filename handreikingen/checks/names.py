"""Every name and every address is given out once (HR103, HR219)."""

from collections.abc import Iterator

from handreikingen.catalog import Catalog, Entry
from handreikingen.model import Registeritem
from handreikingen.model.guides import Thema
from handreikingen.problems import Problem, Whole
from handreikingen.problems import content as content_codes
from handreikingen.problems import links as codes


def double_items(catalog: Catalog) -> Iterator[Problem]:
    """An id names one item of a register."""
    for first, second in catalog.duplicates:
        if isinstance(second.thing, Registeritem):
            yield codes.HR103.at(second.place, Wat="De id", naam=second.thing.id, plek=_where(first))


def double_parts(catalog: Catalog) -> Iterator[Problem]:
    """An id names one part of a page, of whatever kind: the ids are the anchors of the page."""
    duplicates = [second for _, second in catalog.duplicates if second.owner]
    entries = [entry for entry in catalog.entries.values() if entry.owner]
    same: dict[tuple[str, str], list[Entry]] = {}
    for entry in [*entries, *duplicates]:
        same.setdefault((entry.path, entry.anchor), []).append(entry)
    for group in same.values():
        if len(group) > 1:  # only then it matters where they stand: that takes a look in the file
            first, *others = sorted(group, key=lambda entry: entry.place)
            for entry in others:
                yield codes.HR103.at(entry.place, Wat="De id", naam=entry.anchor, plek=_where(first))


def double_addresses(catalog: Catalog) -> Iterator[Problem]:
    """An old address leads to one page, and no page lives there now."""
    taken = {_address(page.path): page.path for page in catalog.documents}
    for page in catalog.documents:
        for number, old in enumerate(page.voorheen):
            address = old.strip("/")
            if address in taken:
                place = page.place("voorheen", number)
                yield codes.HR103.at(place, Wat="Het adres", naam=old, plek=Whole(taken[address]))
            else:
                taken[address] = page.path


def double_positions(catalog: Catalog) -> Iterator[Problem]:
    """Every theme has a place of its own in the order of themes."""
    first: dict[int, Thema] = {}
    for thema in sorted(catalog.all(Thema), key=lambda thema: thema.path):
        known = first.setdefault(thema.volgorde, thema)
        if known is not thema:
            place = thema.place("volgorde")
            yield content_codes.HR219.at(place, volgorde=thema.volgorde, ander=known.sleutel)


def _address(path: str) -> str:
    return path.removesuffix(".md").removesuffix("index").rstrip("/")


def _where(entry: Entry) -> Whole:
    return Whole(f"{entry.place.path} op regel {entry.place.line}")
