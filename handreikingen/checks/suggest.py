"""Suggestions for names that do not exist, at a bounded cost: a site with a thousand faults still ends soon."""

from collections.abc import Callable, Iterable

from handreikingen.problems import closest

MOST_SEARCHES = 25
"""Different names that one kind of check looks up; after that the general advice must do."""


class Search:
    """Remembers what was looked up, because one missing page is often named a thousand times."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str], str | None] = {}

    def nearest(self, name: str, among: str, known: Callable[[], Iterable[str]]) -> str | None:
        """The name most like `name` in the group of names called `among`."""
        key = (among, name)
        if key not in self._found and len(self._found) < MOST_SEARCHES:
            self._found[key] = closest(name, known())
        return self._found.get(key)
