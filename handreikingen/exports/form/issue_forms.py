"""The issue forms for GitHub, made from the model: the same fields and explanations as the form on the site."""

from collections.abc import Iterator
from typing import Any, Final

import yaml

from handreikingen.exports.form.data import EXPLAINED, KINDS, mark_first
from handreikingen.exports.form.shape import Shape, fields_of
from handreikingen.model import Inhoud

Form = dict[str, Any]

FOLDER: Final = ".github/ISSUE_TEMPLATE"
_MADE: Final = "# Gemaakt uit het model met `make formulieren`. Verander het hier niet.\n"
_LINE: Final = 200
"""Text that may be longer gets a field of several lines."""
_ASKED: Final = {
    "handreiking": "Een idee voor een handreiking",
    "praktijkvoorbeeld": "Een praktijkvoorbeeld delen",
    "bijeenkomst": "Een verslag delen",
    "vraag": "Een vraag stellen",
}
_AGREED: Final = "Er staan geen namen van personen, mailadressen of telefoonnummers in."
_LEFT_OUT: Final = {
    "vraag": ("id", "bron"),
    "handreiking": ("status", "kleine_school", "kleine_school_waarom"),
}
"""What the people of the network fill in."""


def issue_forms() -> dict[str, str]:
    """The text of every file, by its name in .github/ISSUE_TEMPLATE."""
    forms = {f"{kind.soort}.yml": _form_of(kind) for kind in KINDS}
    return {name: _MADE + _yaml(form) for name, form in {**forms, "probleem.yml": _problem()}.items()}


def _form_of(kind: type[Inhoud]) -> Form:
    fields = fields_of(kind)
    for shape in fields:
        mark_first(kind.soort, shape)
    left_out = _LEFT_OUT.get(kind.soort, ())
    asked = [shape for shape in fields if shape["meteen"] and shape["veld"] not in left_out]
    body = [_field(shape) for shape in asked]
    if kind.soort == "vraag":
        body += _place("Bij welke pagina", needed=False)
        given = "Gegevens uit het formulier van de site"
        body.append(_text("gegevens", given, "Leeg laten mag.", needed=False))
    else:
        body.append(_text("verhaal", "De tekst", "Vertel het verhaal, in gewone woorden.", needed=False))
    return _whole(_ASKED[kind.soort], EXPLAINED[kind.soort], [kind.soort], body)


def _problem() -> Form:
    body = [
        *_place("Welke pagina", needed=True),
        _text("wat", "Wat klopt er niet", "Wat zag je, en wat had je verwacht?", needed=True),
    ]
    return _whole("Een probleem melden", "Er staat iets fout, of iets werkt niet.", ["probleem"], body)


def _place(label: str, *, needed: bool) -> list[Form]:
    """The page and the part of it; the links on the site fill these in."""
    return [
        _line("pagina", label, "Het adres van de pagina.", needed=needed),
        _line("deel", "Welk deel", "De kop waar het onder staat, als je die weet.", needed=False),
    ]


def _whole(name: str, about: str, labels: list[str], body: list[Form]) -> Form:
    promise = {"label": _AGREED, "required": True}
    check = {
        "type": "checkboxes",
        "id": "afspraak",
        "attributes": {"label": "Afspraak", "options": [promise]},
    }
    return {"name": name, "description": about, "labels": labels, "body": [*body, check]}


def _field(shape: Shape) -> Form:
    vorm, needed = shape["vorm"], bool(shape["nodig"])
    name, label, about = shape["veld"], shape["label"], shape["uitleg"]
    choices = shape.get("keuzes") or shape.get("van", {}).get("keuzes")
    if choices:
        attributes = {"label": label, "description": about, "multiple": vorm == "lijst", "options": choices}
        return {"type": "dropdown", "id": name, "attributes": attributes, "validations": {"required": needed}}
    if vorm == "lijst" and shape["van"]["vorm"] == "blok":
        parts = ", ".join(_asked_of(shape["van"]))
        return _text(name, label, f"{about} Schrijf elk op een eigen regel: {parts}.", needed=needed)
    if vorm == "lijst" or (vorm == "tekst" and shape.get("grens", 0) > _LINE):
        return _text(name, label, about, needed=needed)
    return _line(name, label, about, needed=needed)


def _asked_of(block: Shape) -> Iterator[str]:
    """The fields of a part that are asked at once, in words."""
    return (part["label"].lower() for part in block["velden"] if part["meteen"] and part["vorm"] != "naam")


def _line(name: str, label: str, about: str, *, needed: bool) -> Form:
    return _free("input", name, label, about, needed=needed)


def _text(name: str, label: str, about: str, *, needed: bool) -> Form:
    return _free("textarea", name, label, about, needed=needed)


def _free(kind: str, name: str, label: str, about: str, *, needed: bool) -> Form:
    attributes = {"label": label, "description": about}
    return {"type": kind, "id": name, "attributes": attributes, "validations": {"required": needed}}


def _yaml(form: Form) -> str:
    text: str = yaml.safe_dump(form, allow_unicode=True, sort_keys=False, width=110)
    return text
