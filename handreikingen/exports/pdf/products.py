"""Which documents there are, and what is in each: a value per document, computed from the catalog."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from handreikingen.catalog import Catalog, Key
from handreikingen.model import Document
from handreikingen.model.guides import Handreiking, Praktijkvoorbeeld, Thema, Zelfscan
from handreikingen.model.meetings import Advies, Bericht, Bijeenkomst
from handreikingen.model.pages import Pagina
from handreikingen.model.work import Proces, Rol
from handreikingen.views.labels import SECTOREN, labels, wanneer
from handreikingen.views.view import sentence, words

ROUTE_MINUTES = 60
"""How long the route for a role takes to read, at most."""
ONLY_ON_SCREEN = ("index.md", "alles.md", "zoeken.md", "downloads.md", "404.md")
"""Pages that only lead to others: the home page, the list of everything, search, downloads."""
LISTS_ON_SCREEN = "alles/"
"""The folder with lists of what other pages hold, to filter on a screen."""
ON_A_THEME = ("handreiking", "praktijkvoorbeeld", "proces", "zelfscan", "misverstand")
"""The kinds in the document of a theme, in this order."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a document: chapters, with or without a page that opens it."""

    chapters: tuple[str, ...]
    """Paths of pages."""
    opener: str = ""
    """The page whose title is the title of the part; empty for a part without a title."""


