"""What every page gets by its kind: a head with the facts, and a foot with origin, relations and sources.

Both are Markdown, so that strict mode, search, the table of contents and the PDF see the same text.
"""

from handreikingen.catalog import Entry, Key
from handreikingen.model import Document
from handreikingen.model.guides import Handreiking
from handreikingen.model.meetings import Advies, Bijeenkomst
from handreikingen.model.pages import Pagina
from handreikingen.model.work import Proces
from handreikingen.views import advice, questions
from handreikingen.views.foot_data import foot_data
from handreikingen.views.labels import SECTOREN, labels, wanneer
from handreikingen.views.lists import cards
from handreikingen.views.registers import source_place, sources_of
from handreikingen.views.related import related
from handreikingen.views.view import View, templates


def head(view: View, document: Document) -> str:
    """The title, the summary, the labels and the facts of a page."""
    if isinstance(document, Pagina):
        return view.render("head_pagina.md.j2", page=document)
    return view.render(
        "head.md.j2",
        page=document,
        entry=view.catalog.entry_of(document),
        labels=labels,
        index=_index_of(view, document),
        themes=_themes(view, document),
        roles=view.catalog.linked_to(view.catalog.key_of(document), "rollen", soort="rol"),
        processes=view.catalog.linked_to(view.catalog.key_of(document), "processen", soort="proces"),
        sectors=[SECTOREN[name] for name in _sectors(document)],
        minutes=view.catalog.reading_minutes[document.path],
        outdated=view.catalog.outdated(document),
        due=view.catalog.due(document),
        facts=_facts_template(document),
        **_head_data(view, document),
    )


def foot(view: View, document: Document) -> str:
    """What is computed from the fields and relations of a page, and how to improve it."""
    return view.render(
        "foot.md.j2",
        page=document,
        entry=view.catalog.entry_of(document),
        labels=labels,
        body=_body_template(document),
        related=related(view, document) if not isinstance(document, Pagina) else [],
        sources=sources_of(view, document),
        place=lambda entry: source_place(view, entry),
        edit=f"{view.repository}/edit/main/docs/{document.path}" if view.repository else "",
        issue=f"{view.repository}/issues/new" if view.repository else "",
        cards=lambda entries, soort: cards(view, entries, soort),
        item=questions.question_line(view),
        plans=_plans(view, document),
        **foot_data(view, document),
    )


def _plans(view: View, document: Document) -> tuple[Entry, ...]:
    """What the roadmap says of a page; a theme shows it by itself."""
    own = view.catalog.key_of(document)
    return view.catalog.linked_from(own, "uit", soort="roadmapitem")


def _facts_template(document: Document) -> str:
    """The template with the facts of a kind; the empty one when a kind has none of its own."""
    return _existing(f"feiten/{document.soort}.md.j2")


def _body_template(document: Document) -> str:
    return _existing(f"soorten/{document.soort}.md.j2")


def _existing(name: str) -> str:
    return name if name in templates() else "leeg.md.j2"


def _index_of(view: View, document: Document) -> Document | None:
    return view.catalog.by_path.get(f"{document.folder}/index.md")


def _sectors(document: Document) -> tuple[str, ...]:
    return (document.sector,) if isinstance(document, Proces) else document.sectoren


def _themes(view: View, document: Document) -> tuple[Entry, ...]:
    """The themes of a page; those of its items for a meeting that names none."""
    own = view.catalog.key_of(document)
    found = view.catalog.linked_to(own, "themas", soort="thema")
    if found or not isinstance(document, Bijeenkomst):
        return found
    names = dict.fromkeys(item.thema for item in document.opbrengst if item.thema)
    entries = (view.catalog.entries[Key("thema", name)] for name in names)
    return tuple(sorted(entries, key=lambda entry: view.catalog.position[entry.key]))


def _head_data(view: View, document: Document) -> dict[str, object]:
    if isinstance(document, Bijeenkomst):
        return {"wanneer": wanneer}
    if isinstance(document, Advies):
        return {"state": advice.current_state(document)}
    if isinstance(document, Handreiking):
        replaced = view.catalog.linked_from(view.catalog.key_of(document), "vervangt", soort="handreiking")
        return {"replaced_by": replaced}
    return {}
