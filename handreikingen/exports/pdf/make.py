"""Make all documents: fragments, then documents, only what changed; nothing is written when anything is wrong."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from handreikingen.catalog import Catalog
from handreikingen.exports.pdf.document import Book, qr_code, qr_name
from handreikingen.exports.pdf.faults import PdfError, place_of
from handreikingen.exports.pdf.fragment import Fragment, make_fragment, places_on
from handreikingen.exports.pdf.last import LastTime
from handreikingen.exports.pdf.pictures import KINDS
from handreikingen.exports.pdf.products import Maker, Product
from handreikingen.exports.pdf.rendered import Publication, RenderedPage
from handreikingen.exports.pdf.store import Store, key_of
from handreikingen.exports.typeset.engine import EngineFault, engine_key, write_templates
from handreikingen.exports.typeset.workers import Job, make_all
from handreikingen.problems import Place, Problem, building, did_you_mean


@dataclass(frozen=True, slots=True)
class PdfFile:
    """A document that was made."""

    product: Product
    file: str
    """Its address below the folder of documents."""
    pages: int
    size: int


@dataclass(frozen=True, slots=True)
class PdfSet:
    """Everything that was made."""

    files: tuple[PdfFile, ...]
    made: tuple[str, ...] = field(default=(), compare=False)
    """The documents that were not in the store."""

    def of_page(self, path: str) -> PdfFile | None:
        """The document whose title a page has."""
        return next((f for f in self.files if f.product.opener == path), None)


def make_pdfs(
    pages: Iterable[RenderedPage],
    catalog: Catalog,
    out_dir: Path,
    publication: Publication,
    *,
    cache: Path,
    products: Sequence[Product] | None = None,
) -> PdfSet:
    """Make these documents (all of the site when none are named) in `out_dir`.

    Raises PdfError with every fault of every page; then nothing is written.
    """
    rendered = {page.path: page for page in pages}
    store = Store(cache)
    maker = Maker(catalog, {path: page.place for path, page in rendered.items()})
    wanted = maker.all() if products is None else products
    last = LastTime(rendered, wanted, maker, publication, out_dir, store)
    sizes = last.sizes()
    if sizes is not None:
        return PdfSet(tuple(PdfFile(p, f"{p.slug}.pdf", *sizes[p.slug]) for p in wanted))
    fragments = _fragments(rendered, wanted, catalog, publication, store)
    book = Book(catalog, publication, fragments, maker)
    workshop = _Workshop(book, store)
    made = workshop.make(wanted)
    if workshop.problems:
        raise PdfError(workshop.problems)
    for file, kept in made:
        for name in _names(file):
            _write(out_dir / name, store.need("pdf", f"{kept}.pdf"))
    store.tidy()
    last.keep(
        (name for file, _ in made for name in _names(file)),
        {file.product.slug: (file.pages, file.size) for file, _ in made},
    )
    return PdfSet(tuple(file for file, _ in made), tuple(workshop.made))


def _names(file: PdfFile) -> list[str]:
    """The address of a document; a version of a guide keeps an address of its own."""
    version = file.product.versie
    return [file.file, *([f"{file.product.slug}-{file.product.datum}.pdf"] if version else [])]


def _write(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    half = file.with_name(file.name + ".half")
    half.write_bytes(data)
    half.replace(file)


# --- fragments ---------------------------------------------------------------------------------------------


def _fragments(
    pages: "dict[str, RenderedPage]",
    products: Sequence[Product],
    catalog: Catalog,
    publication: Publication,
    store: Store,
) -> dict[str, Fragment]:
    """The fragment of every page that is in a document; of the others only the places are read."""
    found: dict[str, Fragment] = {}
    problems: list[Problem] = []
    for path in dict.fromkeys(path for product in products for path in product.paths):
        page = pages[path]
        kept = key_of(
            [engine_key(), page.path, page.url, publication.address, page.html, *_pictures(page, publication)]
        )
        data = store.read("deel", f"{kept}.json")
        if data is not None:
            found[path] = Fragment.from_json(data.decode())
            continue
        fragment, faults, pictures = make_fragment(page, publication, catalog)
        problems += faults
        found[path] = fragment
        if not faults:
            _keep(store, kept, fragment, pictures)
    places = {target for fragment in found.values() for target in fragment.ids}
    for page in pages.values():
        if page.path not in found:
            places |= places_on(page)
    problems += _dead_links(found, places, catalog)
    if problems:
        raise PdfError(problems)
    return found


def _pictures(page: RenderedPage, publication: Publication) -> Iterable[str]:
    """What the images of a page are now; a changed image makes a new fragment."""
    if "img" not in page.html:
        return
    folder = publication.docs / Path(page.path).parent
    for file in sorted(folder.rglob("*")):
        if file.suffix in KINDS:
            yield f"{file.name} {hashlib.sha256(file.read_bytes()).hexdigest()}"


def _keep(store: Store, kept: str, fragment: Fragment, pictures: "dict[str, bytes]") -> None:
    for name, data in pictures.items():
        store.write("beeld", name, data)
    store.write("f", f"{fragment.name}.typ", fragment.typst.encode())
    store.write("deel", f"{kept}.json", fragment.to_json().encode())


def _dead_links(fragments: "dict[str, Fragment]", places: set[str], catalog: Catalog) -> Iterable[Problem]:
    """Links to a page or place that is not there; links to files are checked by the site."""
    for fragment in fragments.values():
        for link in fragment.links:
            target, href, heading, words = link
            page = target.partition("#")[0]
            is_page = f"{page}#" in places or page.endswith("/") or not page
            if is_page and target not in places:
                close = did_you_mean(target, places, "Controleer het adres en het anker.")
                place = place_of(catalog, fragment.path, f"]({href}", words, heading)
                yield building.HR408.at(place, adres=href, kop=heading, suggestie=close)


# --- documents ---------------------------------------------------------------------------------------------


class _Workshop:
    """Makes documents, or takes them from the store; collects what is wrong."""

    def __init__(self, book: Book, store: Store) -> None:
        self.book = book
        self.store = store
        self.problems: list[Problem] = []
        self.made: list[str] = []
        self._by_name = {f"{f.name}.typ": f.path for f in book.fragments.values()}

    def make(self, products: Sequence[Product]) -> list[tuple[PdfFile, str]]:
        """The documents, each with its key in the store; none after a fault."""
        keys: dict[str, str] = {}
        jobs: dict[str, Job] = {}
        for product in products:
            source = self.book.source(product)
            key = keys[product.slug] = key_of([engine_key(), product.datum, source])
            if not (self.store.has("pdf", f"{key}.pdf") and self.store.has("pdf", f"{key}.json")):
                self.made.append(product.slug)
                jobs[product.slug] = Job(key, source, product.datum.isoformat(), len(product.paths))
                self._qr_code(product)
        if jobs:
            write_templates(self.store.root)
        faults = make_all(list(jobs.values()), self.store.root)
        by_key = {keys[product.slug]: product for product in products}
        self.problems += [
            self._problem(fault, by_key[key]) for key, found in faults.items() for fault in found
        ]
        return [] if faults else [(self._file(p, keys[p.slug]), keys[p.slug]) for p in products]

    def _file(self, product: Product, key: str) -> PdfFile:
        pages = int(json.loads(self.store.need("pdf", f"{key}.json"))["pages"])
        return PdfFile(product, f"{product.slug}.pdf", pages, self.store.size("pdf", f"{key}.pdf"))

    def _qr_code(self, product: Product) -> None:
        address = self.book.address(product)
        if not self.store.has("beeld", qr_name(address)):
            self.store.write("beeld", qr_name(address), qr_code(address))

    def _problem(self, fault: EngineFault, product: Product) -> Problem:
        path = self._by_name.get(fault.file.replace("\\", "/").rpartition("/")[2], product.opener)
        if fault.glyph:
            place = place_of(self.book.catalog, path, fault.glyph)
            return building.HR407.at(place, teken=fault.glyph, nummer=f"{ord(fault.glyph[0]):04X}")
        return building.HR411.at(Place(path or f"pdf/{product.slug}.pdf"), waarom=fault.message)
