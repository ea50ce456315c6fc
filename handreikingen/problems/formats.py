"""Every form in which a report can be asked for."""

from collections.abc import Callable, Mapping

from handreikingen.problems.annotations import github
from handreikingen.problems.report import Report, tekst
from handreikingen.problems.stored import als_json
from handreikingen.problems.summary import samenvatting

FORMATS: Mapping[str, Callable[[Report], str]] = {
    "tekst": tekst,
    "github": github,
    "json": als_json,
    "samenvatting": samenvatting,
}
"""Every form of a report, by the name that people type."""
