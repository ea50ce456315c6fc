import csv
import io
import re
from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handreikingen.exports.open_data import Publication, build_exports
from handreikingen.exports.open_data.tables import guarded, table
from tests.unit.exports.conftest import kleine_site

PREFIXED = re.compile("''*[=+\\-@\t\r\n\uff0b\uff0d\uff1d\uff20]")
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"))


def read(content: bytes) -> list[dict[str, str]]:
    """As a careful reader would: the mark in front, `;`, and one apostrophe off where we put it."""
    rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";", strict=True)
    names, *rest = rows
    plain = [[text[1:] if PREFIXED.match(text) else text for text in row] for row in rest]
    return [dict(zip(names, row, strict=True)) for row in plain]


def tables(files: dict[str, bytes]) -> dict[str, bytes]:
    return {name: content for name, content in files.items() if name.endswith(".csv")}


def test_ze_gaan_open_in_nederlandse_excel(files):
    assert len(tables(files)) > 20
    for content in tables(files).values():
        assert content.startswith(b"\xef\xbb\xbf")
        assert content.endswith(b"\r\n")
        outside_quotes = re.sub(rb'"(?:[^"]|"")*"', b"", content)
        assert outside_quotes.count(b"\n") == outside_quotes.count(b"\r\n")


def test_elke_regel_heeft_alle_kolommen(files):
    for content in tables(files).values():
        read(content)


def test_geen_cel_begint_als_een_formule(files):
    for content in tables(files).values():
        rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";")
        assert [cell for row in rows for cell in row if cell[:1] in "=+-@\t\r" and cell] == []


@pytest.mark.parametrize("text", ["=1+1", "+31", "-2", "@x", "\t=1", "\uff1d1", "'=1", "''+1"])
def test_een_formule_krijgt_een_apostrof(text):
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "gewoon", "'s avonds", "a=1", "2022-11-24", "’"])
def test_gewone_tekst_blijft_zoals_ze_is(text):
    assert guarded(text) == text


@given(st.lists(st.tuples(TEXT, TEXT), max_size=5))
def test_wat_erin_gaat_komt_eruit(rows):
    content = table(("a", "b"), [{"a": a, "b": b} for a, b in rows])
    assert [(row["a"], row["b"]) for row in read(content)] == rows


def test_velden_komen_terug_zoals_ze_waren(publication: Publication, files):
    rows = {row["id"]: row for row in read(files["data/opbrengst.csv"])}
    entries = publication.catalog.of_kind("opbrengst")
    assert {key: row["tekst"] for key, row in rows.items()} == {e.key.id: e.naam for e in entries}
    guides = {row["id"]: row for row in read(files["data/handreikingen.csv"])}
    for entry in publication.catalog.of_kind("handreiking"):
        assert guides[entry.key.id]["titel"] == entry.naam
        assert guides[entry.key.id]["adres"] == publication.url_of(entry)


def test_een_peiling_toont_ook_wat_niet_bekend_is(kleine_files):
    found = [(r["antwoord"], r["aantal"], r["procent"]) for r in read(kleine_files["data/peilingen.csv"])]
    assert found == [("ja", "25", "96"), ("keuze niet bekend", "1", "4")]


def test_de_antwoorden_van_een_peiling_tellen_op_tot_de_stemmen(files):
    votes: dict[tuple[str, str], int] = defaultdict(int)
    for row in read(files["data/peilingen.csv"]):
        votes[row["id"], row["stemmen"]] += int(row["aantal"])
    assert votes
    assert all(str(counted) == stated for (_, stated), counted in votes.items())


def test_een_lijst_binnen_een_pagina_is_een_eigen_tabel(kleine_files):
    changes = [
        (r["handreiking"], r["nummer"], r["datum"])
        for r in read(kleine_files["data/handreikingen-wijzigingen.csv"])
    ]
    assert changes == [("grip", "1", "2026-02-01"), ("grip", "2", "2026-03-01"), ("grip", "3", "2027-01-01")]
    steps = [(r["advies"], r["datum"], r["stand"]) for r in read(kleine_files["data/adviezen-opvolging.csv"])]
    assert steps == [("regie", "2023", "in behandeling"), ("regie", "2023-05-04", "overgenomen")]


def test_de_kolommen_zijn_er_ook_zonder_inhoud(kleine_files):
    leeg = build_exports(kleine_site("-- index.md --\ntitel: Leeg\n"))
    heads = {name: content.splitlines()[0] for name, content in tables(kleine_files).items()}
    assert {name: content.splitlines()[0] for name, content in tables(leeg).items()} == heads


def test_verbanden_staan_in_een_tabel(kleine_files):
    rows = [tuple(row.values()) for row in read(kleine_files["data/relaties.csv"])]
    answers = "2022-11-24-utrecht/v3 | vragen/overlap"
    assert ("handreiking", "grip", "beantwoordt", "opbrengst", answers) in rows
    assert rows == sorted(set(rows))
