"""Read the text files of docs/ once, refusing what could harm a reader or the build.

MkDocs follows symlinks and reads any encoding it can guess; we name the file and the place instead.
"""

import errno
import os
import re
import stat
import unicodedata
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from handreikingen.problems import Place, Problem
from handreikingen.problems import reading as codes

MAX_FILE = 1_000_000
MAX_CHARACTER_PROBLEMS = 20
TEXT_SUFFIXES = (".md", ".yml")
SUFFIXES = (*TEXT_SUFFIXES, ".svg", ".png", ".jpg", ".jpeg", ".webp")

_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_INVISIBLE = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters, but not tab and newline
    "\u200b\u2028\u2029\u2060\ufeff\ufffe\uffff\ud800-\udfff"
)
REFUSED = re.compile(f"[{_BIDI}{_INVISIBLE}]")
"""Characters that nobody sees and no page needs; YAML refuses or counts lines by some of them."""
_IS_BIDI = re.compile(f"[{_BIDI}]")

_NAME = re.compile(r"[a-z0-9]+(?:-+[a-z0-9]+)*")
_BINARY = {
    b"PK\x03\x04": "het is een bestand uit Word of Excel, of een zip-bestand",
    b"\xd0\xcf\x11\xe0": "het is een oud bestand uit Word of Excel",
    b"%PDF-": "het is een pdf",
    b"\x89PNG": "het is een afbeelding",
    b"\xff\xd8\xff": "het is een afbeelding",
}
_UTF16 = "het is opgeslagen als UTF-16"
_ADVICE = {
    ".yaml": "Laat de naam eindigen op ‘.yml’.",
    ".markdown": "Laat de naam eindigen op ‘.md’.",
    ".txt": "Maak er een pagina van die eindigt op ‘.md’.",
    ".docx": "Zet de tekst in een pagina die eindigt op ‘.md’.",
    ".pdf": "Zet de tekst in een pagina, of link naar de plek waar de pdf staat.",
}


