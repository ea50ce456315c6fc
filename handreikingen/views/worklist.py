"""The work list of the regiegroep: what asks for attention, each with the file and line to edit. Blocks nothing."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from handreikingen.catalog import Catalog, Entry
from handreikingen.catalog.value import BEANTWOORD, IN_BEWERKING, OPEN
from handreikingen.checks import rhythm, wording, worklist
from handreikingen.model.dates import Datum
from handreikingen.model.guides import Thema
from handreikingen.model.meetings import Advies
from handreikingen.problems import Place, Problem
from handreikingen.views.balance import balance
from handreikingen.views.coverage import coverage
from handreikingen.views.labels import labels
from handreikingen.views.questions import ASKING, aard, theme_of
from handreikingen.views.view import View, md, templates

SOON = timedelta(days=60)
"""A review that is due within this time is announced."""

MOST, MOST_ON_BOARD = 250, 160
"""Rows that a page shows of its sections together, and items of all themes on the board; the command shows all."""
MOST_ROLES = 12
"""Roles that fit beside each other in a table; of more, each theme names those for which there is something."""

PARTS: Mapping[str, tuple[str, ...]] = {
    "indelen": ("indelen",),
    "opvolgen": ("adviezen", "peilingen", "plannen", "bijeenkomsten"),
    "nakijken": ("nagekeken", "bijna", "afkortingen", "cijfers", "bronnen", "ongebruikt"),
    "ontbreekt": ("themas", "zonder-vraag"),
    "dekking": (),
    "bord": (),
    "balans": (),
}
"""The pages of the work list, with their sections; the last three are tables of their own."""


@dataclass(frozen=True, slots=True)
class Row:
    """Something to do, and where."""

    place: Place
    wat: str
    doe: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Things to do of one kind."""

    id: str
    titel: str
    rows: tuple[Row, ...]


Rule = Callable[[Catalog], Iterator[Problem]]

_FROM_CHECKS: Mapping[str, tuple[str, tuple[Rule, ...]]] = {
    "nagekeken": ("Pagina’s die over hun datum zijn", (worklist.past_review,)),
    "adviezen": ("Adviezen zonder beweging", (worklist.silent_advice,)),
    "peilingen": ("Peilingen zonder besluit", (rhythm.polls_without_decision,)),
    "themas": ("Thema’s waar iets ontbreekt", (worklist.incomplete_themes,)),
    "zonder-vraag": ("Handreikingen die geen vraag beantwoorden", (worklist.guides_without_question,)),
    "afkortingen": ("Afkortingen zonder uitleg", (wording.unexplained_abbreviations,)),
    "cijfers": ("Cijfers met een oude datum", (wording.old_figures,)),
    "bronnen": ("Bronnen die een jaar niet zijn bekeken", (worklist.sources_to_read_again,)),
    "ongebruikt": (
        "Bronnen en begrippen die nergens voorkomen",
        (worklist.unused_sources, worklist.unused_terms),
    ),
    "plannen": ("Plannen waarvan de tijd voorbij is", (worklist.plans_that_passed,)),
    "bijeenkomsten": (
        "Bijeenkomsten",
        (worklist.meetings_without_report, rhythm.four_meetings_a_year, rhythm.in_turn_digital),
    ),
}


SECTION_NAMES = ("indelen", "bijna", *_FROM_CHECKS)
"""The names of all sections."""


@dataclass(frozen=True, slots=True)
class ThemeCount:
    """How many questions of a theme have which status."""

    entry: Entry
    open: int
    in_bewerking: int
    beantwoord: int
    open_mbo: int
    """Open questions that come from the mbo: shown, and never counted along."""


def sections(catalog: Catalog, names: Sequence[str] = SECTION_NAMES) -> list[Section]:
    """What there is to do of these kinds; empty sections too, so that nothing seems forgotten."""
    return [_section(catalog, name) for name in names]


def _section(catalog: Catalog, name: str) -> Section:
    if name == "indelen":
        return Section(name, "Nog in te delen bij een thema", tuple(_unclustered(catalog)))
    if name == "bijna":
        return Section(name, "Binnenkort opnieuw te bekijken", tuple(_due_soon(catalog)))
    title, rules = _FROM_CHECKS[name]
    problems = sorted(problem for rule in rules for problem in catalog.problems(rule))
    rows = [Row(problem.place, problem.message, problem.hint) for problem in problems]
    if name == "adviezen":
        rows += _never_heard_of(catalog)
    return Section(name, title, tuple(rows))


