"""Write the index of the site: a base, and shards that the browser asks for when it needs them.

Every file is a script that hands over data, since a page opened from disk may not fetch anything else.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from handreikingen.catalog import Catalog
from handreikingen.exports.search.glossary import glossary
from handreikingen.exports.search.pages import Page, Source, read_page
from handreikingen.exports.search.same import same_words
from handreikingen.exports.search.scoring import Tally, tally, weigh
from handreikingen.exports.search.script import script
from handreikingen.exports.search.shards import BASE, LEVELS, SIGNS, cut, front_coded, postings
from handreikingen.exports.search.shown import facets, names, shown
from handreikingen.exports.search.terms import MARK, Term, Terms, plainest
from handreikingen.exports.search.words import language

FOLDER = "assets/zoeken"
POSTINGS_SIZE = 1_200
"""Signs of a shard of lists: few bytes that nobody asked for, and not a file for each word."""
PREFERENCE_STEP = 0.02


def write_search(sources: Sequence[Source], catalog: Catalog, site_dir: Path) -> None:
    """Write everything the search box and the search page need into the built site."""
    folder = site_dir / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for name, call in build_search(sources, catalog).items():
        (folder / name).write_text(call, encoding="utf-8", newline="\n")


def build_search(sources: Sequence[Source], catalog: Catalog) -> dict[str, str]:
    """The files of the index, by name."""
    reader = Reader()
    return build_index([reader.read(source, catalog) for source in sources], catalog)


@dataclass(frozen=True, slots=True)
class Counted:
    """What the index needs of one page."""

    path: str
    page: Page
    """Without the texts of its sections: they are counted."""
    tally: Tally
    surface: dict[str, str]
    """The plainest word on the page for each key."""


class Reader:
    """Reads pages one by one, and remembers the words it met."""

    def __init__(self) -> None:
        self._words: dict[str, tuple[tuple[Term, ...], dict[str, str]]] = {}

    def read(self, source: Source, catalog: Catalog) -> Counted:
        """Count the words of a built page."""
        return self.count(source.path, read_page(source, catalog))

    def count(self, path: str, page: Page) -> Counted:
        """Count the words of what is known of a page."""
        terms = Terms(self._words)
        counted = tally(page, terms)
        bare = tuple(replace(section, text="") for section in page.sections)
        return Counted(path, replace(page, sections=bare), counted, terms.surface)


def build_index(counted: Sequence[Counted], catalog: Catalog) -> dict[str, str]:
    """The files of the index of these pages, by name; the order of the pages does not matter."""
    ordered = sorted(counted, key=lambda one: (one.page.soort, one.path))
    pages, tallies = [one.page for one in ordered], [one.tally for one in ordered]
    surface: dict[str, str] = {}
    for one in ordered:
        for key, word in one.surface.items():
            if surface.get(key) != word:
                plainest(surface, key, word)
    written = postings(weigh(tallies))
    keys = sorted(written, key=lambda key: (surface[key].replace(MARK, ""), key))
    surfaces = [surface[key] for key in keys]
    lists = cut([len(written[key]) for key in keys], POSTINGS_SIZE)
    files = {
        "zoek.js": script(),
        **_lists(lists, [written[key] for key in keys]),
        **{f"d{number}.js": _call("deel", "d", number, shown(page)) for number, page in enumerate(pages)},
        "facetten.js": _call("facetten", facets(pages, catalog)),
        "begrippen.js": _call("begrippen", glossary(catalog)),
    }
    base = {
        "aantal": len(pages),
        "woorden": front_coded(surfaces),
        "lijsten": lists,
        "tekens": SIGNS,
        "stappen": LEVELS,
        "voorkeur": "".join(SIGNS[min(BASE - 1, round(p.preference / PREFERENCE_STEP))] for p in pages),
        "titels": "".join(SIGNS[min(BASE - 1, found.title_words)] for found in tallies),
        "zelfde": same_words(catalog, written),
        "namen": names(catalog),
        "taal": language(),
    }
    return {**files, "basis.js": _call("basis", {"versie": _version(files, base), **base})}


def _lists(starts: Sequence[int], items: Sequence[str]) -> dict[str, str]:
    ends = [*starts[1:], len(items)]
    return {
        f"p{index}.js": _call("deel", "p", index, "\n".join(items[start:end]))
        for index, (start, end) in enumerate(zip(starts, ends, strict=True))
    }


def _call(name: str, *data: object) -> str:
    """A script that hands data to the search."""
    text = ",".join(json.dumps(part, ensure_ascii=False, separators=(",", ":")) for part in data)
    return f"Zoek.{name}({text});\n"


def _version(files: Mapping[str, str], base: object) -> str:
    """Changes when anything in the index changes, so that no browser mixes old shards with new ones."""
    everything = json.dumps([sorted(files.items()), base], ensure_ascii=False)
    return hashlib.sha256(everything.encode()).hexdigest()[:10]
