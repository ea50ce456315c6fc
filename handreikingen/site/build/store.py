"""What builds keep for the next, outside the site. Written whole or not at all; thrown away when in doubt.

Contents stand in packs, and count only when they still have their digest. What is known of the pages is one
file with its digest in front; it can name nothing but our own kinds of things.
"""

import os
import pickle
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from handreikingen.site.build.inputs import digest
from handreikingen.site.build.packs import Packs

_MARK = b"handreikingen-bouw 1\n"
_OURS = ("handreikingen.", "datetime")
_PLAIN = frozenset(
    {("builtins", name) for name in ("set", "frozenset", "float", "int", "dict", "list", "complex")}
    | {("collections", "defaultdict")}
)
_RUNS = ("handreikingen.cli", "handreikingen.site.build.processes")


@dataclass(frozen=True, slots=True)
class Last:
    """The last build that went well."""

    key: bytes
    """Of everything that it read."""
    manifest: dict[str, bytes]
    """The digest of each file of the site."""
    pages: int


class Store:
    """The folder of one project."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.contents = Packs(folder / "inhoud")

    def kept(self, name: bytes) -> Any:
        """The value that stands in a content; None when it is not there."""
        data = self.contents.get(name)
        return None if data is None else self.value(data)

    @staticmethod
    def value(data: bytes, begin: int = 0) -> Any:
        """The value in bytes of which the digest is right."""
        file = BytesIO(data)  # of these bytes, and no copy
        file.seek(begin)
        return _Careful(file).load()

    def load(self, name: str) -> Any:
        """What was kept under a name; None when there is nothing, or nothing that can be trusted."""
        try:
            data = (self.folder / name).read_bytes()
            begin = len(_MARK) + 16
            right = digest(memoryview(data)[begin:])
            if not data.startswith(_MARK + right):
                return None
            return self.value(data, begin)
        except Exception:  # noqa: BLE001 - whatever it is, it is not ours: build anew
            return None

    def save(self, name: str, value: Any) -> None:
        """Keep something under a name."""
        data = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
        write_whole(self.folder / name, _MARK + digest(data) + data)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Wait until no other build puts its site in place or keeps what it knows."""
        try:
            import fcntl  # noqa: PLC0415 - not on Windows
        except ImportError:
            yield
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        with (self.folder / "slot").open("w") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield

    @contextmanager
    def workplace(self) -> Iterator[Path]:
        """An empty folder of this build alone."""
        self.folder.mkdir(parents=True, exist_ok=True)
        for left in self.folder.glob("bezig-*"):
            if not _alive(left.name.split("-")[1]):
                shutil.rmtree(left, ignore_errors=True)
        with tempfile.TemporaryDirectory(
            prefix=f"bezig-{os.getpid()}-", dir=self.folder, ignore_cleanup_errors=True
        ) as folder:
            yield Path(folder)


def _alive(process: str) -> bool:
    """Whether a process still runs; in doubt it does."""
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return False
    except (OSError, ValueError):
        return True
    return True


class _Careful(pickle.Unpickler):
    """Makes nothing but our own things and plain ones."""

    def find_class(self, module: str, name: str) -> Any:
        """The class that is asked for, when it is harmless."""
        ours = module.startswith(_OURS) and not module.startswith(_RUNS)
        if (
            (ours and "." not in name)
            or (module, name) in _PLAIN
            or module.startswith("mkdocs.structure.toc")
        ):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name}")


def write_whole(target: Path, data: bytes) -> None:
    """Write a file that other processes see whole or not at all."""
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(0o644)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
