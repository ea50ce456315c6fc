"""The engine: Typst source to an accessible PDF (PDF/UA-1 and PDF/A-2a), the same bytes every time."""

import hashlib
import json
import os
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any

from handreikingen.exports.typeset.numbers import Place, left_open
from handreikingen.exports.typeset.pack import PackError, pack

STANDARDS = ["ua-1", "a-2a"]
TEMPLATES = ("onderdelen.typ", "huis.typ")

_HOUSE = files("handreikingen")  # not the package itself: importing that costs more than a document
_FONTS = _HOUSE / "exports" / "pdf" / "fonts"
_TEMPLATES = _HOUSE / "templates" / "pdf"
_DIAGNOSTIC = re.compile(r"^error: (?P<what>.+?)$\n\s*┌─ (?P<file>[^:\n]+):(?P<line>\d+)", re.MULTILINE)
_NO_GLYPH = re.compile(r'the text `"(?P<glyph>[^`]+)"` could not be displayed')


@dataclass(frozen=True, slots=True)
class EngineFault:
    """What the engine refused, and in which file."""

    message: str
    file: str
    glyph: str = ""
    """The character that no font has, if that is what is wrong."""


class EngineError(Exception):
    """The engine made nothing."""

    def __init__(self, faults: list[EngineFault]) -> None:
        self.faults = tuple(faults)
        super().__init__("; ".join(fault.message for fault in faults))


@cache
def engine_key() -> str:
    """What every document depends on besides its content: engine, templates, fonts and this code."""
    key = hashlib.sha256(f"typst {version('typst')}".encode())
    code, own = _HOUSE / "exports" / "pdf", _HOUSE / "exports" / "typeset"
    for folder, suffix in ((_TEMPLATES, ".typ"), (_FONTS, ".ttf"), (code, ".py"), (own, ".py")):
        for file in sorted(folder.iterdir(), key=lambda f: f.name):
            if file.name.endswith(suffix):
                key.update(file.name.encode() + b"\0" + file.read_bytes())
    return key.hexdigest()


def write_templates(root: Path) -> None:
    """Put the templates where the engine looks for them."""
    for name in TEMPLATES:
        (root / name).write_bytes((_TEMPLATES / name).read_bytes())


class Engine:
    """Typst, for one document after another; the templates and pages are in the folder `root`."""

    def __init__(self, root: Path) -> None:
        import typst  # noqa: PLC0415 - only when documents are made

        self._typst: Any = typst
        self._root = root
        self._file = root / f"document-{os.getpid()}.typ"
        self._fonts = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(_FONTS)]
        )

    def make(self, source: str, day: date, digits: int = 2) -> tuple[bytes, int]:
        """The PDF of a source and its number of pages; `digits` is a guess of what that number needs."""
        self._file.write_text(source, "utf-8")
        try:
            data, places = self._laid_out(day, digits)
        finally:
            self._file.unlink()
        pages = max((place[0] for place in places if place), default=0)
        if len(str(pages)) > digits:
            return self.make(source, day, len(str(pages)))
        try:
            return pack(data, places)
        except PackError as error:
            raise EngineError([EngineFault(str(error), "")]) from None

    def _laid_out(self, day: date, digits: int) -> tuple[bytes, list[Place | None]]:
        """What the engine makes, and where the places came that links lead to."""
        compiler = self._typst.Compiler(
            input=str(self._file),
            root=str(self._root),
            font_paths=self._fonts,
            ignore_system_fonts=True,
            sys_inputs={"cijfers": str(digits)},
        )
        stamp = datetime(day.year, day.month, day.day, tzinfo=UTC)
        try:
            data, warnings = compiler.compile_with_warnings(
                format="pdf", pdf_standards=STANDARDS, timestamp=stamp
            )
            found = compiler.query("<plaatsen>", field="value", one=True) if left_open(data) else "[]"
        except self._typst.TypstError as error:
            raise EngineError(_faults(error)) from None
        if warnings:
            raise EngineError([EngineFault(warning.message, "") for warning in warnings])
        return data, [place and tuple(place) for place in json.loads(found)]


def _faults(error: Any) -> list[EngineFault]:
    found = []
    for diagnostic in _DIAGNOSTIC.finditer(f"{error.diagnostic}\n"):
        glyph = _NO_GLYPH.search(diagnostic["what"])
        found.append(EngineFault(diagnostic["what"], diagnostic["file"], glyph["glyph"] if glyph else ""))
    return found or [EngineFault(str(error.message), "")]
