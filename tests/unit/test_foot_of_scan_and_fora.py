"""Two things that the foot of a page computes: next steps after a self-scan, and what is known of an address."""

from handreikingen.views.blocks import foot
from handreikingen.views.view import View


def lines(found, path: str, word: str) -> list[str]:
    catalog = found.catalog
    text = foot(View(catalog, path), catalog.by_path[path])
    return [line for line in text.splitlines() if word in line]


def test_een_zelfscan_noemt_elke_handreiking_een_keer_met_haar_vragen(site) -> None:
    found = site("""
        -- handreikingen/a.md --
        titel: Eerst
        -- handreikingen/b.md --
        titel: Daarna
        -- zelfscans/s.md --
        vragen:
          - {tekst: Een?, verder: a}
          - {tekst: Twee?, verder: a}
          - {tekst: Drie?, verder: b}
          - {tekst: Vier?}
          - {tekst: Vijf?, verder: a}
    """)
    assert lines(found, "zelfscans/s.md", "Deels of nee") == [
        "- Deels of nee bij vraag 1, 2 of 5? Lees [Eerst](../handreikingen/a.md).",
        "- Deels of nee bij vraag 3? Lees [Daarna](../handreikingen/b.md).",
    ]


def test_een_adres_van_fora_zegt_of_iemand_het_controleerde(site) -> None:
    found = site("""
        -- handreikingen/a.md --
        fora:
          - {naam: Een, soort: proces, url: "https://b.org/1", gecontroleerd: 2026-11-01}
          - {naam: Twee, soort: proces, url: "https://b.org/2", kopie_gezien: 2026-11-02}
          - {naam: Drie, soort: proces, url: "https://b.org/3"}
    """)
    assert lines(found, "handreikingen/a.md", "https://b.org") == [
        "- [Een](https://b.org/1) (proces), adres gecontroleerd op 1 november 2026",
        "- [Twee](https://b.org/2) (proces), op 2 november 2026 gezien in een opgeslagen kopie",
        "- [Drie](https://b.org/3) (proces), adres nog niet gecontroleerd",
    ]
