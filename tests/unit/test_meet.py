"""What the bench measures with: processes, and the page it writes."""

import sys

import pytest

from bench.meet_proces import RunError, measured
from bench.meet_programmas import Program, edit_text, edit_title, edited_page, own_command
from bench.meet_tabel import page

BUSY = "import time; end = time.process_time() + 0.3\nwhile time.process_time() < end: pass"


def test_cpu_of_children_counts_also_when_their_parent_is_gone(tmp_path):
    orphan = f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {BUSY!r}])"
    assert measured([sys.executable, "-c", BUSY], tmp_path).cpu > 0.3
    assert measured([sys.executable, "-c", orphan], tmp_path).cpu > 0.3


def test_memory_is_that_of_all_processes_together(tmp_path):
    hold = "data = bytearray(60_000_000); import time; time.sleep(1.5)"
    both = f"import subprocess, sys; other = subprocess.Popen([sys.executable, '-c', {hold!r}]); {hold}; other.wait()"
    assert 115e6 < measured([sys.executable, "-c", both], tmp_path, memory=True).memory < 200e6


def test_a_program_that_fails_stops_the_bench_with_what_it_said(tmp_path):
    with pytest.raises(RunError, match="het ging mis"):
        measured([sys.executable, "-c", "raise SystemExit('het ging mis')"], tmp_path)


def test_our_own_command_is_what_make_site_runs():
    command = own_command()
    assert command[0] == sys.executable
    assert command[1] == "-m"


def test_to_build_anew_all_but_the_sources_is_put_aside(tmp_path):
    folder = tmp_path / "ons"
    for times in (1, 2):
        for name in ("docs/a.md", "site/a.html", "laatste"):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(f"{times}")
        Program("wij", folder, ("bouw",), "1", kept=frozenset({"docs"})).clean()
        assert [path.name for path in folder.iterdir()] == ["docs"]
    assert len(list((tmp_path / "weg").iterdir())) == 4


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("---\ntitel: Toetsen\n---\nTekst\n", "---\ntitel: Toetsen 7\n---\nTekst\n"),
        ('---\ntitle: "Toetsen 6"\n---\n# Toetsen 6\n', '---\ntitle: "Toetsen 7"\n---\n# Toetsen 7\n'),
    ],
)
def test_a_title_is_another_one_each_time(tmp_path, before, after):
    file = tmp_path / "x.md"
    file.write_text(before, "utf-8")
    edit_title(file, 7)
    assert file.read_text("utf-8") == after


def test_a_text_grows_by_one_sentence(tmp_path):
    file = tmp_path / "x.md"
    file.write_text("Tekst\n", "utf-8")
    edit_text(file, 7)
    assert file.read_text("utf-8") == "Tekst\n\nDeze zin is nieuw: 7.\n"


def test_the_edited_page_is_a_guide_and_no_list():
    assert edited_page(
        dict.fromkeys(["handreikingen/index.md", "handreikingen/b.md", "rollen/a.md"], "")
    ) == ("handreikingen/b.md")


def _run(cpu: float) -> dict[str, object]:
    made: dict[str, dict[str, object]] = {
        "ons": {
            "naam": "wij",
            "kosten": {s: {"cpu": cpu, "wall": 1.0} for s in ("vers", "gelijk", "tekst", "titel")},
        },
        "zensical": {"naam": "Z", "kosten": {"vers": {"cpu": 20.0, "wall": 10.0}}},
    }
    for one in made.values():
        one.update(versie="1", geheugen=5e8, bytes=4e7, opdracht="x")
    where = {"processor": "P", "kernen": "2", "geheugen": "8 GB", "systeem": "L"}
    return {"datum": "2026-11-27", "keer": 3, "belasting": "0,1", "machine": where, "programmas": made}


def test_the_page_shows_figures_ratios_and_growth():
    text = page({"1000": _run(5.0), "10000": _run(55.0)})
    assert (
        "| wij (1) | 5,00 (1,00) | 5,00 (1,00) | 5,00 (1,00) | 5,00 (1,00) | 500 MB | 40 MB | 40 kB |" in text
    )
    assert "| Z | 0,25 (0,10) | 0,25 (0,10) | 0,25 (0,10) | 0,25 (0,10) |" in text
    assert text.count("Aantal keer: 3.") == 2
    assert "van 1.000 naar 10.000 pagina’s vers bouwen kost 11,0 keer zoveel CPU." in text
