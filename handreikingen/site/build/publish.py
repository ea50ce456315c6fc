"""Put a finished build in its place: only what changed is written, and each file at once."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Published:
    """What publishing did."""

    written: tuple[str, ...]
    removed: tuple[str, ...]
    kept: int
    size: int
    """Bytes of the whole site."""


def publish(made: Path, site: Path) -> Published:
    """Make `site` the same as the folder `made`, which is used up."""
    names = frozenset(files(made))
    written, size = [], 0
    for name in sorted(names):
        source, target = made / name, site / name
        size += source.stat().st_size
        if not same(source, target):
            put(source, target, site)
            written.append(name)
    removed = remove_others(site, names)
    return Published(tuple(written), removed, len(names) - len(written), size)


def files(folder: Path) -> Iterator[str]:
    """Every file below a folder, relative to it, with forward slashes; a link counts as a file."""
    todo = [""]
    while todo:
        inside = todo.pop()
        try:
            entries = list(os.scandir(folder / inside))
        except (FileNotFoundError, NotADirectoryError):
            continue
        for entry in entries:
            name = f"{inside}/{entry.name}" if inside else entry.name
            if entry.is_dir(follow_symlinks=False):
                todo.append(name)
            else:
                yield name


def same(one: Path, other: Path) -> bool:
    """Whether two regular files hold the same bytes."""
    try:
        return not other.is_symlink() and other.read_bytes() == one.read_bytes()
    except OSError:
        return False


def put(source: Path, target: Path, site: Path) -> None:
    """Move a file to its place in the site; what is in the way of it goes."""
    for folder in [*reversed(target.relative_to(site).parents), None]:
        if folder is not None and (site / folder).is_symlink() | (site / folder).is_file():
            (site / folder).unlink()
    if target.is_dir() and not target.is_symlink():
        shutil.rmtree(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        source.replace(target)
    except OSError:  # on another disk: copied beside its place first
        beside = target.with_name(f".{target.name}.{os.getpid()}")
        shutil.copyfile(source, beside)
        beside.replace(target)


def remove_others(site: Path, names: frozenset[str]) -> tuple[str, ...]:
    """Remove what is not part of the site, and folders that are empty then."""
    removed = sorted(name for name in files(site) if name not in names)
    for name in removed:
        (site / name).unlink(missing_ok=True)
    for folder, _, _ in os.walk(site, topdown=False):
        if Path(folder) != site and not os.listdir(folder):  # noqa: PTH208 - a list is needed, not entries
            Path(folder).rmdir()
    return tuple(removed)
