"""Small sites as text, so that a test shows what it is about.

    -- themas/toetsen.md --
    titel: Toetsen
    ---
    De tekst van de pagina.

Everything before a line `---` are fields, what follows is the text of the page; without that line all of it
is fields. In the file the fields start on line 2, below the opening `---`. A drawing that starts with `---`
itself is taken as it is. Registers (`data/*.yml`) are taken as they are too.
"""

import re
from datetime import UTC, date, datetime
from textwrap import dedent

from handreikingen.inspection import Inspection, inspect_tree
from handreikingen.model import kind_of_folder
from handreikingen.peildatum import reference_day
from handreikingen.problems import Severity
from handreikingen.sources import tree_from_texts

PEILDATUM = date(2026, 11, 23)
"""Today in a drawing."""

VANDAAG = reference_day()
"""Today for the real content: what someone reviewed this morning is not from the future."""
EPOCH = str(int(datetime(VANDAAG.year, VANDAAG.month, VANDAAG.day, 12, tzinfo=UTC).timestamp()))
"""The same day for a build."""

THEMA = "algemeen"
"""The theme that the fixture adds when a page needs one and leaves it out."""

DEFAULTS = {
    "themas": f"[{THEMA}]",
    "kern": "Waar het om draait.",
    "status": "werkversie",
    "doe_tijd": "een uur",
    "resultaat": "een lijst",
    "kleine_school": "ja",
    "herkomst": "echt",
    "organisatie": "Netwerk",
    "organisatie_soort": "netwerk",
    "vorm": "fysiek",
    "van": "een groep",
    "gericht_aan": "een raad",
    "uitgebracht": "2024-01-01",
    "sector": "po",
    "stappen": "[{id: begin, titel: Begin}]",
    "taken": "[Iets doen]",
    "stelling": "Dat denken mensen.",
    "klopt_niet_omdat": "Het is anders.",
    "wat_dan_wel": "Zo zit het.",
    "duur": "vijf minuten",
    "vragen": "[{tekst: Weet je het?}]",
    "maker": "een organisatie",
    "soort": "wiki",
    "waarvoor": "Om iets op te zoeken.",
    "datum": "2024-01-01",
    "aard": "nieuws",
    "begin": "2024-01-01",
}
_HEADING = re.compile(r"^-- (\S+) --$", re.MULTILINE)


def texts(drawing: str, fill: bool = True) -> dict[str, str]:
    """The files of a drawing; with `fill` the required fields that it leaves out are added, last."""
    parts = _HEADING.split(dedent(drawing).strip("\n"))
    files = {
        path: _file(path, text.strip("\n"), fill) for path, text in zip(parts[1::2], parts[2::2], strict=True)
    }
    thema = f"themas/{THEMA}.md"
    if fill and thema not in files and any(f"[{THEMA}]" in text for text in files.values()):
        files[thema] = _file(thema, "titel: Algemeen", fill)
    return files


def _file(path: str, text: str, fill: bool) -> str:
    if not path.endswith(".md") or text.startswith("---"):
        return text + "\n"
    fields, _, body = f"{text}\n".partition("\n---\n") if not text.startswith("---\n") else ("", "", text)
    lines = [line for line in fields.rstrip("\n").split("\n") if line]
    return "\n".join(["---", *lines, *(_missing(path, lines) if fill else ()), "---", body])


def _missing(path: str, lines: list[str]) -> list[str]:
    written = {line.partition(":")[0] for line in lines}
    kind = kind_of_folder(path)
    name = path.rpartition("/")[2].removesuffix(".md")
    values = {**DEFAULTS, "titel": f"Pagina {name}", "samenvatting": f"Over {name}."}
    values["volgorde"] = str(100 + sum(name.encode()))
    needed = [info.alias or field for field, info in kind.model_fields.items() if info.is_required()]
    if kind.soort == "bijeenkomst" and "datum_onbekend" not in written:
        needed.append("begin")
    return [f"{field}: {values[field]}" for field in needed if field not in written]


def inspection(drawing: str, *, fill: bool = True, peildatum: date = PEILDATUM) -> Inspection:
    """What `inspect` says of the site in a drawing."""
    return inspect_tree(tree_from_texts(texts(drawing, fill)), peildatum)


def messages(found: Inspection, *codes: str) -> list[str]:
    """The errors, one line each; or the problems with these codes, notices too."""
    return [
        problem.text
        for problem in found.problems
        if (problem.code in codes if codes else problem.severity is Severity.FOUT)
    ]
