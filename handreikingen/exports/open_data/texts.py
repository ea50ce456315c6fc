"""Texts for visitors that are programs: `robots.txt` and `llms.txt`."""

from handreikingen.exports.open_data.items import Keep, items
from handreikingen.exports.open_data.publication import LICENCE, Publication
from handreikingen.model import PAGE_KINDS
from handreikingen.views.view import environment


def robots(publication: Publication) -> bytes:
    """`robots.txt`: everything may be read."""
    return _render("robots.txt.j2", sitemap=publication.url("sitemap.xml"))


def llms(publication: Publication, keep: Keep) -> bytes:
    """`llms.txt` (llmstxt.org): what the site is, and the Markdown of every page by kind."""
    catalog = publication.catalog
    groups = [(kind.meervoud.capitalize(), _lines(publication, kind.soort, keep)) for kind in PAGE_KINDS]
    others = zip(catalog.of_kind("pagina"), _lines(publication, "pagina", keep), strict=True)
    return _render(
        "llms.txt.j2",
        publication=publication,
        groups=[(name, found) for name, found in groups if found],
        others=[line for entry, line in others if not entry.path.endswith("index.md")],
        licence=LICENCE,
    )


def _lines(publication: Publication, soort: str, keep: Keep) -> list[str]:
    """The lines of a kind, which are kept: then one other page does not touch other kinds."""
    return keep(f"llms {soort}", lambda: [item.line for item in items(publication, soort, keep)])


def _render(template: str, **data: object) -> bytes:
    return environment().get_template(f"exports/{template}").render(**data).encode() + b"\n"
