"""What machines find in the head of a built page, and the days in the sitemap."""

import json
import re
from datetime import date

import pytest

from handreikingen.exports.open_data.publication import page_address
from handreikingen.inspection import inspect, site_address
from tests.site.conftest import ROOT, run_mkdocs
from tests.tekening import VANDAAG

DATA = re.compile(r"<script type=application/ld\+json>(.*?)</script>", re.DOTALL)
FEED = re.compile(
    r'<link rel=alternate type=application/(atom|feed)\+(?:xml|json) title="[^"]+" href=([^" >]+)>'
)


@pytest.fixture(scope="module")
def catalog():
    return inspect(ROOT / "docs", VANDAAG).catalog


def head(site, address):
    return (site / address / "index.html").read_text("utf-8").split("</head>")[0]


def kinds(text):
    (found,) = DATA.findall(text)
    return [thing["@type"] for thing in json.loads(found)["@graph"]]


def test_elke_pagina_heeft_een_keer_gegevens_die_te_lezen_zijn(site):
    pages = [path for path in site.rglob("index.html") if "canonical" in path.read_text("utf-8")]
    assert len(pages) > 50
    for path in pages:
        (found,) = DATA.findall(path.read_text("utf-8"))
        assert json.loads(found)["@context"] == "https://schema.org"
        assert "<" not in found


def test_de_gegevens_passen_bij_de_soort(site):
    assert kinds(head(site, "")) == ["WebSite"]
    assert kinds(head(site, "handreikingen/een-proces-in-kaart")) == ["BreadcrumbList", "HowTo"]
    assert kinds(head(site, "bijeenkomsten/2022-11-24-utrecht")) == ["BreadcrumbList", "Event"]
    assert kinds(head(site, "begrippen")) == ["BreadcrumbList", "DefinedTermSet"]
    assert kinds(head(site, "over")) == ["BreadcrumbList"]
    assert "ld+json" not in (site / "404.html").read_text("utf-8")


def test_thema_en_soort_noemen_hun_eigen_feed_en_elke_pagina_die_van_alles(site):
    def feeds(address):
        return [href for _, href in FEED.findall(head(site, address))]

    everything = ["feeds/alles.atom", "feeds/alles.json"]
    assert feeds("") == everything
    assert feeds("over") == [f"../{name}" for name in everything]
    theme = feeds("themas/toetsen")
    assert theme == [
        f"../../{n}" for n in [*everything, "feeds/themas/toetsen.atom", "feeds/themas/toetsen.json"]
    ]
    assert feeds("handreikingen")[2:] == [f"../feeds/soorten/handreikingen.{end}" for end in ("atom", "json")]
    assert all((site / "themas/toetsen" / href).resolve().is_file() for href in theme)
    assert (site / "themas/toetsen/index.md").is_file(), "the plain text that the head names"


def days(site):
    text = (site / "sitemap.xml").read_text("utf-8")
    start = re.escape(site_address(ROOT / "mkdocs.yml"))
    return dict(re.findall(rf"<loc>{start}(.*?)</loc>(?:<lastmod>(.*?)</lastmod>)?", text))


def test_de_sitemap_noemt_elke_pagina_met_een_dag_van_de_pagina_zelf(site, catalog):
    found = days(site)
    assert len(found) == len(catalog.documents)
    for document in catalog.documents:
        said, known = found[page_address(document.path)], document.nagekeken
        assert not said or date.fromisoformat(said) <= catalog.peildatum
        assert not known or known > catalog.peildatum or said >= known.isoformat()


def test_de_dag_in_de_sitemap_is_niet_die_van_de_bouw(project):
    page = project / "docs/misverstanden/titel-nodig.md"
    page.write_text(
        page.read_text("utf-8").replace("nagekeken: 2026-11-23", "nagekeken: 2026-10-02"), "utf-8"
    )
    assert run_mkdocs(project).returncode == 0
    assert days(project / "site")["misverstanden/titel-nodig/"] == "2026-10-02"
