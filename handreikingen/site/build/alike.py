"""Parts of the frame that are the same on many pages: rendered once for all pages that are alike."""

from collections.abc import Callable, Hashable, Iterable, Iterator

from jinja2 import Environment
from jinja2.runtime import Context

from handreikingen.site.build.trace import Asked, Name
from handreikingen.views.frame import Frame

PARTS = ("partials/kop.html", "partials/voet.html")
"""Menu and foot. On pages below one folder they only differ where a page itself, or what is above it, is named."""
_OWN = frozenset({"pagina", "start", "alles", "zoeken"})
"""Kinds of pages that templates may name."""


def render_once(env: Environment, asked: Asked, urls: Iterable[str], named: Iterable[str]) -> None:
    """Let these parts be rendered once for each group of pages.

    `urls` are the addresses of all pages, `named` those that the menu names.
    """
    others = {*named, *(above for url in urls for above in _above(url))}

    def group(context: Context) -> Hashable:
        frame, page = context.get("kader"), context.get("page")
        if not isinstance(frame, Frame) or frame.kind in _OWN or page.url in others:
            return None
        return page.url.rstrip("/").rpartition("/")[0], tuple(crumb.path for crumb in frame.crumbs)

    for name in PARTS:
        template = env.get_template(name)
        template.root_render_func = _once(template.root_render_func, group, asked)


def _above(url: str) -> Iterator[str]:
    """The addresses of which this one is a part: links from there to here are shorter."""
    parts = url.rstrip("/").split("/")
    return ("/".join(parts[:depth]) + "/" for depth in range(1, len(parts)))


def _once(
    render: Callable[[Context], Iterator[str]], group: Callable[[Context], Hashable], asked: Asked
) -> Callable[[Context], Iterator[str]]:
    made: dict[Hashable, tuple[str, set[Name]]] = {}

    def rendered(context: Context) -> Iterator[str]:
        key = group(context)
        if key is None:
            yield from render(context)
            return
        if key not in made:
            with asked.noting() as names:
                made[key] = "".join(render(context)), names
        text, names = made[key]
        for name in names:
            asked(*name)
        yield text

    return rendered
