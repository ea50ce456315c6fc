"""The environment that renders pages, instead of the one mkdocs-macros makes: it holds our macros only.

Three walls behind each other, because a page is written by strangers: the gate on the text, the same
rule on the tree that is about to be compiled, and a sandbox in which nothing else can be called, read
or calculated. What a page's fields, the configuration or a plugin hand over never gets in.
"""

# ruff: noqa: A002, ARG002 - what we override keeps the parameters that jinja2 gave it

import re
from collections.abc import Callable, Iterable, Mapping, MutableMapping
from types import MappingProxyType
from typing import Any, NoReturn, cast

import jinja2
from jinja2 import nodes
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from handreikingen.checks.macro_gate import foreign_nodes, gate_by_name, new_environment_options
from handreikingen.checks.macro_tags import has_template_signs
from handreikingen.problems import Problem

_NEWLINE = re.compile(r"\r\n?")
_MACRO_NAME = re.compile(r"toon_[a-z0-9_]+", re.ASCII)


class GateError(Exception):
    """A template holds something that a page may not hold."""

    def __init__(self, problems: Iterable[Problem] = (), lines: Iterable[int] = ()) -> None:
        self.problems = tuple(problems)
        places = [f"regel {problem.place.line} ({problem.code})" for problem in self.problems]
        places += [f"regel {line}" for line in lines]
        # No percent signs: mkdocs-macros uses this text as the left side of `%`.
        super().__init__(f"De sjabloontekens in deze tekst kunnen niet: {', '.join(places)}.")


class _Template(jinja2.Template):
    """A template that knows no other values than the macros."""

    def new_context(
        self,
        vars: dict[str, Any] | None = None,
        shared: bool = False,
        locals: Mapping[str, Any] | None = None,
    ) -> Context:
        """Leave out everything that the caller hands over: a field can never replace a macro."""
        return super().new_context()


class _Plain:
    """The template of a text without template signs: compiling it would cost more than all the rest of a page."""

    def __init__(self, text: str) -> None:
        self._text = text

    def render(self, *args: object, **kwargs: object) -> str:
        """The text as a template gives it back: with one kind of newline."""
        return _NEWLINE.sub("\n", self._text)


class StrictEnvironment(ImmutableSandboxedEnvironment):
    """Renders text with calls of `macros`; everything else in it raises a GateError."""

    template_class = _Template
    intercepted_binops = frozenset(ImmutableSandboxedEnvironment.default_binop_table)
    intercepted_unops = frozenset(ImmutableSandboxedEnvironment.default_unop_table)

    def __init__(self, macros: Mapping[str, Callable[..., str]]) -> None:
        wrong = [name for name in macros if not _MACRO_NAME.fullmatch(name)]
        if wrong:
            raise ValueError(f"macro names start with toon_ (a field could replace others): {wrong}")
        super().__init__(**new_environment_options(), undefined=jinja2.StrictUndefined)
        self._macros = MappingProxyType(dict(macros))
        self.filters.clear()
        self.tests.clear()
        self.globals.clear()

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The macros as they were given to us; what others put in `globals` later does not count."""
        return dict(self._macros)

    def from_string(
        self,
        source: str | nodes.Template,
        globals: MutableMapping[str, Any] | None = None,
        template_class: type[jinja2.Template] | None = None,
    ) -> jinja2.Template:
        """The template of a text that passes the gate; else a GateError."""
        if not isinstance(source, str):
            raise TypeError("only text can be checked")
        self._guard_text(source)
        if not has_template_signs(source):
            return cast("jinja2.Template", _Plain(source))
        return super().from_string(source)

    def _guard_text(self, source: str) -> None:
        """First wall: the text."""
        if problems := gate_by_name(source, self._macros.keys()):
            raise GateError(problems)

    def _guard_tree(self, template: nodes.Template) -> None:
        """Second wall: the tree, on every way to compiled code."""
        if foreign := foreign_nodes(template, self._macros.keys()):
            raise GateError(lines=[node.lineno for node in foreign])

    def _generate(
        self, source: nodes.Template, name: str | None, filename: str | None, defer_init: bool = False
    ) -> str:
        self._guard_tree(source)
        return super()._generate(source, name, filename, defer_init)

    def call(self, context: Context, macro: object, /, *args: object, **kwargs: object) -> str:
        """Third wall: only our macros, only with constants, and only text comes back."""
        found = next((known for known in self._macros.values() if known is macro), None)
        if found is None or any(type(value) not in (str, int, bool) for value in (*args, *kwargs.values())):
            raise SecurityError("only a macro of this site can be called, with constants")
        result = found(*args, **kwargs)
        if not isinstance(result, str):
            raise SecurityError("a macro returns text")
        return result

    def getattr(self, obj: object, attribute: str) -> NoReturn:
        """Nothing has attributes here."""
        raise SecurityError(f"no attributes: {attribute}")

    def getitem(self, obj: object, argument: object) -> NoReturn:
        """Nothing has items here."""
        raise SecurityError(f"no items: {argument!r}")

    def call_binop(self, context: Context, operator: str, left: object, right: object) -> NoReturn:
        """Nothing is calculated here."""
        raise SecurityError(f"no calculations: {operator}")

    def call_unop(self, context: Context, operator: str, arg: object) -> NoReturn:
        """Nothing is calculated here."""
        raise SecurityError(f"no calculations: {operator}")
