"""The main Typst file of a document: cover, contents, pages, glossary, sources and colophon."""

import hashlib
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from handreikingen.catalog import Catalog
from handreikingen.exports.pdf.fragment import Fragment, bare
from handreikingen.exports.pdf.products import Maker, Product
from handreikingen.exports.pdf.rendered import Publication
from handreikingen.exports.pdf.write import literal
from handreikingen.model.pages import Pagina
from handreikingen.model.registers import Begrip
from handreikingen.views.view import words

TERMS_PAGE, SOURCES_PAGE = Begrip.page, "over/bronnen.md"
LEAST_HEADINGS = 4
"""Headings that a document of one page needs for a table of contents."""


@dataclass(frozen=True)
class Book:
    """What every document is written from."""

    catalog: Catalog
    publication: Publication
    fragments: Mapping[str, Fragment]
    maker: Maker

    @cached_property
    def _terms(self) -> "list[tuple[Begrip, tuple[str, ...]]]":
        """Every term, with the names under which it can be found in the words of a page."""
        return [
            (term, tuple(f" {bare(name)} " for name in (term.voorkeursterm, *term.alternatief)))
            for term in self.catalog.all(Begrip)
        ]

    @cached_property
    def _terms_of(self) -> "dict[str, frozenset[str]]":
        return {
            path: frozenset(term.id for term, names in self._terms if any(n in fragment.words for n in names))
            for path, fragment in self.fragments.items()
        }

    def source(self, product: Product) -> str:
        """The Typst of a document."""
        paths = product.paths
        names = {path: f"f{number}" for number, path in enumerate(paths)}
        here = _Here(self.fragments, self._places(product))
        lines = ['#import "/huis.typ": *']
        lines += [f'#import "/f/{self.fragments[path].name}.typ" as {names[path]}' for path in paths]
        lines += [self._house(product), self._cover(product, names, here), *self._contents(product)]
        if product.opener:
            lines.append(self._page(names[product.opener], here.of(product.opener, 0), summary=False))
        for part in product.parts:
            level = 0
            if part.opener:
                lines.append(self._chapter(part.opener, names, 1, here, kind=False))
                level = 1
            lines += [self._chapter(path, names, level + 1, here, kind=True) for path in part.chapters]
        lines += [*self._glossary(product), *self._sources(product), *self._about(product)]
        lines.append(f"#plaatsen(({''.join(f'{literal(place)}, ' for place in here.linked)}))")
        return "\n".join(lines) + "\n"

    # --- front --------------------------------------------------------------------------------------------

    def _house(self, product: Product) -> str:
        summary = product.samenvatting or self._summary(product.opener)
        return (
            f"#show: huis.with(titel: {literal(product.titel)}, site: {literal(self.publication.name)},"
            f" omschrijving: {literal(summary)}, adres: {literal(_short(self.address(product)))})"
        )

    def _cover(self, product: Product, names: Mapping[str, str], here: "_Here") -> str:
        summary = (
            f"{names[product.opener]}.samenvatting({here.of(product.opener, 0)})"
            if product.opener
            else f"[#{literal(product.samenvatting)}]"
        )
        facts = "".join(f"([#{literal(a)}], [#{literal(b)}])," for a, b in product.gegevens)
        labels = "".join(f"{literal(_capital(label))}," for label in product.labels)
        target = f"{self.fragments[product.opener].url}#" if product.opener else ""
        address = self.address(product)
        return (
            f"#omslag(titel: {literal(product.titel)}, soort: {literal(product.soort)},"
            f" site: {literal(self.publication.name)}, samenvatting: {summary}, labels: ({labels}),"
            f" gegevens: ({facts}), adres: {literal(address)}, qr: {literal(qr_name(address))},"
            f" doel: {literal(target)}, kleur: {product.kleur})"
        )

    def _contents(self, product: Product) -> Iterable[str]:
        if product.single:
            headings = self.fragments[product.opener].typst.count("\n#kop(1,")
            if headings >= LEAST_HEADINGS:
                yield "#inhoudsopgave([In dit document])"
        else:
            yield "#inhoudsopgave([Inhoud], hoofdstukken: true)"

    # --- pages --------------------------------------------------------------------------------------------

    def _chapter(self, path: str, names: Mapping[str, str], level: int, here: "_Here", *, kind: bool) -> str:
        fragment, name, place = self.fragments[path], names[path], here.of(path, level)
        document = self.catalog.by_path[path]
        line = self.maker.line_of(document)
        shown = document.soort.capitalize() if kind and not isinstance(document, Pagina) else ""
        head = (
            f"#hoofdstuk({level}, {literal(fragment.url + '#')}, {name}.titel({place}), soort: {literal(shown)},"
            f" kleur: {line}, adres: {literal(self.publication.absolute(fragment.url))})"
        )
        return f"{head}\n{self._page(name, place)}"

    def _page(self, name: str, place: str, *, summary: bool = True) -> str:
        parts = [f'#alinea("samenvatting", {name}.samenvatting({place}))'] if summary else []
        parts += [f"#{name}.{part}({place})" for part in ("meldingen", "gegevens", "inhoud")]
        return "\n".join(parts)

    # --- back ---------------------------------------------------------------------------------------------

    def _glossary(self, product: Product) -> Iterable[str]:
        """The terms of the glossary that are used in the document, with their meaning."""
        terms = self._used_terms(product)
        if terms:
            yield f"#slotkop([Begrippen], nieuw: {_bool(not product.single)})"
            pairs = "".join(
                f"([#plek({literal(self._place_of_term(t))})#{literal(t.voorkeursterm)}], [#{literal(t.definitie)}]),"
                for t in terms
            )
            yield f"#termen(({pairs}))"

    def _sources(self, product: Product) -> Iterable[str]:
        found = self._used_sources(product)
        if found:
            yield f"#slotkop([Bronnen], nieuw: {_bool(not product.single)})"
            items = "".join(
                f"[#plek({literal(place)}){typst}]," if place else f"[{typst}]," for place, _, typst in found
            )
            yield f"#opsomming(({items}))"

    def _about(self, product: Product) -> Iterable[str]:
        """What a reader must know of the document itself: version, date, licence, address."""
        version = (
            f"Dit is versie {product.versie}, van {words(product.datum)}."
            if product.versie
            else (f"Dit document is van {words(product.datum)}.")
        )
        yield f"#slotkop([Over dit document], nieuw: {_bool(not product.single)})"
        yield f'#par[#{literal(version)}#" Lees de actuele versie op "#link({literal(self.address(product))})#"."]'
        licence = f"#link({literal(LICENCE_ADDRESS)})[#{literal('CC BY 4.0')}]"
        yield f"#par[#{literal(LICENCE)}{licence}#{literal(LICENCE_REST)}]"

    # --- places ------------------------------------------------------------------------------------------

    def _places(self, product: Product) -> frozenset[str]:
        """Every place that the document has."""
        fragments = [self.fragments[path] for path in product.paths]
        found = {f"{fragment.url}#" for fragment in fragments}
        found |= {place for fragment in fragments for place in fragment.places}
        found |= {self._place_of_term(term) for term in self._used_terms(product)}
        return frozenset(found | {place for place, _, _ in self._used_sources(product)})

    def _used_terms(self, product: Product) -> list[Begrip]:
        if TERMS_PAGE in product.paths:
            return []
        used = {name for path in product.paths for name in self._terms_of[path]}
        return [term for term, _ in self._terms if term.id in used]

    def _place_of_term(self, term: Begrip) -> str:
        return f"{self.maker.urls.get(TERMS_PAGE, '')}#{term.anchor}"

    def _used_sources(self, product: Product) -> list[tuple[str, str, str]]:
        """The sources of all pages, each once, by name."""
        if SOURCES_PAGE in product.paths:
            return []
        found = {source[1]: source for path in product.paths for source in self.fragments[path].sources}
        return sorted(found.values(), key=lambda source: source[1].casefold())

    def address(self, product: Product) -> str:
        """Where readers find the current version."""
        return self.publication.absolute(product.url)

    def _summary(self, path: str) -> str:
        document = self.catalog.by_path.get(path)
        return document.samenvatting if document else ""


