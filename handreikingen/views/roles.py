"""Roles beside each other: who does which step of which process, and what they must know of each other."""

from handreikingen.catalog import Entry, Key
from handreikingen.model.work import Proces, Rol
from handreikingen.views.labels import labels
from handreikingen.views.lanes import UNKNOWN_ROLE, steps_of
from handreikingen.views.view import View

MOST_TABLES, MOST_ROLES = 6, 16
"""Processes and roles of which the matrix shows tables and lists; of more, it says the same in a line each."""


def rollen(view: View) -> str:
    """All roles with their tasks."""
    return view.render("rollen.md.j2", roles=view.catalog.all(Rol), labels=labels)


def rollenmatrix(view: View) -> str:
    """Per process a table of steps and roles; then the tasks of each role, and what roles must know."""
    catalog = view.catalog
    roles = catalog.all(Rol)
    return view.render(
        "rollenmatrix.md.j2",
        processes=[(process, *_matrix(view, process)) for process in catalog.all(Proces)],
        roles=roles,
        knowledge=[(role, knowledge(view, role)["of_others"]) for role in roles],
        unknown=UNKNOWN_ROLE,
        numbers=lambda rows, column: [number for number, (_, marks) in enumerate(rows, 1) if marks[column]],
        short=len(catalog.all(Proces)) > MOST_TABLES or len(roles) > MOST_ROLES,
    )


def _matrix(view: View, process: Proces) -> tuple[list[Rol | None], list[tuple[Entry, list[bool]]]]:
    """The roles of a process, and per step which of them does it. None is the role that no source names."""
    names = dict.fromkeys(step.rol for step in process.stappen)
    columns = [name for name in names if name] + ([None] if None in names else [])
    rows = [
        (entry, [column == step.rol for column in columns])
        for entry, step in zip(steps_of(view.catalog, process), process.stappen, strict=True)
    ]
    return [view.catalog.get(Rol, name) if name else None for name in columns], rows


def knowledge(view: View, role: Rol) -> dict[str, list[tuple[Rol, str]]]:
    """What a role must know of others, and what others must know of it."""
    of_others = [(view.catalog.get(Rol, name), text) for name, text in role.moet_weten_van.items()]
    known_by = [
        (other, other.moet_weten_van[role.sleutel])
        for entry in view.catalog.linked_from(view.catalog.key_of(role), soort="rol")
        if isinstance(other := entry.thing, Rol) and role.sleutel in other.moet_weten_van
    ]
    return {"of_others": [(other, text) for other, text in of_others if other], "known_by": known_by}


def done_by(view: View, role: Rol) -> list[Entry]:
    """The steps of processes that a role does."""
    return list(view.catalog.linked_from(Key("rol", role.sleutel), "rol", soort="stap"))


ROLES_PAGE = "rollen-en-taken.md"
"""The page that explains how the routes are made."""


def explained_on(view: View) -> str:
    """That page; empty when the site has none."""
    return ROLES_PAGE if ROLES_PAGE in view.catalog.by_path else ""
