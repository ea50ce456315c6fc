"""What the form on the site knows, as one script: the kinds, the choices, the messages, the addresses."""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

from handreikingen.catalog import Catalog
from handreikingen.checks import markup, references
from handreikingen.checks.fields import _TEMPLATE_SIGNS
from handreikingen.exports.form.shape import Shape, fields_of
from handreikingen.model import Inhoud
from handreikingen.model.guides import Handreiking, Praktijkvoorbeeld
from handreikingen.model.meetings import Bijeenkomst, Vraag
from handreikingen.model.registers import Organisatie
from handreikingen.problems import Code, private
from handreikingen.problems.registry import all_codes
from handreikingen.views.new_page import new_page

KINDS: Final[tuple[type[Inhoud], ...]] = (Handreiking, Praktijkvoorbeeld, Bijeenkomst, Vraag)
"""What people share: a guide, a practice example, a report of a meeting, a question."""

_NAMES = {"bijeenkomst": "Een verslag van een bijeenkomst"}
EXPLAINED = {
    "handreiking": "Stappen waarmee een ander zelf aan de slag kan.",
    "praktijkvoorbeeld": "Hoe jouw school, bestuur of netwerk iets aanpakte, en wat het opleverde.",
    "bijeenkomst": "Wat er besproken is, met de vragen en peilingen.",
    "vraag": "Waar je op school tegenaan loopt. Het netwerk zoekt uit wie het antwoord heeft.",
}
"""What someone who wants to share calls it; the model explains the kind to who knows the site."""
_FIRST: Final = {
    "handreiking": ("rollen", "sectoren", "kleine_school_waarom"),
    "praktijkvoorbeeld": ("toestemming", "geleerd", "handreikingen", "sectoren", "rollen"),
    "bijeenkomst": ("begin", "plaats", "deelnemers", "opbrengst", "peilingen", "niet_bekend"),
    "opbrengst": ("thema",),
    "peiling": (),
    "vraag": ("thema",),
}
"""What is not required but asked at once; the rest is a click away."""
_CODES = (
    "HR013 HR014 HR015 HR016 HR017 HR018 HR019 HR027 HR028 HR029 HR030 HR101 HR103 HR201 HR202 HR203 HR204 HR205"
    " HR206 HR207 HR210 HR211 HR212 HR213 HR215 HR216 HR217 HR220 HR221"
)
_SECTION = re.compile(r"^## (?P<kop>.+)\n+(?P<tekst>(?:(?!## ).*\n?)*)", re.MULTILINE)
_FILL_IN = re.compile(r"\*Vul in: (.+?)\*")


def form_script(catalog: Catalog, repository: str = "", mail: str = "") -> str:
    """The data as a script, because a page from disk cannot fetch."""
    data = json.dumps(form_data(catalog, repository, mail), ensure_ascii=False, separators=(",", ":"))
    safe = data.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"globalThis.FormulierModel = {safe};\n"


def form_data(catalog: Catalog, repository: str = "", mail: str = "") -> dict[str, Any]:
    """Everything the form knows."""
    kinds = [_kind(catalog, kind) for kind in KINDS]
    wanted = {soort for kind in kinds for shape in kind["velden"] for soort in _soorten(shape)}
    return {
        "soorten": kinds,
        "lijsten": {soort: _choices(catalog, soort) for soort in sorted(wanted)},
        "woorden": {soort: _words(soort) for soort in sorted(wanted)},
        "meldingen": {code: _message(all_codes()[code]) for code in _CODES.split()},
        "verzonnen": sorted(item.titel for item in catalog.all(Organisatie) if item.fictief),
        "paginas": sorted(document.path for document in catalog.documents),
        "vandaag": catalog.peildatum.isoformat(),
        "patronen": _patterns(),
        "elementen": sorted(markup._ALLOWED),
        "repository": repository,
        "mail": mail,
    }


def _kind(catalog: Catalog, kind: type[Inhoud]) -> dict[str, Any]:
    velden = fields_of(kind)
    for shape in velden:
        mark_first(kind.soort, shape)
    return {
        "soort": kind.soort,
        "naam": _NAMES.get(kind.soort, f"Een {kind.soort}"),
        "uitleg": EXPLAINED[kind.soort],
        "map": getattr(kind, "folder", ""),
        "bestand": getattr(kind, "file", ""),
        "velden": velden,
        "tekst": list(_sections(catalog, kind)),
    }


def mark_first(soort: str, shape: Shape) -> None:
    """Say of a field, and of the fields in it, whether the form asks it at once."""
    ours = shape["veld"] == "id" and soort in ("opbrengst", "peiling")  # filled in by the form
    shape["meteen"] = (shape["nodig"] and not ours) or shape["veld"] in _FIRST.get(soort, ())
    block = shape.get("van", shape)
    for part in block.get("velden", ()):
        mark_first(block["soort"], part)


def _sections(catalog: Catalog, kind: type[Inhoud]) -> Iterator[dict[str, str]]:
    """The headings of a new page, with what to write below each."""
    if getattr(kind, "folder", ""):
        text = new_page(catalog, kind.soort).text.split("\n---\n", 1)[1]
        for found in _SECTION.finditer(text):
            asked = " ".join(dict.fromkeys(_FILL_IN.findall(found["tekst"])))
            yield {"kop": found["kop"], "uitleg": asked[:1].upper() + asked[1:]}


def _soorten(shape: Shape) -> Iterable[str]:
    """The kinds that a field, or a field in it, may name."""
    block = shape.get("van", shape)
    yield from block.get("soorten", ())
    for part in block.get("velden", ()):
        yield from _soorten(part)


def _choices(catalog: Catalog, soort: str) -> list[list[str]]:
    return [[entry.key.id, entry.naam] for entry in catalog.of_kind(soort)]


def _words(soort: str) -> dict[str, str]:
    return {"naam": references._NAMES[soort], "plek": references._where(soort)}


def _message(code: Code) -> list[str]:
    return [code.message, code.hint]


def _patterns() -> dict[str, str]:
    """Patterns that mean the same in Python and in a browser."""
    return {
        "sjabloontekens": _TEMPLATE_SIGNS.pattern,
        "mailadres": private._EMAIL.pattern,
        "telefoon": private._PHONE.pattern.replace("(?P<", "(?<"),
        "abonnee": private._SUBSCRIBER.pattern,
        "datum": private._DATE.pattern,
        "negen": private._NINE.pattern,
        "webadres": private._WEB_ADDRESS.pattern,
    }
