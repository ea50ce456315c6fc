"""The summary of a proposal: can it be reviewed, what is wrong, what changes for readers, where is the preview."""

from collections.abc import Mapping, Sequence

from handreikingen.exports.review.preview import PREVIEW
from handreikingen.problems import Severity
from handreikingen.problems.stored import from_lines
from handreikingen.problems.summary import details, verdict
from handreikingen.views.view import environment, tidy

CONTENT = "inhoud"
"""The name of the file of the step that reads the content."""


def overview(
    found: Mapping[str, str], differs: str, files: Sequence[str], *, failed: bool, lost: Sequence[str] = ()
) -> str:
    """The summary as Markdown.

    `found` is what each step kept, by the name of the step; `differs` the text on what changes; `files` what
    is in the preview; `lost` the addresses of the previous release that no longer work. `failed` says that a
    step failed: when nothing that was found explains it, the verdict says so.
    """
    report = from_lines(found.values())
    errors = report.count(Severity.FOUT) + len(lost)
    broken = CONTENT not in found or (failed and not errors)
    text = (
        environment()
        .get_template("review/overzicht.md.j2")
        .render(
            verdict="De controle is niet afgekomen" if broken else verdict(report, len(lost)),
            broken=broken,
            details=details(report),
            lost=lost,
            differs=differs,
            preview=PREVIEW in files,
            documents=[name for name in files if name.endswith(".pdf")],
        )
    )
    return tidy(text) + "\n"
