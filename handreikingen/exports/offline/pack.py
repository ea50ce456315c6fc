"""Pack a site that was built for use from disk, with a start page; the same bytes every time."""

import re
import zipfile
from datetime import date
from pathlib import Path

from handreikingen.views.view import environment, words

FOLDER = "site"
START = "Begin hier.html"
LEFT_OUT = frozenset({"404.html", "sitemap.xml", "sitemap.xml.gz", "sw.js"})
"""What only a web server uses."""

_LOADS = re.compile(
    r"""<(?:link[^>]+rel=["']?(?:stylesheet|preload|modulepreload|icon|manifest)|script|img|source|iframe)\b[^>]*?"""
    r"""\b(?:href|src)=["']?((?:https?:)?//[^"'\s>]+|/[^"'\s>]*)""",
    re.IGNORECASE,
)


class OnlineError(Exception):
    """The site asks for something that is not in the copy; the message names it."""


def pack(site: Path, target: Path, name: str, day: date) -> int:
    """Write the zip and return its size in bytes. Nothing is written when a page would ask for the network."""
    files = sorted(file for file in site.rglob("*") if file.is_file() and file.name not in LEFT_OUT)
    for page in (file for file in files if file.suffix == ".html"):
        if found := _LOADS.search(page.read_text("utf-8")):
            where = page.relative_to(site).as_posix()
            raise OnlineError(f"{where} laadt {found[1]}. Een kopie zonder internet kan dat niet.")
    start = (
        environment()
        .get_template("pdf/begin.html.j2")
        .render(
            naam=name,
            datum=words(day),
            map=FOLDER,
            megabytes=max(1, round(sum(f.stat().st_size for f in files) / 1e6)),
        )
    )
    target.parent.mkdir(parents=True, exist_ok=True)
    half = target.with_name(target.name + ".half")
    stamp = (day.year, day.month, day.day, 0, 0, 0)
    with zipfile.ZipFile(half, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        _add(archive, START, start.encode(), stamp)
        for file in files:
            _add(archive, f"{FOLDER}/{file.relative_to(site).as_posix()}", file.read_bytes(), stamp)
    half.replace(target)
    return target.stat().st_size


def _add(
    archive: zipfile.ZipFile, name: str, data: bytes, stamp: "tuple[int, int, int, int, int, int]"
) -> None:
    entry = zipfile.ZipInfo(name, stamp)
    entry.compress_type = (
        zipfile.ZIP_STORED if name.endswith((".pdf", ".woff2", ".png")) else zipfile.ZIP_DEFLATED
    )
    entry.external_attr = 0o644 << 16
    archive.writestr(entry, data)
