"""The macros for mkdocs-macros: each looks up the catalog of this build and calls its view."""

from collections.abc import Callable
from typing import Any

from handreikingen.site.state import recall
from handreikingen.views.macros import MACROS, call


def define_env(env: Any) -> None:
    """Called by mkdocs-macros before the catalog exists: the macros fetch it when they are called."""
    for name in MACROS:
        env.macro(_macro(env, name), name)


def _macro(env: Any, name: str) -> Callable[..., str]:
    def macro(*args: object, **kwargs: object) -> str:
        return call(recall(env.conf).view(env.page.file.src_uri), name, *args, **kwargs)

    return macro
