"""The script of search, as the browser gets it: one file made of the parts."""

import subprocess

from handreikingen.exports.search.script import PARTS, script


def test_elk_deel_zit_erin_zonder_commentaar_en_inspringen():
    lines = script().split("\n")
    assert [part for part in PARTS[:-1] if f"Zoek.{part} = (() => {{" not in lines] == []
    assert [line for line in lines if line.startswith((" ", "//"))] == []


def test_het_is_een_geldig_script(tmp_path):
    path = tmp_path / "zoek.js"
    path.write_text(script(), encoding="utf-8")
    subprocess.run(["node", "--check", path], check=True)
