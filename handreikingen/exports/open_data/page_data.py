"""What search engines may know of a page: schema.org as JSON-LD, for the head of the page."""

import json
from typing import Any

from handreikingen.catalog import Entry
from handreikingen.exports.open_data.dates import published, updated
from handreikingen.exports.open_data.page_markdown import steps
from handreikingen.exports.open_data.publication import (
    HOME,
    LICENCE,
    Publication,
    labels_of,
    page_address,
    titled,
)
from handreikingen.model import Document
from handreikingen.model.guides import Handreiking, Praktijkvoorbeeld
from handreikingen.model.meetings import Advies, Bericht, Bijeenkomst
from handreikingen.model.registers import Begrip

Data = dict[str, Any]

_ATTENDANCE = {
    "fysiek": "https://schema.org/OfflineEventAttendanceMode",
    "digitaal": "https://schema.org/OnlineEventAttendanceMode",
    "hybride": "https://schema.org/MixedEventAttendanceMode",
}
_UNSAFE = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def page_data(publication: Publication, document: Document) -> Data:
    """The schema.org data of a page: where it is, and what it is."""
    entry = publication.catalog.entry_of(document)
    things = [_breadcrumbs(publication, document)] if document.path != HOME else []
    if main := _main(publication, entry, document):
        things.append(main)
    return {"@context": "https://schema.org", "@graph": things}


def script_text(data: Data) -> str:
    """The data as text that is safe inside a script element: nothing in it can close the element."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_UNSAFE)


def _main(publication: Publication, entry: Entry, document: Document) -> Data | None:
    match document:
        case Handreiking():
            return _guide(publication, entry, document)
        case Bijeenkomst() if document.begin:
            return _event(publication, entry, document)
        case Bijeenkomst() | Praktijkvoorbeeld() | Advies() | Bericht():
            return _work(publication, entry, document, "Article")
    if document.path == Begrip.page:
        return _terms(publication, document)
    return _website(publication) if document.path == HOME else None


def _work(publication: Publication, entry: Entry, document: Document, kind: str) -> Data:
    """What every text has, without what stands beside it in the head. Dates only where a full day is known."""
    day = publication.catalog.peildatum
    dates = {"datePublished": published(document, day), "dateModified": updated(document, day)}
    themes = [theme.naam for theme in publication.themes_of(entry)]
    return {
        "@type": kind,
        "@id": publication.url_of(entry),
        "headline" if kind == "Article" else "name": titled(entry),
        "inLanguage": "nl",
        "license": LICENCE,
        "author": {"@type": "Organization", "name": publication.makers},
        **{name: known.isoformat() for name, known in dates.items() if known},
        **({"about": themes} if themes else {}),
        **({"keywords": list(labels_of(entry))} if labels_of(entry) else {}),
    }


def _guide(publication: Publication, entry: Entry, guide: Handreiking) -> Data:
    """A guide with steps is a HowTo, one without is an article."""
    found = [
        {
            "@type": "HowToStep",
            "position": number,
            **({"name": step.name, "text": step.text} if step.text else {"text": step.name}),
        }
        for number, step in enumerate(steps(guide.body), 1)
    ]
    work = _work(publication, entry, guide, "HowTo" if found else "Article")
    status = {"creativeWorkStatus": guide.status}
    version = {"version": guide.versie} if guide.versie else {}
    how = {"step": found, "yield": guide.resultaat} if found else {}
    return {**work, **status, **version, **how}


def _event(publication: Publication, entry: Entry, meeting: Bijeenkomst) -> Data:
    begin, einde = meeting.begin, meeting.einde
    assert begin is not None
    url = publication.url_of(entry)
    mode = _ATTENDANCE.get(meeting.vorm)
    place: Data = {"@type": "Place", "name": meeting.plaats, "address": meeting.plaats}
    online: Data = {"@type": "VirtualLocation", "url": url}
    where = place if meeting.plaats else online if meeting.vorm == "digitaal" else None
    return {
        "@type": "Event",
        "@id": url,
        "name": titled(entry),
        "description": meeting.samenvatting,
        "inLanguage": "nl",
        "startDate": _iso(str(begin)),
        **({"endDate": _iso(str(einde))} if einde else {}),
        "eventStatus": "https://schema.org/EventScheduled",
        **({"eventAttendanceMode": mode} if mode else {}),
        **({"location": where} if where else {}),
        **({"keywords": list(labels_of(entry))} if labels_of(entry) else {}),
    }


def _terms(publication: Publication, page: Document) -> Data:
    own = publication.url(page_address(page.path))
    return {
        "@type": "DefinedTermSet",
        "@id": own,
        "name": page.titel,
        "description": page.samenvatting,
        "inLanguage": "nl",
        "license": LICENCE,
        "hasDefinedTerm": [_term(publication, entry, own) for entry in publication.catalog.of_kind("begrip")],
    }


def _term(publication: Publication, entry: Entry, own: str) -> Data:
    term = entry.thing
    assert isinstance(term, Begrip)
    return {
        "@type": "DefinedTerm",
        "@id": publication.url_of(entry),
        "name": term.voorkeursterm,
        "description": term.definitie,
        "inDefinedTermSet": own,
        **({"alternateName": list(term.alternatief)} if term.alternatief else {}),
    }


def _website(publication: Publication) -> Data:
    return {
        "@type": "WebSite",
        "@id": publication.url(),
        "name": publication.titel,
        "url": publication.url(),
        "inLanguage": "nl",
        "license": LICENCE,
    }


def _breadcrumbs(publication: Publication, document: Document) -> Data:
    """The page of the folder, or else home, and the page itself: without address, for this is where it stands."""
    folder = document.path.rpartition("/")[0]
    above = f"{folder}/index.md"
    paths = [above if folder and above != document.path else HOME, document.path]
    pages = [page for path in paths if (page := publication.catalog.by_path.get(path))]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": number,
                "name": page.titel,
                **({"item": publication.url(page_address(page.path))} if page is not document else {}),
            }
            for number, page in enumerate(pages, 1)
        ],
    }


def _iso(moment: str) -> str:
    return moment.replace(" ", "T")
