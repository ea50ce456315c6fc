"""No page of the site is heavy: at most 1,000 elements and 20 KB, but for the one with everything."""

from tools.gewicht import too_heavy

HEAVY = "<!doctype html><html><body>" + "<p>a</p>" * 1_000


def test_geen_pagina_van_de_site_is_te_zwaar(site):
    assert list(too_heavy(site)) == []


def test_te_veel_elementen_of_bytes_wordt_gezien(tmp_path):
    for address, text in {
        "vol": HEAVY,
        "alles": HEAVY,
        "zwaar": "<p>" + "".join(map(chr, range(200, 40_000))),
    }.items():
        (tmp_path / address).mkdir()
        (tmp_path / address / "index.html").write_text(text, "utf-8", errors="ignore")
    assert [line.split(":")[0] for line in too_heavy(tmp_path)] == ["vol", "zwaar"]
