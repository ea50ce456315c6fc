import pytest

from tests.motor.vergelijk import differences, read_site, target

PAGE = """<!doctype html><html><head><title>Toetsen – Site</title><meta name="description" content="Over toetsen.">
</head><body><nav><a href="../">Begin</a></nav><main><h1 id="toetsen">Toetsen</h1>
<p>Lees <a href="../begrippen/#begrip-las">las</a> en <a href="https://example.org/">meer</a>.</p>
<p><button popovertarget="uitleg-las">Las</button></p>
<label><input type="checkbox"> Doen</label><h2 id="stap">Stap</h2></main></body></html>"""


def _site(folder, **pages):
    for name, text in {"index": "<title>x</title><main><h1>x</h1></main>", **pages}.items():
        target = folder / ("index.html" if name == "index" else f"{name}/index.html")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
    return read_site(folder)


@pytest.mark.parametrize(
    ("old", "new", "seen"),
    [
        ("<title>Toetsen", "<title>Testen", ["titel"]),
        ("Over toetsen.", "Over.", ["omschrijving"]),
        ('<h2 id="stap">Stap</h2>', "", ["koppen", "tekst", "ankers"]),
        ('<h2 id="stap">', "<h2>", ["koppen", "ankers"]),
        ("h2", "h3", ["koppen"]),
        ("#begrip-las", "", ["links"]),
        ("../begrippen/", "../begrip/", ["links"]),
        ("Lees ", "Lees niet ", ["tekst"]),
        ("<label><input", "<label></label><input", ["bediening"]),
        ("uitleg-las", "uitleg-lvs", ["begrippen"]),
        ('<a href="../">Begin</a>', "", ["kader"]),
        ('id="toetsen"', 'id="testen"', ["koppen", "ankers", "ankers"]),
    ],
)
def test_each_fault_is_seen(tmp_path, old, new, seen):
    ours = _site(tmp_path / "a", toetsen=PAGE)
    theirs = _site(tmp_path / "b", toetsen=PAGE.replace(old, new))
    assert [difference.wat for difference in differences(ours, theirs)] == seen


def test_a_page_too_few_or_too_many_is_seen(tmp_path):
    ours, theirs = _site(tmp_path / "a", toetsen=PAGE), _site(tmp_path / "b", extra=PAGE)
    assert [str(difference) for difference in differences(ours, theirs)] == [
        "toetsen/: de pagina: 'er' is 'weg'",
        "extra/: de pagina: 'er niet' is 'er'",
    ]


def test_other_tags_and_ways_to_write_an_address_do_not_count(tmp_path):
    ours = _site(tmp_path / "a", toetsen=PAGE)
    other = PAGE.replace("<p>", "<div>\n").replace("</p>", "</div>").replace('"../"', '".."')
    other = other.replace("../begrippen/", "../../begrippen/index.html".replace("../../", "../"))
    assert list(differences(ours, _site(tmp_path / "b", toetsen=other))) == []


def test_a_page_that_sends_the_reader_on_is_no_page(tmp_path):
    assert list(_site(tmp_path, oud='<meta http-equiv="refresh" content="0; url=../"><p>x</p>')) == [""]


def test_where_links_lead():
    assert [
        target("a/b/", href) for href in ("../c/#x", "..", "#y", "../../kalender.ics", "mailto:x@y.nl")
    ] == [
        "/a/c/#x",
        "/a/",
        "/a/b/#y",
        "/kalender.ics",
        "mailto:x@y.nl",
    ]
