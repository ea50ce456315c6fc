"""Put a finished build in its place: only what changed is written, and each file at once."""

import os
import shutil
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from handreikingen.site.build.inputs import bytes_of, digest, files

if TYPE_CHECKING:
    from handreikingen.site.build.store import Store

_NO_LINK = getattr(os, "O_NOFOLLOW", 0)


@dataclass(frozen=True, slots=True)
class Published:
    """What publishing did."""

    written: tuple[str, ...]
    removed: tuple[str, ...]
    size: int
    """Bytes of the files that were looked at: of the whole site when it was not sure what was there."""


class LostError(Exception):
    """Something that was made before is not there any more: it has to be made again."""


def publish(
    manifest: Mapping[str, bytes],
    made: Path | None,
    store: "Store",
    site: Path,
    before: Mapping[str, bytes] | None = None,
) -> Published:
    """Make `site` hold exactly the files of the manifest (the digest of each).

    What is not right in the site already comes from the folder `made`, which is used up, or from the store. When
    it is sure what was there `before`, what is the same is not looked at.
    """
    written, size = [], 0
    new: set[str] = set()  # folders in which nothing can be in the way
    for name in sorted(manifest):
        if before and before.get(name) == manifest[name]:
            continue
        found = bytes_of(f"{site}/{name}", _NO_LINK)
        if found is None or digest(found) != manifest[name]:
            folder = name.rpartition("/")[0]
            if folder not in new:
                there = os.path.lexists(f"{site}/{folder}")
                _clear(site / name, site)
                new |= set() if there else {folder}
            size += _put(name, manifest[name], made, store, site)
            written.append(name)
        else:
            size += len(found)
    others = files(str(site)) if before is None else before.keys()
    return Published(tuple(written), _remove_others(site, others, manifest.keys()), size)


def _put(name: str, wanted: bytes, made: Path | None, store: "Store", site: Path) -> int:
    """Put one file in its place; its size."""
    if made and os.path.isfile(f"{made}/{name}"):  # noqa: PTH113 - thousands of files
        size = (made / name).stat().st_size
        _move(made / name, site / name)
        return size
    data = store.contents.get(wanted)
    if data is None:
        raise LostError(name)
    target = f"{site}/{name}"
    folder, _, own = target.rpartition("/")
    beside = f"{folder}/.{own}.{os.getpid()}"
    with open(beside, "wb") as file:  # noqa: PTH123 - as above
        file.write(data)
    os.replace(beside, target)  # noqa: PTH105 - as above
    return len(data)


def _move(source: Path, target: Path) -> None:
    try:
        source.replace(target)
    except OSError:  # on another disk: copied beside its place first
        beside = target.with_name(f".{target.name}.{os.getpid()}")
        shutil.copyfile(source, beside)
        beside.replace(target)


def _clear(target: Path, site: Path) -> None:
    """Remove what is in the way of a file: links, files where a folder must be, a folder where it must be."""
    for folder in list(target.parents)[: len(target.relative_to(site).parts)][::-1]:
        if folder.is_symlink() or folder.is_file():
            folder.unlink()
    if target.is_dir() and not target.is_symlink():
        shutil.rmtree(target)
    target.parent.mkdir(parents=True, exist_ok=True)


def _remove_others(site: Path, there: Iterable[str], names: Container[str]) -> tuple[str, ...]:
    """Remove what is not part of the site, and folders that are empty then."""
    removed = sorted(name for name in there if name not in names)
    for name in removed:
        (site / name).unlink(missing_ok=True)
    if removed:
        for folder, _, _ in os.walk(site, topdown=False):
            if Path(folder) != site and not os.listdir(folder):  # noqa: PTH208 - a list is needed, not entries
                Path(folder).rmdir()
    return tuple(removed)
