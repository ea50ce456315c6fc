"""Modules that are loaded when someone uses them, and not when someone names them: most builds use none of these."""

import sys
from importlib.util import LazyLoader, find_spec, module_from_spec

SELDOM = ("requests", "icalendar")
"""Named by mkdocs-macros, which can fetch pages; and by our calendars, which are made when a meeting changes."""


def load_when_used() -> None:
    """From now on."""
    for name in SELDOM:
        spec = None if name in sys.modules else find_spec(name)
        if spec and spec.loader:
            spec.loader = loader = LazyLoader(spec.loader)
            sys.modules[name] = module = module_from_spec(spec)
            loader.exec_module(module)
