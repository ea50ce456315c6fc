"""All codes there are, found in the modules of this package; used by the messages page and house tests."""

from functools import cache
from importlib import import_module
from types import MappingProxyType

from handreikingen.problems.base import Code

MODULES = (
    "reading",
    "fields",
    "links",
    "content",
    "macros",
    "building",
    "gate",
    "worklist",
    "language",
    "sourcing",
)


@cache
def all_codes() -> "MappingProxyType[str, Code]":
    """Every Code by its name (`HR101`), sorted."""
    found: dict[str, Code] = {}
    for name in MODULES:
        module = import_module(f"handreikingen.problems.{name}")
        for value in vars(module).values():
            if isinstance(value, Code):
                assert found.get(value.code, value) is value, f"{value.code} twice"
                found[value.code] = value
    return MappingProxyType(dict(sorted(found.items())))
