"""The content as it was: read from git, without touching a file."""

import io
import subprocess
import tarfile
from pathlib import Path

from handreikingen.sources import TEXT_SUFFIXES, SourceTree, tree_from_texts

LONGEST = 120


class HistoryError(Exception):
    """There is no such content in git; the text is a Dutch message."""


def tree_at(docs: Path, ref: str) -> SourceTree:
    """The sources of a docs folder where the work since `ref` began."""
    if ref.startswith("-"):
        raise HistoryError(f"‘{ref[:LONGEST]}’ is geen plek in de geschiedenis.")
    start = (
        _git(docs, "merge-base", ref, "HEAD", otherwise=f"Git kent ‘{ref[:LONGEST]}’ niet.").decode().strip()
    )
    packed = _git(docs, "archive", "--format=tar", start, ".", otherwise="Deze map stond toen niet in git.")
    texts: dict[str, str] = {}
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        for member in archive:
            content = archive.extractfile(member) if member.isfile() else None
            if content and member.name.endswith(TEXT_SUFFIXES):
                texts[member.name.removeprefix("./")] = content.read().decode("utf-8", "replace")
    return tree_from_texts(texts)


def _git(folder: Path, *arguments: str, otherwise: str) -> bytes:
    try:
        done = subprocess.run(  # noqa: S603 - fixed program and options, no shell
            ["git", *arguments],  # noqa: S607 - git is found on PATH
            cwd=folder,
            capture_output=True,
            check=False,
        )
    except OSError:
        raise HistoryError("Git is niet gevonden op deze computer.") from None
    if done.returncode:
        raise HistoryError(f"{otherwise} Haal eerst de hele geschiedenis op: git fetch --unshallow.")
    return done.stdout
