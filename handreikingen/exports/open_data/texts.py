"""Texts for visitors that are programs: `robots.txt` and `llms.txt`."""

from handreikingen.exports.open_data.publication import LICENCE, Publication, markdown_address, titled
from handreikingen.model import PAGE_KINDS
from handreikingen.views.view import environment


def robots(publication: Publication) -> bytes:
    """`robots.txt`: everything may be read."""
    return _render("robots.txt.j2", sitemap=publication.url("sitemap.xml"))


def llms(publication: Publication) -> bytes:
    """`llms.txt` (llmstxt.org): what the site is, and the Markdown of every page by kind."""
    catalog = publication.catalog
    groups = [(kind.meervoud.capitalize(), catalog.of_kind(kind.soort)) for kind in PAGE_KINDS]
    return _render(
        "llms.txt.j2",
        publication=publication,
        groups=[(name, entries) for name, entries in groups if entries],
        others=[entry for entry in catalog.of_kind("pagina") if not entry.path.endswith("index.md")],
        address=lambda entry: publication.url(markdown_address(entry.path)),
        titled=titled,
        licence=LICENCE,
    )


def _render(template: str, **data: object) -> bytes:
    return environment().get_template(f"exports/{template}").render(**data).encode() + b"\n"
