"""What the site knows: the kinds of content, their fields and their relations (Dutch nouns)."""

from handreikingen.model.base import Deel, Document, Inhoud, Origin, Registeritem
from handreikingen.model.kinds import PAGE_KINDS, REGISTER_KINDS, kind_of_folder
from handreikingen.model.references import Reference, Verwijzing

__all__ = [
    "PAGE_KINDS",
    "REGISTER_KINDS",
    "Deel",
    "Document",
    "Inhoud",
    "Origin",
    "Reference",
    "Registeritem",
    "Verwijzing",
    "kind_of_folder",
]
