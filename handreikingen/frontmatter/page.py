"""Split a page into fields and body, or read a whole register: what the rest of the house calls."""

from dataclasses import dataclass

from handreikingen.frontmatter.borders import Block, find_block, guess_end, is_prose
from handreikingen.frontmatter.node import Node
from handreikingen.frontmatter.parse import Limits, parse
from handreikingen.problems import Place, Problem
from handreikingen.problems import reading as codes
from handreikingen.sources import Source

MAX_BLOCK = 64 * 1024
PAGE = Limits(nodes=2_000, lists=False)
REGISTER = Limits(nodes=20_000, lists=True)


@dataclass(frozen=True, slots=True)
class PageText:
    """A page in two parts. `fields` is None when they could not be read completely."""

    fields: Node | None
    body: str
    body_line: int


def split_page(source: Source) -> tuple[PageText, list[Problem]]:
    """Fields and body of a page, with everything that is wrong with its fields."""
    if not source.text.strip():
        return PageText(None, "", 1), [codes.HR010.at(Place(source.path))]
    block, problems = find_block(source)
    if block is None:
        return PageText(None, source.text, 1), problems
    fields, found = _read_fields(source.path, block)
    return PageText(fields, block.body, block.body_line), sorted({*problems, *found})


def read_register(source: Source) -> tuple[Node | None, list[Problem]]:
    """The mapping or list that a whole data file holds."""
    if not source.text.strip():
        return None, [codes.HR010.at(Place(source.path))]
    root, problems = parse(source.path, source.text, 1, REGISTER)
    return root, sorted(set(problems))


def _read_fields(path: str, block: Block) -> tuple[Node | None, list[Problem]]:
    if len(block.text.encode("utf-8", "replace")) > MAX_BLOCK:
        line = Place(path, max(1, block.line - 1))
        return None, [codes.HR006.at(line, wat="Het blok met gegevens", grens="64 KB")]
    fields, problems = parse(path, block.text, block.line, PAGE)
    syntax = [p.place.line for p in problems if p.code == codes.HR020.code]
    if block.guessed:
        follow_on = (codes.HR020.code, codes.HR024.code)
        return fields, [p for p in problems if p.code not in follow_on]
    if syntax:
        return _closed_too_late(path, block, min(syntax)) or (None, problems)
    return fields, problems


def _closed_too_late(path: str, block: Block, stuck: int) -> tuple[Node | None, list[Problem]] | None:
    """The fields of a block that swallowed the text of the page, up to a later `---` in it."""
    lines = block.text.split("\n")
    end = guess_end(lines)
    if not 0 < end <= stuck - block.line or not is_prose(lines[end:]):
        return None
    fields, problems = parse(path, "\n".join(lines[:end]), block.line, PAGE)
    if fields is None:
        return None
    return fields, [*problems, codes.HR012.at(Place(path, block.line + end))]
