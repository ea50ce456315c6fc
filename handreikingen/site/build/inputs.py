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
FORMAT = "1"
"""Of what builds keep; another number makes them start anew."""
NOT_IN_PAGES = ("HANDREIKINGEN_PROCESSEN=", "HANDREIKINGEN_DEBUG=", "HANDREIKINGEN_KEURING=")
"""What changes no page: how many processes, what is said, and where faults are kept."""
_HOOK = re.compile(r"^ +- (\S+\.py) *$", re.MULTILINE)
_THEME = re.compile(r"^ +custom_dir: *(\S+)", re.MULTILINE)
_TITEL = re.compile(rb"^titel:.*$", re.MULTILINE)
_NEWLINE = re.compile(rb"\r\n?|\n")


def digest(data: bytes) -> bytes:
    """Stands for these bytes."""
    return hashlib.blake2b(data, digest_size=16).digest()


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
    for name, path in _files(root / "docs"):
        data = _bytes(path)
        docs[name] = digest(data or _why_not(path))
        if data is not None and name.endswith((".md", ".yml")):
            texts[name] = data
    settings = _bytes(config_file) or b""
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
    for folder in sorted({PACKAGE, *hooks, *themes}):
        for name, path in _files(folder):
            if not name.endswith(".pyc"):
                asset = any(path.is_relative_to(theme / "assets") for theme in themes)
                (copied if asset else ours).append(
                    (f"{folder}/{name}", digest(_bytes(path) or _why_not(path)))
                )
    return ours, copied


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Every file below a folder with its name relative to it, sorted."""
    for inside, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(names):
            path = Path(inside, name)
            yield path.relative_to(folder).as_posix(), path


def _bytes(path: Path) -> bytes | None:
    """What a file holds; a link is where it leads to, since the program refuses links."""
    try:
        with path.open("rb", buffering=0) as file:
            return file.read()
    except OSError:
        return None


def _why_not(path: Path) -> bytes:
    """What there is to know of a file that is empty or cannot be read."""
    return f"{path.is_symlink()} {path.is_file()} {os.access(path, os.R_OK)}".encode()


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
