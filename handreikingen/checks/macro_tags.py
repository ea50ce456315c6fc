"""Find the template tags in a text, with Jinja's own lexer and exact places; nothing is parsed or run.

The lexer that finds the tags here is the lexer that compiles the page later, so there is one reading
of what is a tag. After a tag that cannot be read we go on behind it, to find all faults in one run.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Final, TypedDict

from jinja2 import Environment, TemplateSyntaxError

COMMENT_START: Final = "{*#"
COMMENT_END: Final = "#*}"
SIGNS: Final = re.compile(r"\{(?:[{%]|\*#)")
"""What starts a tag. `{#` does not: it is an anchor in Markdown."""

LONGEST_TAG = 2000
"""Characters in one tag."""
MOST_TOKENS = 250
"""Words and signs in one tag."""
MOST_BROKEN = 12
"""Tags that cannot be read, after which we stop looking for more."""

_ENDS = {"{{": "}}", "{%": "%}", COMMENT_START: COMMENT_END}
_STOP = re.compile(r"\}\}|%\}|\n[ \t]*\n|(?=\{\{|\{%)|\Z")
"""Where a tag that cannot be read ends, most likely: at an end sign, an empty line or the next tag."""


class EnvironmentOptions(TypedDict):
    """What the gate and the environment behind it must have in common."""

    variable_start_string: str
    variable_end_string: str
    block_start_string: str
    block_end_string: str
    comment_start_string: str
    comment_end_string: str
    line_statement_prefix: None
    line_comment_prefix: None
    trim_blocks: bool
    lstrip_blocks: bool
    keep_trailing_newline: bool
    autoescape: bool


def new_environment_options() -> EnvironmentOptions:
    """Options for `jinja2.Environment`: the delimiters, no line statements, text left as it is."""
    return {
        "variable_start_string": "{{",
        "variable_end_string": "}}",
        "block_start_string": "{%",
        "block_end_string": "%}",
        "comment_start_string": COMMENT_START,
        "comment_end_string": COMMENT_END,
        "line_statement_prefix": None,
        "line_comment_prefix": None,
        "trim_blocks": False,
        "lstrip_blocks": False,
        "keep_trailing_newline": True,
        "autoescape": False,
    }


PARSER: Final = Environment(**new_environment_options())  # noqa: S701 - renders nothing
"""Only ever lexes and parses. Never call compile, from_string or render on it."""


class Broken(Enum):
    """Why a tag cannot be read."""

    OPEN = "no end"
    CHARACTER = "a character that cannot be"
    TOO_LONG = "too long"


@dataclass(frozen=True, slots=True)
class Token:
    """A word or sign inside a tag, as it stands in the text."""

    kind: str
    text: str
    at: int


@dataclass(frozen=True, slots=True)
class Tag:
    """One `{{ … }}`, `{% … %}`, comment or raw block; offsets count from the start of the text."""

    kind: str
    """variable, block, comment or raw."""
    at: int
    end: int
    tokens: tuple[Token, ...]
    """What stands inside, without white space."""
    broken: Broken | None = None
    broken_at: int = 0

    @property
    def begin_sign(self) -> str:
        """`{{`, `{%` or the start of a comment; `{% raw %}` for a raw block."""
        return {"variable": "{{", "comment": COMMENT_START, "raw": "{% raw %}"}.get(self.kind, "{%")

    @property
    def end_sign(self) -> str:
        """What closes this tag."""
        return "{% endraw %}" if self.kind == "raw" else _ENDS[self.begin_sign]


def has_template_signs(text: str) -> bool:
    """True when the text holds the start of a tag or of a template comment."""
    return SIGNS.search(text) is not None


def read_tags(source: str) -> Iterator[Tag]:
    """Every tag in the text, in order; `source` has no carriage returns."""
    flat = source.replace("\n", " ")
    start = 0
    for _ in range(MOST_BROKEN):
        last = None
        for last in _tags_until_broken(source, flat, start):
            yield last
        if last is None or last.broken is None:
            return
        start = last.end


def _tags_until_broken(source: str, flat: str, start: int) -> Iterator[Tag]:
    """The tags from `start`, up to and including the first that cannot be read.

    `flat` is the source with a space for every newline. To the lexer both are white space, but it cuts
    the whole text in lines every time it starts, and in `flat` there is nothing to cut.
    """
    inside: list[Token] = []
    position = start
    try:
        for _, kind, text in PARSER.lexer.tokeniter(flat[start:], None):
            # Text that `{{-` strips is in no token: search, it is never far.
            at = flat.index(text, position)
            position = at + len(text)
            token = Token(kind, source[at:position], at)
            if kind.endswith("_begin"):
                inside = [token]
            elif kind.endswith("_end"):
                yield Tag(_kind(inside), inside[0].at, position, tuple(inside[1:]))
                inside = []
            elif inside and kind != "whitespace":
                inside.append(token)
                if _too_long(inside, position):
                    yield _broken(source, inside, inside[0].at, Broken.TOO_LONG)
                    return
    except TemplateSyntaxError:
        yield _broken(source, inside, position, Broken.CHARACTER)
        return
    if inside:
        yield _broken(source, inside, inside[0].at, Broken.OPEN)


def _kind(inside: list[Token]) -> str:
    return inside[0].kind.removesuffix("_begin")


def _too_long(inside: list[Token], position: int) -> bool:
    """Text in raw blocks and comments may be as long as it likes."""
    if _kind(inside) not in ("variable", "block"):
        return False
    return len(inside) > MOST_TOKENS or position - inside[0].at > LONGEST_TAG


def _broken(source: str, inside: list[Token], broken_at: int, why: Broken) -> Tag:
    """The tag that cannot be read; without an end sign nearby it counts as never closed."""
    kind, start = _kind(inside), inside[0].at
    tokens = tuple(inside[1:])
    if kind in ("raw", "comment"):
        return Tag(kind, start, len(source), tokens, Broken.OPEN, start)
    stop = _STOP.search(source, start + 2)
    end = stop.end() if stop else len(source)
    if why is Broken.CHARACTER and not (stop and stop.group() in ("}}", "%}")):
        return Tag(kind, start, end, tokens, Broken.OPEN, start)
    return Tag(kind, start, end, tokens, why, broken_at)
