"""Measure the making of PDFs: 30 and 300 source pages of the usual mix. `make bench-pdf`.

The 30 are guides, examples, reports, processes, self-scans and themes of the real content; the 300 are ten
times the same under other names. Rendering Markdown is not counted: every maker of PDFs needs that. Prints a
table; with a folder as argument it leaves the Markdown of the 30 there, to measure other makers on the same.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from bench.meet_proces import Watch
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


def row(name: str, seconds: float, made: PdfSet) -> None:
    """One line of the table."""
    pages, size = sum(f.pages for f in made.files), sum(f.size for f in made.files)
    speed = pages / max(seconds, 0.01)
    print(
        f"{name:44} {seconds:7.2f} CPU-s  {len(made.files):4} PDF’s  {pages:5} A4  {speed:6.0f} A4/CPU-s"
        f"  {size / pages / 1000:5.1f} kB/A4  {len(made.made):4} gemaakt"
    )


def measure(
    number: int, pages: list[RenderedPage], catalog: Catalog, site: Publication, folder: Path
) -> float:
    """Measure one size; returns the CPU seconds of the whole set."""
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

    def make(name: str, products: list[Product], some: list[RenderedPage]) -> tuple[float, PdfSet]:
        return measured(
            lambda: make_pdfs(some, catalog, folder / "uit", site, cache=folder / name, products=products)
        )

    row(f"het boek van {len(paths)} bladzijden", *make(f"boek{number}", [book], pages))
    seconds, made = make(f"alles{number}", every, pages)
    row(f"alles van {len(paths)} bladzijden", seconds, made)
    row("  niets veranderd", *make(f"alles{number}", every, pages))
    one = inside[0]
    edited = [replace(p, html=p.html.replace("<h2", f"{ADDED}<h2", 1)) if p is one else p for p in pages]
    row("  één bladzijde veranderd", *make(f"alles{number}", every, edited))
    watch = Watch(os.getpid())  # once more: looking at memory costs time too
    make(f"geheugen{number}", every, pages)
    print(f"  hoogste geheugen: {watch.stop() / 1e6:.0f} MB (PSS van alle processen samen)")
    return seconds


def main() -> None:
    """Measure both sizes."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        small = rendered(Path("mkdocs.yml"))
        if len(sys.argv) > 1:
            Path(sys.argv[1]).write_text("\n".join(chosen(small[0], 30)) + "\n", "utf-8")
        first = measure(30, *small, folder)
        second = measure(300, *rendered(Path("mkdocs.yml"), many(Path("docs"), folder / "docs", 12)), folder)
        print(f"300 bladzijden kosten {second / first:.1f} keer zoveel als 30")


if __name__ == "__main__":
    main()
