"""The long proof, on the real content: every document through the gate and through veraPDF, twice the
same bytes in another folder. `make bewijs-pdf`. Ends with code 1 when anything is wrong.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from handreikingen.exports.pdf import Maker, PdfSet, make_pdfs
from handreikingen.site.documents import rendered
from tests.pdf.expected import expected
from tests.pdf.gate import faults

MOST_SHOWN = 10


def main() -> int:
    """Prove everything; 0 when all is right."""
    pages, catalog, site = rendered(Path("mkdocs.yml"))
    by_path = {page.path: page for page in pages}
    products = Maker(catalog, {page.path: page.place for page in pages}).all()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        start = sum(os.times()[:4])
        made = make_pdfs(pages, catalog, folder / "een", site, cache=folder / "voorraad")
        _figures(made, sum(os.times()[:4]) - start)
        make_pdfs(pages, catalog, folder / "twee", site, cache=folder / "andere")
        wrong = _differences(folder / "een", folder / "twee")
        for product in products:
            file = folder / "een" / f"{product.slug}.pdf"
            wrong += [
                f"{product.slug}: {fault}" for fault in faults(file, product, expected(product, by_path))
            ]
        wrong += _verapdf([folder / "een" / f"{product.slug}.pdf" for product in products])
    for line in wrong[:MOST_SHOWN]:
        print(f"fout: {line}")  # noqa: T201 - a tool talks through print
    print(f"{len(products)} documenten, {len(wrong)} fouten")  # noqa: T201
    return 1 if wrong else 0


def _figures(made: PdfSet, seconds: float) -> None:
    pages, size = sum(file.pages for file in made.files), sum(file.size for file in made.files)
    print(  # noqa: T201
        f"{len(made.files)} PDF’s, {pages} bladzijden, {seconds:.1f} CPU-seconden"
        f" ({pages / seconds:.0f} per seconde), {size / pages / 1000:.1f} kB per bladzijde"
    )


def _differences(one: Path, two: Path) -> list[str]:
    """Documents that are not the same bytes when made again elsewhere."""
    first = {file.relative_to(one): file.read_bytes() for file in one.rglob("*.pdf")}
    second = {file.relative_to(two): file.read_bytes() for file in two.rglob("*.pdf")}
    return [
        f"{name}: andere bytes"
        for name in first.keys() | second.keys()
        if first.get(name) != second.get(name)
    ]


def _verapdf(files: list[Path]) -> list[str]:
    """What veraPDF has against these files."""
    command = [sys.executable, "-m", "tests.pdf.verapdf", *map(str, files)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    results = [json.loads(line) for line in run.stdout.splitlines() if line.startswith("{")]
    print(f"veraPDF: {len(results)} keuringen, {sum(r['checks'] for r in results)} controles")  # noqa: T201
    wrong = [f"{Path(r['file']).name} {r['profile']}: {r['failed']}" for r in results if not r["compliant"]]
    if len(results) != 2 * len(files):
        wrong.append(f"veraPDF keurde {len(results)} van {2 * len(files)}: {run.stderr[-300:]}")
    return wrong


if __name__ == "__main__":
    sys.exit(main())
