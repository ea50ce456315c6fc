"""Write the index of the site: a base, and shards that the browser asks for when it needs them.

Every file is a script that hands over data, since a page opened from disk may not fetch anything else.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from handreikingen.catalog import Catalog
from handreikingen.exports.search.glossary import glossary
from handreikingen.exports.search.index import Index, Reader, compact, index_of
from handreikingen.exports.search.pages import Source
from handreikingen.exports.search.same import same_words
from handreikingen.exports.search.script import script
from handreikingen.exports.search.shards import BASE, LEVELS, SIGNS, cut, front_coded
from handreikingen.exports.search.shown import facets, names
from handreikingen.exports.search.terms import MARK
from handreikingen.exports.search.words import language

FOLDER = "assets/zoeken"
POSTINGS_SIZE = 1_200
"""Signs of a shard of lists: few bytes that nobody asked for, and not a file for each word."""
PREFERENCE_STEP = 0.02

Documents = Mapping[str, str]
"""The address of the PDF of each page that has one, by the path of the page."""
NONE: Documents = MappingProxyType({})


def write_search(
    sources: Sequence[Source], catalog: Catalog, site_dir: Path, documents: Documents = NONE
) -> None:
    """Write everything the search box and the search page need into the built site."""
    folder = site_dir / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for name, call in build_search(sources, catalog, documents).items():
        (folder / name).write_text(call, encoding="utf-8", newline="\n")


def build_search(sources: Sequence[Source], catalog: Catalog, documents: Documents = NONE) -> dict[str, str]:
    """The files of the index, by name."""
    reader = Reader()
    return index_files(index_of(reader.read(source, catalog) for source in sources), catalog, documents)


def index_files(index: Index, catalog: Catalog, documents: Documents = NONE) -> dict[str, str]:
    """The files of an index, by name."""
    pages, written, surface = [row.page for row in index.rows], index.written, index.surface()
    keys = sorted(written, key=lambda key: (surface[key].replace(MARK, ""), key))
    surfaces = [surface[key] for key in keys]
    lists = cut([len(written[key]) for key in keys], POSTINGS_SIZE)
    files = {
        "zoek.js": script(),
        **_lists(lists, [written[key] for key in keys]),
        **{
            f"d{number}.js": f'Zoek.deel("d",{number},{_with(row.shown, documents.get(row.path))});\n'
            for number, row in enumerate(index.rows)
        },
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
        "titels": "".join(SIGNS[min(BASE - 1, row.title_words)] for row in index.rows),
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


def _with(shown: str, document: str | None) -> str:
    """What is shown of a page, and last the address of its PDF."""
    return f"{shown[:-1]},{compact(document)}]" if document else shown


def _call(name: str, *data: object) -> str:
    """A script that hands data to the search."""
    text = ",".join(compact(part) for part in data)
    return f"Zoek.{name}({text});\n"


def _version(files: Mapping[str, str], base: object) -> str:
    """Changes when anything in the index changes, so that no browser mixes old shards with new ones."""
    found = hashlib.sha256(json.dumps(base, ensure_ascii=False).encode())
    for name, text in sorted(files.items()):
        found.update(f"\n{name} {len(text)}\n{text}".encode())
    return found.hexdigest()[:10]
