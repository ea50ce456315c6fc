"""The text of a new page of a kind: its fields from the model, its headings from a template.

The command `nieuw` writes it and the macro `toon_sjabloon` shows it, so both always fit the model.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from handreikingen.catalog import Catalog
from handreikingen.model import PAGE_KINDS, Document
from handreikingen.model.meetings import Bijeenkomst
from handreikingen.views.meeting_plan import MeetingPlan
from handreikingen.views.sample_values import FieldSample, samples
from handreikingen.views.view import View

LONGEST_ID = 80

_KINDS: Mapping[str, type[Document]] = {kind.soort: kind for kind in PAGE_KINDS}


@dataclass(frozen=True, slots=True)
class NewPage:
    """A page that does not exist yet: where it goes and what it says."""

    path: str
    """Relative to docs/."""
    text: str


def new_page(
    catalog: Catalog,
    soort: str,
    titel: str = "",
    dag: date | None = None,
    plan: MeetingPlan | None = None,
) -> NewPage:
    """A valid page of a kind, with what can be filled in later as comments.

    `dag` is the day of a meeting or of news; without it the reference day. A meeting has it in its file name.
    `plan` is what is known of a meeting already.
    """
    kind = _KINDS[soort]
    day = dag or catalog.peildatum
    title = titel or f"{'Nieuw' if kind.lidwoord == 'het' else 'Nieuwe'} {soort}"
    fields = samples(catalog, kind, title, day)
    if plan and kind is Bijeenkomst:
        fields = plan.filled_in(fields)
    name = slug(f"{day} {title}" if kind is Bijeenkomst else title)
    return NewPage(
        f"{kind.folder}/{name}.md", _text(View(catalog, f"{kind.folder}/{name}.md"), soort, fields)
    )


def sjabloon(view: View, soort: str) -> str:
    """The text of a new page of a kind, to copy."""
    return view.render("sjabloon.md.j2", tekst=new_page(view.catalog, soort).text)


def slug(text: str) -> str:
    """The id that a title gives: lowercase letters, digits, hyphens; empty when nothing is left."""
    plain = unicodedata.normalize("NFKD", re.sub(r"['’‘`]", "", text)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:LONGEST_ID].rstrip("-")


def _text(view: View, soort: str, fields: tuple[FieldSample, ...]) -> str:
    return view.render(
        f"nieuw/{soort}.md.j2",
        nodig=[field for field in fields if field.needed],
        keuze=[field for field in fields if not field.needed],
    )
