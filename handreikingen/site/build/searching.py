"""The search index of one build after another: only pages that were made again are counted again."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import overload

from handreikingen.catalog import Catalog
from handreikingen.exports.search.index import Counted, Index
from handreikingen.exports.search.write import FOLDER, Documents, index_files
from handreikingen.site.build.reading import FEW


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
        wanted: Mapping[str, bytes],
        load: Callable[[bytes], Counted],
        catalog: Catalog,
        documents: Documents,
    ) -> dict[str, bytes]:
        """The files of the index of these pages, each named by the digest of what was counted."""
        index, self.index = self.index, None  # when something fails half-way, it is made anew
        new = _Loaded([found for path, found in wanted.items() if self.counted.get(path) != found], load)
        self.new += len(new)
        if index is None or wanted.keys() != self.counted.keys() or not index.takes(list(new)):
            index = Index(_Loaded(list(wanted.values()), load))
            self.new = len(wanted) + FEW
        self.index, self.counted = index, dict(wanted)
        made = index_files(index, catalog, documents)
        return {f"{FOLDER}/{name}": text.encode() for name, text in made.items()}


class _Loaded(Sequence[Counted]):
    """What was counted of pages, read each time that someone asks: all together would take much room."""

    def __init__(self, names: Sequence[bytes], load: Callable[[bytes], Counted]) -> None:
        self._names, self._load = names, load

    def __len__(self) -> int:
        return len(self._names)

    @overload
    def __getitem__(self, number: int) -> Counted: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Counted]: ...
    def __getitem__(self, number: int | slice) -> Counted | Sequence[Counted]:
        if isinstance(number, slice):
            return [self._load(name) for name in self._names[number]]
        return self._load(self._names[number])
