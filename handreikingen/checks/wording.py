"""Words and figures that need a new look: abbreviations without explanation, old figures (HR913–HR914)."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from handreikingen.catalog import Catalog
from handreikingen.checks.page_text import PageText
from handreikingen.model import Document
from handreikingen.model.dates import MAANDEN, Datum
from handreikingen.model.meetings import Bericht, Bijeenkomst
from handreikingen.model.registers import Begrip, Organisatie
from handreikingen.problems import Problem
from handreikingen.problems import worklist as codes

OLD_AFTER = timedelta(days=730)
_ABBREVIATION = re.compile(r"(?<![\w/.-])[A-Z]{2,8}(?![\w-]|\.\w)")
_LINK_TARGET = re.compile(r"\]\([^)\n]*\)|https?://\S+|\{\{[^}\n]*\}\}|\{[^}\n]*\}")
_WORD = re.compile(r"\w+")
_COUNTED = "leden|scholen|besturen|deelnemers|organisaties|leerlingen|euro|procent"
_FIGURE = re.compile(
    rf"(?i)\b\d[\d.]*(?: ?%| (?:\w+ )?(?:{_COUNTED})\b)|\b(?:{_COUNTED})\b[^|\n]*\|[^|\d\n]*\d"
)
_DATE = re.compile(rf"(?:(\d{{1,2}}) )?({'|'.join(MAANDEN)}) ((?:19|20)\d{{2}})")


def unexplained_abbreviations(catalog: Catalog) -> Iterator[Problem]:
    """Every abbreviation in a text is in the glossary, or is the name of an organisation."""
    seen = _explained(catalog)
    for _, text in _texts(catalog):
        for found in _ABBREVIATION.finditer(text.prose):
            if found[0].casefold() not in seen and not _in_link(text.prose, found.start()):
                seen.add(found[0].casefold())
                yield codes.HR913.at(text.place(found.start()), woord=found[0])


def _explained(catalog: Catalog) -> set[str]:
    """The words of all terms and of the names of organisations."""
    names = [word for t in catalog.all(Begrip) for word in (t.voorkeursterm, *t.alternatief, *t.zoekterm)]
    names += [organisation.titel for organisation in catalog.all(Organisatie)]
    return {word for name in names for word in _WORD.findall(name.casefold())}


def _in_link(prose: str, offset: int) -> bool:
    """Whether this stands in the address of a link, in a macro or in an attribute list."""
    start = prose.rfind("\n", 0, offset) + 1
    end = prose.find("\n", offset)
    line = prose[start : end if end >= 0 else len(prose)]
    return any(found.start() <= offset - start < found.end() for found in _LINK_TARGET.finditer(line))


def old_figures(catalog: Catalog) -> Iterator[Problem]:
    """A figure with a date is of the last two years, outside the pages that tell what happened then."""
    for page, text in _texts(catalog):
        if isinstance(page, Bijeenkomst | Bericht):
            continue
        offset = 0
        for line in text.prose.split("\n"):
            dated = _newest(line) if _FIGURE.search(_DATE.sub("", line)) else None
            if dated and dated.laatste + OLD_AFTER < catalog.peildatum:
                yield codes.HR914.at(text.place(offset), datum=dated.woorden)
            offset += len(line) + 1


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


def _texts(catalog: Catalog) -> Iterator[tuple[Document, PageText]]:
    for page in catalog.documents:
        if page.body.strip():
            yield page, PageText.of(page.origin)
