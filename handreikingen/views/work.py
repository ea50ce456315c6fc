"""Processes: their steps with role, information, and what helps at each."""

from handreikingen.catalog import Entry, Key
from handreikingen.model.guides import Foraverwijzing, Handreiking
from handreikingen.model.work import Proces
from handreikingen.views.lanes import picture, steps_of
from handreikingen.views.questions import question_line
from handreikingen.views.view import View

MOST = 4
"""Guides and questions that a step names; of more, the others name the step."""


def stappen(view: View, proces: str) -> str:
    """The steps of a process: a picture, a table, and per step who, which information and what helps."""
    process = view.catalog.get(Proces, proces)
    assert process is not None
    return view.render(
        "stappen.md.j2",
        picture=picture(view, process),
        steps=steps_of(view.catalog, process),
        role=lambda step: view.catalog.entries.get(Key("rol", step.rol)) if step.rol else None,
        helps=lambda entry: view.catalog.linked_from(entry.key, "processtappen"),
        asked=lambda entry: _questions(view, entry),
        fora=lambda entry: _fora(view, entry),
        item=question_line(view),
        most=MOST,
        source=lambda step: view.catalog.entries.get(Key("bron", step.bron)) if step.bron else None,
    )


def _guides(view: View, step: Entry) -> list[Handreiking]:
    found = view.catalog.linked_from(step.key, "processtappen", soort="handreiking")
    return [entry.thing for entry in found if isinstance(entry.thing, Handreiking)]


def _questions(view: View, step: Entry) -> list[Entry]:
    """The questions of meetings and sources that the guides on a step answer, each once."""
    found: dict[Key, Entry] = {}
    for guide in _guides(view, step):
        for question in view.catalog.linked_to(view.catalog.key_of(guide), "beantwoordt"):
            found[question.key] = question
    return list(found.values())


def _fora(view: View, step: Entry) -> list[Foraverwijzing]:
    """The elements of FORA that the guides on a step connect to, each once."""
    return list({element.url: element for guide in _guides(view, step) for element in guide.fora}.values())
