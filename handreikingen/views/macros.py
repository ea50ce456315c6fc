"""The macros that content may use: their names, what they take, and the view that each calls."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import get_args

from handreikingen.catalog import Catalog
from handreikingen.checks.macro_gate import Parameter, Signature
from handreikingen.model import PAGE_KINDS, REGISTER_KINDS
from handreikingen.model.fields import Netwerk, Sector
from handreikingen.model.guides import Status, Thema
from handreikingen.model.meetings import OpbrengstSoort
from handreikingen.problems import Place, Problem
from handreikingen.problems.building import HR403
from handreikingen.views import (
    advice,
    calendar,
    form,
    home,
    lists,
    new_page,
    polls,
    questions,
    registers,
    related,
    roadmap,
    roles,
    small_school,
    themes,
    work,
    worklist,
)
from handreikingen.views import filter as filter_views
from handreikingen.views import help as help_views
from handreikingen.views.view import View

Known = str | tuple[str, ...]
"""The values that a parameter may have: the ids of a kind (its name), or these words."""

PAGE_NAMES = tuple(kind.soort for kind in PAGE_KINDS)
MODEL_NAMES = (*PAGE_NAMES, *(kind.soort for kind in REGISTER_KINDS))


@dataclass(frozen=True, slots=True)
class Param:
    """A parameter of a macro, before the catalog is known."""

    name: str
    known: Known
    required: bool = False
    positional: bool = False
    """Whether it may be written without its name; a required one always may."""

    def parameter(self, catalog: Catalog) -> Parameter:
        """The parameter with the values that exist now."""
        words = (
            self.known if isinstance(self.known, tuple) else [e.key.id for e in catalog.of_kind(self.known)]
        )
        return Parameter(
            self.name,
            required=self.required,
            known=frozenset(words),
            keyword_only=not (self.required or self.positional),
        )


@dataclass(frozen=True, slots=True)
class Macro:
    """A macro: the view it calls and what it takes."""

    view: Callable[..., str]
    params: tuple[Param, ...] = ()


_THEMA = Param("thema", "thema")
_FILTERS = (
    _THEMA,
    Param("rol", "rol"),
    Param("sector", get_args(Sector)),
    Param("status", get_args(Status)),
    Param("netwerk", get_args(Netwerk)),
    Param("kleine_school", ("ja", "deels", "nee")),
)
_QUESTION_STATUS = ("open", "in bewerking", "beantwoord")

MACROS: Mapping[str, Macro] = {
    "toon_aantallen": Macro(lists.aantallen),
    "toon_adviezen": Macro(advice.adviezen),
    "toon_begrippen": Macro(registers.begrippen),
    "toon_berichten": Macro(lists.berichten),
    "toon_bijeenkomsten": Macro(calendar.bijeenkomsten),
    "toon_bronnen": Macro(registers.bronnen),
    "toon_bronnenlijst": Macro(
        registers.bronnenlijst, (Param("groep", tuple(registers.SOURCE_GROUPS), positional=True),)
    ),
    "toon_gedaan": Macro(advice.gedaan),
    "toon_kalender": Macro(calendar.kalender),
    "toon_kleine_school": Macro(small_school.kleine_school),
    "toon_filter": Macro(filter_views.toon_filter),
    "toon_formulier": Macro(form.formulier),
    "toon_lijst": Macro(lists.lijst, (Param("soort", PAGE_NAMES, required=True), *_FILTERS)),
    "toon_meldingen": Macro(
        help_views.meldingen, (Param("groep", tuple(help_views.MESSAGE_GROUPS), positional=True),)
    ),
    "toon_misverstanden": Macro(lists.misverstanden, (_THEMA,)),
    "toon_nieuw": Macro(home.nieuw),
    "toon_open_vragen": Macro(home.open_vragen),
    "toon_organisaties": Macro(registers.organisaties),
    "toon_peiling": Macro(polls.peiling, (Param("peiling", "peiling", required=True),)),
    "toon_peilingen": Macro(polls.peilingen),
    "toon_roadmap": Macro(roadmap.roadmap),
    "toon_rollen": Macro(roles.rollen),
    "toon_rollenmatrix": Macro(roles.rollenmatrix),
    "toon_sjabloon": Macro(new_page.sjabloon, (Param("soort", PAGE_NAMES, required=True),)),
    "toon_stappen": Macro(work.stappen, (Param("proces", "proces", required=True),)),
    "toon_thema": Macro(themes.thema, (Param("thema", "thema", positional=True),)),
    "toon_velden": Macro(help_views.velden, (Param("soort", MODEL_NAMES, positional=True),)),
    "toon_verwant": Macro(related.verwant),
    "toon_volgende_bijeenkomst": Macro(calendar.volgende),
    "toon_vragen": Macro(
        questions.vragen,
        (_THEMA, Param("soort", get_args(OpbrengstSoort)), Param("status", _QUESTION_STATUS)),
    ),
    "toon_vragenregister": Macro(questions.register, (Param("groep", questions.GROUPS),)),
    "toon_werklijst": Macro(worklist.werklijst, (Param("deel", tuple(worklist.PARTS), positional=True),)),
}


def signatures(catalog: Catalog) -> dict[str, Signature]:
    """What the gate must know of each macro, with the names that exist in this catalog."""
    return {
        name: Signature(name, tuple(param.parameter(catalog) for param in macro.params))
        for name, macro in MACROS.items()
    }


_THEME_WITHOUT_NAME = re.compile(r"\{\{-?\s*toon_thema\s*\(\s*\)")


def misplaced(catalog: Catalog) -> Iterator[Problem]:
    """A page that is no theme says which theme it wants to show."""
    for document in catalog.documents:
        if not isinstance(document, Thema) and "toon_thema" in document.body:
            for number, line in enumerate(document.body.splitlines()):
                if found := _THEME_WITHOUT_NAME.search(line):
                    line_number = document.origin.body_line + number
                    yield HR403.at(Place(document.path, line_number, found.start() + 1))


def call(view: View, name: str, *args: object, **kwargs: object) -> str:
    """The Markdown of a macro, for the page of this view."""
    return MACROS[name].view(view, *args, **kwargs)
