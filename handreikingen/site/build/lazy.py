"""Modules that are loaded when someone uses them, and not when someone names them: most builds use none of these."""

import sys
from importlib import import_module
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


def load_when_used() -> None:
    """From now on."""
    for name in SELDOM:
        sys.modules.setdefault(name, _Later(name))
