"""Contents, each under its own digest, many in one file: to make a file costs twenty times what adding to one does.

A pack is a file with contents one after another, and a list beside it of what stands where. It only grows, and is
believed in nothing: a content counts when it still has its digest.
"""

import os
import struct
from collections.abc import Collection
from io import FileIO
from pathlib import Path

from handreikingen.site.build.inputs import digest

CONTENTS, LIST = ".inhoud", ".lijst"
_LINE = struct.Struct("<16sQQ")
"""In the list: a digest, where its content begins, how long it is."""
MOST = 24
"""With more packs than this, the small ones become one."""
MOST_DEAD = 0.5
"""The part of a pack that may hold what nobody wants any more."""


class Packs:
    """The packs in a folder. Each process adds to a pack of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._found: dict[bytes, tuple[str, int, int]] = {}
        """The pack, begin and length of each content."""
        self._read: dict[str, int] = {}
        """How far the list of each pack was read."""
        self._own = ""
        self._process = 0
        self._end = 0
        self._files: tuple[FileIO, ...] = ()

    def put(self, data: bytes) -> bytes:
        """Add a content; its digest."""
        name = digest(data)
        if name not in self._found:
            if not self._files or self._process != os.getpid():
                self._begin()
            for file, part in zip(self._files, (data, _LINE.pack(name, self._end, len(data))), strict=True):
                _write(file, part)
            self._found[name] = self._own, self._end, len(data)
            self._end += len(data)
            self._read[self._own] += _LINE.size
        return name

    def get(self, name: bytes) -> bytes | None:
        """The content with this digest; None when it is not there, or is something else by now."""
        place = self._place(name)
        if place is None:
            return None
        data = self._bytes(*place)
        if data is not None and digest(data) == name:
            return data
        self._drop(place[0])
        return self.get(name)  # another process may have put it in another pack

    def has(self, name: bytes) -> bool:
        """Whether there is a content of this digest, right or not."""
        return self._place(name) is not None

    def close(self) -> None:
        """End the pack of this process; what is put later goes into another one."""
        for file in self._files:
            file.close()
        self._files = ()

    def take(self, others: "Packs") -> None:
        """Take over all packs of another folder. What is in them counts, also when it was in an older one."""
        others.close()
        self.folder.mkdir(parents=True, exist_ok=True)
        self._look()
        for pack in others.names():
            for part in (CONTENTS, LIST):  # first the contents: what is listed is there
                others._file(pack, part).replace(self._file(pack, part))
        self._look()

    def keep_only(self, wanted: Collection[bytes]) -> None:
        """Forget what nobody wants, when it is much; make few packs of many. Nobody else may do so meanwhile."""
        self._look()
        alive = dict.fromkeys(self._read, 0)
        for name, (pack, _, size) in self._found.items():
            alive[pack] += size if name in wanted else 0
        sizes = {pack: self._size(pack) for pack in alive}
        again = {pack for pack, size in sizes.items() if alive[pack] < size * (1 - MOST_DEAD)}
        rest = sorted(sizes.keys() - again, key=lambda pack: sizes[pack])
        if len(rest) > MOST:
            again.update(rest[: -MOST // 2])
        if not again:
            return
        moved = [name for name, (pack, *_) in self._found.items() if pack in again and name in wanted]
        fresh = Packs(self.folder)
        for name in moved:
            if (data := self.get(name)) is not None:
                fresh.put(data)
        fresh.close()
        for pack in again:
            self._drop(pack)
        self._look()

    def names(self) -> list[str]:
        """The packs that are there."""
        return sorted(file.stem for file in self.folder.glob(f"*{LIST}"))

    def _begin(self) -> None:
        self.close()  # of the process that this one was split off from
        self.folder.mkdir(parents=True, exist_ok=True)
        self._own, self._process, self._end = f"{os.getpid()}-{os.urandom(8).hex()}", os.getpid(), 0
        # Without a buffer: a process that was split off would write what is in it once more.
        self._files = FileIO(self._file(self._own, CONTENTS), "x"), FileIO(self._file(self._own, LIST), "x")
        self._read[self._own] = 0

    def _file(self, pack: str, part: str) -> Path:
        return self.folder / f"{pack}{part}"

    def _size(self, pack: str) -> int:
        try:
            return self._file(pack, CONTENTS).stat().st_size
        except FileNotFoundError:
            return 0

    def _place(self, name: bytes) -> tuple[str, int, int] | None:
        if name not in self._found:
            self._look()
        return self._found.get(name)

    def _look(self) -> None:
        """Read what was listed since the last time."""
        for pack in self.names():
            begin = self._read.get(pack, 0)
            try:
                with self._file(pack, LIST).open("rb") as file:
                    file.seek(begin)
                    data = file.read()
            except FileNotFoundError:
                continue  # thrown away meanwhile
            whole = len(data) - len(data) % _LINE.size
            for name, start, size in _LINE.iter_unpack(data[:whole]):
                self._found[name] = pack, start, size
            self._read[pack] = begin + whole

    def _bytes(self, pack: str, start: int, size: int) -> bytes | None:
        try:
            # Without Path: this is done for every page, and for every file of the site.
            with FileIO(f"{self.folder}/{pack}{CONTENTS}") as file:
                if start + size > os.fstat(file.fileno()).st_size:
                    return None
                file.seek(start)
                return file.read(size)
        except OSError:
            return None

    def _drop(self, pack: str) -> None:
        """Throw a pack away."""
        for part in (LIST, CONTENTS):
            self._file(pack, part).unlink(missing_ok=True)
        self._read.pop(pack, None)
        self._found = {name: place for name, place in self._found.items() if place[0] != pack}


def _write(file: FileIO, data: bytes) -> None:
    left = memoryview(data)
    while left:
        left = left[file.write(left) :]
