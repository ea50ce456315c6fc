"""Where a link in a page leads: to a place in the site, or to an address elsewhere."""

import posixpath
from urllib.parse import urldefrag, urlsplit

from handreikingen.exports.pdf.rendered import Publication, canonical


def resolve(url: str, href: str, publication: Publication) -> tuple[str, str]:
    """The full address of `href` on the page at `url`, and `url#anchor` when it is inside the site."""
    if urlsplit(href).scheme or href.startswith("//"):
        return href, ""
    relative, anchor = urldefrag(href)
    found = _joined(url, relative) if relative else url
    found = canonical(found)
    if relative.startswith("/") or found.startswith(".."):
        return publication.absolute(found.lstrip("./")), ""
    address = publication.absolute(found)
    return (f"{address}#{anchor}" if anchor else address), f"{found}#{anchor}"


def _joined(url: str, relative: str) -> str:
    path = posixpath.normpath(posixpath.join(posixpath.dirname(url), relative))
    if path == ".":
        return ""
    ends_in_folder = relative.endswith(("/", "/.", "/..")) or relative in (".", "..")
    return f"{path}/" if ends_in_folder else path
