"""What holds for every text in every field: nothing private, no template signs (HR027, HR203–HR205)."""

import re
from collections.abc import Iterator

from handreikingen.checks.page_text import PageText
from handreikingen.checks.privacy import private_data
from handreikingen.model import Origin
from handreikingen.problems import Problem
from handreikingen.problems import fields as field_codes
from handreikingen.schema import field_name

_TEMPLATE_SIGNS = re.compile(r"\{\{|\}\}|\{%|%\}|\{\*#|#\*\}")


def field_faults(origin: Origin) -> Iterator[Problem]:
    """No field holds template signs (macros print fields as text) or what belongs to one person."""
    for path, text in origin.positions.texts(*origin.prefix):
        if ("{" in text or "}" in text) and (found := _TEMPLATE_SIGNS.search(text)):
            veld = field_name(path[len(origin.prefix) :])
            place = origin.positions.place(origin.path, *path)
            yield field_codes.HR027.at(place, veld=veld, teken=found[0])
        for _, code in private_data(text):
            yield code.at(origin.positions.place(origin.path, *path))


def private_data_in_text(page: PageText) -> Iterator[Problem]:
    """The text of a page, code included, holds nothing that belongs to one person."""
    for offset, code in private_data(page.text):
        yield code.at(page.place(offset))
