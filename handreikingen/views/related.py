"""Related pages, each with the reason why."""

from collections import Counter
from dataclasses import dataclass

from handreikingen.catalog import Entry, Key, Relation
from handreikingen.model import Document
from handreikingen.views.view import View

MOST_RELATED = 5
MOST_LOOKED_AT = 60
"""Pages looked at per shared thing, so that the cost of a page does not grow with the site."""

_SHARED = {
    "beantwoordt": (8, "beantwoordt dezelfde vraag"),
    "processtappen": (6, "helpt bij dezelfde stap van een proces"),
    "processen": (4, "gaat over hetzelfde proces"),
    "handreikingen": (4, "brengt dezelfde handreiking in praktijk"),
    "hulpmiddelen": (3, "gebruikt hetzelfde hulpmiddel"),
    "themas": (2, "zelfde thema"),
}
_KINDS = ("handreiking", "praktijkvoorbeeld", "proces", "zelfscan", "misverstand", "hulpmiddel")


@dataclass(frozen=True, slots=True)
class Related:
    """A page that belongs with this one."""

    entry: Entry
    reason: str


def related(view: View, document: Document) -> list[Related]:
    """At most five pages that share most with this one and are not linked to it already."""
    catalog = view.catalog
    own = catalog.key_of(document)
    linked = {own, *(e.key for e in catalog.linked_to(own)), *(e.key for e in catalog.linked_from(own))}
    score: Counter[Key] = Counter()
    shared: dict[Key, Relation] = {}
    for relation in sorted(catalog.outgoing.get(own, ()), key=lambda r: -_SHARED.get(r.veld, (0, ""))[0]):
        weight, _ = _SHARED.get(relation.veld, (0, ""))
        if weight:
            for other in catalog.incoming[relation.naar][:MOST_LOOKED_AT]:
                if other.veld == relation.veld and other.van.soort in _KINDS and other.van not in linked:
                    score[other.van] += weight
                    shared.setdefault(other.van, relation)
    equal: dict[tuple[int, int], list[Key]] = {}
    for key, points in score.items():
        equal.setdefault((-points, _KINDS.index(key.soort)), []).append(key)
    best: list[Key] = []
    for rank in sorted(equal):
        if len(best) < MOST_RELATED:
            best += catalog.first(equal[rank], MOST_RELATED - len(best))
    return [
        Related(catalog.entries[key], _reason(shared[key].veld, catalog.entries[shared[key].naar]))
        for key in best
    ]


def _reason(veld: str, shared: Entry) -> str:
    _, why = _SHARED[veld]
    return (
        f"{why}: {shared.naam}"
        if shared.key.soort in ("thema", "proces", "hulpmiddel", "handreiking")
        else why
    )


def verwant(view: View) -> str:
    """Related pages of the page being written, as a list with reasons."""
    document = view.document
    found = related(view, document) if document else []
    return view.render("verwant.md.j2", related=found)
