"""Files are read strictly: what is no plain UTF-8 file with a plain name becomes a problem."""

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handreikingen.problems import Place, Problem
from handreikingen.sources import (
    MAX_CHARACTER_PROBLEMS,
    Source,
    decode,
    printable,
    read_tree,
    tree_from_texts,
)


def write(root: Path, *paths: str) -> None:
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text("x\n", encoding="utf-8")


def found(problems: tuple[Problem, ...]) -> list[tuple[str, str]]:
    return [(p.place.path, p.code) for p in problems]


def test_a_good_tree_is_read_whole_and_in_order(tmp_path):
    write(
        tmp_path, "themas/toetsen.md", "index.md", "data/bronnen.yml", "beeld/plaat.svg", ".git/x.md", ".x.md"
    )
    (tmp_path / "index.md").write_bytes(b"\xef\xbb\xbfa\r\nb\rc")
    tree = read_tree(tmp_path)
    assert tree.sources == (
        Source("data/bronnen.yml", "x\n"),
        Source("index.md", "a\nb\nc"),
        Source("themas/toetsen.md", "x\n"),
    )
    assert tree.files == {"data/bronnen.yml", "index.md", "themas/toetsen.md", "beeld/plaat.svg"}
    assert tree.problems == ()


def test_symlinks_of_every_kind_are_refused_and_not_followed(tmp_path):
    docs, outside = tmp_path / "docs", tmp_path / "geheim"
    write(docs, "echt.md", "map/binnen.md")
    write(outside, "wachtwoord.md")
    (docs / "a-naar-buiten.md").symlink_to(outside / "wachtwoord.md")
    (docs / "b-naar-binnen.md").symlink_to(docs / "echt.md")
    (docs / "c-map").symlink_to(outside, target_is_directory=True)
    (docs / "d-kapot.md").symlink_to("nergens.md")
    (docs / "e-kring").symlink_to(docs, target_is_directory=True)
    (docs / "map" / "zelf.md").symlink_to("zelf.md")
    (docs / "plaat.png").symlink_to("/etc/passwd")
    tree = read_tree(docs)
    assert found(tree.problems) == [
        ("a-naar-buiten.md", "HR001"),
        ("b-naar-binnen.md", "HR001"),
        ("c-map", "HR001"),
        ("d-kapot.md", "HR001"),
        ("e-kring", "HR001"),
        ("map/zelf.md", "HR001"),
        ("plaat.png", "HR001"),
    ]
    assert tree.files == {"echt.md", "map/binnen.md"}


def test_docs_itself_may_be_reached_through_a_symlink(tmp_path):
    write(tmp_path / "echt", "index.md")
    (tmp_path / "docs").symlink_to(tmp_path / "echt", target_is_directory=True)
    assert [s.path for s in read_tree(tmp_path / "docs").sources] == ["index.md"]


def test_pipes_and_missing_folders_are_named(tmp_path):
    write(tmp_path, "goed.md")
    os.mkfifo(tmp_path / "pijp.md")
    tree = read_tree(tmp_path)
    assert [p.text for p in tree.problems] == [
        "pijp.md:1: fout HR002: Dit is niet te openen: het is geen gewoon bestand."
        " Controleer of het een gewoon bestand is dat je zelf kunt openen."
    ]
    assert tree.files == {"goed.md"}
    assert found(read_tree(tmp_path / "weg").problems) == [(".", "HR002")]
    assert found(read_tree(tmp_path / "goed.md").problems) == [(".", "HR002")]


def test_an_unreadable_file_and_folder_are_named(tmp_path, monkeypatch):
    write(tmp_path, "dicht.md", "map/x.md", "open.md")
    real_open, real_scan = Path.open, os.scandir

    def guarded_open(self, *args, **kwargs):
        if self.name == "dicht.md":
            raise PermissionError(13, "denied")
        return real_open(self, *args, **kwargs)

    def guarded_scan(path):
        if Path(path).name == "map":
            raise PermissionError(13, "denied")
        return real_scan(path)

    monkeypatch.setattr(Path, "open", guarded_open)
    monkeypatch.setattr(os, "scandir", guarded_scan)
    tree = read_tree(tmp_path)
    assert found(tree.problems) == [("dicht.md", "HR002"), ("map", "HR002")]
    assert tree.problems[0].message == "Dit is niet te openen: je hebt er geen toegang toe."
    assert [s.path for s in tree.sources] == ["open.md"]


