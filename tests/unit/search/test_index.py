"""The index: sections of a page, weights, shards, and the query files."""

import json
import re
from pathlib import Path

import pytest
import yaml

from handreikingen.exports.search.pages import Page, Source
from handreikingen.exports.search.scoring import means, tally, weigh
from handreikingen.exports.search.sections import Section, sections
from handreikingen.exports.search.shards import BASE, LEVELS, SIGNS, cut, front_coded, number, postings
from handreikingen.exports.search.terms import Terms
from handreikingen.exports.search.write import build_search
from handreikingen.inspection import inspect
from handreikingen.peildatum import reference_day

LISTS = [f"tests/zoek/{name}.yml" for name in ("vragen", "nieuw", "nieuw2", "nieuw3", "nieuw4")]


def test_delen_van_een_pagina():
    content = """<h1 id="x">Titel<a class="headerlink" href="#x">¶</a></h1><p class="samenvatting">Kort &amp; goed.</p>
        <h2 id="een">Eén <em>kop</em></h2><p>Tekst <code>c</code>o&euml;</p><script>alert(1)</script>
        <h3 id="pagina-verwant" class="a>b">Verwant</h3><ul><li>a</li><li>b</li></ul>"""
    assert sections(content) == [
        Section("", "", "Kort & goed."),
        Section("een", "Eén kop", "Tekst coë"),
        Section("pagina-verwant", "Verwant", "a b"),
    ]


def test_een_kop_zonder_anker_is_ook_een_deel():
    assert sections("<h2>Kop</h2><p>Tekst</p>")[1:] == [Section("", "Kop", "Tekst")]


def test_een_organisatie_in_een_lijst_is_een_deel_met_haar_naam():
    content = """<p>Zij doen mee:</p><ul><li id="organisatie-x"><a href="https://x.nl/">De X</a>: doet iets: mooi.</li>
        <li id="organisatie-y">Zonder uitleg</li><li id="iets">Geen organisatie: niet</li></ul>"""
    assert sections(content) == [
        Section("", "", "Zij doen mee:"),
        Section("organisatie-x", "De X", "doet iets: mooi. Zonder uitleg Geen organisatie: niet"),
    ]


def test_een_samenstelling_telt_ook_als_haar_delen():
    words, terms = Terms().of_text("leerlinggegevens (leerlinggegevens).")
    assert words == 2
    assert terms == {"leerlinggegef": 2.0, "leerling": 0.9, "gegef": 0.9}


def test_een_woord_met_koppelteken_wordt_ook_aan_elkaar_gevonden():
    terms = Terms()
    words, found = terms.of_text("ict-coördinator")
    assert words == 1
    assert found.keys() >= {"ict", "coordinator", "ictcoordinator"}
    assert terms.surface()["ictcoordinator"] == "ict.coordinator"


def test_titel_weegt_zwaarder_dan_tekst():
    pages = [
        Page("a/", "Toetsen", "", "handreiking", sections=(Section("", "", "iets anders"),)),
        Page(
            "b/",
            "Iets anders",
            "",
            "handreiking",
            sections=(Section("", "", ""), Section("k", "Kop", "toetsen")),
        ),
    ]
    terms = Terms()
    title, text = (tally(page, terms) for page in pages)
    mean = means([title.lengths, text.lengths])
    assert weigh(title, mean)["toets"] > weigh(text, mean)["toets"]
    assert ("toets" in title.in_title(), "toets" in text.in_title()) == (True, False)
    assert "toets" not in title.best
    assert text.best["toets"] == 1


def test_stopwoorden_alleen_in_de_titel():
    page = Page(
        "a/", "Wie doet wat?", "Waar en hoe", "handreiking", sections=(Section("", "", "de hoe het"),)
    )
    counted = tally(page, Terms())
    row = weigh(counted, means([counted.lengths]))
    assert set(row) >= {"wie", "wat"}
    assert not {"hoe", "waar", "en", "de", "het"} & set(row)


