"""Advice and promises: what became of them, and where it has been silent for half a year."""

from handreikingen.catalog import Entry, Key
from handreikingen.checks.worklist import SILENT_AFTER, silent_since
from handreikingen.model.dates import Datum
from handreikingen.model.meetings import Advies
from handreikingen.views.age import ago
from handreikingen.views.labels import labels
from handreikingen.views.polls import decisions
from handreikingen.views.questions import aard, asked_on, promise
from handreikingen.views.view import View

MOST = 40
"""Polls and promises that the page of what was done names, newest first."""


def adviezen(view: View) -> str:
    """All advice with its current state."""
    return view.render(
        "adviezen.md.j2",
        entries=view.catalog.of_kind("advies"),
        state=current_state,
        silent=lambda advice: silence(view, advice),
        labels=labels,
    )


def current_state(advice: Advies) -> str:
    """The last entry of the follow-up; "nog geen opvolging bekend" without any."""
    return advice.opvolging[-1].stand if advice.opvolging else "nog geen opvolging bekend"


def silence(view: View, advice: Advies) -> str:
    """Since when nothing was heard, if that is too long: `maart 2022, ruim 4 jaar geleden`; else empty."""
    heard = silent_since(advice, view.catalog.peildatum)
    return f"{heard.woorden}, {ago(heard, view.catalog.peildatum)}" if heard else ""


def gedaan(view: View) -> str:
    """What was done with advice, polls and promises: everything in one place, the newest first."""
    catalog = view.catalog
    promises = [entry for entry in catalog.of_kind("opbrengst") if aard(entry) == "afspraak"]
    return view.render(
        "gedaan.md.j2",
        advices=catalog.of_kind("advies"),
        polls=[(entry, decisions(catalog, entry)) for entry in catalog.of_kind("peiling")],
        promises=promises,
        promise=lambda entry: promise(view, entry),
        asked=lambda entry: asked_on(view, entry),
        state=current_state,
        silent=lambda advice: silence(view, advice),
        log=lambda entry: log(view, entry),
        labels=labels,
        days=SILENT_AFTER.days,
        most=MOST,
    )


def log(view: View, entry: Entry) -> str:
    """The dated steps of the follow-up of an advice, from old to new."""
    thing = entry.thing
    assert isinstance(thing, Advies)
    return view.render(
        "opvolging.md.j2",
        steps=thing.opvolging,
        given=thing.uitgebracht,
        thing=thing,
        age=lambda when: _age(view, when),
        source=lambda step: view.catalog.entries[Key("bron", step.bron)],
    )


def _age(view: View, when: Datum) -> str:
    return ago(when, view.catalog.peildatum)
