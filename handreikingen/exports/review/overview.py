"""The summary of a proposal: can it be reviewed, what is wrong, what changes for readers, where is the preview."""

import re
from collections.abc import Mapping, Sequence

from handreikingen.exports.review.preview import PREVIEW
from handreikingen.problems import Severity
from handreikingen.problems.stored import from_lines
from handreikingen.problems.summary import details, verdict
from handreikingen.views.view import environment

CONTENT = "inhoud"
"""The name of the file of the step that reads the content."""


def overview(found: Mapping[str, str], differs: str, files: Sequence[str], *, failed: bool) -> str:
    """The summary as Markdown.

    `found` is what each step kept, by the name of the step; `differs` the text on what changes; `files` what
    is in the preview. `failed` says that a step failed: when no problem explains it, the verdict says so.
    """
    report = from_lines(found.values())
    broken = CONTENT not in found or (failed and not report.count(Severity.FOUT))
    text = (
        environment()
        .get_template("review/overzicht.md.j2")
        .render(
            verdict="De controle is niet afgekomen" if broken else verdict(report),
            broken=broken,
            details=details(report),
            differs=differs,
            preview=PREVIEW in files,
            documents=[name for name in files if name.endswith(".pdf")],
        )
    )
    return re.sub(r"\n{3,}", "\n\n", text).strip("\n") + "\n"
