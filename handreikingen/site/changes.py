"""See that a file changed: at once where the system tells, and by looking now and then everywhere."""

import os
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer

LOOK, SETTLE = 0.4, 0.03
"""Seconds between two looks at the files, and that nothing must change before an editor is done."""
_KINDS: list[type[FileSystemEvent]] = [
    DirCreatedEvent, DirDeletedEvent, DirMovedEvent,
    FileCreatedEvent, FileDeletedEvent, FileModifiedEvent, FileMovedEvent,
]  # fmt: skip
"""Not that a file was opened: a build opens them all."""
Stamps = dict[str, tuple[int, int]]


class Changes(FileSystemEventHandler):
    """Waits for changes in files and folders. Looks itself too: not every disk and system tells."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self.paths = paths
        self._seen: Stamps | None = None
        self._woken, self._ended = threading.Event(), threading.Event()
        self._observer = Observer()
        for path in paths:
            with suppress(OSError):  # it is not there, or the system watches no more: then we only look
                folder = path if path.is_dir() else path.parent
                self._observer.schedule(self, folder, recursive=folder == path, event_filter=_KINDS)
        with suppress(OSError):
            self._observer.start()

    def on_any_event(self, _: FileSystemEvent) -> None:
        """The system tells that something happened."""
        self._woken.set()

    def wait(self) -> bool:
        """Wait until there is something new and nobody is writing any more; the first time there always is.

        False when it has ended.
        """
        told = False
        while not self._ended.is_set():
            self._woken.clear()
            now = stamps(self.paths)
            if now != self._seen:
                self._seen = self._settled(now, told=told)
                return not self._ended.is_set()
            told = self._woken.wait(LOOK)
        return False

    def _settled(self, found: Stamps, *, told: bool) -> Stamps:
        """The files once an editor is done writing them; what the system tells needs no look to see that it ends."""
        while not self._ended.wait(SETTLE):
            if told and not self._woken.is_set():
                break
            self._woken.clear()
            later = stamps(self.paths)
            if later == found:
                break
            found = later
        return found

    def end(self) -> None:
        """Stop, also who waits."""
        self._ended.set()
        self._woken.set()
        if self._observer.is_alive():
            self._observer.stop()
            self._observer.join()


def stamps(paths: Sequence[Path]) -> Stamps:
    """When each file was changed and how large it is: only to see that it is time to build."""
    found: Stamps = {}
    for path in paths:
        found.update(_below(str(path)) if path.is_dir() else _one(str(path)))
    return found


def _below(folder: str) -> Iterator[tuple[str, tuple[int, int]]]:
    try:
        entries = list(os.scandir(folder))
    except OSError:  # it went away
        return
    for entry in entries:
        if not entry.is_dir():
            yield from _one(entry.path)
        elif entry.name != "__pycache__":
            yield from _below(entry.path)


def _one(file: str) -> Iterator[tuple[str, tuple[int, int]]]:
    with suppress(OSError):  # it went away between the two
        stat = os.stat(file)  # noqa: PTH116 - thousands of files, again and again
        yield file, (stat.st_mtime_ns, stat.st_size)
