"""What was made before, by content: fragments, pictures and documents. Outside docs/ and site/."""

import hashlib
import json
import os
from collections.abc import Iterable
from pathlib import Path

LIMIT = 400 * 2**20
"""Bytes of documents that are kept; the oldest go first."""


class Store:
    """A folder with files named by what they were made from."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._folders = {name: root / name for name in ("deel", "f", "beeld", "pdf", "laatst")}
        for folder in self._folders.values():
            folder.mkdir(parents=True, exist_ok=True)

    def read(self, folder: str, name: str) -> bytes | None:
        """What was kept under this name."""
        file = self._folders[folder] / name
        try:
            data = file.read_bytes()
            os.utime(file)
        except OSError:
            return None
        return data

    def need(self, folder: str, name: str) -> bytes:
        """What was kept under this name; it must be there."""
        data = self.read(folder, name)
        if data is None:
            raise FileNotFoundError(f"{folder}/{name}")
        return data

    def size(self, folder: str, name: str) -> int:
        """Bytes of what was kept under this name."""
        return (self._folders[folder] / name).stat().st_size

    def write(self, folder: str, name: str, data: bytes) -> None:
        """Keep something; another process never sees half of it."""
        file = self._folders[folder] / name
        half = file.with_name(f"{name}.{os.getpid()}.half")
        half.write_bytes(data)
        half.replace(file)

    def has(self, folder: str, name: str) -> bool:
        """Whether something is kept under this name."""
        return (self._folders[folder] / name).is_file()

    def tidy(self) -> None:
        """Throw the oldest documents away when there are too many."""
        files = [(file.stat().st_mtime, file.stat().st_size, file) for file in self._folders["pdf"].iterdir()]
        total = sum(size for _, size, _ in files)
        for _, size, file in sorted(files):
            if total <= LIMIT:
                return
            file.unlink(missing_ok=True)
            total -= size


def key_of(parts: Iterable[object]) -> str:
    """A name that is the same only when all parts are."""
    return hashlib.sha256(json.dumps(list(parts), ensure_ascii=False, default=str).encode()).hexdigest()
