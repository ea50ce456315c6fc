"""What one build knows. It lives in the configuration of that build, so builds do not know each other."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from handreikingen.catalog import Catalog
from handreikingen.views.view import View

_PLACE = "handreikingen_build"


@dataclass(frozen=True, slots=True)
class BuildState:
    """The catalog of this build and where the repository is."""

    catalog: Catalog
    docs: Path
    repository: str

    def view(self, path: str) -> View:
        """The catalog as seen from the page at `path`."""
        return View(self.catalog, path, self.repository)


def remember(config: MkDocsConfig, state: BuildState) -> None:
    """Keep the state of this build."""
    config.extra[_PLACE] = state


def recall(config: "MkDocsConfig | Any") -> BuildState:
    """The state of this build."""
    state = config.extra[_PLACE]
    assert isinstance(state, BuildState)
    return state
