"""What PDFs are made from: the rendered content of pages, and what a document says about the site."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class RenderedPage:
    """A page after Markdown and macros, before the theme puts its frame around it."""

    path: str
    """Its source, relative to docs/."""
    url: str
    """Its address, relative to the site: `handreikingen/eerste-gesprek/`; empty for the home page."""
    html: str

    @property
    def place(self) -> str:
        """Its address on the published site, also when this build writes files instead of folders."""
        return canonical(self.url)


def canonical(url: str) -> str:
    """The published address of a page: `x/` for `x.html` and `x/index.html`."""
    if not url.endswith(".html"):
        return url
    if url == "index.html" or url.endswith("/index.html"):
        return url.removesuffix("index.html")
    return url.removesuffix(".html") + "/"


@dataclass(frozen=True, slots=True)
class Publication:
    """The site that the documents come from."""

    name: str
    address: str
    """Its full address, with a slash at the end."""
    docs: Path = field(compare=False)
    """The folder with the content: images come from here."""

    def absolute(self, url: str) -> str:
        """The full address of a page or file of the site."""
        return self.address + url


Pages = Mapping[str, RenderedPage]
"""Rendered pages by path."""
