"""No one can be reached or recognised through the site: no e-mail address, phone number or bsn (HR203–HR205)."""

from collections.abc import Iterator, Mapping
from typing import Final

from handreikingen.problems import Code
from handreikingen.problems import content as codes
from handreikingen.problems.private import Kind, private_parts

_CODES: Final[Mapping[Kind, Code]] = {
    Kind.MAIL: codes.HR203,
    Kind.PHONE: codes.HR204,
    Kind.BSN: codes.HR205,
}


def private_data(text: str) -> Iterator[tuple[int, Code]]:
    """What in the text belongs to one person: the place and the code of each."""
    for start, _, kind in private_parts(text):
        yield start, _CODES[kind]
