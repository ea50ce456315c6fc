"""Write in Markdown what our own extension repairs in the tree: boxes that can be ticked, tables that can be scrolled.

Only what stands free on a page: a list of tasks without lists in it, a table that is not in a note. When the page has
others too, they all stay as they are: half a page of working boxes would be worse than none.
"""

import re
from collections.abc import Callable, Iterator
from itertools import count

from handreikingen.views.view import environment

_TASK = re.compile(r"- \[([ xX])\] (.+)\n?")
_TASKS = re.compile(r"(?:^- \[[ xX]\] .+\n?)+", re.MULTILINE)
_TABLE = re.compile(r"^\|.*\|[ ]*\n\|[ :|-]+\|[ ]*\n(?:\|.*\|[ ]*\n?)*", re.MULTILINE)
_FENCE = re.compile(r"(^ *```.*?^ *```[^\n]*$)", re.MULTILINE | re.DOTALL)
_NAMES = re.compile(r'aria-label="(Tabel[^"]*)"')
_NUMBERS = re.compile(r'id="taak-\d+"')
Replace = Callable[[re.Match[str]], str]


def repaired(text: str, page: str) -> str:
    """The Markdown with its repairs written out; `page` is what the build makes of it."""
    return _with_tables(_with_boxes(text, page), page)


def _with_boxes(text: str, page: str) -> str:
    number = count(1)

    def box_list(found: re.Match[str]) -> str:
        tasks = [
            {"klaar": task[1] != " ", "nummer": next(number), "tekst": task[2]}
            for task in _TASK.finditer(found[0])
        ]
        return _rendered("pure/taken.html.j2", taken=tasks)

    items = sum(len(_TASK.findall(found)) for found in _outside_code(_TASKS, text))
    return _replaced(_TASKS, box_list, text) if items == len(_NUMBERS.findall(page)) else text


def _with_tables(text: str, page: str) -> str:
    names = iter(_NAMES.findall(page))
    same = len(list(_outside_code(_TABLE, text))) == len(_NAMES.findall(page))

    def region(found: re.Match[str]) -> str:
        return _rendered("pure/tabel.html.j2", naam=next(names), tabel=found[0].rstrip("\n"))

    return _replaced(_TABLE, region, text) if same else text


def _rendered(template: str, **data: object) -> str:
    """A block of HTML between empty lines."""
    return f"\n{environment().get_template(template).render(**data).strip()}\n\n"


def _outside_code(pattern: re.Pattern[str], text: str) -> Iterator[str]:
    for part in _FENCE.split(text)[::2]:
        yield from (found[0] for found in pattern.finditer(part))


def _replaced(pattern: re.Pattern[str], replace: Replace, text: str) -> str:
    parts = _FENCE.split(text)
    return "".join(part if number % 2 else pattern.sub(replace, part) for number, part in enumerate(parts))
