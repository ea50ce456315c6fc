"""Images and drawings of a page: found in docs/ or in the page itself, and kept under a name by content."""

import hashlib
import posixpath
from urllib.parse import unquote, urlsplit

from lxml import etree

from handreikingen.exports.pdf.rendered import Publication

KINDS = (".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp")

# The HTML parser writes every name in small letters; these names of SVG have capitals.
_CAPITALS = {
    name.lower(): name
    for name in (
        "viewBox", "preserveAspectRatio", "gradientUnits", "gradientTransform", "patternUnits",
        "patternTransform", "clipPath", "clipPathUnits", "linearGradient", "radialGradient", "textPath",
        "textLength", "lengthAdjust", "markerWidth", "markerHeight", "markerUnits", "refX", "refY",
        "pathLength", "maskUnits", "spreadMethod", "stdDeviation",
    )
}  # fmt: skip
INK, FONT = "#14252b", "Atkinson Hyperlegible Next"
_SVG = "http://www.w3.org/2000/svg"


class PictureError(Exception):
    """An image that cannot be used; the message is the end of a Dutch sentence."""


def read_image(publication: Publication, url: str, src: str) -> tuple[str, bytes]:
    """The name and bytes of an image file that a page shows."""
    parts = urlsplit(src)
    if parts.scheme or parts.netloc:
        raise PictureError("staat op een andere site")
    path = posixpath.normpath(posixpath.join(url or ".", unquote(parts.path)))
    suffix = posixpath.splitext(path)[1].lower()
    if suffix not in KINDS:
        raise PictureError("is geen soort die een PDF kan tonen")
    try:
        data = (publication.docs / path).read_bytes()
    except OSError:
        raise PictureError("is er niet") from None
    return named(data, suffix), data


def drawing(element: etree._Element) -> tuple[str, bytes]:
    """The name and bytes of a drawing that stands in the page."""
    copy = _copy(element)
    copy.set("color", INK)
    copy.set("font-family", FONT)
    data: bytes = etree.tostring(copy, encoding="utf-8")
    return named(data, ".svg"), data


def drawing_text(element: etree._Element) -> str:
    """The text alternative of a drawing: its label, else its title and description."""
    label = element.get("aria-label") or ""
    named_parts = [e.text_content().strip() for e in element if e.tag in ("title", "desc")]
    return label or ". ".join(filter(None, named_parts))


def named(data: bytes, suffix: str) -> str:
    """A file name that says what is in the file."""
    return hashlib.sha256(data).hexdigest()[:16] + suffix


def _copy(element: etree._Element) -> etree._Element:
    """The drawing as XML, with the capitals that HTML took away; its title stands beside it already."""
    tag = str(element.tag)
    copy = etree.Element(f"{{{_SVG}}}{_CAPITALS.get(tag, tag)}", nsmap={None: _SVG})
    for name, value in element.attrib.items():
        if ":" not in str(name) and name != "xmlns":
            copy.set(_CAPITALS.get(str(name), str(name)), str(value))
    copy.text, copy.tail = element.text, None
    for child in element:
        if isinstance(child.tag, str) and child.tag not in ("title", "desc", "script", "style"):
            below = _copy(child)
            below.tail = child.tail
            copy.append(below)
    return copy
