"""Drawings (svg files) that draw and do nothing else: no scripts, no links elsewhere, no definitions (HR423)."""

import re
from collections.abc import Mapping
from xml.parsers import expat

from handreikingen.problems import Place, Problem
from handreikingen.problems import gate as codes

SVG = "http://www.w3.org/2000/svg"
_INERT = re.compile(
    r"http://(www\.inkscape\.org|sodipodi\.sourceforge\.net|creativecommons\.org|purl\.org/dc|www\.w3\.org/1999/02/22-rdf)\S*"
)
"""What drawing programs add about a drawing: browsers do nothing with it."""
_WORDS = """
    a circle clipPath defs desc ellipse feBlend feColorMatrix feComposite feDropShadow feFlood feGaussianBlur feMerge
    feMergeNode feOffset filter g image line linearGradient marker mask metadata path pattern polygon polyline
    radialGradient rect stop style svg switch symbol text textPath title tspan use view
"""
ELEMENTS = frozenset(_WORDS.split())
_PICTURE = re.compile(r"data:image/(png|jpeg|webp);base64,[A-Za-z0-9+/=\s]*")
_LOADS = re.compile(r"@import|expression\s*\(|\\|url\s*\((?!\s*['\"]?#)|(java|vb)script:", re.IGNORECASE)
MOST_ELEMENTS = 20_000


def drawing_faults(path: str, data: bytes) -> list[Problem]:
    """The faults of one drawing."""
    return _Reader(path).read(data)


class _StoppedError(Exception):
    """The rest of the drawing need not be read."""


class _Reader:
    """Listens to an XML parser; keeps the faults with their lines."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.faults: list[Problem] = []
        self.elements = 0
        self.style = ""
        self.inside_style = False
        self.parser = parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.characters
        parser.StartDoctypeDeclHandler = lambda *_: self.stop("een eigen definitie (DOCTYPE)")
        parser.ProcessingInstructionHandler = lambda target, _: self.refuse(f"een opdracht ({target})")

    def read(self, data: bytes) -> list[Problem]:
        try:
            self.parser.Parse(data, True)
        except expat.ExpatError as error:
            place = Place(self.path, max(1, error.lineno), error.offset + 1)
            why = "de tekening is niet te lezen"
            self.faults.append(codes.HR421.at(place, soort="svg", waarom=why))
        except _StoppedError:
            pass
        return self.faults

    def refuse(self, what: str) -> None:
        place = Place(self.path, self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)
        self.faults.append(codes.HR423.at(place, wat=what))

    def stop(self, what: str) -> None:
        self.refuse(what)
        raise _StoppedError

    def start(self, full_name: str, attributes: Mapping[str, str]) -> None:
        space, _, name = full_name.rpartition(" ")
        self.elements += 1
        if self.elements == 1 and (space, name) != (SVG, "svg"):
            self.stop("iets anders dan een tekening (het eerste element is geen ‘svg’)")
        if self.elements > MOST_ELEMENTS:
            self.stop(f"te veel: meer dan {MOST_ELEMENTS} onderdelen")
        if space == SVG and name in ELEMENTS:
            self.inside_style = name == "style"
        elif not _INERT.fullmatch(space):
            self.refuse(f"het element ‘{name}’")
        for key, value in attributes.items():
            self.attribute(name, key.rpartition(" ")[2], value)

    def attribute(self, element: str, name: str, value: str) -> None:
        if name.lower().startswith("on"):
            self.refuse(f"het kenmerk ‘{name}’")
        elif name in ("href", "src", "base") and not self.own(element, value):
            self.refuse(f"een adres (‘{name}’)")
        elif _LOADS.search(value) and name not in ("d", "href"):
            self.refuse(f"een adres of opdracht in ‘{name}’")

    @staticmethod
    def own(element: str, value: str) -> bool:
        return value.startswith("#") or (element == "image" and bool(_PICTURE.fullmatch(value)))

    def characters(self, text: str) -> None:
        if self.inside_style:
            self.style += text

    def end(self, _: str) -> None:
        if self.inside_style and _LOADS.search(self.style):
            self.refuse("een stijl die iets laadt")
        self.inside_style, self.style = False, ""
