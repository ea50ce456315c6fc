"""The exports of one build: groups of files over all pages, and the parts that these are made of."""

import pickle
from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from typing import Any, TypeVar

from handreikingen.site.build.inputs import digest
from handreikingen.site.build.memory import Made, Memory
from handreikingen.site.build.store import made_content
from handreikingen.site.build.trace import Asked, Name

T = TypeVar("T")


class Exporting:
    """Makes only what depends on an answer that is another one now; what nobody needs any more is forgotten."""

    def __init__(
        self,
        memory: Memory,
        changed: Collection[int],
        asked: Asked,
        answer: Callable[[Name], Any],
        load: Callable[[bytes], Any],
        folders: tuple[Path, Path],
    ) -> None:
        """`load` gives a value of before by its digest; the folders are for contents, and for files of the site."""
        self._memory, self._changed, self._asked, self._answer = memory, changed, asked, answer
        self._load, (self._contents, self._out) = load, folders
        self._before, memory.exports = memory.exports, {}
        self._values: dict[str, Any] = {}
        self._parts: set[str] = set()
        """What was asked for by what is made now."""

    def group(self, name: str, make: Callable[[], dict[str, bytes]], *, again: bool = False) -> Iterable[str]:
        """Files of the site, of which those are written that are others than before; their addresses."""
        before = self._before.get(name)
        if before and not again and self._is_right(before):
            self._still(name)
            return before.outputs
        found, made = self._made(make)
        right = before.outputs if before else {}
        for file, data in found.items():
            made.outputs[file] = digest(data)
            if made.outputs[file] != right.get(file):
                (self._out / file).parent.mkdir(parents=True, exist_ok=True)
                (self._out / file).write_bytes(data)
        self._memory.exports[name] = made
        return made.outputs

    def keep(self, name: str, make: Callable[[], T]) -> T:
        """What this makes, or made before."""
        name = f"deel {name}"
        if name not in self._values:
            before = self._before.get(name)
            if before and self._is_right(before):
                self._still(name)
                self._values[name] = self._load(before.counted)
            else:
                self._values[name], made = self._made(make)
                data = pickle.dumps(self._values[name], pickle.HIGHEST_PROTOCOL)
                made.counted = made_content(str(self._contents), data)
                self._memory.exports[name] = made
        self._parts.add(name)
        found: T = self._values[name]
        return found

    def _made(self, make: Callable[[], T]) -> tuple[T, Made]:
        """What this makes, and all that it depends on."""
        outer, self._parts = self._parts, set()
        with self._asked.noting() as asked:
            found = make()
        made = Made(self._memory.numbers(asked, self._answer), parts=frozenset(self._parts))
        self._parts = outer
        return found, made

    def _is_right(self, made: Made) -> bool:
        parts = (self._before.get(name) for name in made.parts)
        return not made.depends_on(self._changed) and all(part and self._is_right(part) for part in parts)

    def _still(self, name: str) -> None:
        """Remember this again, with its parts."""
        made = self._memory.exports[name] = self._before[name]
        for part in made.parts:
            self._still(part)
