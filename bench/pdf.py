"""Measure the making of PDFs: 30 and 300 source pages of the usual mix. `make bench-pdf`.

The 30 are guides, examples, reports, processes, self-scans and themes of the real content; the 300 are ten
times the same under other names. Rendering Markdown is not counted: every maker of PDFs needs that. With the Python
of an environment that has other makers, those make the 30 too. Writes bench/PDF.md.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Self

from jinja2 import Environment, FileSystemLoader

from bench.meet_proces import Watch
from bench.pdf_anderen import Made, others
from handreikingen.catalog import Catalog
from handreikingen.exports.pdf import Maker, PdfSet, Product, Publication, RenderedPage, make_pdfs
from handreikingen.exports.pdf.products import Part
from handreikingen.site.documents import rendered

MIX = (
    ("handreikingen", 12), ("praktijkvoorbeelden", 7), ("bijeenkomsten", 3), ("processen", 2),
    ("zelfscans", 3), ("themas", 3),
)  # fmt: skip
COPIED = ("handreikingen", "praktijkvoorbeelden", "processen", "zelfscans")
ADDED = "Een regel die er eerst niet was."


def many(docs: Path, folder: Path, times: int) -> Path:
    """The content, with every page of the copied kinds `times` times."""
    shutil.copytree(docs, folder)
    for kind in COPIED:
        for page in sorted((folder / kind).glob("*.md")):
            if page.name != "index.md":
                for copy in range(2, times + 1):
                    shutil.copyfile(page, page.with_name(f"{page.stem}-{copy}.md"))
    return folder


def chosen(pages: list[RenderedPage], number: int) -> list[str]:
    """The paths of this many pages, in the mix."""
    found: list[str] = []
    for kind, share in MIX:
        of_kind = [p.path for p in pages if p.path.startswith(f"{kind}/") and not p.path.endswith("index.md")]
        found += of_kind[: share * number // 30]
    more = tuple(f"{kind}/" for kind in COPIED)
    extra = [
        p.path for p in pages if p.path.startswith(more) and "index" not in p.path and p.path not in found
    ]
    return (found + extra)[:number]


def measured(work: Callable[[], PdfSet]) -> tuple[float, PdfSet]:
    """CPU seconds of some work, those of other processes too, with its result."""
    start = spent()
    made = work()
    return spent() - start, made


def spent() -> float:
    """CPU seconds of this process and of those that it started and that ended."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; costs in CPU seconds, sizes in bytes."""

    name: str
    cpu: float
    documents: int
    pages: int
    size: int
    made: int
    """How many of the documents were made anew."""

    @classmethod
    def of(cls, name: str, cpu: float, made: PdfSet) -> Self:
        """What one round of ours gave."""
        pages, size = sum(f.pages for f in made.files), sum(f.size for f in made.files)
        return cls(name, cpu, len(made.files), pages, size, len(made.made))

    def cells(self) -> str:
        """The line in Markdown, with Dutch decimals."""
        speed = f"{self.pages / self.cpu:.0f}" if self.made == self.documents and self.cpu else "–"
        cells = (
            self.name, f"{self.cpu:.2f}", f"{self.made} van {self.documents}", str(self.pages), speed,
            f"{self.size / self.pages / 1000:.1f}",
        )  # fmt: skip
        return "| " + " | ".join(cell.replace(".", ",") for cell in cells) + " |"


@dataclass(slots=True)
class Size:
    """What was measured on one number of source pages."""

    rows: list[Row]
    book: float
    whole: float
    memory: int
    """The highest PSS in bytes of all processes together."""


def measure(
    number: int, pages: list[RenderedPage], catalog: Catalog, site: Publication, folder: Path
) -> Size:
    """Measure one size."""
    paths = chosen(pages, number)
    inside = [page for page in pages if page.path in set(paths)]
    maker = Maker(catalog, {page.path: page.place for page in pages})
    book = Product("boek", "Boek", "Boek", "", catalog.peildatum, parts=(Part(tuple(paths)),))
    singles = [product for product in maker.singles() if product.opener in paths]
    bundles = [
        replace(product, parts=(Part(tuple(p for p in product.parts[0].chapters if p in paths)),))
        for product in maker.themes()
    ]
    every = [*singles, *bundles, book]

    def make(name: str, store: str, products: list[Product], some: list[RenderedPage]) -> Row:
        output = folder / f"uit-{store}"
        work = partial(make_pdfs, some, catalog, output, site, cache=folder / store, products=products)
        return Row.of(name, *measured(work))

    one = inside[0]
    edited = [replace(p, html=p.html.replace("<h2", f"{ADDED}<h2", 1)) if p is one else p for p in pages]
    rows = [
        make(f"boek van {number}", f"boek{number}", [book], pages),
        make(f"alles van {number}", f"alles{number}", every, pages),
        make("– niets veranderd", f"alles{number}", every, pages),
        make("– één bladzijde veranderd", f"alles{number}", every, edited),
    ]
    watch = Watch(os.getpid())  # once more: looking at memory costs time too
    make("geheugen", f"geheugen{number}", every, pages)
    return Size(rows, rows[0].cpu, rows[1].cpu, watch.stop())


def compared(python: Path, pages: list[RenderedPage], folder: Path) -> list[Made]:
    """What the other makers do on the same thirty pages; nothing without their environment."""
    if not python.is_file():
        return []
    return others(python.absolute(), os.environ["CHROMIUM"], Path("docs"), chosen(pages, 30), folder)


def table(small: Size, large: Size, made: list[Made]) -> str:
    """The result, as a page of Markdown."""
    loader = FileSystemLoader(Path(__file__).parent)
    templates = Environment(loader=loader, trim_blocks=True, lstrip_blocks=True)  # noqa: S701 - Markdown
    return templates.get_template("pdf.md.j2").render(
        klein=small, groot=large, anderen=made, dag=datetime.now(UTC).date(), kernen=os.cpu_count(),
        belasting=os.getloadavg()[0], kb=lambda one: one.size / one.pages / 1000,
    )  # fmt: skip


def main() -> None:
    """Measure both sizes and the others, and write the table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        rendering = rendered(Path("mkdocs.yml"))
        made = compared(Path(sys.argv[1]), rendering[0], folder / "anderen") if len(sys.argv) > 1 else []
        small = measure(30, *rendering, folder)
        large = measure(300, *rendered(Path("mkdocs.yml"), many(Path("docs"), folder / "docs", 12)), folder)
    text = table(small, large, made)
    Path(__file__).with_name("PDF.md").write_text(text, "utf-8")
    print(text)


if __name__ == "__main__":
    main()
