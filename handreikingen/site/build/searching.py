"""The search index of one build after another: only pages that were made again are counted again."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from handreikingen.catalog import Catalog
from handreikingen.exports.search.index import Counted, Index
from handreikingen.exports.search.write import FOLDER, Documents, index_files
from handreikingen.site.build.memory import Made

FEW = 40
"""So many pages are put in the index again at each build, before it is written down anew."""


@dataclass(slots=True)
class Searching:
    """An index, and which pages are in it."""

    program: bytes
    """Of the program that made it."""
    index: Index | None = None
    counted: dict[str, bytes] = field(default_factory=dict)
    """The digest of what was counted of each page."""
    new: int = 0
    """How many pages were put in the index since this was written down."""

    @property
    def has_more(self) -> bool:
        """Whether so much is new that it has to be written down: to put a few pages in it again costs less."""
        return self.new > FEW

    def written(self) -> "Searching":
        """What to write down now."""
        self.new = 0
        return self

    def files(
        self,
        pages: Mapping[str, Made],
        load: Callable[[bytes], Counted],
        catalog: Catalog,
        documents: Documents,
    ) -> dict[str, bytes]:
        """The files of the index of these pages; `load` gives what was counted of one, by its digest."""
        index, self.index = self.index, None  # when something fails half-way, it is made anew
        wanted = {path: made.counted for path, made in pages.items()}
        new = [found for path, found in wanted.items() if self.counted.get(path) != found]
        self.new += len(new)
        same = index and wanted.keys() == self.counted.keys() and 2 * len(new) < len(wanted)
        if index is None or not same or not index.takes([load(found) for found in new]):
            index = Index(
                (made.measured for made in pages.values() if made.measured), lambda path: load(wanted[path])
            )
            self.new = len(wanted) + FEW
        self.index, self.counted = index, wanted
        made = index_files(index, catalog, documents)
        return {f"{FOLDER}/{name}": text.encode() for name, text in made.items()}
