"""The page with the form: a place for the form, and for who has no JavaScript the templates to copy."""

from handreikingen.views.new_page import new_page
from handreikingen.views.view import View

_KINDS = {
    "praktijkvoorbeeld": "Praktijkvoorbeeld",
    "bijeenkomst": "Verslag van een bijeenkomst",
    "handreiking": "Handreiking",
}


def formulier(view: View) -> str:
    """The place of the form, and below it the templates."""
    templates = [(naam, new_page(view.catalog, soort)) for soort, naam in _KINDS.items()]
    return view.render("formulier.md.j2", templates=templates)
