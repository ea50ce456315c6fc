"""Work to be done: dead ends and dates that passed. Notices, never errors (HR901–HR909)."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from handreikingen.catalog import Catalog, Key
from handreikingen.checks.page_text import begins, number_of, words, words_of_page
from handreikingen.model import Document
from handreikingen.model.dates import Datum
from handreikingen.model.guides import Handreiking, Thema
from handreikingen.model.meetings import Advies, Bijeenkomst, Opbrengst, Roadmapitem, Vraag
from handreikingen.model.registers import Begrip, Bron
from handreikingen.problems import Problem
from handreikingen.problems import worklist as codes

SILENT_AFTER = timedelta(days=180)
RECHECK_AFTER = timedelta(days=365)
_SETTLED = ("uitgevoerd", "niet overgenomen")


def questions_without_thema(catalog: Catalog) -> Iterator[Problem]:
    """Every question has a theme."""
    for entry in catalog.of_kind("opbrengst"):
        thing = entry.thing
        if isinstance(thing, Opbrengst | Vraag) and thing.aard == "vraag" and thing.thema is None:
            yield codes.HR901.at(entry.place, vraag=thing.tekst)


def guides_without_question(catalog: Catalog) -> Iterator[Problem]:
    """Every guide answers a question."""
    for guide in catalog.all(Handreiking):
        if not guide.beantwoordt:
            yield codes.HR902.at(guide.place())


def incomplete_themes(catalog: Catalog) -> Iterator[Problem]:
    """Every theme has a guide, a practice example and a question, with or without an answer."""
    for thema in catalog.all(Thema):
        for missing, what, advice in (
            (
                not catalog.on_thema(thema, "handreiking"),
                "handreiking",
                "Schrijf er een, of zeg welke er moet komen.",
            ),
            (not catalog.on_thema(thema, "praktijkvoorbeeld"), "praktijkvoorbeeld", "Wie heeft er een?"),
            (not _has_question(catalog, thema), "vraag", "Wat willen scholen weten?"),
        ):
            if missing:
                yield codes.HR903.at(thema.place(), wat=what, doe=advice)


def _has_question(catalog: Catalog, thema: Thema) -> bool:
    return any(
        isinstance(entry.thing, Opbrengst | Vraag) and entry.thing.aard in ("vraag", "wens")
        for entry in catalog.on_thema(thema, "opbrengst")
    )


def past_review(catalog: Catalog) -> Iterator[Problem]:
    """Every page is reviewed before its review date."""
    for page in catalog.documents:
        due = catalog.due(page)
        if due and catalog.outdated(page):
            yield codes.HR904.at(page.place("nagekeken"), datum=Datum.of(due).woorden)


def unused_sources(catalog: Catalog) -> Iterator[Problem]:
    """Every source is named somewhere, in a field or in a link."""
    unnamed = [source for source in catalog.all(Bron) if not catalog.incoming.get(_key(source))]
    linked = {name for page in catalog.documents for name in page.once(_source_links)} if unnamed else ()
    for source in unnamed:
        if source.id not in linked:
            yield codes.HR905.at(source.place("id"), Wat="De bron", naam=source.id)


def unused_terms(catalog: Catalog) -> Iterator[Problem]:
    """Every term of the glossary stands in a text, or another term refers to it."""
    unnamed = [term for term in catalog.all(Begrip) if not catalog.incoming.get(_key(term))]
    names = {term.id: [words(name) for name in (term.voorkeursterm, *term.alternatief)] for term in unnamed}
    begun = _begun(catalog, sorted({word for every in names.values() for name in every for word in name}))
    for term in unnamed:
        if not any(begun.issuperset(name) for name in names[term.id]):
            yield codes.HR905.at(term.place("id"), Wat="Het begrip", naam=term.voorkeursterm)


def _key(item: Begrip | Bron) -> Key:
    return Key(item.soort, item.id)


def _begun(catalog: Catalog, wanted: list[str]) -> set[str]:
    """Those of some words with which a word on the pages begins."""
    number = number_of(wanted)

    def on_page(page: Document, _: int) -> tuple[str, ...]:
        here = words_of_page(page)
        return tuple(word for word in wanted if begins(word, here))

    parts = [entry.naam for soort in ("opbrengst", "peiling", "stap") for entry in catalog.of_kind(soort)]
    elsewhere = sorted(set(words("\n".join(parts)))) if wanted else []
    found = {word for word in wanted if begins(word, elsewhere)}
    for page in catalog.documents if wanted else ():
        found.update(page.once(on_page, number))
    return found


def _source_links(page: Document) -> tuple[str, ...]:
    """The sources that the text of a page links to."""
    return tuple(dict.fromkeys(re.findall(r"#bron-([a-z0-9-]+)", page.body)))


def silent_advice(catalog: Catalog) -> Iterator[Problem]:
    """Advice that is not settled was heard of in the last half year.

    Only where someone once told what became of it: work is to be done where follow-up was begun. That
    nothing is known of an advice at all stands on its page, and in the worklist apart.
    """
    for advies in catalog.all(Advies):
        if advies.opvolging and (heard := silent_since(advies, catalog.peildatum)):
            place = advies.place("opvolging", len(advies.opvolging) - 1)
            yield codes.HR906.at(place, datum=heard.woorden)


def silent_since(advies: Advies, today: date) -> Datum | None:
    """When an advice that is not settled was last heard of, if that is more than half a year ago."""
    last = advies.opvolging[-1] if advies.opvolging else None
    heard = last.datum if last else advies.uitgebracht
    settled = last is not None and last.stand in _SETTLED
    return None if settled or heard.laatste + SILENT_AFTER >= today else heard


def sources_to_read_again(catalog: Catalog) -> Iterator[Problem]:
    """Every source was read in the last year."""
    for source in catalog.all(Bron):
        if source.geraadpleegd + RECHECK_AFTER < catalog.peildatum:
            datum = Datum.of(source.geraadpleegd).woorden
            yield codes.HR907.at(source.place("geraadpleegd"), naam=source.id, datum=datum)


def meetings_without_report(catalog: Catalog) -> Iterator[Problem]:
    """A meeting that is over has a report, or something that came out of it."""
    for meeting in catalog.all(Bijeenkomst):
        day = _last_day(meeting)
        told = meeting.body.strip() or meeting.opbrengst or meeting.peilingen
        if day and day < catalog.peildatum and not told:
            yield codes.HR908.at(meeting.place("begin"), datum=Datum.of(day).woorden)


def _last_day(meeting: Bijeenkomst) -> date | None:
    last = meeting.einde or meeting.begin
    return last.dag if last else None


def plans_that_passed(catalog: Catalog) -> Iterator[Problem]:
    """What is planned or in progress is not wholly in the past."""
    for item in catalog.all(Roadmapitem):
        end = item.periode.tot
        if item.stand in ("gepland", "bezig") and end and end.laatste < catalog.peildatum:
            yield codes.HR909.at(item.place("stand"), stand=item.stand, periode=item.periode.woorden)
