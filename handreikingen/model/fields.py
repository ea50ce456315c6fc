"""The types of fields: what text, dates, addresses and references may look like.

Each type says in its JSON Schema what the editor and the form may offer; each fault has a type of its
own (`leeg`, `te_lang`, `tekens`, `datum`, `webadres`, `naam`), which `schema` turns into a Dutch message.
"""

import re
from collections.abc import Callable
from datetime import date
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, PlainSerializer, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from handreikingen.model.dates import Datum, Moment, Periode
from handreikingen.model.references import Verwijzing

MOST_WORDS_SUMMARY = 40
"""Words that a summary has at most (ontwerp §4)."""

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_RAW_SIGNS = re.compile(r"[<>]|\{\{|\}\}|\{%|%\}|\{#|#\}")


def _no_raw_signs(text: str) -> str:
    """Titles and summaries are printed by the theme as they are: no tags, no template signs."""
    found = _RAW_SIGNS.search(text)
    if found:
        raise PydanticCustomError("tekens", "{teken}", {"teken": found[0]})
    return text


def _summary_length(text: str) -> str:
    words = len(text.split())
    if words > MOST_WORDS_SUMMARY:
        raise PydanticCustomError("te_veel_woorden", "{woorden}", {"woorden": words})
    return text


def _identifier(text: str) -> str:
    if not _ID.fullmatch(text):
        raise PydanticCustomError("naam", "{naam}", {"naam": text})
    return text


def _web_address(text: str) -> str:
    try:
        parts = urlsplit(text)
        fits = parts.scheme in ("https", "http") and bool(parts.hostname) and not parts.username
    except ValueError:
        fits = False
    if not fits or re.search(r"[\s<>\"'`{}|\\^]", text):
        raise PydanticCustomError("webadres", "{adres}", {"adres": text})
    return text


def _parsed(parse: Callable[[str], object]) -> BeforeValidator:
    """A validator that turns text into a value and reports anything else as a wrong date."""

    def validate(value: object) -> object:
        if not isinstance(value, str):
            raise PydanticCustomError("datum", "{waarde}", {"waarde": str(value)})
        try:
            return parse(value)
        except ValueError:
            raise PydanticCustomError("datum", "{waarde}", {"waarde": value}) from None

    return BeforeValidator(validate)


def _parse_day(text: str) -> date:
    moment = Moment.parse(text)
    if moment.tijd is not None:
        raise ValueError("a day has no time")
    return moment.dag


def _whole_number(value: object) -> object:
    if isinstance(value, str) and re.fullmatch(r"\d{1,9}", value):
        return int(value)
    raise PydanticCustomError("getal", "{waarde}", {"waarde": str(value)})


Tekst = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
"""Plain text; Markdown signs in it are shown as they are."""
Regel = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
"""Plain text of one line."""
Titel = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100), AfterValidator(_no_raw_signs)
]
Samenvatting = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=1000),
    AfterValidator(_no_raw_signs),
    AfterValidator(_summary_length),
]
Id = Annotated[
    str,
    AfterValidator(_identifier),
    WithJsonSchema({"type": "string", "pattern": f"^{_ID.pattern}$", "maxLength": 80}),
]
Webadres = Annotated[
    str,
    StringConstraints(strip_whitespace=True, max_length=500),
    AfterValidator(_web_address),
    WithJsonSchema({"type": "string", "format": "uri", "pattern": "^https?://"}),
]
Aantal = Annotated[
    int,
    BeforeValidator(_whole_number),
    WithJsonSchema({"type": "integer", "minimum": 0, "maximum": 999999999}),
]
Dag = Annotated[
    date,
    _parsed(_parse_day),
    WithJsonSchema({"type": "string", "format": "date", "examples": ["2026-11-24"]}),
]
DatumVeld = Annotated[
    Datum,
    _parsed(Datum.parse),
    PlainSerializer(str, when_used="json"),
    WithJsonSchema({"type": ["string", "integer"], "examples": ["2022-11-24", "2022-11", "2022"]}),
]
MomentVeld = Annotated[
    Moment,
    _parsed(Moment.parse),
    PlainSerializer(str, when_used="json"),
    WithJsonSchema({"type": "string", "examples": ["2022-11-24", "2022-11-24 09:30"]}),
]
PeriodeVeld = Annotated[
    Periode,
    _parsed(Periode.parse),
    PlainSerializer(str, when_used="json"),
    WithJsonSchema(
        {"type": ["string", "integer"], "examples": ["2024", "2024-K1", "2023-01 tot 2023-06", "onbekend"]}
    ),
]
Pad = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9/-]*/?$", max_length=200)]
"""An old address of a page, relative to the site: `handreikingen/oude-naam/`."""

Sector = Literal["po", "vo", "so"]
Netwerk = Literal["po-vo", "mbo"]

ThemaRef = Annotated[str, Verwijzing("thema")]
RolRef = Annotated[str, Verwijzing("rol")]
ProcesRef = Annotated[str, Verwijzing("proces")]
StapRef = Annotated[str, Verwijzing("stap")]
HandreikingRef = Annotated[str, Verwijzing("handreiking")]
HulpmiddelRef = Annotated[str, Verwijzing("hulpmiddel")]
BijeenkomstRef = Annotated[str, Verwijzing("bijeenkomst")]
OpbrengstRef = Annotated[str, Verwijzing("opbrengst")]
BronRef = Annotated[str, Verwijzing("bron")]
BegripRef = Annotated[str, Verwijzing("begrip")]
AanleidingRef = Annotated[str, Verwijzing("opbrengst", "peiling", "thema")]
RoadmapRef = Annotated[
    str, Verwijzing("opbrengst", "peiling", "advies", "handreiking", "bijeenkomst", "bericht")
]
