"""Everything that a build depends on, read and hashed: contents alone, never dates.

Imports nothing of MkDocs and little of ours: when nothing changed, this is most of the work.
"""

import hashlib
import os
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from handreikingen.peildatum import reference_day

PACKAGE = Path(__file__).parents[2]
FORMAT = "2"
"""Of what builds keep; another number makes them start anew."""
NOT_IN_PAGES = ("HANDREIKINGEN_PROCESSEN=", "HANDREIKINGEN_DEBUG=", "HANDREIKINGEN_KEURING=")
"""What changes no page: how many processes, what is said, and where faults are kept."""
_HOOK = re.compile(r"^ +- (\S+\.py) *$", re.MULTILINE)
_THEME = re.compile(r"^ +custom_dir: *(\S+)", re.MULTILINE)
_TITEL = re.compile(rb"^titel:.*$", re.MULTILINE)
_NEWLINE = re.compile(rb"\r\n?|\n")


def digest(data: bytes | memoryview) -> bytes:
    """Stands for these bytes. Processors have instructions for sha256: no other is as fast."""
    return hashlib.sha256(data).digest()[:16]


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a build reads, at one moment."""

    docs: Mapping[str, bytes]
    """The digest of each file under docs/."""
    texts: Mapping[str, bytes]
    """The bytes of each page and register that can be read."""
    program: bytes
    """Of what decides how every page is made: settings, hooks, theme, this program, its packages, the day."""
    assets: bytes
    """Of what is only copied: the style sheets and scripts of the theme."""

    @property
    def key(self) -> bytes:
        """Of everything."""
        every = sorted(self.docs.items())
        return digest(repr((every, self.program, self.assets)).encode())

    def header(self, path: str, body_line: int, titel: str) -> bytes:
        """The digest of what stands above the text of a page, without its title if that has one line of its own."""
        text = self.texts[path]
        ends = (found.end() for found in _NEWLINE.finditer(text))
        end = next((end for number, end in enumerate(ends, 2) if number == body_line), len(text))
        head = text[:end] if body_line > 1 else b""
        lines = _TITEL.findall(head)
        if len(lines) == 1 and titel.encode() in lines[0]:
            head = head.replace(lines[0], b"", 1)
        return digest(b"%d %s" % (body_line, head))


def read_inputs(config_file: Path) -> Inputs:
    """What a build of this configuration depends on now."""
    root = config_file.absolute().parent
    docs: dict[str, bytes] = {}
    texts: dict[str, bytes] = {}
    for name in _names(root / "docs"):
        data = bytes_of(path := f"{root}/docs/{name}")
        docs[name] = digest(data or _why_not(path))
        if data is not None and name.endswith((".md", ".yml")):
            texts[name] = data
    settings = bytes_of(str(config_file)) or b""
    ours, assets = _program(root, settings.decode("utf-8", "replace"))
    around = [FORMAT, sys.version, sys.platform, str(root), *_packages(), *_environment()]
    program = digest(repr((around, digest(settings), ours)).encode())
    return Inputs(docs, texts, program, digest(repr(assets).encode()))


def _program(root: Path, settings: str) -> tuple[list[tuple[str, bytes]], list[tuple[str, bytes]]]:
    """The digests of hooks, theme and package; apart, those of what the theme only copies."""
    ours: list[tuple[str, bytes]] = []
    copied: list[tuple[str, bytes]] = []
    hooks = {(root / found).parent for found in _HOOK.findall(settings)}
    themes = {root / found for found in _THEME.findall(settings)} | {PACKAGE / "theme"}
    assets = tuple(f"{theme}/assets/" for theme in themes)
    for folder in sorted({PACKAGE, *hooks, *themes}):
        for path in (f"{folder}/{name}" for name in _names(folder)):
            found = digest(bytes_of(path) or _why_not(path))
            (copied if path.startswith(assets) else ours).append((path, found))
    return ours, copied


def _names(folder: Path) -> list[str]:
    """Every file below a folder, sorted, without what Python keeps there."""
    return sorted(name for name in files(str(folder)) if "__pycache__/" not in name)


def files(folder: str, inside: str = "") -> Iterator[str]:
    """Every file below a folder, relative to it, with forward slashes; a link counts as a file."""
    try:
        entries = list(os.scandir(f"{folder}/{inside}"))
    except (FileNotFoundError, NotADirectoryError):
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from files(folder, f"{inside}{entry.name}/")
        else:
            yield inside + entry.name


def bytes_of(path: str, more_flags: int = 0) -> bytes | None:
    """What a file holds; a link is where it leads to. Thousands are read, so with as few calls as can be."""
    try:
        handle = os.open(path, _FLAGS | more_flags)
    except OSError:
        return None
    try:
        found = os.read(handle, _MOST)
        if len(found) == _MOST:
            while part := os.read(handle, _MORE):
                found += part
    except OSError:
        return None
    finally:
        os.close(handle)
    return found


_FLAGS = os.O_RDONLY | getattr(os, "O_BINARY", 0)
_MOST, _MORE = 1 << 16, 1 << 24
"""So much is read at once: of most files all, of others nearly so."""


def _why_not(path: str) -> bytes:
    """What there is to know of a file that is empty or cannot be read."""
    return f"{os.path.islink(path)} {os.path.isfile(path)} {os.access(path, os.R_OK)}".encode()  # noqa: PTH113, PTH114 - as above


def _packages() -> list[str]:
    """The packages that are installed, each with its version."""
    return sorted(
        name
        for folder in sys.path
        if Path(folder).name in ("site-packages", "dist-packages") and Path(folder).is_dir()
        for name in os.listdir(folder)  # noqa: PTH208 - only the names
        if name.endswith(".dist-info")
    )


def _environment() -> list[str]:
    """The days of the build, and what people can ask for by name."""
    asked = [f"{name}={value}" for name, value in os.environ.items() if name.startswith("HANDREIKINGEN_")]
    days = [str(reference_day()), os.environ.get("SOURCE_DATE_EPOCH") or str(datetime.now(UTC).date())]
    return [*sorted(item for item in asked if not item.startswith(NOT_IN_PAGES)), *days]
