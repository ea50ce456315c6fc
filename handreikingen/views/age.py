"""How long ago something was, in the words people use: `bijna 4 jaar geleden`. No clock: the day is given."""

from datetime import date

from handreikingen.model.dates import Datum

_DAYS_IN_WORDS = 14
_WEEKS_IN_WORDS = 61


def ago(when: Datum, today: date) -> str:
    """The time between a date and today in words, no more precise than the date itself."""
    if when.eerste > today:
        return f"over {_span(Datum.of(today), when)}"
    if when.laatste >= today:
        return "vandaag" if when.dag else ("deze maand" if when.maand else "dit jaar")
    return f"{_span(when, Datum.of(today))} geleden"


def when_and_ago(when: Datum | None, today: date) -> str:
    """`24 november 2022, bijna 4 jaar geleden`; says so when the date is not known."""
    return f"{when.woorden}, {ago(when, today)}" if when else "datum niet bekend"


def _span(first: Datum, last: Datum) -> str:
    """From the first date to the last: in days and weeks up to two months, then in months, then in years."""
    if first.dag and last.dag:
        days = (last.eerste - first.eerste).days
        if days < _DAYS_IN_WORDS:
            return "1 dag" if days == 1 else f"{days} dagen"
        if days < _WEEKS_IN_WORDS:
            return f"{days // 7} weken"
    if not first.maand or not last.maand:
        return f"{last.jaar - first.jaar} jaar"
    return _months(_whole_months(first, last))


def _whole_months(first: Datum, last: Datum) -> int:
    months = 12 * (last.jaar - first.jaar) + (last.maand or 1) - (first.maand or 1)
    unfinished = first.dag is not None and last.dag is not None and last.dag < first.dag
    return months - unfinished


def _months(months: int) -> str:
    years, rest = divmod(months, 12)
    if years == 0:
        return "1 maand" if months <= 1 else f"{months} maanden"
    if rest == 0:
        return f"{years} jaar"
    return f"bijna {years + 1} jaar" if rest >= 9 else f"ruim {years} jaar"