@dataclass(frozen=True)
class _Here:
    """What the fragments of a document must know of it."""

    fragments: Mapping[str, Fragment]
    places: frozenset[str]

    linked: "dict[str, int]" = field(default_factory=dict)
    """The places that links lead to, each with its number."""

    def of(self, path: str, level: int) -> str:
        """The Typst value for a page whose headings stand this much deeper."""
        known = "".join(f"{self._number(target)}, " for target in self.fragments[path].targets)
        return f"(dieper: {level}, plekken: ({known}))"

    def _number(self, target: str) -> str:
        if target not in self.places:
            return "none"
        return str(self.linked.setdefault(target, len(self.linked)))


LICENCE = "Je mag dit document delen en aanpassen, ook voor je werk, volgens de licentie "
LICENCE_ADDRESS = "https://creativecommons.org/licenses/by/4.0/deed.nl"
LICENCE_REST = (
    ". Noem daarbij de titel, het adres en de licentie, en zeg of je iets veranderde."
    " Citaten, namen en merken van anderen vallen er niet onder."
)


def qr_name(address: str) -> str:
    """The name of the drawing of an address in the store of pictures."""
    return f"qr-{hashlib.sha256(address.encode()).hexdigest()[:16]}.svg"


def qr_code(address: str) -> bytes:
    """A drawing (SVG) of an address for the camera of a phone."""
    import segno  # noqa: PLC0415 - only when documents are made

    drawing = io.BytesIO()
    code = segno.make(address, error="m", micro=False)
    code.save(drawing, kind="svg", border=2, dark="#0b3a40", xmldecl=False, svgns=True)
    return drawing.getvalue()


def _short(address: str) -> str:
    return address.removeprefix("https://").removeprefix("http://").rstrip("/")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _bool(value: bool) -> str:
    return str(value).lower()
