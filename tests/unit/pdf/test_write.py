"""Text in a page never becomes markup, whatever it holds."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from handreikingen.exports.pdf.addresses import resolve
from handreikingen.exports.pdf.rendered import Publication, canonical
from handreikingen.exports.pdf.tree import Link, Paragraph, Styled, Text
from handreikingen.exports.pdf.write import Writer, literal

SITE = Publication("Netwerk", "https://voorbeeld.nl/site/", Path())


@given(st.text())
def test_een_letterlijke_tekst_eindigt_waar_hij_eindigt(text: str) -> None:
    inside = literal(text)[1:-1].replace("\\\\", "").replace('\\"', "")
    assert '"' not in inside
    assert not inside.endswith("\\")
    assert "\n" not in inside


def test_een_alinea() -> None:
    nodes = (
        Text("Lees "),
        Styled("strong", (Text('"dit"'),)),
        Text(" en "),
        Link("https://x.nl", "", (Text("x"),)),
    )
    assert Writer().blocks([Paragraph(nodes)]) == (
        '#par[#"Lees "#strong[#"\\"dit\\""]#" en "#link("https://x.nl")[#"x"]]'
    )


def test_adressen() -> None:
    found = {
        href: resolve("handreikingen/een/", href, SITE)
        for href in ("../twee/#kop", "#hier", "../../", "https://x.nl/", "../../data/x.csv")
    }
    assert found == {
        "../twee/#kop": ("https://voorbeeld.nl/site/handreikingen/twee/#kop", "handreikingen/twee/#kop"),
        "#hier": ("https://voorbeeld.nl/site/handreikingen/een/#hier", "handreikingen/een/#hier"),
        "../../": ("https://voorbeeld.nl/site/", "#"),
        "https://x.nl/": ("https://x.nl/", ""),
        "../../data/x.csv": ("https://voorbeeld.nl/site/data/x.csv", "data/x.csv#"),
    }


def test_een_bouw_met_bestanden_geeft_dezelfde_adressen() -> None:
    assert resolve("handreikingen/een.html", "twee.html#kop", SITE) == resolve(
        "handreikingen/een/", "../twee/#kop", SITE
    )
    assert resolve("een.html", "a/index.html", SITE) == resolve("een/", "../a/", SITE)
    assert [canonical(url) for url in ("index.html", "a/index.html", "a/b.html", "a/")] == [
        "",
        "a/",
        "a/b/",
        "a/",
    ]