@pytest.mark.parametrize("value", [0, 1, 79, 80, 81, 500, 80 + 9 * BASE - 1, 80 + 9 * BASE, 20_000])
def test_getallen_komen_heen_en_terug(value):
    assert _read(number(value)) == value


def _read(text: str) -> int:
    first = SIGNS.index(text[0])
    if first == BASE - 1:
        a, b, c = (SIGNS.index(sign) for sign in text[1:])
        return 80 + (a * BASE + b) * BASE + c
    return first if first < 80 else 80 + (first - 80) * BASE + SIGNS.index(text[1])


def test_tekens_zijn_veilig_in_een_script():
    assert len(SIGNS) == BASE == len(set(SIGNS))
    assert not set(SIGNS) & set('"\\<\n')
    assert 2 * LEVELS <= BASE


def test_gesorteerde_woorden_zonder_wat_ze_delen():
    assert front_coded(["toets", "toetsen", "tovenaar"]) == "\n".join(
        [f"{SIGNS[0]}toets", f"{SIGNS[5]}en", f"{SIGNS[2]}venaar"]
    )


def test_schijven_hebben_elk_iets():
    assert cut([5, 5, 50, 1], 10) == [0, 2, 3]
    assert cut([], 10) == [0]


def test_een_lege_site_heeft_een_index():
    assert postings([]) == {}


@pytest.fixture(scope="module")
def catalog(tmp_path_factory):
    docs = tmp_path_factory.mktemp("docs")
    (docs / "index.md").write_text("---\ntitel: Begin\nsamenvatting: Kort.\n---\nTekst.\n", encoding="utf-8")
    return inspect(docs, reference_day()).catalog


def test_zelfde_invoer_zelfde_bytes_en_geen_opmaak_in_de_gegevens(catalog):
    sources = [Source("index.md", "", "Begin", '<h1>Begin</h1><h2 id="x">&lt;img src=x&gt;</h2><p>toets</p>')]
    files = build_search(sources, catalog)
    assert files == build_search(list(sources), catalog)
    assert set(files) == {"zoek.js", "basis.js", "p0.js", "d0.js", "facetten.js", "begrippen.js"}
    assert "Zoek.taal = " in files.pop("zoek.js")
    for call in files.values():
        assert re.fullmatch(r"Zoek\.\w+\(.*\);\n", call, re.DOTALL)
        assert "</script" not in call


def test_alleen_een_pagina_met_een_pdf_noemt_haar_pdf(catalog):
    sources = [
        Source("index.md", "", "Begin", "<p>toets</p>"),
        Source("x.md", "x/", "Anders", "<p>toets</p>"),
    ]
    without = build_search(sources, catalog)
    files = build_search(sources, catalog, {"x.md": "pdf/x.pdf"})
    assert {name for name in files if files[name] != without[name]} == {"basis.js", "d1.js"}  # basis: versie
    assert without["d1.js"].replace("]);", ',"pdf/x.pdf"]);') == files["d1.js"]


def test_een_site_zonder_paginas(catalog):
    assert json.loads(build_search([], catalog)["basis.js"][len("Zoek.basis(") : -3])["aantal"] == 0


@pytest.mark.parametrize("path", LISTS)
def test_de_vragenlijst_houdt_zich_aan_haar_vorm(path):
    text = Path(path).read_text(encoding="utf-8")
    entry = re.compile(r'  - \{zoek: (?:"(?:[^"\\]|\\.)*"|[^,"]+), pagina: \[.*\]\}')
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    assert [line for line in lines if not entry.fullmatch(line) and not re.fullmatch("[a-z]+:", line)] == []
    assert sum(len(rows) for rows in yaml.safe_load(text).values()) == sum(
        line.startswith("  - ") for line in lines
    )


def test_de_vragenlijst_is_lang_genoeg():
    assert (
        sum(len(rows) for rows in yaml.safe_load(Path(LISTS[0]).read_text(encoding="utf-8")).values()) >= 100
    )
