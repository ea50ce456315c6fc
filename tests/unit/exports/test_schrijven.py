import re
from datetime import date

import pytest

from handreikingen.exports.open_data import Publication, build_exports, write_exports
from handreikingen.exports.open_data.publication import AddressError
from handreikingen.inspection import inspect
from tests.tekening import VANDAAG
from tests.unit.exports.conftest import ADDRESS, ROOT, kleine_site


def test_twee_keer_maken_geeft_dezelfde_bytes(kleine_files, echt: Publication):
    assert build_exports(kleine_site()) == kleine_files
    again = Publication(inspect(ROOT / "docs", VANDAAG).catalog, ADDRESS)
    assert build_exports(again) == build_exports(echt)
    assert list(kleine_files) == sorted(kleine_files)


def test_wat_geschreven_wordt_staat_in_de_site(tmp_path, klein: Publication):
    pages = {page.path: page.body for page in klein.catalog.documents}
    written = write_exports(
        klein.catalog, tmp_path, ADDRESS.rstrip("/"), repository=klein.repository, markdown=pages
    )
    on_disk = {
        path.relative_to(tmp_path).as_posix(): path.read_bytes()
        for path in tmp_path.rglob("*")
        if path.is_file()
    }
    assert on_disk == build_exports(klein, pages)
    assert sorted(on_disk) == list(written)
    assert {"index.md", "handreikingen/grip/index.md", "handreikingen/index.md"} <= on_disk.keys()


def test_een_dag_later_verandert_alleen_wat_van_de_dag_afhangt():
    one, other = (
        build_exports(Publication(inspect(ROOT / "docs", date(2027, 12, day)).catalog, ADDRESS))
        for day in (1, 2)
    )
    assert {name for name in one if one[name] != other[name]} == {"catalogus.json"}


@pytest.mark.parametrize("address", ["", "netwerk.example", "ftp://netwerk.example/", "https://"])
def test_zonder_adres_zegt_het_wat_te_doen(klein: Publication, address):
    with pytest.raises(AddressError, match=r"Zet bij site_url in mkdocs\.yml"):
        Publication(klein.catalog, address)


def test_een_adres_eindigt_altijd_met_een_streep(klein: Publication):
    assert Publication(klein.catalog, "https://x.example/a").url("b") == "https://x.example/a/b"


def test_robots_noemt_de_sitemap(kleine_files):
    assert (
        kleine_files["robots.txt"].decode() == f"User-agent: *\nAllow: /\n\nSitemap: {ADDRESS}sitemap.xml\n"
    )


def test_llms_txt_heeft_de_vorm_van_de_afspraak(publication: Publication, files):
    lines = files["llms.txt"].decode().split("\n")
    assert lines[0].startswith("# ")
    assert lines[2].startswith("> ")
    links = [line for line in lines if line.startswith("- ")]
    assert len(links) == sum(not page.path.endswith("index.md") for page in publication.catalog.documents)
    assert all(re.match(rf"- \[.+\]\({re.escape(ADDRESS)}[^ ()]*index\.md\): .+", line) for line in links)


def test_de_uitleg_noemt_elk_bestand(files):
    page = (ROOT / "docs" / "over" / "open-data.md").read_text("utf-8")
    told = re.findall(r"`([^`\s]+\.\w+)`", page)
    patterns = [re.compile(re.escape(name).replace("NAAM", "[^/]+")) for name in told]
    promised = [name for name in files if not name.endswith("index.html")]
    assert [name for name in promised if not any(p.fullmatch(name) for p in patterns)] == []
