"""The roadmap: a list in order of time, laid out as quarters with a lane per theme where there is room.

The list is the text; place and shape of the parts only add to it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from handreikingen.catalog import Catalog, Entry, Key
from handreikingen.model.dates import Datum
from handreikingen.model.guides import Thema
from handreikingen.model.meetings import Roadmapitem
from handreikingen.views.labels import labels
from handreikingen.views.svg_text import placed
from handreikingen.views.view import View

PICTURE = "beelden/roadmap.svg"
SHAPES = {"gedaan": "vol", "bezig": "half", "gepland": "open", "nog niet bekend": "stippel"}
"""The shape of each state, so that colour is never the only difference."""
MOST_COLUMNS, MOST_ROWS = 48, 40
"""Places that the style sheet (theme/assets/raster.css) knows."""
TEXT_COLUMNS = 4
"""Quarters that the text of an item needs at least."""


@dataclass(frozen=True, slots=True)
class Placed:
    """An item and its place in the grid. Rows and columns count from 1; the first row holds the quarters."""

    entry: Entry
    nummer: int
    rij: int
    van: int
    duur: int
    """Quarters that it lasts."""
    kolom: int
    """Where its text begins."""
    kolommen: int
    """Columns that its text takes."""
    nieuwe_baan: bool
    """Whether a lane begins with this row."""

    @property
    def item(self) -> Roadmapitem:
        """The item itself."""
        assert isinstance(self.entry.thing, Roadmapitem)
        return self.entry.thing

    @property
    def aandeel(self) -> str:
        """The length of its bar, as part of the columns of its text."""
        return f"{100 * self.duur / self.kolommen:.2f}%"

    @property
    def vorm(self) -> str:
        """Its shape."""
        return SHAPES[self.item.stand]


@dataclass(frozen=True, slots=True)
class Layout:
    """The whole grid: its quarters, one column for what has no date, and the items in order of time."""

    kwartalen: tuple[str, ...]
    items: tuple[Placed, ...]

    @property
    def kolommen(self) -> int:
        """Columns: the quarters, and room for what has no date."""
        return len(self.kwartalen) + TEXT_COLUMNS

    @property
    def rijen(self) -> int:
        """Rows below the quarters."""
        return max((place.rij for place in self.items), default=1) - 1

    @property
    def past(self) -> bool:
        """Whether it is small enough to draw; a longer roadmap stays a list."""
        return self.kolommen <= MOST_COLUMNS and self.rijen <= MOST_ROWS


def roadmap(view: View) -> str:
    """The roadmap as an ordered list with dates in words, on wide screens a grid of quarters."""
    layout = lay_out(view.catalog)
    return view.render("roadmap.md.j2", layout=layout, labels=labels, picture=PICTURE, shapes=SHAPES)


def lay_out(catalog: Catalog) -> Layout:
    """Give every item its quarters, and a row in the lane of its theme where it overlaps nothing."""
    entries = sorted(catalog.of_kind(Roadmapitem.soort), key=lambda entry: _when(_item(entry)))
    quarters = [q for entry in entries for q in _quarters(_item(entry)) if q is not None]
    first, last = (min(quarters), max(quarters)) if quarters else (0, -1)
    width = last - first + 1
    lanes = [theme.sleutel for theme in catalog.all(Thema)]
    boxes = {entry.key: _box(_item(entry), first, width) for entry in entries}
    rows = _rows(entries, boxes, lanes)
    items = tuple(
        Placed(entry, number, *rows[entry.key][:1], *boxes[entry.key], rows[entry.key][1])
        for number, entry in enumerate(entries, 1)
    )
    return Layout(tuple(_name(first + n) for n in range(width)), items)


def _when(item: Roadmapitem) -> tuple[object, ...]:
    """Sorts by the month it begins; in a month what has a day comes before what has none."""
    van, tot = item.periode.van, item.periode.tot
    if van is None or tot is None:
        return (1,)
    return 0, van.jaar, van.maand or 1, van.dag is None, van.dag or 0, tot.laatste, item.place().line


def _item(entry: Entry) -> Roadmapitem:
    assert isinstance(entry.thing, Roadmapitem)
    return entry.thing


def _quarters(item: Roadmapitem) -> tuple[int | None, int | None]:
    """The first and last quarter of an item, counted from the year 0."""
    van, tot = item.periode.van, item.periode.tot
    if van is None or tot is None:
        return None, None
    return _quarter(van, first=True), _quarter(tot, first=False)


def _quarter(datum: Datum, *, first: bool) -> int:
    day = datum.eerste if first else datum.laatste
    return 4 * day.year + (day.month - 1) // 3


def _name(quarter: int) -> str:
    return f"{quarter // 4} K{quarter % 4 + 1}"


def _box(item: Roadmapitem, first: int, width: int) -> tuple[int, int, int, int]:
    """First column and length of the bar; first column and length of the text."""
    van, tot = _quarters(item)
    if van is None or tot is None:
        return width + 1, TEXT_COLUMNS, width + 1, TEXT_COLUMNS
    start, length = van - first + 1, tot - van + 1
    return start, length, start, max(length, TEXT_COLUMNS)


def _rows(
    entries: Iterable[Entry], boxes: dict[Any, tuple[int, int, int, int]], lanes: list[str]
) -> dict[Any, tuple[int, bool]]:
    """The row of each item, and whether its row is the first of a lane. Lanes in the order of the themes."""
    by_lane: dict[str, list[Entry]] = {}
    for entry in entries:
        by_lane.setdefault(_item(entry).thema or "", []).append(entry)
    rows: dict[Any, tuple[int, bool]] = {}
    above = 1
    for lane in [*lanes, ""]:
        taken: list[int] = []
        for entry in sorted(by_lane.get(lane, ()), key=lambda e: boxes[e.key][2]):
            begin, length = boxes[entry.key][2:]
            row = next((n for n, until in enumerate(taken) if until <= begin), len(taken))
            taken[row : row + 1] = [begin + length]
            rows[entry.key] = (above + 1 + row, row == 0)
        above += len(taken)
    return rows


ROW, COLUMN, HEAD, MARGIN, LABEL = 96, 96, 120, 24, 216
"""Sizes in the picture."""


def picture_data(catalog: Catalog) -> dict[str, Any]:
    """What the picture of the roadmap shows."""
    layout = lay_out(catalog)
    items = []
    for found in layout.items:
        x = LABEL + COLUMN * (found.van - 1)
        y = HEAD + ROW * (found.rij - 2)
        theme = catalog.entries.get(Key("thema", found.item.thema or ""))
        facts = dict.fromkeys((found.item.stand, found.item.periode.woorden, *labels(found.entry)))
        words = f"{found.item.titel} – {', '.join(facts)}"
        text = placed(words, 10 * found.kolommen, x, y + 44, 17)
        label = placed(theme.naam if theme else "Zonder thema", 20, MARGIN, y + 24, 17)
        items.append((found, x + 2, y + 8, COLUMN * found.duur - 4, text, label))
    return {
        "layout": layout,
        "items": items,
        "quarters": [
            (name, LABEL + COLUMN * n) for n, name in enumerate([*layout.kwartalen, "nog niet bekend"])
        ],
        "width": LABEL + MARGIN + COLUMN * layout.kolommen,
        "height": HEAD + ROW * layout.rijen + 70,
        "bottom": HEAD + ROW * layout.rijen,
        "shapes": SHAPES,
        "summary": "; ".join(
            ", ".join((f"{p.item.titel}: {p.item.stand}", p.item.periode.woorden, *labels(p.entry)))
            for p in layout.items
        ),
    }
