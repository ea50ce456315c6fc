"""What a small school can do, partly do and not do, each with the reason."""

from handreikingen.catalog import Entry
from handreikingen.model.guides import ANSWERS, IN_PROGRESS, Handreiking
from handreikingen.views.labels import labels
from handreikingen.views.view import View

GROUPS = (
    ("ja", "Goed te doen"),
    ("deels", "Deels te doen"),
    ("nee", "Te groot voor een kleine school"),
)

MOST, MOST_WITH_REASON = 80, 30
"""Guides in each group; those with time, result and reason. The rest is on /alles/, which filters on it too."""


def kleine_school(view: View) -> str:
    """The guides by what is feasible for a small school, quickest first step first."""
    groups = [(answer, title, _guides(view, answer)) for answer, title in GROUPS]
    return view.render(
        "kleine_school.md.j2", groups=groups, labels=labels, most=MOST, most_with_reason=MOST_WITH_REASON
    )


def _guides(view: View, answer: str) -> list[Entry]:
    found = [
        guide
        for guide in view.catalog.all(Handreiking)
        if guide.kleine_school == answer and guide.status in ANSWERS | IN_PROGRESS
    ]
    found.sort(key=lambda guide: guide.doe_minuten or 10**6)
    return [view.catalog.entry_of(guide) for guide in found]
