"""Texts for visitors that are programs: `robots.txt` and `llms.txt`."""

from handreikingen.exports.open_data.items import Keep, texts
from handreikingen.exports.open_data.publication import LICENCE, Publication
from handreikingen.model import PAGE_KINDS
from handreikingen.views.view import environment


def robots(publication: Publication) -> bytes:
    """`robots.txt`: everything may be read."""
    return _render("robots.txt.j2", sitemap=publication.url("sitemap.xml"))


def llms(publication: Publication, keep: Keep) -> bytes:
    """`llms.txt` (llmstxt.org): what the site is, and the Markdown of every page by kind."""
    catalog = publication.catalog
    groups = [
        (kind.meervoud.capitalize(), texts(publication, kind.soort, keep, "line")) for kind in PAGE_KINDS
    ]
    others = zip(catalog.of_kind("pagina"), texts(publication, "pagina", keep, "line"), strict=True)
    return _render(
        "llms.txt.j2",
        publication=publication,
        groups=[(name, found) for name, found in groups if found],
        others=[line for entry, line in others if not entry.path.endswith("index.md")],
        licence=LICENCE,
    )


def _render(template: str, **data: object) -> bytes:
    return environment().get_template(f"exports/{template}").render(**data).encode() + b"\n"