@dataclass(frozen=True, slots=True)
class Product:
    """One document."""

    slug: str
    """Its address below /pdf/, without `.pdf`. Never changes."""
    soort: str
    """What it is: the line above the title."""
    titel: str
    url: str
    """The page where readers find the current version."""
    datum: date
    opener: str = ""
    """The page with the same title: its introduction comes first."""
    parts: tuple[Part, ...] = ()
    samenvatting: str = ""
    """Only without an opener."""
    labels: tuple[str, ...] = ()
    gegevens: tuple[tuple[str, str], ...] = ()
    kleur: int = 0
    """The number of the theme line; 0 for documents on more than one theme."""
    versie: str = ""

    @property
    def paths(self) -> tuple[str, ...]:
        """The pages in it, in order."""
        opener = (self.opener,) if self.opener else ()
        return opener + tuple(
            path for part in self.parts for path in ((part.opener,) if part.opener else ()) + part.chapters
        )

    @property
    def single(self) -> bool:
        """Whether it is the document of one page."""
        return bool(self.opener) and not self.parts


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes the products of a catalog; `urls` has the address of each page that was rendered."""

    catalog: Catalog
    urls: "dict[str, str]"

    def all(self) -> tuple[Product, ...]:
        """Every document of the site, in the order in which the downloads page shows them."""
        makers: tuple[Callable[[], Iterable[Product]], ...] = (
            self.book, self.meeting_pack, self.themes, self.routes, self.singles,
        )  # fmt: skip
        found = [product for make in makers for product in make()]
        return tuple(product for product in found if all(path in self.urls for path in product.paths))

    # --- one page -----------------------------------------------------------------------------------------

    def singles(self) -> Iterator[Product]:
        """A document per guide, report, practice example, process and self-scan."""
        for kind in (Handreiking, Bijeenkomst, Praktijkvoorbeeld, Proces, Zelfscan):
            for document in self.catalog.all(kind):
                if not self._still_to_come(document):
                    yield self.single(document)

    def single(self, document: Document) -> Product:
        """The document of one page."""
        entry = self.catalog.entry_of(document)
        return Product(
            slug=document.path.removesuffix(".md"),
            soort="Verslag" if isinstance(document, Bijeenkomst) else document.soort.capitalize(),
            titel=document.titel,
            url=self.urls.get(document.path, ""),
            datum=self._date(document),
            opener=document.path,
            labels=labels(entry),
            gegevens=tuple(self._facts(document)),
            kleur=self.line_of(document),
            versie=getattr(document, "versie", None) or "",
        )

    def _still_to_come(self, document: Document) -> bool:
        begin = getattr(document, "begin", None)
        return isinstance(document, Bijeenkomst) and begin is not None and begin.dag > self.catalog.peildatum

    def _date(self, document: Document) -> date:
        changes = getattr(document, "wijzigingen", ())
        days = [change.datum for change in changes] + [document.nagekeken or date.min]
        return max(days) if max(days) > date.min else self.catalog.peildatum

    def _facts(self, document: Document) -> Iterator[tuple[str, str]]:
        if isinstance(document, Bijeenkomst):
            yield "Wanneer", wanneer(document)
        if isinstance(document, Handreiking):
            yield "Status", document.status + (f", versie {document.versie}" if document.versie else "")
        yield "Datum van dit document", words(self._date(document))
        sectors = (document.sector,) if isinstance(document, Proces) else document.sectoren
        if sectors:
            yield "Sector", sentence([SECTOREN[name] for name in sectors])

    def line_of(self, document: Document) -> int:
        """The number of the theme line that a page is on."""
        themes = self.catalog.all(Thema)
        if isinstance(document, Thema):
            return themes.index(document) + 1
        named = self.catalog.linked_to(self.catalog.key_of(document), "themas", soort="thema")
        return themes.index(named[0].thing) + 1 if named and isinstance(named[0].thing, Thema) else 0

    # --- bundles ------------------------------------------------------------------------------------------

    def themes(self) -> Iterator[Product]:
        """A document per theme: the theme page and everything on it that can be read on its own."""
        for theme in self.catalog.all(Thema):
            pages = [e.path for soort in ON_A_THEME for e in self.catalog.on_thema(theme, soort)]
            yield self._bundle(theme, "Thema", pages)

    def routes(self) -> Iterator[Product]:
        """A document per role: what it can read in an hour, most fitting first."""
        for role in self.catalog.all(Rol):
            pages, minutes = self._route(role)
            if pages:
                product = self._bundle(role, f"{ROUTE_MINUTES} minuten voor {role.lidwoord}", pages)
                facts = (("Leestijd", f"ongeveer {minutes} minuten"), *product.gegevens)
                yield replace(product, gegevens=facts)

    def _route(self, role: Rol) -> tuple[list[str], int]:
        found = self.catalog.linked_from(self.catalog.key_of(role), "rollen")
        wanted = [e.path for soort in ON_A_THEME for e in found if e.key.soort == soort]
        minutes = self.catalog.reading_minutes[role.path]
        pages = []
        for path in wanted:
            if minutes + self.catalog.reading_minutes[path] <= ROUTE_MINUTES:
                minutes += self.catalog.reading_minutes[path]
                pages.append(path)
        return pages, minutes

    def _bundle(self, opener: Document, soort: str, pages: Iterable[str]) -> Product:
        return Product(
            slug=opener.path.removesuffix(".md"),
            soort=soort,
            titel=opener.titel,
            url=self.urls.get(opener.path, ""),
            datum=self.catalog.peildatum,
            opener=opener.path,
            parts=(Part(tuple(dict.fromkeys(pages))),),
            labels=labels(self.catalog.entry_of(opener)),
            gegevens=self._as_of(),
            kleur=self.line_of(opener),
        )

    def _as_of(self) -> tuple[tuple[str, str], ...]:
        return (("Stand van", words(self.catalog.peildatum)),)

    def meeting_pack(self) -> Iterator[Product]:
        """Everything since the last meeting, which itself says what became of its questions."""
        held = [
            m for m in self.catalog.all(Bijeenkomst) if m.netwerk == "po-vo" and not self._still_to_come(m)
        ]
        if not held:
            return
        last = held[0]
        since = next((m.begin.dag for m in held if m.begin), date.min)
        fresh = [document.path for document in self._since(since)]
        yield Product(
            slug="bijeenkomsten/pakket",
            soort="Pakket voor de bijeenkomst",
            titel="Alles sinds de vorige bijeenkomst",
            samenvatting=f"Wat er kwam van de vragen van de vorige bijeenkomst ({last.titel}), en wat er sindsdien"
            " nieuw is: adviezen, berichten, handreikingen en voorbeelden.",
            url=self.urls.get("bijeenkomsten/index.md", ""),
            datum=self.catalog.peildatum,
            parts=(Part((last.path, *fresh, *(p for p in ("roadmap.md",) if p in self.urls))),),
            gegevens=self._as_of(),
        )

    def _since(self, day: date) -> Iterator[Document]:
        """Advice, news, guides and examples that are newer than a day."""
        for advice in self.catalog.all(Advies):
            if max([advice.uitgebracht.laatste, *(s.datum.laatste for s in advice.opvolging)]) > day:
                yield advice
        for message in self.catalog.all(Bericht):
            if message.datum.laatste > day:
                yield message
        for kind in (Handreiking, Praktijkvoorbeeld):
            yield from (d for d in self.catalog.all(kind) if self._date(d) > day)

    # --- the book -----------------------------------------------------------------------------------------

    def book(self) -> Iterator[Product]:
        """Everything: each theme with its own pages, then the rest of the site by folder."""
        themes = [Part(tuple(self._home_of(theme)), theme.path) for theme in self.catalog.all(Thema)]
        placed = {path for part in themes for path in (part.opener, *part.chapters)}
        rest = [path for path in self._by_folder() if path not in placed]
        yield Product(
            slug="handreikingen",
            soort="Het hele boek",
            titel="Handreikingen informatiemanagement",
            samenvatting="Alle thema’s, handreikingen, voorbeelden, verslagen en adviezen, in één document.",
            url="",
            datum=self.catalog.peildatum,
            parts=(*themes, *self._folders(rest)),
            gegevens=self._as_of(),
        )

    def _home_of(self, theme: Thema) -> Iterator[str]:
        """The pages whose first theme this is."""
        number = self.line_of(theme)
        for soort in ON_A_THEME:
            for entry in self.catalog.on_thema(theme, soort):
                if isinstance(entry.thing, Document) and self.line_of(entry.thing) == number:
                    yield entry.path

    def _by_folder(self) -> list[str]:
        """The other pages, as the site shows them: by kind, then pages of no kind."""
        ordered = [
            entry.path
            for soort in ("bijeenkomst", "advies", "bericht", "rol", "hulpmiddel", *ON_A_THEME)
            for entry in self.catalog.of_kind(soort)
        ]
        pages = [d.path for d in self.catalog.documents if isinstance(d, Pagina)]
        return [
            path
            for path in (*ordered, *pages)
            if path not in ONLY_ON_SCREEN and not path.startswith(LISTS_ON_SCREEN)
        ]

    def _folders(self, paths: list[str]) -> Iterator[Part]:
        """A part per folder that has a page of its own; single pages of the site are parts too."""
        folders: dict[str, list[str]] = {}
        for path in paths:
            folder = path.rpartition("/")[0]
            folders.setdefault(folder or path, []).append(path)
        for folder, members in folders.items():
            index = f"{folder}/index.md"
            if index in members:
                yield Part(tuple(m for m in members if m != index), index)
            elif folder in members:
                yield Part((), folder)
            else:
                yield Part(tuple(members))


def selection(maker: Maker, *, thema: str = "", sector: str = "", rol: str = "", soort: str = "") -> Product:
    """One document with every page that fits all filters."""
    catalog = maker.catalog
    wanted = {Key("thema", thema)} if thema else set()
    wanted |= {Key("rol", rol)} if rol else set()
    found = [
        entry
        for kind in ("bijeenkomst", "advies", *ON_A_THEME)
        for entry in catalog.of_kind(kind)
        if isinstance(entry.thing, Document)
        and soort in ("", kind)
        and wanted <= {relation.naar for relation in catalog.outgoing.get(entry.key, ())}
        and sector in ("", *entry.thing.sectoren, getattr(entry.thing, "sector", ""))
    ]
    named = [catalog.entries[key].naam for key in sorted(wanted)]
    chosen = [*named, *([SECTOREN[sector]] if sector else []), *([soort] if soort else [])]
    return Product(
        slug="selectie-" + "-".join(part for part in (thema, sector, rol, soort) if part),
        soort="Selectie",
        titel=" – ".join(chosen) or "Alles",
        samenvatting=f"De pagina’s van de site bij: {sentence(chosen)}."
        if chosen
        else "Alle pagina’s van de site.",
        url="",
        datum=catalog.peildatum,
        parts=(Part(tuple(entry.path for entry in found if entry.path in maker.urls)),),
        gegevens=(("Stand van", words(catalog.peildatum)),),
        kleur=maker.line_of(theme) if (theme := catalog.get(Thema, thema)) else 0,
    )
