"""The catalog as seen from one page: relative links and the templates that turn data into Markdown."""

import posixpath
import re
from collections.abc import Callable, Iterable, MutableMapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property, lru_cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from handreikingen.catalog import Catalog, Entry
from handreikingen.model import Document
from handreikingen.model.dates import Datum
from handreikingen.views.lines import colour

Labels = Callable[[Entry], tuple[str, ...]]
"""Gives the labels of an entry; `handreikingen.views.labels` has it."""
_SIGNS = re.compile(r"[\\`*_{}\[\]#&<>|^]|~(?=~)|(?<=~)~|=(?==)|(?<==)=")
_LIST_START = re.compile(r"^(?:(\d+)([.)])|([-+:]))(?=\s)")
_EMPTY_LINES = re.compile(r"\n\n\n+")  # not `\n{3,}`: a pattern that begins with plain signs is found at once
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_WITH_BACKSLASH = frozenset("\\`*_{}[]#")


def md(text: object) -> str:
    """Plain text as Markdown that shows exactly this text: on one line, no signs with a meaning."""
    return _as_markdown(str(text))


@lru_cache(20_000)
def _as_markdown(text: str) -> str:
    """Titles above all: each page has its own in the lists of many others."""
    line = _SIGNS.sub(_shown, " ".join(text.split()))
    return _LIST_START.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", line)


def _shown(sign: re.Match[str]) -> str:
    character = sign[0]
    if character in _WITH_BACKSLASH:
        return f"\\{character}"
    return _ENTITIES.get(character, f"&#{ord(character)};")


def words(value: Any) -> str:
    """A date, moment or period in Dutch words."""
    return Datum.of(value).woorden if isinstance(value, date) else str(value.woorden)


def counted(number: int, one: str, many: str) -> str:
    """`1 vraag`, `2 vragen`."""
    return f"{number} {one if number == 1 else many}"


def sentence(parts: "list[str] | tuple[str, ...]") -> str:
    """`a, b en c`."""
    items = list(parts)
    return " en ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)


def relative(path: str, folder: str) -> str:
    """A file as seen from a folder; both are relative to docs/ and written plainly, without `.` and `..`."""
    if not folder:
        return path
    steps, above = path.split("/"), folder.split("/")
    shared = 0
    while shared < min(len(above), len(steps) - 1) and above[shared] == steps[shared]:
        shared += 1
    return "../" * (len(above) - shared) + "/".join(steps[shared:])


@dataclass(frozen=True, slots=True)
class View:
    """What a macro or block needs: the catalog, the page it writes in, and where the repository is."""

    catalog: Catalog
    path: str
    """The page being written, relative to docs/."""
    repository: str = ""
    """Web address of the repository, without a slash at the end; empty when there is none."""
    downloads: frozenset[str] = frozenset()
    """Files that this build makes beside the pages, relative to docs/; only these can be linked to."""

    @property
    def document(self) -> Document | None:
        """The page being written; None for a page that is not in the catalog."""
        return self.catalog.by_path.get(self.path)

    def link(self, target: Entry | Document | str) -> str:
        """The address of an entry or file, relative to this page's source."""
        if isinstance(target, str):
            path, _, anchor = target.partition("#")
        elif isinstance(target, Entry):
            path, anchor = target.path, target.anchor
        else:
            path, anchor = target.path, ""
        if path == self.path and anchor:
            return f"#{anchor}"
        address = relative(path, posixpath.dirname(self.path))
        return f"{address}#{anchor}" if anchor else address

    def render(self, template: str, **data: object) -> str:
        """The Markdown of a template in handreikingen/templates, with this view as `view`."""
        text = environment().get_template(template).render(view=self, catalog=self.catalog, **data)
        return tidy(text) + "\n"


def tidy(text: str) -> str:
    """A text without empty lines around it, and with one at most between others."""
    return _EMPTY_LINES.sub("\n\n", text).strip("\n")


def link_to(view: View, entry: Entry) -> str:
    """A link with the name of what it leads to."""
    return f"[{md(entry.naam)}]({view.link(entry)})"


def links_to(view: View, entries: Iterable[Entry]) -> str:
    """Links after one another."""
    return ", ".join(link_to(view, entry) for entry in entries)


def labelled(view: View, entry: Entry, labels: Labels) -> str:
    """A link with the labels that must never be missing."""
    return link_to(view, entry) + "".join(f" **({label})**{{ .label }}" for label in labels(entry))


def stop(
    view: View, entry: Entry, labels: Labels, line: object, summary: object, classes: Iterable[str] = ()
) -> str:
    """A page in a list: a stop on its line. Without a summary: the title alone."""
    more = f"  \n    {md(summary)}" if summary else ""
    more += f"  \n    *{md(line)}*" if line else ""
    names = "".join(f" .{name}" for name in classes)
    stands = f".halte .s-{entry.key.soort} .l-{colour(view.catalog, entry)}{names}"
    return f"{labelled(view, entry, labels)}{more}\n    {{ {stands} }}"


class _Kept(Environment):
    """Finds each template once: they do not change while a program runs, and every page asks for dozens."""

    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 - the name that jinja2 gave it
    ) -> Template:
        """The template with this name; nothing of ours hands values to all that follow."""
        if not isinstance(name, str) or globals:
            return super().get_template(name, parent, globals)
        found = self._kept.get(name)
        if found is None:
            found = self._kept[name] = super().get_template(name, parent)
        return found

    @cached_property
    def _kept(self) -> dict[str, Template]:
        return {}


@cache
def environment() -> Environment:
    """The environment of our own templates, compiled once per process."""
    ours = _Kept(
        loader=PackageLoader("handreikingen", "templates"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,  # they are part of the program; looking at each file again costs more than rendering
        autoescape=False,  # Markdown, not HTML; `md` escapes every text
    )
    ours.filters.update(md=md, datum=words, opsomming=sentence)
    ours.globals.update(aantal=counted, kleur=colour)
    ours.globals.update(naar=link_to, links=links_to, met_labels=labelled, halte=stop)
    return ours


@cache
def templates() -> frozenset[str]:
    """The names of all templates there are."""
    return frozenset(environment().list_templates())
