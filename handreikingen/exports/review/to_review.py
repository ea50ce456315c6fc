"""The pages whose review date has passed, by who keeps them."""

from handreikingen.catalog import Catalog
from handreikingen.model import Document
from handreikingen.views.view import View

NOBODY = "nog niemand"


def nakijken(view: View) -> str:
    """The list as Markdown; empty when everything is in date."""
    owners = by_owner(view.catalog)
    return view.render("review/nakijken.md.j2", owners=owners) if owners else ""


def by_owner(catalog: Catalog) -> dict[str, list[Document]]:
    """The outdated pages of every owner, longest overdue first."""
    found: dict[str, list[Document]] = {}
    for document in sorted(
        (document for document in catalog.documents if catalog.outdated(document)),
        key=lambda document: (catalog.due(document), document.path),
    ):
        found.setdefault(document.eigenaar or NOBODY, []).append(document)
    return dict(sorted(found.items()))
