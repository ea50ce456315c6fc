"""The exports of one build: groups of files over all pages, and the parts that these are made of."""

import pickle
from collections.abc import Callable, Collection, Mapping
from typing import Any, TypeVar

from handreikingen.site.build.inputs import digest
from handreikingen.site.build.memory import Made, Memory
from handreikingen.site.build.packs import Packs
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
        contents: Packs,
    ) -> None:
        """`load` gives a value of before by its digest; what is made now goes into `contents`."""
        self._memory, self._changed, self._asked, self._answer = memory, changed, asked, answer
        self._load, self._contents = load, contents
        self._before, memory.exports = memory.exports, {}
        self._values: dict[str, Any] = {}
        self._parts: set[str] = set()
        """What was asked for by what is made now."""

    def group(
        self, name: str, make: Callable[[], dict[str, bytes]], *, again: bool = False
    ) -> Mapping[str, bytes]:
        """Files of the site, by their addresses, of which those are kept that are others than before."""
        before = self._before.get(name)
        if before and not again and self._is_right(before):
            self._still(name)
            return before.outputs
        found, made = self._made(make)
        right = before.outputs if before else {}
        for file, data in found.items():
            same = right.get(file) == digest(data)
            made.outputs[file] = right[file] if same else self._contents.put(data)
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
                made.counted = self._contents.put(data)
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
