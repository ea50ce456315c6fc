"""All kinds there are, and the folder or file each lives in."""

from handreikingen.model.base import Document, Registeritem
from handreikingen.model.guides import (
    Handreiking,
    Hulpmiddel,
    Misverstand,
    Praktijkvoorbeeld,
    Thema,
    Zelfscan,
)
from handreikingen.model.meetings import Advies, Bericht, Bijeenkomst, Roadmapitem, Vraag
from handreikingen.model.pages import Pagina
from handreikingen.model.registers import Begrip, Bron, Organisatie
from handreikingen.model.work import Proces, Rol

PAGE_KINDS: tuple[type[Document], ...] = (
    Thema,
    Handreiking,
    Praktijkvoorbeeld,
    Bijeenkomst,
    Advies,
    Proces,
    Rol,
    Misverstand,
    Zelfscan,
    Hulpmiddel,
    Bericht,
)
"""The kinds with a folder of their own, in the order in which the site shows them."""

REGISTER_KINDS: tuple[type[Registeritem], ...] = (Begrip, Bron, Vraag, Roadmapitem, Organisatie)

_BY_FOLDER = {kind.folder: kind for kind in PAGE_KINDS}


def kind_of_folder(path: str) -> type[Document]:
    """The kind of the Markdown file at `path` (relative to docs/); Pagina outside the folders of kinds."""
    folder, _, name = path.rpartition("/")
    return Pagina if name == "index.md" else _BY_FOLDER.get(folder, Pagina)
