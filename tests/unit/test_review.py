"""What someone who judges a proposal gets: differences, a preview that loads nothing, links that work."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from handreikingen.catalog import build_catalog
from handreikingen.exports.review.differences import address, differences, verschil
from handreikingen.exports.review.history import HistoryError, tree_at
from handreikingen.exports.review.preview import Preview
from handreikingen.exports.review.site_links import link_problems
from handreikingen.exports.review.to_review import nakijken
from handreikingen.schema import parse_tree
from handreikingen.sources import read_tree
from handreikingen.views.view import View
from tests.tekening import PEILDATUM
from tests.unit.test_fout import BASE


def catalog(tree):
    parsed = parse_tree(tree)
    return build_catalog(parsed.documents, parsed.items, tree.files, PEILDATUM)


def git(folder, *arguments):
    who = ["-c", "user.name=t", "-c", "user.email=t@t.invalid", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    folder = tmp_path / "docs"
    shutil.copytree(BASE, folder)
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "-m", "een")
    return folder


def told(docs: Path) -> str:
    before, after = tree_at(docs, "HEAD"), read_tree(docs)
    new = catalog(after)
    return verschil(View(new, ""), differences(catalog(before), new, before, after))


def test_zonder_verandering_is_er_niets_te_melden(docs: Path) -> None:
    assert (
        told(docs) == "## Wat verandert er voor lezers?\n\nNiets: geen pagina, relatie of adres is anders.\n"
    )


def test_paginas_relaties_en_adressen(docs: Path) -> None:
    guide = docs / "handreikingen/eerste.md"
    (docs / "handreikingen/begin.md").write_text(guide.read_text("utf-8"), "utf-8")
    guide.unlink()
    theme = docs / "themas/toetsen.md"
    theme.write_text(theme.read_text("utf-8").replace("rondgaat", "rond gaat"), "utf-8")
    text = told(docs)
    assert "**Nieuw: 1 pagina**\n\n- De eerste handreiking (`handreikingen/begin.md`)" in text
    assert "**Anders: 1 pagina**\n\n- Toetsen (`themas/toetsen.md`)" in text
    assert "**Weg: 1 pagina**" in text
    assert "- De eerste handreiking → themas → Toetsen" in text
    assert (
        "- `handreikingen/eerste/`: geeft een foutpagina; zet het bij ‘voorheen’ van de nieuwe pagina" in text
    )


def test_een_onderdeel_dat_alleen_verschoof_is_niet_anders(docs: Path) -> None:
    meeting = docs / "bijeenkomsten/2024-01-15-lancering.md"
    text = meeting.read_text("utf-8")
    meeting.write_text(
        text.replace("vorm: fysiek", "plaats: Utrecht\nvorm: fysiek").replace("Wie doet wat?", "Wie?"),
        "utf-8",
    )
    assert "onderdelen**\n\n- nieuw of anders: Wie? (`bijeenkomsten/2024-01-15-lancering.md`)\n" in told(docs)
    assert "Waar begin je?" not in told(docs)


def test_het_verschil_herhaalt_niet_wat_van_een_persoon_is(docs: Path) -> None:
    theme = docs / "themas/toetsen.md"
    theme.write_text(theme.read_text("utf-8").replace("titel: Toetsen", "titel: Bel 06-12345678"), "utf-8")
    text = told(docs)
    assert "- Bel [weggelaten] (`themas/toetsen.md`)" in text
    assert "12345678" not in text


def test_een_adres_in_voorheen_wordt_doorgestuurd(docs: Path) -> None:
    guide = docs / "handreikingen/eerste.md"
    moved = guide.read_text("utf-8").replace("status:", "voorheen: [handreikingen/eerste/]\nstatus:")
    (docs / "handreikingen/begin.md").write_text(moved, "utf-8")
    guide.unlink()
    assert "- `handreikingen/eerste/`: wordt doorgestuurd" in told(docs)


@pytest.mark.parametrize("ref", ["bestaat-niet", "--upload-pack=id", "-x"])
def test_een_plek_die_git_niet_kent_geeft_een_gewone_zin(docs: Path, ref: str) -> None:
    with pytest.raises(HistoryError, match=re.escape(ref)):
        tree_at(docs, ref)


def test_adressen_van_bestanden() -> None:
    paths = ["index.md", "themas/index.md", "themas/toetsen.md", "vragen.md"]
    assert [address(path) for path in paths] == ["", "themas/", "themas/toetsen/", "vragen/"]


PAGE = """<!doctype html><html lang="nl"><head><title>Toetsen &amp; meer</title>
<link rel="stylesheet" href="../../assets/a.css"><script src="../../assets/a.js"></script></head>
<body><header>Kop</header><main><article><h1 id="t">Toetsen</h1><img src="../../p.png" alt="" onerror="x()">
<p style="color:red"><a href="../ander/#x">a</a> <a href="../weg/">w</a> <a href="#t">t</a>
<a href="https://example.org/">e</a></p><script>alert(1)</script><svg><rect fill="url(#r)"/></svg></article>
</main></body></html>"""


@pytest.fixture
def built(tmp_path: Path) -> Path:
    for name in ("toetsen", "ander"):
        (tmp_path / "themas" / name).mkdir(parents=True)
        (tmp_path / "themas" / name / "index.html").write_text(PAGE, "utf-8")
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/a.css").write_text(
        '@import "x.css"; p { background: url("../p.png") } q { b: url(https://x.invalid/y) }'
    )
    (tmp_path / "p.png").write_bytes(b"\x89PNG")
    (tmp_path / "index.html").write_text("<p>x</p>", "utf-8")
    return tmp_path


def test_een_voorbeeld_laadt_niets_en_wijst_naar_zichzelf(built: Path) -> None:
    text = Preview(built, "https://site.example/").html(["themas/toetsen/", "themas/ander/", "bestaat/niet/"])
    loads = re.findall(r'src="([^"]*)"|url\("?([^")]*)|@import|<link[^>]*href="([^"]*)"', text)
    assert all("".join(found).startswith(("data:", "#")) for found in loads)
    assert "<script" not in text
    assert "onerror" not in text
    assert 'style="' not in text
    assert '<a href="#pagina-themas--ander--x">a</a>' in text
    assert '<a href="https://site.example/themas/weg/">w</a>' in text
    assert '<h1 id="pagina-themas--toetsen--t">' in text
    assert 'fill="url(#pagina-themas--toetsen--r)"' in text
    assert '<a href="#pagina-themas--toetsen">Toetsen &amp; meer</a>' in text
    ids = re.findall(r' id="([^"]*)"', text)
    assert len(ids) == len(set(ids))


def test_een_kapotte_link_en_een_anker_dat_er_niet_is(built: Path) -> None:
    good = '<p id="a"><a href="themas/toetsen/#t">g</a> <a href="#a">g</a>'
    bad = '<a href="weg/">f</a> <a href="themas/toetsen/#nee">f</a> <a href="/x">f</a></p>'
    (built / "index.html").write_text(f"{good}\n{bad}", "utf-8")
    (built / "themas/ander/index.html").unlink()
    (built / "assets/a.js").write_text("", "utf-8")
    found = [(p.place.path, p.place.line, p.code) for p in link_problems(built)]
    assert found == [
        ("index.html", 2, "HR105"), ("index.html", 2, "HR106"), ("index.html", 2, "HR107"),
        ("themas/toetsen/index.html", 4, "HR105"), ("themas/toetsen/index.html", 4, "HR105"),
    ]  # fmt: skip


def test_nakijken_is_leeg_als_alles_bij_is_en_noemt_anders_de_eigenaar(docs: Path) -> None:
    assert nakijken(View(catalog(read_tree(docs)), "")) == ""
    guide = docs / "handreikingen/eerste.md"
    old = guide.read_text("utf-8").replace("status:", "nagekeken: 2020-01-01\neigenaar: regiegroep\nstatus:")
    guide.write_text(old, "utf-8")
    text = nakijken(View(catalog(read_tree(docs)), "", "https://git.example/x"))
    assert "## regiegroep\n" in text
    link = "[De eerste handreiking](https://git.example/x/edit/main/docs/handreikingen/eerste.md)"
    assert f"- [ ] {link}, voor 1 januari 2021" in text