def _never_heard_of(catalog: Catalog) -> Iterator[Row]:
    """Advice of which nobody ever told what became of it: no fault of anyone, and still worth asking."""
    for advies in catalog.all(Advies):
        if not advies.opvolging and (since := worklist.silent_since(advies, catalog.peildatum)):
            what = f"Van het advies ‘{advies.titel}’ is nog geen opvolging bekend, al sinds {since.woorden}."
            yield Row(
                advies.place("uitgebracht"), what, "Weet je wat ermee gebeurde? Zet dat bij ‘opvolging’."
            )


def _unclustered(catalog: Catalog) -> Iterator[Row]:
    for entry in catalog.of_kind("opbrengst"):
        if not theme_of(entry):
            what = ", ".join([aard(entry), *labels(entry)])
            yield Row(entry.place, f"{entry.naam} ({what}).", "Vul ‘thema’ in.")


def _due_soon(catalog: Catalog) -> Iterator[Row]:
    for page in catalog.documents:
        due = catalog.due(page)
        if due and catalog.peildatum <= due < catalog.peildatum + SOON:
            words = f"{page.titel}: voor {Datum.of(due).woorden}"
            yield Row(page.place("nagekeken"), f"{words}.", "Lees de pagina na en pas ‘nagekeken’ aan.")


def theme_counts(catalog: Catalog) -> list[ThemeCount]:
    """The themes with their questions of our own network by status; most open questions first."""
    counted: Counter[tuple[str, str, str]] = Counter(
        (theme_of(entry), entry.netwerk, catalog.question_status(entry.key))
        for entry in catalog.of_kind("opbrengst")
        if aard(entry) in ASKING
    )
    rows = [
        ThemeCount(
            catalog.entry_of(theme),
            open=counted[theme.sleutel, "po-vo", OPEN],
            in_bewerking=counted[theme.sleutel, "po-vo", IN_BEWERKING],
            beantwoord=counted[theme.sleutel, "po-vo", BEANTWOORD],
            open_mbo=counted[theme.sleutel, "mbo", OPEN],
        )
        for theme in catalog.all(Thema)
    ]
    return sorted(rows, key=lambda row: (-row.open, -row.open_mbo))


def werklijst(view: View, deel: str = "") -> str:
    """A page of the work list; without a part: how much there is to do of each kind, and where."""
    if not deel:
        place = {name: _page(part) for part, names in PARTS.items() for name in names}
        return view.render(
            "werklijst/overzicht.md.j2",
            sections=sections(view.catalog),
            themes=theme_counts(view.catalog),
            place=lambda section: f"{place[section.id]}#werk-{section.id}",
            page=_page,
        )
    found = sections(view.catalog, PARTS[deel])
    return view.render(
        "werklijst/deel.md.j2",
        more=more if (more := f"werklijst/{deel}.md.j2") in templates() else "leeg.md.j2",
        sections=found,
        shown=_shown(found),
        edit=lambda place: edit_address(view, place),
        page=_page,
        labels=labels,
        **_tables(view.catalog, deel),
    )


def _page(part: str) -> str:
    return f"over/werklijst/{part}.md"


def _tables(catalog: Catalog, part: str) -> dict[str, object]:
    """What a page of the work list shows beside its sections."""
    if part == "bord":
        return {"board": (board := _board(catalog)), "most": max(1, MOST_ON_BOARD // max(len(board), 1))}
    if part == "balans":
        return {"balance": balance(catalog)}
    if part in ("dekking", "ontbreekt"):
        found = coverage(catalog)
        names = [md(role.naam) for role in found.roles]
        by_theme = [
            (theme, [f"{name} {cell}" for name, cell in zip(names, cells, strict=True) if cell])
            for theme, cells in found.by_role
        ]
        return {"coverage": found, "by_theme": by_theme, "most_roles": MOST_ROLES}
    return {}


def _shown(found: Sequence[Section]) -> Mapping[str, int]:
    """How many rows of each section the page shows: short ones whole, long ones share what room is left."""
    room, shown = MOST, {}
    for done, section in enumerate(sorted(found, key=lambda section: len(section.rows))):
        shown[section.id] = min(len(section.rows), room // (len(found) - done))
        room -= shown[section.id]
    return shown


def edit_address(view: View, place: Place) -> str:
    """Where to edit a line; empty without a repository."""
    return f"{view.repository}/blob/main/docs/{place.path}?plain=1#L{place.line}" if view.repository else ""


def _board(catalog: Catalog) -> list[tuple[Entry, list[Entry]]]:
    """Each theme with the items that are in it, to put new ones beside."""
    found: dict[str, list[Entry]] = {}
    for entry in catalog.of_kind("opbrengst"):
        found.setdefault(theme_of(entry), []).append(entry)
    themes = catalog.of_kind("thema")
    return [(theme, found.get(theme.key.id, [])) for theme in themes]
