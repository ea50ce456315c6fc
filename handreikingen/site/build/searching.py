"""The search index of one build after another: only pages that were made again are counted again."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from handreikingen.catalog import Catalog
from handreikingen.exports.search.index import Counted, Index
from handreikingen.exports.search.write import FOLDER, Documents, index_files


@dataclass(slots=True)
class Searching:
    """An index, and which pages are in it."""

    program: bytes
    """Of the program that made it."""
    index: Index | None = None
    counted: dict[str, bytes] = field(default_factory=dict)
    """The digest of what was counted of each page."""

    def files(
        self,
        wanted: Mapping[str, bytes],
        load: Callable[[bytes], Counted],
        catalog: Catalog,
        documents: Documents,
    ) -> dict[str, bytes]:
        """The files of the index of these pages, each named by the digest of what was counted."""
        index, self.index = self.index, None  # when something fails half-way, it is made anew
        new = [load(found) for path, found in wanted.items() if self.counted.get(path) != found]
        if index is None or wanted.keys() != self.counted.keys() or not index.takes(new):
            index = Index([load(found) for found in wanted.values()])
        self.index, self.counted = index, dict(wanted)
        made = index_files(index, catalog, documents)
        return {f"{FOLDER}/{name}": text.encode() for name, text in made.items()}
