"""What makes it quicker to start MkDocs.

Modules are loaded when someone uses them, and not when someone names them: most builds use none of these. And what
the packages offer each other is read once, not for each that asks.
"""

import sys
from functools import cache
from importlib import import_module, metadata
from types import ModuleType
from typing import Any

SELDOM = ("requests", "icalendar")
"""Named by mkdocs-macros, which can fetch pages; and by our calendars, which are made when a meeting changes."""


class _Later(ModuleType):
    """Stands for a module, and becomes it at the first question (LazyLoader of Python does at each import)."""

    def __getattr__(self, name: str) -> Any:
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        module = import_module(self.__name__)
        self.__dict__.update(vars(module))
        return getattr(module, name)


_offered = cache(metadata.entry_points)


def load_when_used() -> None:
    """From now on."""
    metadata.entry_points = lambda **wanted: _offered().select(**wanted)  # type: ignore[assignment]  # one form is used
    for name in SELDOM:
        sys.modules.setdefault(name, _Later(name))
