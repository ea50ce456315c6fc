"""Processes and roles: steps with role and information, who must know what of whom."""

from handreikingen.catalog import Key
from handreikingen.model.work import Proces, Rol
from handreikingen.views.view import View


def stappen(view: View, proces: str) -> str:
    """The steps of a process: who, which information, which kind of system, what helps."""
    process = view.catalog.get(Proces, proces)
    assert process is not None
    steps = [view.catalog.entries[Key("stap", f"{process.sleutel}/{step.id}")] for step in process.stappen]
    return view.render(
        "stappen.md.j2",
        steps=steps,
        role=lambda step: view.catalog.entries.get(Key("rol", step.rol)) if step.rol else None,
        helps=lambda entry: view.catalog.linked_from(entry.key, "processtappen"),
        source=lambda step: view.catalog.entries.get(Key("bron", step.bron)) if step.bron else None,
    )


def rollen(view: View) -> str:
    """All roles with their tasks."""
    return view.render("rollen.md.j2", roles=view.catalog.all(Rol))


def knowledge(view: View, role: Rol) -> dict[str, list[tuple[Rol, str]]]:
    """What a role must know of others, and what others must know of it."""
    of_others = [(view.catalog.get(Rol, name), text) for name, text in role.moet_weten_van.items()]
    known_by = [
        (other, other.moet_weten_van[role.sleutel])
        for entry in view.catalog.linked_from(view.catalog.key_of(role), soort="rol")
        if isinstance(other := entry.thing, Rol) and role.sleutel in other.moet_weten_van
    ]
    return {"of_others": [(other, text) for other, text in of_others if other], "known_by": known_by}
