"""Links in the text of pages lead to a file in docs/ or to an open web address (HR105–HR109, HR221)."""

import re
from collections import defaultdict
from collections.abc import Iterator
from html import unescape
from posixpath import basename, dirname, join, normpath, relpath
from urllib.parse import unquote

from handreikingen.catalog import Catalog
from handreikingen.checks.markdown_links import Link, links
from handreikingen.checks.page_text import PageText
from handreikingen.checks.suggest import Search
from handreikingen.model import REGISTER_KINDS
from handreikingen.problems import Place, Problem, Whole
from handreikingen.problems import content as content_codes
from handreikingen.problems import links as codes

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_UNSEEN = re.compile(r"[\x00-\x20\x7f-\xa0\u200b\u2028\u2029]")
_ALLOWED = ("https", "http", "mailto", "tel")
_PREFIXES = {kind.page: f"{kind.soort}-" for kind in REGISTER_KINDS}
_REGISTER_FILES = {kind.page: kind.file for kind in REGISTER_KINDS}


class LinkChecker:
    """Knows which files and places there are, and checks the links of one page after another."""

    def __init__(self, catalog: Catalog, unreadable: frozenset[str], own_address: str = "") -> None:
        self._files = catalog.files
        self._unreadable = unreadable
        self._own_address = own_address.rstrip("/")
        self._search = Search()
        self._anchors: dict[str, set[str]] = defaultdict(set)
        for entry in catalog.entries.values():
            if entry.anchor:
                self._anchors[entry.path].add(entry.anchor)
        self._by_folder: dict[str, list[str]] = defaultdict(list)
        for path in catalog.files:
            self._by_folder[dirname(path)].append(basename(path))
        self._by_name = {basename(path): path for path in sorted(catalog.files, reverse=True)}

    def faults(self, page: PageText) -> Iterator[Problem]:
        """Every link leads somewhere, for every reader, and none carries code."""
        for link in links(page.prose):
            yield from self._fault(page.path, link, page.place(link.at))

    def _fault(self, source: str, link: Link, place: Place) -> Iterator[Problem]:
        address = unescape(link.address)
        scheme = _SCHEME.match(_UNSEEN.sub("", address))
        if scheme and scheme[1].lower() not in _ALLOWED:
            yield codes.HR109.at(place, begin=scheme[0])
        elif self._own_address and address.startswith(self._own_address):
            yield codes.HR107.at(place, adres=address, waarom="wijst naar het adres van deze site")
        elif address.startswith(("/", "\\")):
            yield codes.HR107.at(place, adres=address, waarom="begint met een schuine streep")
        elif scheme and link.image:
            yield content_codes.HR221.at(
                place, wat="een afbeelding van een andere site", doe="Zet de afbeelding zelf in docs/."
            )
        elif not scheme:
            yield from self._file_fault(source, address, link.image, place)

    def _file_fault(self, source: str, address: str, image: bool, place: Place) -> Iterator[Problem]:
        path, _, anchor = address.partition("#")
        path = unquote(path.partition("?")[0])
        target = normpath(join(dirname(source), path)) if path else source
        if target == ".." or target.startswith("../"):
            yield codes.HR108.at(place, adres=address)
        elif target not in self._files or path.endswith("/"):
            what = "De afbeelding" if image else "De link naar"
            yield codes.HR105.at(place, Wat=what, adres=path, suggestie=self._better(source, target))
        else:
            yield from self._anchor_fault(target, anchor, place)

    def _anchor_fault(self, target: str, anchor: str, place: Place) -> Iterator[Problem]:
        """Items of a register that links name exist. Other anchors are only known once the site is built."""
        prefix = _PREFIXES.get(target)
        if not prefix or not anchor.startswith(prefix) or anchor in self._anchors[target]:
            return
        register = _REGISTER_FILES[target]
        if not {register, f"{register}#{anchor.removeprefix(prefix)}"} & self._unreadable:
            near = self._search.nearest(anchor, f"#{target}", lambda: self._anchors[target])
            advice = f"Bedoel je ‘#{near}’?" if near else f"Kijk in docs/{register} wat er is."
            yield codes.HR106.at(place, pagina=target, anker=anchor, suggestie=Whole(advice))

    def _better(self, source: str, target: str) -> Whole:
        """The file that was probably meant, as a path from the page."""
        folder = dirname(target)
        tries = (f"{target}.md", join(target, "index.md"), self._by_name.get(basename(target), ""))
        found = next((path for path in tries if path in self._files), None)
        if not found and (
            near := self._search.nearest(basename(target), folder, lambda: self._by_folder[folder])
        ):
            found = join(folder, near)
        if not found:
            return Whole("Kijk of de naam klopt en of het bestand er staat.")
        return Whole(f"Bedoel je ‘{relpath(found, dirname(source) or '.')}’?")
