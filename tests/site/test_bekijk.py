"""The preview: an edit reaches the open page, a fault is told there, and the last good version stays up."""

import json
import os
import threading
import urllib.error
import urllib.request
from contextlib import contextmanager
from itertools import pairwise
from queue import Queue
from time import sleep

import pytest
from watchdog.observers import Observer

from handreikingen.site import changes
from handreikingen.site.changes import Changes, stamps
from handreikingen.site.preview import NEWS, SCRIPT, Preview, Workshop
from tests.site.edits import ROOT, RandomSite

PATIENCE = 60
"""Seconds: a build here takes two."""


@contextmanager
def shown(root, build=None):
    """A preview of a project, and a function that asks it for an address."""
    site = root / "build" / "bekijk"
    site.mkdir(parents=True, exist_ok=True)
    workshop = Workshop(root, site)
    preview = Preview(("127.0.0.1", 0), root, build or workshop.build, site)
    for work in (preview.serve_forever, preview.watch):
        threading.Thread(target=work, daemon=True).start()

    def get(address):
        with urllib.request.urlopen(
            f"http://127.0.0.1:{preview.server_port}{address}", timeout=PATIENCE
        ) as answer:
            assert answer.headers["Cache-Control"] == "no-store"
            return answer.read().decode()

    try:
        yield get, preview
    finally:
        preview.end()
        workshop.end()


def news(get, number):
    return json.loads(get(f"{NEWS}?{number}"))


