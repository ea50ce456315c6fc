"""Make sites of 300 and 3,000 pages and measure search on them: `make bench-zoek`.

    python -m bench.zoek SITE TARGET

SITE is the built site; TARGET gets the made sites. Other engines are measured on the same pages
(bench/zoek_anderen): mkdocs-material's own search, Pagefind and MiniSearch.
"""

import argparse
import gzip
import json
import os
import re
import subprocess
import time
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

from bench.zoek_paginas import enlarge
from bench.zoek_site import write_site
from bench.zoek_vragen import from_titles
from handreikingen.catalog import Catalog
from handreikingen.exports.search import pages
from handreikingen.exports.search.index import Reader, index_of
from handreikingen.exports.search.pages import Page, Source
from handreikingen.exports.search.sections import sections
from handreikingen.exports.search.write import FOLDER, index_files
from handreikingen.inspection import inspect
from handreikingen.model.kinds import kind_of_folder
from handreikingen.peildatum import reference_day

HERE = Path(__file__).parent
SIZES = (300, 3000)
MECHANICAL = 60
_MAIN = re.compile(r"<(?:article|main)\b[^>]*>(.*?)</(?:article|main)>", re.DOTALL)
_SUMMARY = re.compile(r'class="samenvatting">(.*?)</p>')


def built_pages(site: Path, catalog: Catalog) -> list[Source]:
    """The content of each page of the built site."""
    found = []
    for path, document in catalog.by_path.items():
        url = re.sub(r"(?:(^|/)index)?\.md$", r"\1", path) if path.endswith("index.md") else f"{path[:-3]}/"
        html = (site / url / "index.html").read_text(encoding="utf-8")
        content = _MAIN.search(html)
        found.append(Source(path, url, document.titel, content[1] if content else html))
    return found


def page_of(source: Source, catalog: Catalog) -> Page:
    """A made page is not in the catalog: its kind is that of its folder."""
    page = pages.read_page(source, catalog)
    if source.path in catalog.by_path:
        return page
    kind = kind_of_folder(source.path).soort
    summary = _SUMMARY.search(source.content)
    preference = pages.PREFERENCE.get(kind, pages.PREFERENCE_OTHER)
    return replace(page, soort=kind, summary=summary[1] if summary else "", preference=preference)


def make(number: int, real: list[Source], catalog: Catalog, target: Path) -> Path:
    """One site, its index, the queries made from its titles, and the index that mkdocs would make."""
    sources = enlarge(real, number)
    started = time.process_time()
    reader = Reader()
    counted = [reader.count(source.path, page_of(source, catalog)) for source in sources]
    files = index_files(index_of(counted), catalog)
    cpu = time.process_time() - started
    folder = target / str(number)
    write_site(sources, folder)
    (folder / FOLDER).mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / FOLDER / name).write_text(text, encoding="utf-8")
    total = sum(len(gzip.compress(text.encode(), 6)) for text in files.values())
    print(
        f"{number} pagina's: index in {cpu:.2f} s CPU, {len(files)} bestanden, {total / 1024:.0f} kB gzip bij elkaar"
    )
    queries = from_titles([(source.url, source.title) for source in sources], MECHANICAL)
    (folder / "mechanisch.json").write_text(json.dumps(queries), encoding="utf-8")
    (folder / "search_index.json").write_text(json.dumps({"docs": as_mkdocs(sources)}), encoding="utf-8")
    return folder


def as_mkdocs(sources: list[Source]) -> list[dict[str, str]]:
    """The records of search_index.json, one a section."""
    docs = []
    for source in sources:
        first, *rest = sections(source.content)
        docs.append({"location": source.url, "title": source.title, "text": f"<p>{first.text}</p>"})
        docs += [
            {"location": f"{source.url}#{part.anchor}", "title": part.heading, "text": f"<p>{part.text}</p>"}
            for part in rest
        ]
    return docs


def main() -> None:
    """Make the sites and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path)
    parser.add_argument("target", type=Path)
    given = parser.parse_args()
    catalog = inspect(Path("docs"), reference_day()).catalog
    real = built_pages(given.site, catalog)
    folders = [str(make(number, real, catalog, given.target)) for number in SIZES]
    theme = find_spec("material")  # only its files: the program knows no engine
    scripts = Path(str(theme.origin)).parent / "templates" / "assets" / "javascripts" if theme else ""
    command = ["node", str(HERE / "zoek.mjs"), *folders]
    subprocess.run(command, check=True, env={**os.environ, "MATERIAL": str(scripts)})  # noqa: S603 - fixed arguments


if __name__ == "__main__":
    main()
