"""Dates as people know them: sometimes a day, sometimes only a month or a year."""

import re
from dataclasses import dataclass
from datetime import date, time
from functools import total_ordering

MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip

_DATUM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_TIJD = re.compile(r"([01]\d|2[0-3])[:.]([0-5]\d)")
_KWARTAAL = re.compile(r"(\d{4})-[KkQq]([1-4])")
FIRST_YEAR, LAST_YEAR = 1990, 2100


@total_ordering
@dataclass(frozen=True, slots=True)
class Datum:
    """Een dag, een maand of een jaar, zo precies als bekend is."""

    jaar: int
    maand: int | None = None
    dag: int | None = None

    @classmethod
    def parse(cls, text: str) -> "Datum":
        """From `2022`, `2022-11` or `2022-11-24`; ValueError when there is no such date."""
        found = _DATUM.fullmatch(text.strip())
        if not found:
            raise ValueError("no date")
        jaar, maand, dag = (int(part) if part else None for part in found.groups())
        assert jaar is not None
        date(jaar, maand or 1, dag or 1)
        if not FIRST_YEAR <= jaar <= LAST_YEAR:
            raise ValueError("year out of range")
        return cls(jaar, maand, dag)

    @classmethod
    def of(cls, day: date) -> "Datum":
        """The day itself as a Datum."""
        return cls(day.year, day.month, day.day)

    @property
    def eerste(self) -> date:
        """The first day it can mean."""
        return date(self.jaar, self.maand or 1, self.dag or 1)

    @property
    def laatste(self) -> date:
        """The last day it can mean."""
        if self.dag is not None:
            return self.eerste
        last_month = self.maand or 12
        if last_month == 12:
            return date(self.jaar, 12, 31)
        return date.fromordinal(date(self.jaar, last_month + 1, 1).toordinal() - 1)

    @property
    def woorden(self) -> str:
        """In Dutch words: `24 november 2022`, `november 2022` or `2022`."""
        parts = [str(self.dag)] if self.dag else []
        if self.maand:
            parts.append(MAANDEN[self.maand - 1])
        return " ".join([*parts, str(self.jaar)])

    def __str__(self) -> str:
        parts = [f"{self.jaar:04}"] + [f"{part:02}" for part in (self.maand, self.dag) if part]
        return "-".join(parts)

    def __lt__(self, other: "Datum") -> bool:
        return (self.eerste, self.laatste) < (other.eerste, other.laatste)


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """Een dag, met een tijd als die bekend is."""

    dag: date
    tijd: time | None = None

    @classmethod
    def parse(cls, text: str) -> "Moment":
        """From `2022-11-24` or `2022-11-24 09:30`; ValueError when there is no such moment."""
        day, _, clock = text.strip().replace("T", " ").partition(" ")
        datum = Datum.parse(day)
        if datum.dag is None:
            raise ValueError("no day")
        if not clock:
            return cls(datum.eerste)
        found = _TIJD.fullmatch(clock.strip())
        if not found:
            raise ValueError("no time")
        return cls(datum.eerste, time(int(found[1]), int(found[2])))

    @property
    def woorden(self) -> str:
        """In Dutch words: `24 november 2022` or `24 november 2022, 9.30 uur`."""
        words = Datum.of(self.dag).woorden
        return f"{words}, {self.uur}" if self.tijd else words

    @property
    def uur(self) -> str:
        """The time in Dutch words: `9.30 uur`; empty when it is not known."""
        return f"{self.tijd.hour}.{self.tijd.minute:02} uur" if self.tijd else ""

    def __str__(self) -> str:
        return str(self.dag) if self.tijd is None else f"{self.dag} {self.tijd:%H:%M}"


@dataclass(frozen=True, slots=True)
class Periode:
    """Een tijdvak op de roadmap, of 'onbekend'."""

    van: Datum | None
    tot: Datum | None

    @classmethod
    def parse(cls, text: str) -> "Periode":
        """From `2024`, `2024-01`, `2024-K2`, `2023-03-23`, `2023-01 tot 2023-06` or `onbekend`.

        The second date of `… tot …` counts as part of the period. ValueError when it is none of these.
        """
        if text.strip() == "onbekend":
            return cls(None, None)
        first, _, last = text.strip().partition(" tot ")
        van, tot = _bounds(first), _bounds(last) if last else _bounds(first)
        if tot[1] < van[0] or tot[1].laatste < van[0].eerste:
            raise ValueError("ends before it starts")
        return cls(van[0], tot[1])

    @property
    def bekend(self) -> bool:
        """Whether there is any date at all."""
        return self.van is not None

    @property
    def woorden(self) -> str:
        """In Dutch words: `januari 2024`, `januari 2023 tot en met juni 2023`, `nog niet bekend`."""
        if self.van is None or self.tot is None:
            return "nog niet bekend"
        if self.van == self.tot:
            return self.van.woorden
        return f"{self.van.woorden} tot en met {self.tot.woorden}"

    def __str__(self) -> str:
        if self.van is None or self.tot is None:
            return "onbekend"
        return str(self.van) if self.van == self.tot else f"{self.van} tot {self.tot}"


def _bounds(text: str) -> tuple[Datum, Datum]:
    quarter = _KWARTAAL.fullmatch(text.strip())
    if not quarter:
        return (Datum.parse(text), Datum.parse(text))
    jaar, kwartaal = int(quarter[1]), int(quarter[2])
    return Datum.parse(f"{jaar}-{kwartaal * 3 - 2:02}"), Datum.parse(f"{jaar}-{kwartaal * 3:02}")
