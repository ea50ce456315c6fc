"""Dates that can be true, in an order that can be true (HR214–HR218, HR223)."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from handreikingen.catalog import Catalog
from handreikingen.model import Inhoud
from handreikingen.model.dates import Datum
from handreikingen.model.guides import Handreiking, Hulpmiddel, Praktijkvoorbeeld, Wijziging
from handreikingen.model.meetings import Advies, Roadmapitem
from handreikingen.model.registers import Bron
from handreikingen.model.work import Proces
from handreikingen.problems import Problem, Whole, quote
from handreikingen.problems import content as codes

LEEWAY = timedelta(days=1)
"""Today ends later in another time zone, and the last commit may be of yesterday."""

_Path = tuple[str | int, ...]
_Dated = tuple[Inhoud, _Path, date | Datum | None]


def advice_in_order(catalog: Catalog) -> Iterator[Problem]:
    """What became of advice is told from old to new, after it was given."""
    for advies in catalog.all(Advies):
        dates = [advies.uitgebracht, *(step.datum for step in advies.opvolging)]
        for number, (before, after) in enumerate(pairwise(dates)):
            if after.laatste < before.eerste:
                place = advies.place("opvolging", number, "datum")
                yield codes.HR214.at(place, datum=after.woorden, eerder=before.woorden)


def nothing_from_the_future(catalog: Catalog) -> Iterator[Problem]:
    """What someone did, such as review a page or read a source, was done today or before."""
    for thing, path, when in _done(catalog):
        first = when.eerste if isinstance(when, Datum) else when
        if first and first > catalog.peildatum + LEEWAY:
            words = when if isinstance(when, Datum) else Datum.of(first)
            yield codes.HR215.at(thing.place(*path), veld=path[-1], datum=words.woorden)


def _done(catalog: Catalog) -> Iterator[_Dated]:
    for page in catalog.documents:
        yield page, ("nagekeken",), page.nagekeken
        if isinstance(page, Handreiking | Praktijkvoorbeeld | Proces):
            for number, element in enumerate(page.fora):
                yield page, ("fora", number, "gecontroleerd"), element.gecontroleerd
                yield page, ("fora", number, "kopie_gezien"), element.kopie_gezien
    for example in catalog.all(Praktijkvoorbeeld):
        yield example, ("toestemming",), example.toestemming
    for tool in catalog.all(Hulpmiddel):
        yield tool, ("gecontroleerd",), tool.gecontroleerd
    for source in catalog.all(Bron):
        yield source, ("geraadpleegd",), source.geraadpleegd
    for advies in catalog.all(Advies):
        yield advies, ("uitgebracht",), advies.uitgebracht
        for number, step in enumerate(advies.opvolging):
            yield advies, ("opvolging", number, "datum"), step.datum


def review_after_review(catalog: Catalog) -> Iterator[Problem]:
    """The next review comes after the last one."""
    for page in catalog.documents:
        if page.nagekeken and page.herzien_na and page.herzien_na < page.nagekeken:
            place = page.place("herzien_na")
            yield codes.HR216.at(place, herzien=page.herzien_na, nagekeken=page.nagekeken)


def versions_and_changes(catalog: Catalog) -> Iterator[Problem]:
    """The changes of a guide stand in order of date, and the newest is of this version."""
    for guide in catalog.all(Handreiking):
        if not guide.wijzigingen:
            continue
        days = [change.datum for change in guide.wijzigingen]
        if days not in (sorted(days), sorted(days, reverse=True)):
            wat, doe = "De wijzigingen staan niet op volgorde van datum", "Zet de nieuwste bovenaan."
            yield codes.HR217.at(guide.place("wijzigingen"), wat=wat, doe=doe)
        newest = _newest(guide.wijzigingen)
        if guide.versie not in newest:
            written = quote(guide.versie or "leeg")
            wat = Whole(f"De nieuwste wijziging is van versie {quote(newest[0])}, maar ‘versie’ is {written}")
            place = guide.place("versie") if guide.versie else guide.place("wijzigingen")
            yield codes.HR217.at(place, wat=wat, doe="Maak ze gelijk.")


def _newest(changes: tuple[Wijziging, ...]) -> list[str]:
    """The versions of the latest day; of one day there may be more."""
    latest = max(change.datum for change in changes)
    return [change.versie for change in changes if change.datum == latest]


def overlapping_plans(catalog: Catalog) -> Iterator[Problem]:
    """The same work stands on the roadmap once at a time."""
    seen: dict[tuple[str, str, str], list[Roadmapitem]] = {}
    for item in catalog.all(Roadmapitem):
        same = seen.setdefault((item.titel.casefold(), item.thema or "", item.netwerk), [])
        for other in same:
            if _overlap(item, other):
                first, second = sorted((other, item), key=lambda one: one.place().line)
                yield codes.HR223.at(
                    second.place("periode"),
                    titel=second.titel,
                    regel=first.place("periode").line,
                    eerste=first.periode.woorden,
                    tweede=second.periode.woorden,
                )
        same.append(item)


def _overlap(one: Roadmapitem, other: Roadmapitem) -> bool:
    """Whether two periods share a day; two that are not known are the same."""
    first, second = one.periode, other.periode
    if first.van is None or first.tot is None or second.van is None or second.tot is None:
        return not first.bekend and not second.bekend
    return first.van.eerste <= second.tot.laatste and second.van.eerste <= first.tot.laatste


def plans_and_periods(catalog: Catalog) -> Iterator[Problem]:
    """What lies wholly in the future is not done or in progress yet."""
    for item in catalog.all(Roadmapitem):
        begin = item.periode.van
        if item.stand in ("gedaan", "bezig") and begin and begin.eerste > catalog.peildatum + LEEWAY:
            yield codes.HR218.at(item.place("stand"), stand=item.stand, periode=item.periode.woorden)
