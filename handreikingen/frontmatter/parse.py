"""Read one block of YAML into nodes and problems; after a syntax error go on at the next field."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from handreikingen.frontmatter.builder import Builder, UnreadableError
from handreikingen.frontmatter.explain import explain
from handreikingen.frontmatter.node import Node
from handreikingen.frontmatter.trouble import KEY
from handreikingen.problems import Place, Problem
from handreikingen.problems import reading as codes
from handreikingen.sources import REFUSED

MAX_SYNTAX_ERRORS = 10
COMMENT = re.compile(r"[ \t]+#")


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a block may hold."""

    nodes: int
    lists: bool
    """Whether the whole block may be a list instead of a mapping."""


def parse(path: str, text: str, first_line: int, limits: Limits) -> tuple[Node | None, list[Problem]]:
    """The root node (None when it is not complete) and every problem that could be found."""
    text = REFUSED.sub("\N{REPLACEMENT CHARACTER}", text)
    builder, error = _read(path, text, first_line, limits)
    problems = builder.problems
    if error is None:
        return _checked(path, builder, first_line, limits), problems
    lines = text.split("\n")
    start = 0
    for _ in range(MAX_SYNTAX_ERRORS):
        cause = explain(error, "\n".join(lines[start:]))
        place = Place(path, first_line + start + cause.line, cause.column + 1)
        problems.append(codes.HR020.at(place, oorzaak=cause.oorzaak, advies=cause.advies))
        start = _next_field(lines, start + cause.line + 1)
        builder, error = _read(path, "\n".join(lines[start:]), first_line + start, limits)
        problems += builder.problems
        if error is None:
            break
    return None, problems


def _read(path: str, text: str, first_line: int, limits: Limits) -> tuple[Builder, yaml.YAMLError | None]:
    builder = Builder(path, first_line, limits.nodes)
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            builder.take(event)
    except UnreadableError:
        builder.complete = False
    except yaml.YAMLError as error:
        return builder, error
    finally:
        builder.problems += _cut_off(path, text, first_line, builder)
    return builder, None


def _cut_off(path: str, text: str, first_line: int, builder: Builder) -> Iterator[Problem]:
    """Text after ` #` behind a value: YAML takes it for a comment, and the reader would lose it."""
    if " #" not in text and "\t#" not in text:
        return
    lines = text.split("\n")
    for line, column in builder.plain_ends:
        found = COMMENT.match(lines[line], column) if line < len(lines) else None
        if found:
            yield codes.HR032.at(
                Place(path, first_line + line, found.end()), tekst=lines[line][found.end() - 1 :]
            )


def _checked(path: str, builder: Builder, first_line: int, limits: Limits) -> Node | None:
    """The root, if it is complete and of the right shape."""
    if not builder.complete:
        return None
    root = builder.root
    if root is not None and (root.is_mapping or (limits.lists and isinstance(root.value, tuple))):
        return root
    place = root.place(path) if root else Place(path, first_line)
    builder.problems.append(codes.HR024.at(place))
    return None


def _next_field(lines: list[str], number: int) -> int:
    return next((i for i in range(number, len(lines)) if KEY.match(lines[i])), len(lines))