@pytest.mark.traag
def test_een_wijziging_is_te_zien_en_een_fout_staat_in_de_pagina(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795392000")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(ROOT), *os.environ.get("PYTHONPATH", "").split()]))
    project = RandomSite(tmp_path, seed=3)
    page = project.folder / "docs" / "meedoen" / "index.md"
    good = page.read_text("utf-8")
    with shown(project.folder) as (get, preview):
        first = news(get, preview.news.number)
        assert first["melding"] == ""
        opened = get("/meedoen/")
        assert f'data-nummer="{first["nummer"]}"' in opened

        page.write_text(good.replace("Doe mee.", "Doe vandaag nog mee."), "utf-8")
        second = news(get, first["nummer"])
        assert (second["melding"], second["nummer"] != first["nummer"]) == ("", True)
        assert "Doe vandaag nog mee." in get("/meedoen/")

        page.write_text(good.replace("titel:", "title:"), "utf-8")
        third = news(get, second["nummer"])
        assert "meedoen/index.md:" in third["melding"]
        assert "fout HR" in third["melding"]
        assert "Traceback" not in third["melding"]
        assert "Doe vandaag nog mee." in get("/meedoen/")

        page.write_text(good, "utf-8")
        last = news(get, third["nummer"])
        while last["melding"]:  # the file was seen half written
            last = news(get, last["nummer"])
        assert "Doe vandaag nog mee." not in get("/meedoen/")

        # A setting is part of the program: the process that stays makes room for another.
        settings = project.folder / "mkdocs.yml"
        settings.write_text(
            settings.read_text("utf-8").replace("site_name: Netwerk", "site_name: Anders"), "utf-8"
        )
        changed = news(get, last["nummer"])
        while changed["melding"]:
            changed = news(get, changed["nummer"])
        assert "Anders" in get("/meedoen/")


def test_een_verkeerd_adres_en_een_pad_naar_buiten_geven_niets(tmp_path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "geheim.html").write_text("geheim", "utf-8")
    with shown(tmp_path, build=lambda: "") as (get, preview):
        (preview.site / "plaat.txt").write_text("een plaat", "utf-8")
        assert get("/plaat.txt") == "een plaat"
        assert "fetch" in get(SCRIPT)
        for address in ("/bestaat-niet/", "/../../geheim.html", "/%2e%2e/%2e%2e/geheim.html"):
            with pytest.raises(urllib.error.HTTPError) as refused:
                get(address)
            with refused.value:
                assert refused.value.code == 404
                assert "geheim" not in refused.value.read().decode()


def test_wie_het_laatste_nummer_kent_wacht_en_wie_een_fout_nog_niet_kent_niet(tmp_path):
    with shown(tmp_path, build=lambda: "docs/x.md:1: fout HR013: Er is iets mis.") as (get, preview):
        told = news(get, "")
        while not told["melding"]:
            told = news(get, told["nummer"])
        assert told["melding"] == "docs/x.md:1: fout HR013: Er is iets mis."
        assert preview.news.after(told["nummer"], wait=0.01) == told


def test_een_ander_bestand_een_nieuw_en_een_verdwenen_bestand_vallen_op(tmp_path):
    file = tmp_path / "docs" / "a.md"
    file.parent.mkdir()
    file.write_text("een", "utf-8")
    folders = [tmp_path / "docs", tmp_path / "mkdocs.yml"]
    seen = [stamps(folders)]
    file.write_text("een en nog iets", "utf-8")
    seen.append(stamps(folders))
    (tmp_path / "docs" / "b.md").write_text("b", "utf-8")
    seen.append(stamps(folders))
    file.unlink()
    seen.append(stamps(folders))
    (tmp_path / "mkdocs.yml").write_text("site_name: x", "utf-8")
    seen.append(stamps(folders))
    assert all(before != after for before, after in pairwise(seen))
    assert stamps(folders) == seen[-1]


@contextmanager
def waiting(file):
    """Someone who waits for changes around a file; and the text that stands in it each time he is told."""
    found = Changes([file.parents[1], file.parents[2] / "mkdocs.yml"])
    told: Queue[str] = Queue()
    assert found.wait(), "the first time there is always something new"

    def wait():
        while found.wait():
            told.put(file.read_text("utf-8"))

    thread = threading.Thread(target=wait, daemon=True)
    thread.start()
    try:
        yield lambda: told.get(timeout=PATIENCE), told
    finally:
        found.end()
        thread.join(PATIENCE)
        assert not thread.is_alive()


@pytest.fixture
def page(tmp_path):
    file = tmp_path / "docs" / "map" / "a.md"
    file.parent.mkdir(parents=True)
    file.write_text("een", "utf-8")
    return file


def test_het_systeem_vertelt_van_een_wijziging_ook_als_niemand_kijkt(page, monkeypatch):
    monkeypatch.setattr(changes, "LOOK", PATIENCE * 10)
    with waiting(page) as (told, _):
        page.write_text("een en nog iets", "utf-8")
        assert told() == "een en nog iets"
        beside = page.with_suffix(".tmp")
        beside.write_text("zo bewaart een editor", "utf-8")
        beside.replace(page)
        while told() != "zo bewaart een editor":
            pass
        (page.parent / "nieuw").mkdir()
        (page.parent / "nieuw" / "b.md").write_text("b", "utf-8")
        told()


def test_vertelt_het_systeem_niets_dan_kijken_we_zelf(page, monkeypatch):
    def refused(*_, **__):
        raise OSError("te veel mappen")

    monkeypatch.setattr(Observer, "schedule", refused)
    with waiting(page) as (told, _):
        page.write_text("een en nog iets", "utf-8")
        assert told() == "een en nog iets"


def test_wie_nog_schrijft_wordt_niet_gestoord(page, monkeypatch):
    monkeypatch.setattr(changes, "SETTLE", 2.0)
    with waiting(page) as (told, others):
        for number in range(6):
            page.write_text("x" * number, "utf-8")
            sleep(0.05)
        assert told() == "x" * 5
        assert others.empty()


def test_wie_leest_wekt_niemand(page, monkeypatch):
    looks = []

    def counted(paths):
        looks.append(paths)
        return stamps(paths)

    monkeypatch.setattr(changes, "LOOK", PATIENCE * 10)
    monkeypatch.setattr(changes, "stamps", counted)
    with waiting(page) as (told, _):
        page.write_text("een en nog iets", "utf-8")
        told()
        before = 0
        while before < len(looks):
            before = len(looks)
            sleep(0.3)
        page.read_text("utf-8")
        list(page.parent.iterdir())
        sleep(0.3)
        assert len(looks) == before
