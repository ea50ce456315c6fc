"""Words and figures that need a new look: abbreviations without explanation, old figures (HR913–HR914)."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from handreikingen.catalog import Catalog
from handreikingen.checks.page_text import PageText
from handreikingen.model import Document
from handreikingen.model.dates import MAANDEN, Datum
from handreikingen.model.meetings import Bericht, Bijeenkomst
from handreikingen.model.registers import Begrip, Bron, Organisatie
from handreikingen.problems import Place, Problem
from handreikingen.problems import worklist as codes

OLD_AFTER = timedelta(days=730)
_CAPITALS = re.compile(r"[A-Z]{2,8}(?![\w-]|\.\w)")
_NO_START = re.compile(r"[\w/.-]")
"""What stands before the capitals when they are the end of something else."""
_LINK_TARGET = re.compile(r"\]\([^)\n]*\)|https?://\S+|\{\{[^}\n]*\}\}|\{[^}\n]*\}")
_WORD = re.compile(r"\w+")
_COUNTED = "leden|scholen|besturen|deelnemers|organisaties|leerlingen|euro|procent"
_FIGURE = re.compile(
    rf"(?i)\b\d[\d.]*(?: ?%| (?:\w+ )?(?:{_COUNTED})\b)|\b(?:{_COUNTED})\b[^|\n]*\|[^|\d\n]*\d"
)
_YEAR = re.compile(r" (?:19|20)\d{2}")
_DATE = re.compile(rf"(?:(\d{{1,2}}) )?({'|'.join(MAANDEN)}) ((?:19|20)\d{{2}})")


def unexplained_abbreviations(catalog: Catalog) -> Iterator[Problem]:
    """Every abbreviation in a text is in the glossary, or is part of the name of an organisation."""
    seen = _explained(catalog)
    for page in catalog.documents:
        for word, place in page.once(_abbreviations):
            if word.casefold() not in seen:
                seen.add(word.casefold())
                yield codes.HR913.at(place, woord=word)


def _abbreviations(page: Document) -> list[tuple[str, Place]]:
    """The words in capitals of a page, each with where it stands first."""
    text, found = PageText.of(page.origin), dict[str, tuple[str, Place]]()
    for capitals in _CAPITALS.finditer(text.text):
        word = capitals[0].casefold()
        if word not in found and _stands_alone(text, capitals):
            found[word] = capitals[0], text.place(capitals.start())
    return list(found.values())


def _explained(catalog: Catalog) -> set[str]:
    """The words of all terms, and of the names of organisations and publishers."""
    names = [word for t in catalog.all(Begrip) for word in (t.voorkeursterm, *t.alternatief, *t.zoekterm)]
    names += [organisation.titel for organisation in catalog.all(Organisatie)]
    names += [source.uitgever for source in catalog.all(Bron)]
    return {word for name in names for word in _WORD.findall(name.casefold())}


def _stands_alone(text: PageText, capitals: re.Match[str]) -> bool:
    """Whether a reader sees these capitals as a word: not in code, in an address or behind other letters."""
    start, end = capitals.span()
    if start and _NO_START.match(text.text, start - 1):
        return False
    return text.prose[start:end] == capitals[0] and not _in_link(text.prose, start)


def _in_link(prose: str, offset: int) -> bool:
    """Whether this stands in the address of a link, in a macro or in an attribute list."""
    start = prose.rfind("\n", 0, offset) + 1
    end = prose.find("\n", offset)
    line = prose[start : end if end >= 0 else len(prose)]
    return any(found.start() <= offset - start < found.end() for found in _LINK_TARGET.finditer(line))


def old_figures(catalog: Catalog) -> Iterator[Problem]:
    """A figure with a date is of the last two years, outside the pages that tell what happened then."""
    year = catalog.peildatum.year
    for page in catalog.documents:
        if isinstance(page, Bijeenkomst | Bericht):
            continue
        for place, dated in page.once(_old_figures, year):
            if dated.laatste + OLD_AFTER < catalog.peildatum:
                yield codes.HR914.at(place, datum=dated.woorden)


def _old_figures(page: Document, year: int) -> list[tuple[Place, Datum]]:
    """The lines of a page with a figure, whose date is of before the year before this one, or hardly."""
    text, found = PageText.of(page.origin), []
    for start, end in _old_lines(text.text, year):
        line = text.prose[start:end]
        dated = _newest(line)
        if dated and _has_figure(line):
            found.append((text.place(start), dated))
    return found


def _has_figure(line: str) -> bool:
    """Whether the line counts something, besides its dates."""
    folded = line.casefold()
    if "%" not in line and not any(word in folded for word in _COUNTED.split("|")):
        return False  # far quicker than the expression
    return _FIGURE.search(_DATE.sub("", line)) is not None


def _old_lines(text: str, this_year: int) -> Iterator[tuple[int, int]]:
    """Where the lines begin and end whose newest date is of before last year: a quick look, most have none."""
    newest: dict[tuple[int, int], int] = {}
    start = end = -1
    for found in _YEAR.finditer(text):
        if text.endswith(MAANDEN, 0, found.start()):
            if found.start() > end:
                start = text.rfind("\n", 0, found.start()) + 1
                end = text.find("\n", found.end())
                end = end if end >= 0 else len(text)
            newest[start, end] = max(newest.get((start, end), 0), int(found[0]))
    yield from (line for line, year in newest.items() if year < this_year - 1)


def _newest(line: str) -> Datum | None:
    """The latest date in a line."""
    found = [
        Datum(int(year), MAANDEN.index(month) + 1, int(day) if day and _exists(year, month, day) else None)
        for day, month, year in _DATE.findall(line)
    ]
    return max(found, default=None)


def _exists(year: str, month: str, day: str) -> bool:
    try:
        date(int(year), MAANDEN.index(month) + 1, int(day))
    except ValueError:
        return False
    return True
