"""Help for contributors, made from the model and the codes: fields, templates, messages."""

from collections.abc import Mapping
from types import NoneType, UnionType
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from handreikingen.model import PAGE_KINDS, REGISTER_KINDS
from handreikingen.model.base import Deel
from handreikingen.problems import Code
from handreikingen.problems.registry import all_codes
from handreikingen.views.view import View

_KINDS: dict[str, type[Deel]] = {kind.soort: kind for kind in (*PAGE_KINDS, *REGISTER_KINDS)}
_FORMS = {"int": "een heel getal", "bool": "true of false", "date": "een dag", "Datum": "een datum"}
_FORMS |= {
    "Moment": "een dag, met of zonder tijd",
    "Periode": "een periode",
    "str": "tekst",
    "dict": "naam: tekst",
}


MESSAGES, FIELDS = "meedoen/meldingen.md", "meedoen/velden.md"
"""The pages that name every code and every kind; what there is to say of each stands on a page below it."""

MESSAGE_GROUPS: Mapping[str, str] = {
    "bestanden-en-gegevens": "HR0",
    "verwijzingen": "HR1",
    "inhoud": "HR2",
    "bouwstenen": "HR3",
    "bouwen": "HR4",
    "taal": "HR8",
    "aandacht": "HR9",
}
"""The pages below the first, with how the codes on each begin."""


def meldingen(view: View, groep: str = "") -> str:
    """Every code of a group with what it means, why it is there and how to mend it; else the names of all."""
    groups = [(f"meedoen/meldingen/{name}.md", _codes(start)) for name, start in MESSAGE_GROUPS.items()]
    if not groep:
        return view.render("meldingen_overzicht.md.j2", groups=groups, page=view.catalog.by_path.get)
    return view.render(
        "meldingen.md.j2", codes=_codes(MESSAGE_GROUPS[groep]), linked=lambda text: _linked(view, text)
    )


def _codes(start: str) -> list[Code]:
    return [code for name, code in all_codes().items() if name.startswith(start)]


def _linked(view: View, text: str) -> str:
    """An explanation that names the page of all fields as its neighbour, as seen from this page."""
    return text.replace("](velden.md)", f"]({view.link(FIELDS)})")


def velden(view: View, soort: str = "") -> str:
    """The fields of a kind as tables: name, whether it is needed, form, meaning; else a list of all kinds."""
    if soort:
        return view.render("velden.md.j2", tables=_tables(_KINDS[soort]))
    groups = [
        ("Soorten pagina’s", [(kind, f"meedoen/velden/{kind.soort}.md") for kind in PAGE_KINDS]),
        ("Lijsten", [(kind, f"meedoen/velden/lijsten.md#{kind.soort}") for kind in REGISTER_KINDS]),
    ]
    return view.render("velden_overzicht.md.j2", groups=groups, rows=lambda kind: _tables(kind)[0][1])


def _tables(kind: type[Deel]) -> list[tuple[str, list[tuple[str, bool, str, str]]]]:
    rows = [
        (info.alias or name, info.is_required(), _form(info), info.description or "")
        for name, info in kind.model_fields.items()
    ]
    parts = [part for info in kind.model_fields.values() if (part := _part(info.annotation))]
    return [(kind.soort, rows), *(table for part in parts for table in _tables(part))]


def _part(annotation: Any) -> type[Deel] | None:
    if isinstance(annotation, type) and issubclass(annotation, Deel):
        return annotation
    return next((found for argument in get_args(annotation) if (found := _part(argument))), None)


def _form(info: FieldInfo) -> str:
    """The form of a field in words: `tekst`, `een lijst`, `po, vo of so`."""
    return _form_of(info.annotation)


def _form_of(annotation: Any) -> str:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        return " of ".join([", ".join(arguments[:-1]), arguments[-1]] if len(arguments) > 1 else arguments)
    if origin is tuple:
        return (
            f"een lijst van {_form_of(arguments[0])}"
            if _part(arguments[0]) is None
            else "een lijst van blokken"
        )
    if origin is UnionType or NoneType in arguments:
        return _form_of(next(argument for argument in arguments if argument is not NoneType))
    if origin is not None and arguments and origin is not dict:
        return _form_of(arguments[0])
    name = getattr(origin or annotation, "__name__", "")
    return _FORMS.get(name, "een blok met gegevens" if _part(annotation) else "tekst")
