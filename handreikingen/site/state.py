"""What one build knows. It lives in the configuration of that build, so builds do not know each other."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from handreikingen.catalog import Catalog
from handreikingen.markup import Markup
from handreikingen.views.view import View

_PLACE = "handreikingen_build"


@dataclass(frozen=True, slots=True, repr=False)  # mkdocs-macros writes out all of `extra`, for nobody to read
class BuildState:
    """The catalog of this build and where the repository is."""

    catalog: Catalog
    docs: Path
    repository: str
    downloads: frozenset[str] = frozenset()
    """Files that are made beside the pages, by their path in docs/, so that pages can link to them."""

    markup: Markup = field(default_factory=lambda: Markup(()))
    """The last step of Markdown in this build."""
    urls: dict[str, str] = field(default_factory=dict)
    """The address of each page in the site, by its path in docs/; known after `on_files`."""

    def view(self, path: str) -> View:
        """The catalog as seen from the page at `path`."""
        return View(self.catalog, path, self.repository, self.downloads)


def remember(config: MkDocsConfig, state: BuildState) -> None:
    """Keep the state of this build."""
    config.extra[_PLACE] = state


def recall(config: "MkDocsConfig | Any") -> BuildState:
    """The state of this build."""
    state = config.extra[_PLACE]
    assert isinstance(state, BuildState)
    return state
