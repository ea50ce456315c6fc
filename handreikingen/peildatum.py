"""Which day is today: one value, asked once by whoever starts a run, and passed on from there."""

import os
from collections.abc import Mapping
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

EPOCH = "SOURCE_DATE_EPOCH"
"""Seconds since 1970, as https://reproducible-builds.org/specs/source-date-epoch/ defines it."""
DAY = "HANDREIKINGEN_PEILDATUM"
"""A day to pretend, such as 2026-11-24."""


class PeildatumError(ValueError):
    """The environment names a day that does not exist; the text is a Dutch message."""


def reference_day(environ: Mapping[str, str] = os.environ) -> date:
    """The day of SOURCE_DATE_EPOCH (UTC), else HANDREIKINGEN_PEILDATUM, else today in the Netherlands."""
    if epoch := environ.get(EPOCH):
        return _day_of_epoch(epoch)
    if day := environ.get(DAY):
        return _day(day)
    return datetime.now(ZoneInfo("Europe/Amsterdam")).date()


def _day_of_epoch(text: str) -> date:
    try:
        return datetime.fromtimestamp(int(text), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise PeildatumError(
            f"In {EPOCH} staat ‘{text[:80]}’. Dat hoort een aantal seconden te zijn, zoals 1700000000."
        ) from None


def _day(text: str) -> date:
    try:
        return datetime.strptime(text.strip(), "%Y-%m-%d").replace(tzinfo=UTC).date()
    except ValueError:
        raise PeildatumError(
            f"In {DAY} staat ‘{text[:80]}’. Dat is geen dag die bestaat. Schrijf het zo: 2026-11-24."
        ) from None