@dataclass(frozen=True)  # without slots: thousands are pickled and read again, which is far quicker so
class Source:
    """One text file of docs/: path with forward slashes; no byte order mark, newlines as line feeds."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class SourceTree:
    """All text files (sorted), the names of all regular files, and what is wrong with either."""

    sources: tuple[Source, ...]
    files: frozenset[str]
    problems: tuple[Problem, ...]


NOTHING: Mapping[str, bytes] = MappingProxyType({})


def read_tree(docs: Path, known: Container[str] = (), at_hand: Mapping[str, bytes] = NOTHING) -> SourceTree:
    """Everything under docs/; hidden files are skipped, symlinks are not followed.

    The texts of `known` are left out; files that are `at_hand` are not read from the disk.
    """
    files, folders, problems = _walk(docs)
    problems += name_problems(files, folders)
    sources = []
    for path in files:
        if path.endswith(TEXT_SUFFIXES) and path not in known:
            source, found = decode(path, at_hand[path]) if path in at_hand else _read(docs, path)
            problems += found
            sources += [source] if source else []
    return SourceTree(tuple(sources), frozenset(files), tuple(sorted(set(problems))))


def tree_from_texts(texts: Mapping[str, str]) -> SourceTree:
    """The same from texts by path, without a disk."""
    files = sorted(texts)
    folders = {str(parent) for path in files for parent in PurePosixPath(path).parents}
    problems = name_problems(files, sorted(folders - {"."}))
    sources = []
    for path in files:
        if path.endswith(TEXT_SUFFIXES):
            source, found = decode(path, texts[path].encode("utf-8", "surrogatepass"))
            problems += found
            sources += [source] if source else []
    return SourceTree(tuple(sources), frozenset(files), tuple(sorted(set(problems))))


def decode(path: str, data: bytes) -> tuple[Source | None, list[Problem]]:
    """Bytes to text; None when they are too many or not UTF-8."""
    if len(data) > MAX_FILE:
        return None, [codes.HR006.at(Place(path), wat="Dit bestand", grens="1 MB")]
    reason = _not_text(data)
    if reason:
        return None, [codes.HR007.at(Place(path), reden=reason)]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        letter = data[error.start : error.start + 1].decode("cp1252", "replace")
        before = _normalise(data[: error.start].decode("utf-8"))
        reason = f"de letter hier is anders opgeslagen (waarschijnlijk ‘{letter}’)"
        return None, [codes.HR007.at(_place(path, before, len(before)), reden=reason)]
    text = _normalise(text)
    return Source(path, text), list(_character_problems(path, text))


def name_problems(files: Iterable[str], folders: Iterable[str]) -> list[Problem]:
    """Every name is a good web address on every computer, and of a kind that belongs here."""
    problems: list[Problem] = []
    seen: dict[str, str] = {}
    files = set(files)
    for path in sorted({*files, *folders}):
        parent, _, name = path.rpartition("/")
        stem, suffix = _split_suffix(name) if path in files else (name, "")
        place = Place(path)
        if not _NAME.fullmatch(stem) or suffix != suffix.lower():
            better = _better_name(stem) + suffix.lower()
            advice = f"Noem het bijvoorbeeld ‘{better}’." if _better_name(stem) else "Kies een andere naam."
            problems.append(codes.HR003.at(place, naam=name, voorstel=advice))
        if path in files and suffix.lower() not in SUFFIXES:
            advice = _ADVICE.get(suffix.lower(), "Zet het ergens anders, of maak er een pagina van.")
            problems.append(codes.HR005.at(place, einde=suffix or name, advies=advice))
        other = seen.setdefault(f"{parent}/{name.casefold()}", name)
        if other != name:
            problems.append(codes.HR004.at(place, naam=name, ander=other))
    return problems


def _split_suffix(name: str) -> tuple[str, str]:
    stem, dot, suffix = name.rpartition(".")
    return (stem, dot + suffix) if dot else (name, "")


def _better_name(stem: str) -> str:
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def _walk(docs: Path) -> tuple[list[str], list[str], list[Problem]]:
    """Regular files and folders below docs/ (sorted), and what is neither."""
    files: list[str] = []
    folders: list[str] = []
    problems: list[Problem] = []
    todo = [""]
    while todo:
        folder = todo.pop()
        try:
            with os.scandir(docs / folder) as entries:
                names = sorted(entry.name for entry in entries if not entry.name.startswith("."))
            for name in names:
                path = f"{folder}/{name}" if folder else name
                problem, kind = _kind(docs, path)
                problems += problem
                if kind == "map":
                    folders.append(path)
                    todo.append(path)
                elif kind == "bestand":
                    files.append(path)
        except OSError as error:
            problems.append(_unreadable(folder or ".", error))
    return sorted(files), sorted(folders), problems


def _kind(docs: Path, path: str) -> tuple[list[Problem], str]:
    """What stands at `path`: "map", "bestand", or "" with the problem."""
    shown = printable(path)
    place = Place(shown)
    if shown != path:
        name = shown.rpartition("/")[2]
        return [codes.HR003.at(place, naam=name, voorstel="Kies een andere naam.")], ""
    mode = (docs / path).lstat().st_mode
    if stat.S_ISLNK(mode):
        return [codes.HR001.at(place)], ""
    if stat.S_ISDIR(mode):
        return [], "map"
    if stat.S_ISREG(mode):
        return [], "bestand"
    return [codes.HR002.at(place, reden="het is geen gewoon bestand")], ""


def printable(path: str) -> str:
    """The path in characters that every terminal and log can show on one line."""
    text = os.fsencode(path).decode("utf-8", "replace")
    return REFUSED.sub("\N{REPLACEMENT CHARACTER}", re.sub(r"[\t\n]", "\N{REPLACEMENT CHARACTER}", text))


def _read(docs: Path, path: str) -> tuple[Source | None, list[Problem]]:
    try:
        with (docs / path).open("rb") as file:
            data = file.read(MAX_FILE + 1)
    except OSError as error:
        return None, [_unreadable(path, error)]
    return decode(path, data)


def _unreadable(path: str, error: OSError) -> Problem:
    reasons = {
        errno.EACCES: "je hebt er geen toegang toe",
        errno.ENOENT: "het bestaat niet",
        errno.ENOTDIR: "het is geen map",
        errno.ENAMETOOLONG: "de naam is te lang",
    }
    return codes.HR002.at(Place(path), reden=reasons.get(error.errno or 0, "het lezen lukt niet"))


def _not_text(data: bytes) -> str:
    """Why these bytes are another kind of file altogether, or nothing."""
    for start, reason in _BINARY.items():
        if data.startswith(start):
            return reason
    if data.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")):
        return _UTF16
    sample = data[:2000]
    half = max(2, len(sample) // 2)
    zeros = max(sample[0::2].count(0), sample[1::2].count(0))
    return _UTF16 if zeros > half // 2 else ""


def plain_text(data: bytes) -> str:
    """The text of a file that is known to hold one, as `decode` gives it."""
    return _normalise(data.decode("utf-8"))


def _normalise(text: str) -> str:
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _place(path: str, text: str, offset: int) -> Place:
    line_start = text.rfind("\n", 0, offset) + 1
    return Place(path, text.count("\n", 0, offset) + 1, offset - line_start + 1)


def _character_problems(path: str, text: str) -> Iterator[Problem]:
    for number, match in enumerate(REFUSED.finditer(text)):
        if number == MAX_CHARACTER_PROBLEMS:
            return
        code = codes.HR009 if _IS_BIDI.match(match.group()) else codes.HR008
        yield code.at(_place(path, text, match.start()), teken=f"U+{ord(match.group()):04X}")
