"""References in fields: each leads to exactly one thing, and none goes round in a circle (HR101, HR102, HR104)."""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Final

from handreikingen.catalog import Catalog
from handreikingen.catalog.entries import Dangling
from handreikingen.checks.suggest import Search
from handreikingen.model import PAGE_KINDS, REGISTER_KINDS, Document
from handreikingen.model.guides import Handreiking
from handreikingen.model.meetings import Bijeenkomst
from handreikingen.problems import Place, Problem, Whole
from handreikingen.problems import links as codes

_REGISTER = "vragen"
_PART_OF: Final = {"opbrengst": "bijeenkomst", "peiling": "bijeenkomst", "stap": "proces"}
_FOLDERS: Final = {kind.soort: kind.folder for kind in PAGE_KINDS}
_FILES: Final = {kind.soort: kind.file for kind in REGISTER_KINDS}
_NAMES: Final = {
    **{kind.soort: f"{kind.lidwoord} {kind.soort}" for kind in (*PAGE_KINDS, *REGISTER_KINDS)},
    "opbrengst": "de vraag",
    "peiling": "de peiling",
    "stap": "de stap",
}


def unknown_references(catalog: Catalog, unreadable: frozenset[str]) -> Iterator[Problem]:
    """Everything that a field names exists. A file that could not be read counts: its own fault comes first."""
    search = Search()
    for reference in catalog.dangling:
        soorten, target = _meant(reference)
        if not reference.found and not any(_exists(soort, target, unreadable) for soort in soorten):
            yield codes.HR101.at(
                reference.place,
                Wat=Whole(_kinds_in_words(soorten)),
                naam=target,
                suggestie=_suggestion(catalog, search, soorten, target),
            )


def ambiguous_references(catalog: Catalog) -> Iterator[Problem]:
    """A reference means one thing; where it may be of two kinds, it says which."""
    for reference in catalog.dangling:
        if len(reference.found) > 1:
            yield codes.HR102.at(
                reference.place,
                naam=reference.target,
                keuzes=Whole(" of ".join(_NAMES[key.soort] for key in reference.found)),
                voorbeeld=f"{reference.found[0].soort}/{reference.found[0].id}",
            )


def circles(catalog: Catalog) -> Iterator[Problem]:
    """Following `vervangt` or `volgt_op` from page to page never leads back to where you were."""
    replaced = {page.sleutel: page.vervangt for page in catalog.all(Handreiking) if page.vervangt}
    followed = {page.sleutel: page.volgt_op for page in catalog.all(Bijeenkomst) if page.volgt_op}
    for kind, field, chain in ((Handreiking, "vervangt", replaced), (Bijeenkomst, "volgt_op", followed)):
        for ring in _rings(chain):
            page: Document | None = catalog.get(kind, ring[0])
            place = page.place(field) if page else Place("")
            yield codes.HR104.at(place, veld=field, kring=Whole(" → ".join([*ring, ring[0]])))


def _rings(chain: Mapping[str, str]) -> Iterator[list[str]]:
    """Every ring in a mapping from one to the next, each once, starting at its first name."""
    seen: set[str] = set()
    for start in sorted(chain):
        walk: dict[str, int] = {}
        name = start
        while name in chain and name not in seen:
            seen.add(name)
            walk[name] = len(walk)
            name = chain[name]
        if name in walk:
            ring = list(walk)[walk[name] :]
            first = ring.index(min(ring))
            yield ring[first:] + ring[:first]


def _meant(reference: Dangling) -> tuple[tuple[str, ...], str]:
    """The kinds that a reference may be of and the id, when it says the kind itself: `thema/toetsen`."""
    soort, slash, rest = reference.target.partition("/")
    return ((soort,), rest) if slash and soort in reference.soorten else (reference.soorten, reference.target)


def _exists(soort: str, target: str, unreadable: frozenset[str]) -> bool:
    """Whether the target stands in a file, or in an item of a register, that could not be read."""
    page, _, item = target.rpartition("/")
    if soort == "opbrengst" and page == _REGISTER:
        soort, target = "vraag", item
    if soort in _FILES:
        return _FILES[soort] in unreadable or f"{_FILES[soort]}#{target}" in unreadable
    name = page if soort in _PART_OF else target
    return f"{_FOLDERS[_PART_OF.get(soort, soort)]}/{name}.md" in unreadable


def _kinds_in_words(soorten: tuple[str, ...]) -> str:
    names = [_NAMES[soort] for soort in soorten]
    text = " of ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]
    return text[0].upper() + text[1:]


def _suggestion(catalog: Catalog, search: Search, soorten: tuple[str, ...], target: str) -> Whole:
    for soort in soorten:
        if found := search.nearest(target, soort, partial(_ids, catalog, soort)):
            return Whole(f"Bedoel je ‘{found}’?")
    return Whole(f"Kijk in {' of '.join(dict.fromkeys(map(_where, soorten)))} wat er is.")


def _ids(catalog: Catalog, soort: str) -> list[str]:
    return [entry.key.id for entry in catalog.of_kind(soort)]


def _where(soort: str) -> str:
    return f"docs/{_FILES.get(soort) or _FOLDERS[_PART_OF.get(soort, soort)]}"
