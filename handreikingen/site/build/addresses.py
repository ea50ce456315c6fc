"""Addresses: where a usual link leads is worked out once for each folder, what stands before all pages once."""

import re
from functools import cache, lru_cache
from urllib.parse import urljoin, urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page, _RelativePathTreeprocessor
from mkdocs.utils import get_relative_url

_USUAL = re.compile(r"((?:\.\./)*[a-z0-9](?:[a-z0-9/-]|\.(?!\.))*\.md)(?:#([\w-]+))?", re.ASCII)
"""A link to a page, without anything that has to be decoded."""
_FOLDERS = re.compile(r"(?:[a-z0-9-]+/)+", re.ASCII)
"""The address of most pages: folders with plain names."""
_MOST_KEPT = 50_000
_usual = lru_cache(_MOST_KEPT)(_USUAL.fullmatch)
_target = lru_cache(_MOST_KEPT)(_RelativePathTreeprocessor._target_uri)


class SparingAddresses(_RelativePathTreeprocessor):
    """Makes of a usual link what MkDocs makes of it; MkDocs itself does the others, and all that has a fault."""

    def __init__(self, file: File, files: Files, config: MkDocsConfig) -> None:
        super().__init__(file, files, config)
        # A path seen from the folder of the page: with this as its source, all pages of a folder share the answer.
        self._beside = f"{file.src_uri.rpartition('/')[0]}/x".lstrip("/")

    def path_to_url(self, url: str) -> str:
        """The address in the site of a link as it was written."""
        usual = _usual(url)
        file = self.files.get_file_from_path(_target(self._beside, usual[1])) if usual else None
        if usual is None or file is None or file.inclusion.is_excluded():  # type: ignore[no-untyped-call]
            return super().path_to_url(url)
        if usual[2]:
            self.links_to_anchors.setdefault(file, {}).setdefault(usual[2], url)
        address = _relative(file.url, self.file.url)
        return f"{address}#{usual[2]}" if usual[2] else address


def _relative(url: str, page: str) -> str:
    """An address as seen from a page: the same from all pages of a folder, but for what is below the page itself."""
    if page == "./" or url.startswith(page) or not page.endswith("/"):
        return get_relative_url(url, page)
    return _from_folder(url, page[:-1].rpartition("/")[0])


@lru_cache(_MOST_KEPT)
def _from_folder(url: str, folder: str) -> str:
    return get_relative_url(url, f"{folder}/\0/")


def make_canonical_sparing() -> None:
    """Let pages join the address of the site and their own without taking both apart, where these are plain."""
    if Page._set_canonical_url is not _set_canonical_url:
        Page._set_canonical_url = _set_canonical_url  # type: ignore[method-assign,assignment]


_joined = Page._set_canonical_url


def _set_canonical_url(page: Page, base: str | None) -> None:
    if base and _FOLDERS.fullmatch(page.url):
        whole, path = _above(base)
        page.canonical_url, page.abs_url = whole + page.url, path + page.url
    else:
        _joined(page, base)


@cache
def _above(base: str) -> tuple[str, str]:
    """What stands before the addresses of all pages: whole, and without the host."""
    whole = urljoin(base if base.endswith("/") else f"{base}/", "./")
    return whole, urlsplit(whole).path
