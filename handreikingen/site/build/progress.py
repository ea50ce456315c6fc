"""How far a build is: a bar on a terminal, plain lines elsewhere."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

WIDTH = 30
LONG = 10.0
"""Seconds after which a step says on plain lines how far it is, each time again."""
OFTEN = 0.1


class Progress:
    """Tells on a stream how far the steps of a build are; a fast step says nothing."""

    def __init__(self, stream: TextIO | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        self.stream = stream or sys.stderr
        self.clock = clock
        self.bar = self.stream.isatty()

    @contextmanager
    def step(self, name: str, total: int) -> Iterator[Callable[[], None]]:
        """A step of `total` parts; call what you get after each part."""
        number, shown = 0, self.clock()

        def done() -> None:
            nonlocal number, shown
            number += 1
            now = self.clock()
            if now - shown >= (OFTEN if self.bar else LONG):
                shown = now
                self._show(name, number, total)

        yield done
        if self.bar:
            self.stream.write("\r\x1b[K")
            self.stream.flush()

    def _show(self, name: str, number: int, total: int) -> None:
        if self.bar:
            full = WIDTH * number // max(1, total)
            self.stream.write(f"\r{name} [{'#' * full}{'.' * (WIDTH - full)}] {number} van {total}")
        else:
            self.stream.write(f"{name}: {number} van {total}\n")
        self.stream.flush()
