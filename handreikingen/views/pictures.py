"""The pictures that the build makes as files, for slides: polls, the roadmap, processes."""

from collections.abc import Iterator, Mapping

from handreikingen.catalog import Catalog
from handreikingen.model.work import Proces
from handreikingen.views import lanes, polls, roadmap
from handreikingen.views.view import View


def pictures(catalog: Catalog) -> Mapping[str, str]:
    """The text of every picture by its path, relative to docs/."""
    return dict(_pictures(catalog))


def _pictures(catalog: Catalog) -> Iterator[tuple[str, str]]:
    view = View(catalog, "")
    for entry in catalog.of_kind("peiling"):
        yield polls.picture_path(entry), view.render("svg/peiling.svg.j2", **polls.picture_data(entry))
    if catalog.of_kind("roadmapitem"):
        yield roadmap.PICTURE, view.render("svg/roadmap.svg.j2", **roadmap.picture_data(catalog))
    for process in catalog.all(Proces):
        data = lanes.picture_data(catalog, process)
        yield lanes.picture_path(process), view.render("svg/proces.svg.j2", **data)
