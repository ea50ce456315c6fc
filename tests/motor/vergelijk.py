"""Compare two built sites as a reader meets them: addresses, titles, headings, anchors, links and text.

What the page frame and the Markdown make of it in tags does not count; what it says and where it leads does.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from posixpath import join, normpath
from urllib.parse import unquote, urlsplit

from lxml import html


@dataclass(frozen=True)
class Bladzijde:
    """One page as a reader meets it."""

    titel: str
    omschrijving: str
    koppen: tuple[str, ...]
    """Level, id and text of each heading."""
    ankers: frozenset[str]
    """Every id in the main part."""
    links: tuple[str, ...]
    """Where each link of the main part leads, with its text."""
    kader: tuple[str, ...]
    """The same for the links around the main part."""
    bediening: tuple[str, ...]
    """Boxes to tick, and tables to scroll by their name."""
    begrippen: tuple[str, ...]
    """The terms that a word of the text explains."""
    tekst: tuple[str, ...]
    """The words of the main part."""


@dataclass(frozen=True)
class Verschil:
    """One thing that differs on one page."""

    pagina: str
    wat: str
    van: str
    naar: str

    def __str__(self) -> str:
        return f"{self.pagina}: {self.wat}: {self.van!r} is {self.naar!r}"


def read_site(folder: Path) -> dict[str, Bladzijde]:
    """The pages of a built site by address; pages that only send the reader on are left out."""
    found = {}
    for file in sorted(folder.rglob("index.html")):
        address = file.parent.relative_to(folder).as_posix().removeprefix(".")
        page = html.fromstring(file.read_text("utf-8"))
        if not page.xpath("//meta[@http-equiv='refresh']"):
            found[f"{address}/" if address else ""] = _read(page, f"{address}/" if address else "")
    return found


def _read(page: html.HtmlElement, address: str) -> Bladzijde:
    main = page.xpath("//main")[0]
    inside = set(main.iter("a"))
    return Bladzijde(
        titel=_text(page.xpath("//title")[0]),
        omschrijving=page.xpath("string(//meta[@name='description']/@content)"),
        koppen=tuple(
            f"{heading.tag} #{heading.get('id', '')} {_text(heading)}"
            for heading in main.iter("h1", "h2", "h3", "h4", "h5", "h6")
        ),
        ankers=frozenset(main.xpath(".//@id")),
        links=tuple(_link(link, address) for link in main.iter("a") if link.get("href") is not None),
        kader=tuple(
            _link(link, address)
            for link in page.iter("a")
            if link not in inside and link.get("href") is not None
        ),
        bediening=tuple(main.xpath(".//label/input/@type | .//*[@role='region']/@aria-label")),
        begrippen=tuple(main.xpath(".//button[@popovertarget]/@popovertarget")),
        tekst=tuple(_text(main).split()),
    )


def _text(element: html.HtmlElement) -> str:
    return " ".join(" ".join(element.itertext()).split())


def _link(link: html.HtmlElement, page: str) -> str:
    return f"{target(page, link.get('href'))} ({_text(link)})"


def target(page: str, href: str) -> str:
    """Where a link on the page at this address leads: an address of the site, or as it is."""
    parts = urlsplit(href)
    if parts.scheme or parts.netloc:
        return href
    path = normpath(join("/", page, unquote(parts.path))) if parts.path else f"/{page}".rstrip("/")
    path = path.removesuffix("/index.html").lstrip("/")
    folder = f"{path}/" if path and "." not in path.rsplit("/", 1)[-1] else path
    return f"/{folder}{'#' + unquote(parts.fragment) if parts.fragment else ''}"


def differences(ours: dict[str, Bladzijde], theirs: dict[str, Bladzijde]) -> Iterator[Verschil]:
    """Everything that a reader of the second site meets otherwise than on the first."""
    for address in sorted(ours.keys() - theirs.keys()):
        yield Verschil(address, "de pagina", "er", "weg")
    for address in sorted(theirs.keys() - ours.keys()):
        yield Verschil(address, "de pagina", "er niet", "er")
    for address in sorted(ours.keys() & theirs.keys()):
        yield from _on_page(address, ours[address], theirs[address])


def _on_page(address: str, ours: Bladzijde, theirs: Bladzijde) -> Iterator[Verschil]:
    for name in ("titel", "omschrijving"):
        if (left := getattr(ours, name)) != (right := getattr(theirs, name)):
            yield Verschil(address, name, left, right)
    for name in ("koppen", "links", "kader", "bediening", "begrippen", "tekst"):
        yield from _in_list(address, name, getattr(ours, name), getattr(theirs, name))
    yield from (Verschil(address, "ankers", anchor, "weg") for anchor in sorted(ours.ankers - theirs.ankers))
    yield from (Verschil(address, "ankers", "weg", anchor) for anchor in sorted(theirs.ankers - ours.ankers))


def _in_list(address: str, name: str, ours: tuple[str, ...], theirs: tuple[str, ...]) -> Iterator[Verschil]:
    """The first place where two lists part: what follows is often the same fault."""
    for number in range(max(len(ours), len(theirs))):
        pair = [" ".join(row[number : number + 6]) for row in (ours, theirs)]
        if ours[number : number + 1] != theirs[number : number + 1]:
            yield Verschil(address, name, *pair)
            return


def summary(found: Iterable[Verschil]) -> str:
    """How many of which kind, for a person."""
    counted = Counter(difference.wat for difference in found)
    return ", ".join(f"{number}x {what}" for what, number in counted.most_common()) or "geen verschil"


def figures(site: dict[str, Bladzijde]) -> str:
    """How much was compared."""
    pages = site.values()
    return (
        f"{len(site)} pagina’s, {sum(len(p.koppen) for p in pages)} koppen, {sum(len(p.ankers) for p in pages)} ankers,"
        f" {sum(len(p.links) + len(p.kader) for p in pages)} links, {sum(len(p.tekst) for p in pages)} woorden"
    )
