"""Old addresses never die: a small page at each old address that sends the reader on."""

from posixpath import relpath

from handreikingen.exports.open_data.publication import Publication, page_address
from handreikingen.views.view import environment


def redirects(publication: Publication) -> dict[str, str]:
    """Each old address and where it leads now. Where a page lives today, the page wins."""
    catalog = publication.catalog
    alive = {page_address(page.path) for page in catalog.documents}
    found = {
        f"{old.strip('/')}/": page_address(page.path) for page in catalog.documents for old in page.voorheen
    }
    return {old: found[old] for old in sorted(found) if old not in alive}


def redirect_pages(publication: Publication) -> dict[str, bytes]:
    """The pages at the old addresses, by file. They work without JavaScript and from disk."""
    template = environment().get_template("exports/doorverwijzing.html.j2")
    pages = {page_address(page.path): page for page in publication.catalog.documents}
    return {
        f"{old}index.html": template.render(
            titel=pages[new].titel,
            relative=_relative(old, new),
            root="../" * old.count("/"),
            canonical=publication.url(new),
        ).encode()
        + b"\n"
        for old, new in redirects(publication).items()
    }


def _relative(old: str, new: str) -> str:
    """The way from a page at `old` to the one at `new`; to the file itself, so that it works from disk."""
    return relpath(f"{new}index.html", old)
