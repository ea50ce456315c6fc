"""The catalog: everything the site knows, as one frozen value with all relations in both directions."""

from handreikingen.catalog.build import build_catalog
from handreikingen.catalog.entries import Entry, Key, Relation
from handreikingen.catalog.value import Catalog

__all__ = ["Catalog", "Entry", "Key", "Relation", "build_catalog"]
