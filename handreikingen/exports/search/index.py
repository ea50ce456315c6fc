"""The index in memory: what it holds of each page, so that one page can be put in the place of another."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from handreikingen.catalog import Catalog
from handreikingen.exports.search.pages import Page, Source, read_page
from handreikingen.exports.search.scoring import Tally, means, tally, weigh
from handreikingen.exports.search.shards import codes, postings, replaced
from handreikingen.exports.search.shown import shown
from handreikingen.exports.search.terms import MARK, Terms, Words


@dataclass(frozen=True, slots=True)
class Counted:
    """What the index needs of one page."""

    path: str
    page: Page
    """Without the texts of its sections: they are counted."""
    tally: Tally
    surface: dict[str, str]
    """The plainest word on the page for each key."""


@dataclass(frozen=True)  # without slots: thousands are pickled, which is far quicker so
class Measured:
    """Of a page, what decides where it stands in the index and what its words weigh on others."""

    soort: str
    path: str
    lengths: dict[str, float]


def measured(one: Counted) -> Measured:
    """What is measured of a page."""
    return Measured(one.page.soort, one.path, one.tally.lengths)


class Reader:
    """Reads pages one by one, and remembers the words it met."""

    def __init__(self) -> None:
        self._words = Words()

    def read(self, source: Source, catalog: Catalog) -> Counted:
        """Count the words of a built page."""
        return self.count(source.path, read_page(source, catalog))

    def count(self, path: str, page: Page) -> Counted:
        """Count the words of what is known of a page."""
        terms = Terms(self._words)
        counted = tally(page, terms)
        bare = tuple(replace(section, text="") for section in page.sections)
        return Counted(path, replace(page, sections=bare), counted, terms.surface())


@dataclass(frozen=True)  # without slots: thousands are pickled, which is far quicker so
class Row:
    """What the index holds of one page."""

    path: str
    page: Page
    """Without its sections."""
    shown: str
    lengths: dict[str, float]
    title_words: int
    terms: str
    """A line per term: its key, its plainest word on the page, its posting."""

    def parts(self) -> dict[str, tuple[str, str]]:
        """Word and posting of each term."""
        lines = (line.split("\t") for line in self.terms.split("\n")) if self.terms else ()
        return {key: (word, code) for key, word, code in lines}


class Index:
    """The index of some pages, in an order that only depends on their kinds and paths."""

    def __init__(self, pages: Iterable[Measured], load: Callable[[str], Counted]) -> None:
        """`load` gives what was counted of the page at a path: once each, and it is not held."""
        known = sorted(pages, key=lambda page: (page.soort, page.path))
        self.means = means([page.lengths for page in known])
        self.rows: list[Row] = []
        words: defaultdict[str, dict[str, int]] = defaultdict(dict)

        def found() -> Iterator[dict[str, str]]:
            for page in known:
                one = load(page.path)
                row, terms = self._row(one)
                self.rows.append(row)
                for key, word in one.surface.items():
                    words[key][word] = words[key].get(word, 0) + 1
                yield terms

        self.written = postings(found())
        self.words = dict(words)
        """On how many pages each word is the plainest of its key."""

    def takes(self, counted: Sequence[Counted]) -> bool:
        """Put pages in the place of the same ones as they were.

        False when the index has to be made anew: there is another page, or other average lengths.
        """
        places = {(row.page.soort, row.path): number for number, row in enumerate(self.rows)}
        lengths = [row.lengths for row in self.rows]
        for one in counted:
            number = places.get((one.page.soort, one.path))
            if number is None:
                return False
            lengths[number] = one.tally.lengths
        if means(lengths) != self.means:
            return False
        for one in counted:
            self._replace(places[one.page.soort, one.path], one)
        return True

    def _replace(self, number: int, one: Counted) -> None:
        row, _ = self._row(one)
        old, new = self.rows[number].parts(), row.parts()
        for key in old.keys() | new.keys():
            old_word, old_code = old.get(key, ("", ""))
            word, code = new.get(key, ("", ""))
            if code != old_code:
                self.written[key] = replaced(self.written.get(key, ""), number, code)
                if not self.written[key]:
                    del self.written[key]
            if word != old_word:
                self._count(key, old_word, -1)
                self._count(key, word, 1)
        self.rows[number] = row

    def _count(self, key: str, word: str, number: int) -> None:
        if word:
            counts = self.words.setdefault(key, {})
            counts[word] = counts.get(word, 0) + number
            if not counts[word]:
                del counts[word]
            if not counts:
                del self.words[key]

    def _row(self, one: Counted) -> tuple[Row, dict[str, str]]:
        """What the index holds of a page, and the posting of each of its terms."""
        counted = one.tally
        terms = codes(weigh(counted, self.means), counted.best, counted.in_title())
        lines = [f"{key}\t{word}\t{terms.get(key, '')}" for key, word in one.surface.items()]
        row = Row(
            one.path, replace(one.page, sections=()), compact(shown(one.page)), counted.lengths,
            counted.title_words, "\n".join(lines),
        )  # fmt: skip
        return row, terms

    def surface(self) -> dict[str, str]:
        """The plainest word of each key."""
        return {
            key: next(iter(counts)) if len(counts) == 1 else min(counts, key=_plain)
            for key, counts in self.words.items()
        }


def index_of(counted: Iterable[Counted]) -> Index:
    """The index of pages that are all there."""
    every = {one.path: one for one in counted}
    return Index(map(measured, every.values()), every.__getitem__)


def _plain(word: str) -> tuple[int, str]:
    return len(word.replace(MARK, "")), word


def compact(value: object) -> str:
    """Data as JSON without spaces."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
