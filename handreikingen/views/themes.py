"""The theme page: everything on a theme, by kind, with what is still missing."""

from handreikingen.catalog import Entry, Key
from handreikingen.model.guides import Thema
from handreikingen.model.meetings import Advies
from handreikingen.views.advice import current_state, silence
from handreikingen.views.labels import labels, tally
from handreikingen.views.lists import cards
from handreikingen.views.questions import ASKING, aard, question_line
from handreikingen.views.view import View

SECTIONS = (
    ("handreiking", "Handreikingen"),
    ("praktijkvoorbeeld", "Praktijkvoorbeelden"),
    ("proces", "Processen"),
    ("zelfscan", "Zelfscans"),
    ("hulpmiddel", "Hulpmiddelen"),
    ("bericht", "Berichten"),
)


def thema(view: View, thema: str = "") -> str:
    """Everything on a theme; on the page of a theme: on that theme."""
    page = view.document
    theme = view.catalog.get(Thema, thema) if thema else page
    assert isinstance(theme, Thema), "checked by `misplaced`"
    catalog = view.catalog
    questions = catalog.on_thema(theme, "opbrengst")
    return view.render(
        "thema.md.j2",
        theme=theme,
        sections=[(soort, titel, catalog.on_thema(theme, soort)) for soort, titel in SECTIONS],
        cards=lambda entries, soort: cards(view, entries, soort),
        open_questions=[
            e for e in questions if catalog.question_status(e.key) == "open" and aard(e) in ASKING
        ],
        in_progress=[
            e for e in questions if catalog.question_status(e.key) == "in bewerking" and aard(e) in ASKING
        ],
        answered=[
            e for e in questions if catalog.question_status(e.key) == "beantwoord" and aard(e) in ASKING
        ],
        insights=[e for e in questions if aard(e) not in ASKING],
        misunderstandings=catalog.on_thema(theme, "misverstand"),
        advices=_advices(view, theme),
        silent=lambda advice: silence(view, advice),
        plans=catalog.on_thema(theme, "roadmapitem"),
        meetings=_meetings(questions),
        item=question_line(view),
        current_state=current_state,
        labels=labels,
        tally=tally,
        missing=_missing(view, theme),
    )


def _advices(view: View, theme: Thema) -> list[Entry]:
    found = view.catalog.linked_from(Key("thema", theme.sleutel), "themas", "uit", soort="advies")
    return [entry for entry in found if isinstance(entry.thing, Advies)]


def _meetings(questions: tuple[Entry, ...]) -> list[Entry]:
    """The meetings that had something on the theme, newest first."""
    return [
        Entry(Key(owner.soort, owner.sleutel), owner, owner.path)
        for owner in dict.fromkeys(entry.owner for entry in questions)
        if owner is not None
    ]


def _missing(view: View, theme: Thema) -> list[str]:
    """The kinds of which there is nothing on the theme yet."""
    kinds = (
        ("handreiking", "handreiking"),
        ("praktijkvoorbeeld", "praktijkvoorbeeld"),
        ("opbrengst", "vraag"),
    )
    return [word for soort, word in kinds if not view.catalog.on_thema(theme, soort)]
