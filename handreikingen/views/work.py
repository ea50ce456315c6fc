"""Processes: their steps with role, information, and what helps at each."""

from handreikingen.catalog import Entry, Key
from handreikingen.model.guides import Foraverwijzing, Handreiking
from handreikingen.model.registers import Bron
from handreikingen.model.work import Proces, Processtap
from handreikingen.views.labels import labels
from handreikingen.views.lanes import picture, steps_of
from handreikingen.views.questions import ASKING, aard
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
        fora=lambda entry: _fora(view, process, entry),
        labels=labels,
        status=lambda entry: view.catalog.question_status(entry.key) if aard(entry) in ASKING else "",
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


def _fora(view: View, process: Proces, step: Entry) -> list[Foraverwijzing]:
    """The element of FORA that a step rests on: only a step that has it as its source is a step of FORA."""
    source = view.catalog.get(Bron, step.thing.bron or "") if isinstance(step.thing, Processtap) else None
    known = [*process.fora, *(element for guide in _guides(view, step) for element in guide.fora)]
    return list({e.url: e for e in known if source and e.url == source.url}.values())