NAMES = [
    ("Goed.md", [("HR003", "Noem het bijvoorbeeld ‘goed.md’.")]),
    ("goed.MD", [("HR003", "Noem het bijvoorbeeld ‘goed.md’.")]),
    ("één twee.md", [("HR003", "Noem het bijvoorbeeld ‘een-twee.md’.")]),
    ("_index.md", [("HR003", "Noem het bijvoorbeeld ‘index.md’.")]),
    ("versie-1.2.md", [("HR003", "Noem het bijvoorbeeld ‘versie-1-2.md’.")]),
    ("日本.md", [("HR003", "Kies een andere naam.")]),
    ("IMG_1.JPG", [("HR003", "Noem het bijvoorbeeld ‘img-1.jpg’.")]),
    ("Map/x.md", []),
    ("x.yaml", [("HR005", "Laat de naam eindigen op ‘.yml’.")]),
    ("x.html", [("HR005", "Zet het ergens anders, of maak er een pagina van.")]),
    ("x.docx", [("HR005", "Zet de tekst in een pagina die eindigt op ‘.md’.")]),
    ("makefile", [("HR005", "Zet het ergens anders, of maak er een pagina van.")]),
    ("2022-11-24-utrecht.md", []),
    ("404.md", []),
    ("a--b.webp", []),
]


@pytest.mark.parametrize(("name", "expected"), NAMES)
def test_names_are_plain_web_addresses_of_known_kinds(name, expected):
    problems = [p for p in tree_from_texts({name: "x"}).problems if p.place.path == name]
    assert [(p.code, p.hint) for p in problems] == expected


def test_a_folder_is_named_once_and_capitals_that_clash_twice():
    tree = tree_from_texts({"Map/x.md": "", "Map/y.md": "", "map/x.md": "", "a.md": "", "A.md": ""})
    assert found(tree.problems) == [("A.md", "HR003"), ("Map", "HR003"), ("a.md", "HR004"), ("map", "HR004")]
    assert tree.problems[2].message == "De namen ‘a.md’ en ‘A.md’ verschillen alleen in hoofdletters."


def test_names_that_no_terminal_can_show_are_refused(tmp_path):
    for name in (b"a\nb.md", b"a\xff.md", b"a\xe2\x80\xaeb.md"):
        (Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name))).write_text("x", encoding="utf-8")
    tree = read_tree(tmp_path)
    assert found(tree.problems) == [("a\ufffd.md", "HR003"), ("a\ufffdb.md", "HR003")]
    assert tree.files == frozenset()


def test_a_big_file_is_not_read_whole(tmp_path):
    with (tmp_path / "groot.md").open("wb") as file:
        file.truncate(10_000_000_000)
    assert found(read_tree(tmp_path).problems) == [("groot.md", "HR006")]


def test_places_of_bytes_and_characters_count_as_the_reader_sees_them():
    _, problems = decode("x.md", b"\xef\xbb\xbfa\r\nb\r\xc3\xa9\xc3\xa9\xe9 r")
    assert [(p.place, p.message) for p in problems] == [
        (
            Place("x.md", 3, 3),
            "Dit bestand is niet te lezen als tekst: de letter hier is anders opgeslagen (waarschijnlijk ‘é’).",
        )
    ]
    source, problems = decode("x.md", "\ufeffa\r\néé\u202eb\x00".encode())
    assert source == Source("x.md", "a\néé\u202eb\x00")
    assert [(p.place, p.message) for p in problems] == [
        (Place("x.md", 2, 3), "Hier staat een onzichtbaar teken dat de leesrichting verandert (U+202E)."),
        (Place("x.md", 2, 5), "Hier staat een onzichtbaar teken (U+0000)."),
    ]


def test_a_file_full_of_control_characters_gives_a_short_list():
    _, problems = decode("x.md", b"abc\x01" * 1000)
    assert len(problems) == MAX_CHARACTER_PROBLEMS


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400))
def test_decode_never_raises_and_a_source_is_text(data):
    source, problems = decode("x.md", data)
    assert source is not None or problems
    if source is not None:
        assert "\r" not in source.text


@given(st.text(max_size=40))
def test_a_printable_path_is_one_line(text):
    printable(text.encode("utf-8", "replace").decode()).encode("utf-8")
    assert "\n" not in printable(text.encode("utf-8", "replace").decode())
