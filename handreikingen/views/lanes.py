"""The lane picture of a process: roles side by side, steps from top to bottom, and the way between them."""

from itertools import pairwise
from typing import Any

from handreikingen.catalog import Catalog, Entry, Key
from handreikingen.model.work import Proces, Processtap
from handreikingen.views.svg_text import placed, wrapped
from handreikingen.views.view import View

UNKNOWN_ROLE = "rol niet bekend"
LANE, BOX, GAP, MARGIN = 176, 160, 28, 10
"""Sizes in the picture: width of a lane and of a box in it, room between steps, edge."""
LINE = 17
CHARACTERS = 18
"""Characters on a line in a box."""


def picture_path(process: Proces) -> str:
    """Where the picture of a process is, relative to docs/."""
    return f"beelden/proces-{process.sleutel}.svg"


def lanes(catalog: Catalog, process: Proces) -> list[tuple[str, str]]:
    """The roles of a process in the order in which they come up, and last the unknown one: id and name."""
    names = dict.fromkeys(step.rol or "" for step in process.stappen)
    known = [(name, catalog.entries[Key("rol", name)].naam) for name in names if name]
    return [*known, ("", UNKNOWN_ROLE)] if "" in names else known


def picture_data(catalog: Catalog, process: Proces) -> dict[str, Any]:
    """What the picture shows: lanes with their heads, boxes with text, arrows from each box to the next."""
    columns = lanes(catalog, process)
    place = {name: number for number, (name, _) in enumerate(columns)}
    boxes, arrows = [], []
    y = GAP + LINE * max(len(wrapped(name, CHARACTERS)) for _, name in columns) + GAP // 2
    for number, step in enumerate(process.stappen, 1):
        words = f"{number}. {step.titel}"
        height = LINE * len(wrapped(words, CHARACTERS)) + 16
        middle = MARGIN + LANE * place[step.rol or ""] + LANE // 2
        text = placed(words, CHARACTERS, middle, y + 8 + LINE - 4, LINE)
        boxes.append((middle - BOX // 2, y, height, text, step))
        y += height + GAP
    for (x1, y1, height, _, _), (x2, y2, _, _, _) in pairwise(boxes):
        arrows.append(_arrow(x1 + BOX // 2, y1 + height, x2 + BOX // 2, y2))
    return {
        "process": process,
        "name": process.sleutel,
        "heads": [
            (MARGIN + LANE * n, placed(name, CHARACTERS, MARGIN + LANE * n + LANE // 2, 28, LINE))
            for n, (_, name) in enumerate(columns)
        ],
        "boxes": boxes,
        "arrows": arrows,
        "box": BOX,
        "lane": LANE,
        "width": 2 * MARGIN + LANE * len(columns),
        "height": y,
        "summary": summary(catalog, process),
    }


def _arrow(x1: int, y1: int, x2: int, y2: int) -> str:
    """The path from under one box to above the next: down, aside, down."""
    half = (y1 + y2) // 2
    return f"M{x1} {y1} V{half} H{x2} V{y2 - 2}" if x1 != x2 else f"M{x1} {y1} V{y2 - 2}"


def summary(catalog: Catalog, process: Proces) -> str:
    """The same in one sentence per step, for who cannot see the picture."""
    return " ".join(
        f"Stap {number}: {step.titel}, door {role_name(catalog, step)}."
        for number, step in enumerate(process.stappen, 1)
    )


def role_name(catalog: Catalog, step: Processtap) -> str:
    """The name of the role that does a step."""
    return catalog.entries[Key("rol", step.rol)].naam if step.rol else UNKNOWN_ROLE


def steps_of(catalog: Catalog, process: Proces) -> list[Entry]:
    """The entries of the steps, in order."""
    return [catalog.entries[Key("stap", f"{process.sleutel}/{step.id}")] for step in process.stappen]


def picture(view: View, process: Proces) -> str:
    """The picture in the page, with the address of the same picture as a file."""
    data = picture_data(view.catalog, process)
    return view.render("banen.md.j2", **data, file=picture_path(process))
