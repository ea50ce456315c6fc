"""The pictures that the build makes as files, for slides: polls, the roadmap, processes."""

from collections.abc import Callable, Mapping
from functools import partial

from handreikingen.catalog import Catalog, Entry, Key
from handreikingen.model.work import Proces
from handreikingen.views import lanes, polls, roadmap
from handreikingen.views.view import View


def pictures(catalog: Catalog) -> Mapping[str, str]:
    """The text of every picture by its path, relative to docs/."""
    return {path: draw() for path, draw in drawings(catalog).items()}


def drawings(catalog: Catalog) -> Mapping[str, Callable[[], str]]:
    """What draws every picture, by the path of the picture. Each asks the catalog itself for all that it needs."""
    view = View(catalog, "")
    found = {polls.picture_path(entry): partial(_poll, view, entry) for entry in catalog.of_kind("peiling")}
    if catalog.of_kind("roadmapitem"):
        found[roadmap.PICTURE] = partial(_roadmap, view)
    for process in catalog.all(Proces):
        found[lanes.picture_path(process)] = partial(_process, view, catalog.key_of(process))
    return found


def _poll(view: View, entry: Entry) -> str:
    return view.render("svg/peiling.svg.j2", **polls.picture_data(entry))


def _roadmap(view: View) -> str:
    return view.render("svg/roadmap.svg.j2", **roadmap.picture_data(view.catalog))


def _process(view: View, key: Key) -> str:
    process = view.catalog.entries[key].thing
    assert isinstance(process, Proces)
    return view.render("svg/proces.svg.j2", **lanes.picture_data(view.catalog, process))
