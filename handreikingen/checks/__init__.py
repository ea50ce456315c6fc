"""Every rule that content must keep, one function per rule, and the list of them all."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from handreikingen.catalog import Catalog
from handreikingen.checks import (
    dates,
    examples,
    fields,
    markup,
    meetings,
    names,
    references,
    rhythm,
    sourcing,
    wording,
    worklist,
)
from handreikingen.checks.links import LinkChecker
from handreikingen.checks.macro_gate import Signature, gate
from handreikingen.checks.page_text import PageText
from handreikingen.model import Origin
from handreikingen.problems import Problem

Check = Callable[[Catalog], Iterator[Problem]]

STOPS: Final[tuple[Check, ...]] = (
    references.ambiguous_references,
    references.circles,
    names.double_items,
    names.double_parts,
    names.double_addresses,
    names.double_positions,
    examples.permission,
    examples.model_schools,
    examples.made_up_names,
    examples.small_schools,
    meetings.fields_of_another_kind,
    meetings.poll_sums,
    meetings.poll_answers,
    meetings.ends_before_it_begins,
    meetings.known_or_unknown_date,
    dates.advice_in_order,
    dates.nothing_from_the_future,
    dates.review_after_review,
    dates.versions_and_changes,
    dates.plans_and_periods,
    dates.overlapping_plans,
    sourcing.pages_without_source,
)
"""The rules about the catalog as a whole that stop a build."""

NOTICES: Final[tuple[Check, ...]] = (
    worklist.questions_without_thema,
    worklist.guides_without_question,
    worklist.incomplete_themes,
    worklist.past_review,
    worklist.unused_sources,
    worklist.unused_terms,
    worklist.silent_advice,
    worklist.sources_to_read_again,
    worklist.meetings_without_report,
    worklist.plans_that_passed,
    rhythm.four_meetings_a_year,
    rhythm.in_turn_digital,
    rhythm.polls_without_decision,
    wording.unexplained_abbreviations,
    wording.old_figures,
)
"""The rules about the catalog as a whole that tell of work to be done."""

CHECKS: Final[tuple[Check, ...]] = (*STOPS, *NOTICES)


@dataclass(frozen=True, slots=True)
class Before:
    """A run that found no faults."""

    files: Container[str]
    """What it judged and is still the same."""
    surroundings: str


def run_checks(
    catalog: Catalog,
    signatures: Mapping[str, Signature],
    unreadable: frozenset[str] = frozenset(),
    broken: Iterable[Origin] = (),
    own_address: str = "",
    before: Before | None = None,
) -> list[Problem]:
    """All problems of all checks.

    `unreadable` are files (and items, `file#id`) that exist but could not be understood: a reference to
    one of them is no second fault. `broken` are pages and items of which the fields have faults: the
    rules about their text hold all the same. `own_address` is where the site is published.

    After a run `before` only what stops a build is looked for, and not in what cannot have faults.
    """
    found = [problem for check in (STOPS if before else CHECKS) for problem in check(catalog)]
    found += references.unknown_references(catalog, unreadable)
    items = [entry.thing.origin for entry in catalog.entries.values() if entry.owner is None]
    every = [*items, *broken]
    new = [origin for origin in every if not before or origin.path not in before.files]
    found += [problem for origin in new for problem in fields.field_faults(origin)]
    links = LinkChecker(catalog, unreadable, own_address)
    texts = new if before and before.surroundings == surroundings(catalog) else every
    for page in (PageText.of(origin) for origin in texts if origin.body):
        found += markup.markup_faults(page)
        found += links.faults(page)
        found += fields.private_data_in_text(page)
        found += gate(page.path, page.text, page.first_line, signatures)
    return found


def surroundings(catalog: Catalog) -> str:
    """All that the rules about one file know of the other files: what there is, by name."""
    names = sorted((*entry.key, entry.path, entry.anchor) for entry in catalog.entries.values())
    return repr((sorted(catalog.files), names))
