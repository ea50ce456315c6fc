"""`adressen.json`: every address that the site ever promised, and what became of those of last time."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from handreikingen.exports.open_data.publication import (
    FORMAT_VERSION,
    Publication,
    entry_address,
    json_bytes,
    page_address,
)
from handreikingen.exports.open_data.redirects import redirects

_LISTS = ("paginas", "ankers", "bestanden")


class AddressListError(ValueError):
    """A file is no list of addresses; the text is a Dutch message."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """The addresses of one release of the site."""

    paginas: frozenset[str]
    ankers: frozenset[str]
    """Places on a page that others may link to: questions, polls, steps, terms, sources."""
    bestanden: frozenset[str]
    doorverwijzingen: tuple[tuple[str, str], ...]
    """Old addresses with where they lead."""


@dataclass(frozen=True, slots=True, order=True)
class Vanished:
    """An address that existed and leads nowhere now."""

    address: str
    advice: str

    @property
    def text(self) -> str:
        """What is wrong and what to do, in Dutch."""
        return f"Het adres ‘{self.address}’ bestond en is weg. {self.advice}"


def addresses(publication: Publication, files: Iterable[str]) -> Addresses:
    """The addresses of this release; `files` are those of data and feeds."""
    entries = publication.catalog.entries.values()
    return Addresses(
        paginas=frozenset(page_address(page.path) for page in publication.catalog.documents),
        ankers=frozenset(entry_address(entry) for entry in entries if entry.anchor),
        bestanden=frozenset(files),
        doorverwijzingen=tuple(redirects(publication).items()),
    )


def address_list(publication: Publication, known: Addresses) -> bytes:
    """The addresses as JSON."""
    return json_bytes(
        {
            "versie": FORMAT_VERSION,
            "site": publication.address,
            **{name: sorted(getattr(known, name)) for name in _LISTS},
            "doorverwijzingen": dict(sorted(known.doorverwijzingen)),
        }
    )


def read_addresses(text: str | bytes) -> Addresses:
    """The addresses of an earlier release, from its `adressen.json`."""
    try:
        found = json.loads(text)
        lists = {name: frozenset(map(str, found[name])) for name in _LISTS}
        old = tuple(sorted((str(van), str(naar)) for van, naar in found["doorverwijzingen"].items()))
    except (ValueError, KeyError, TypeError, AttributeError):
        raise AddressListError(
            "Dit is geen lijst van adressen. Geef het bestand adressen.json van de vorige uitgave."
        ) from None
    return Addresses(**lists, doorverwijzingen=old)


def vanished(before: Addresses, now: Addresses) -> list[Vanished]:
    """Every address of before that leads nowhere now, with what to do."""
    return sorted([*_pages(before, now), *_anchors(before, now), *_files(before, now)])


def _pages(before: Addresses, now: Addresses) -> Iterator[Vanished]:
    promised = before.paginas | {old for old, _ in before.doorverwijzingen}
    alive = now.paginas | {old for old, _ in now.doorverwijzingen}
    for address in promised - alive:
        advice = f"Zet ‘{address}’ bij ‘voorheen’ op de pagina die er nu voor in de plaats is."
        yield Vanished(address, advice)


def _anchors(before: Addresses, now: Addresses) -> Iterator[Vanished]:
    """Places on a page that is gone itself are not named again."""
    moved = dict(now.doorverwijzingen)
    for address in before.ankers:
        page, _, anchor = address.partition("#")
        target = moved.get(page, page)
        if target in now.paginas and f"{target}#{anchor}" not in now.ankers:
            yield Vanished(address, f"Geef het onderdeel op ‘{target}’ weer de id ‘{anchor}’.")


def _files(before: Addresses, now: Addresses) -> Iterator[Vanished]:
    for address in before.bestanden - now.bestanden:
        yield Vanished(
            address, "Anderen halen dit bestand op. Laat het bestaan, of noem het in CHANGELOG.md."
        )
