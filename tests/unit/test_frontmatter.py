"""Fields come back with their values and places; what is wrong is named, all of it, and nothing raises."""

import time

import pytest

from handreikingen.frontmatter import Node, PageText, read_register, split_page
from handreikingen.problems import Place, Problem
from handreikingen.sources import Source, decode
from tests.unit import kwaad

PAGES = kwaad.BYTES + kwaad.BORDERS + kwaad.YAML


def read_page(data: bytes) -> tuple[PageText | None, list[Problem]]:
    source, problems = decode("x.md", data)
    if source is None:
        return None, problems
    page, found = split_page(source)
    return page, sorted(problems + found)


def fields_of(text: str) -> Node:
    page, problems = read_page(kwaad.page(text))
    assert problems == []
    assert page is not None
    assert page.fields is not None
    return page.fields


def where(problems: list[Problem]) -> list[tuple[str, int]]:
    return sorted((p.code, p.place.line) for p in problems)


@pytest.mark.meting
@pytest.mark.parametrize(("data", "expected"), [n[1:] for n in PAGES], ids=[n[0] for n in PAGES])
def test_each_nasty_page_gives_exactly_its_faults_in_time(data, expected):
    start = time.process_time()
    _, problems = read_page(data)
    assert where(problems) == sorted(expected)
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    ("data", "expected"), [n[1:] for n in kwaad.REGISTERS], ids=[n[0] for n in kwaad.REGISTERS]
)
def test_each_nasty_register_gives_exactly_its_faults(data, expected):
    source, problems = decode("data/x.yml", data)
    if source is not None:
        root, found = read_register(source)
        assert root is None or "HR021" in {p.code for p in found}
        problems += found
    assert where(problems) == sorted(expected)


def test_the_table_of_nasty_files_is_long_enough():
    assert len(PAGES) + len(kwaad.REGISTERS) >= 60


@pytest.mark.parametrize(("fields", "line", "column", "oorzaak"), kwaad.SLIPS)
@pytest.mark.parametrize("form", ["gewoon", "CRLF", "BOM"])
def test_a_syntax_error_names_its_likely_cause_and_place(fields, line, column, oorzaak, form):
    data = kwaad.page(fields)
    if form == "CRLF":
        data = data.replace(b"\n", b"\r\n")
    if form == "BOM":
        data = b"\xef\xbb\xbf" + data
    _, problems = read_page(data)
    assert [(p.code, p.place, p.message) for p in problems] == [
        ("HR020", Place("x.md", line, column), f"De gegevens zijn hier niet te lezen: {oorzaak}.")
    ]
    assert problems[0].hint.endswith((".", "?"))


def test_messages_read_as_one_dutch_line():
    _, problems = read_page(kwaad.page("titel: a\ntitel: b\nx: &y z\nplaats: 's avonds"))
    assert [p.text for p in problems] == [
        "x.md:3: fout HR021: Het gegeven ‘titel’ staat hier voor de tweede keer; het staat ook op regel 2."
        " Haal een van de twee weg, of voeg ze samen.",
        "x.md:4: fout HR022: Hier staat een merkteken ‘&y’, en dat kan in de gegevens niet. Schrijf de waarde"
        " gewoon uit. Hoort het teken bij de tekst? Zet dan aanhalingstekens om de hele waarde.",
        "x.md:5: fout HR020: De gegevens zijn hier niet te lezen: het aanhalingsteken wordt niet gesloten."
        " Hoort de ' bij het woord, zoals in 's ochtends? Zet dan \" om de hele waarde.",
    ]


VALUES = [
    ("", None), ("~", None), ("null", None), ("true", True), ("false", False), ("0", 0), ("-7", -7),
    ("26", 26), ("1.10", 1.1), ("-0.5", -0.5), ("'26'", "26"), ('"true"', "true"), ("Null", "Null"),
    ("True", "True"), ("yes", "yes"), ("no", "no"), ("ja", "ja"), ("nee", "nee"), ("on", "on"), ("off", "off"),
    ("0123", "0123"), ("12:30", "12:30"), ("1_000", "1_000"), ("0x1f", "0x1f"), ("1e5", "1e5"), ("+5", "+5"),
    (".inf", ".inf"), (".nan", ".nan"), ("0b1", "0b1"), ("1.", "1."), (".5", ".5"), ("2,5", "2,5"),
    ("2022-11-24", "2022-11-24"), ("2022-02-30", "2022-02-30"), ("2022-11-24T09:30", "2022-11-24T09:30"),
    ("9" * 5000, "9" * 5000), ("٣", "٣"), ("http://x.nl/a:b", "http://x.nl/a:b"), ("a#b", "a#b"),
    ("één, “twee” & drie 👩‍🏫", "één, “twee” & drie 👩‍🏫"), ("C:\\x", "C:\\x"), ("a: ".strip() + "b", "a:b"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "value"), VALUES)
def test_only_what_cannot_be_misread_is_converted(written, value):
    node = fields_of(f"x: {written}").find(["x"])
    assert (node.value, type(node.value)) == (value, type(value))
    plain = fields_of(f"x: {written}").plain()
    assert plain == {"x": value if value is None or isinstance(value, bool) else node.raw}


def test_numbers_stay_as_written_in_plain_values():
    assert fields_of("versie: 1.10\naantal: [25, -0.50, '7']").plain() == {
        "versie": "1.10",
        "aantal": ["25", "-0.50", "7"],
    }


GOOD = [
    ("gewoon", b"---\ntitel: x\n---\nTekst.\n", "Tekst.\n", 4),
    ("BOM", b"\xef\xbb\xbf---\ntitel: x\n---\nTekst.\n", "Tekst.\n", 4),
    ("CRLF", b"---\r\ntitel: x\r\n---\r\nTekst.\r\n", "Tekst.\n", 4),
    ("oude Mac-regels", b"---\rtitel: x\r---\rTekst.\r", "Tekst.\n", 4),
    ("gemengde regeleinden", b"---\r\ntitel: x\n---\rTekst.\n", "Tekst.\n", 4),
    ("geen regeleinde aan het eind", b"---\ntitel: x\n---\nTekst.", "Tekst.", 4),
    ("geen tekst en geen regeleinde", b"---\ntitel: x\n---", "", 4),
    ("spaties en tab na de streepjes", b"---  \ntitel: x\n---\t \nTekst.\n", "Tekst.\n", 4),
    ("strepen en punten in de tekst", b"---\ntitel: x\n---\na\n\n---\n\n...\n---\nb: [\n", None, 4),
    ("een tabel en code", b"---\ntitel: x\n---\n| a |\n|---|\n```yaml\n---\na: *b\n```\n", None, 4),
    ("streepjes in een lange waarde", b"---\ntitel: x\nt: |\n  ---\n  ...\n---\nb\n", "b\n", 7),
    ("een dubbele punt in de tekst", b"---\ntitel: x\n---\nDatum: morgen\n", "Datum: morgen\n", 4),
    ("opmerkingen", b"---\n# uitleg: [\ntitel: 'x' # en meer\n\n# slot\n---\nb\n", "b\n", 7),
    ("lege regels in het blok", b"---\n\ntitel: x\n\n---\nb\n", "b\n", 6),
    ("tab in een waarde", b"---\ntitel: x\nt: a\tb\n---\n\tcode\n", "\tcode\n", 5),
]


@pytest.mark.parametrize(("data", "body", "body_line"), [g[1:] for g in GOOD], ids=[g[0] for g in GOOD])
def test_a_good_page_is_never_lost(data, body, body_line):
    page, problems = read_page(data)
    assert problems == []
    assert page is not None
    assert page.fields is not None
    assert page.fields.find(["titel"]).value == "x"
    assert page.body_line == body_line
    text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    assert page.body == (body if body is not None else "".join(text.splitlines(keepends=True)[3:]))


MEETING = """\
titel: Netwerkbijeenkomst Utrecht
samenvatting: >
  Een lange
  samenvatting.
peilingen:
  - id: ooapi
    opties:
      - {tekst: ja, aantal: 25}
      - tekst: nee
programma: [ochtend,
  "'s middags"]"""


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_every_value_knows_its_place(ending, bom):
    page, problems = read_page((bom + f"---\n{MEETING}\n---\n").replace("\n", ending).encode())
    assert problems == []
    assert page is not None
    fields = page.fields
    assert fields is not None
    paths: list[tuple[str | int, ...]] = [
        (), ("titel",), ("samenvatting",), ("peilingen", 0), ("peilingen", 0, "opties"),
        ("peilingen", 0, "opties", 0, "aantal"), ("peilingen", 0, "opties", 1, "tekst"),
        ("peilingen", 0, "opties", 1, "aantal"), ("programma", 1), ("onbekend", 3), ("programma", 9),
    ]  # fmt: skip
    places = [fields.place("x.md", *path) for path in paths]
    expected = [(2, 1), (2, 1), (3, 1), (7, 5), (8, 5), (9, 21), (10, 9), (10, 9), (12, 3), (2, 1), (11, 1)]
    assert [(p.line, p.column) for p in places] == expected
    assert (fields.find(["titel"]).line, fields.find(["titel"]).column) == (2, 8)
    assert fields.plain() == {
        "titel": "Netwerkbijeenkomst Utrecht",
        "samenvatting": "Een lange samenvatting.\n",
        "peilingen": [{"id": "ooapi", "opties": [{"tekst": "ja", "aantal": "25"}, {"tekst": "nee"}]}],
        "programma": ["ochtend", "'s middags"],
    }


def test_faults_that_leave_every_value_known_keep_the_fields():
    for text in ("a: 1\na: 2", "a: &x 1", "a: 1\n2: x", "a: !!str 1"):
        page, problems = read_page(kwaad.page(text))
        assert problems
        assert page is not None
        assert page.fields is not None
        assert page.fields.plain() == {"a": "1"}
    for text in ("a: [", "a: *x", "a: 1\n<<: {b: 2}", "a: 1\n...", kwaad.nested(7)):
        page, problems = read_page(kwaad.page(text))
        assert problems
        assert page is not None
        assert page.fields is None


def test_the_deepest_allowed_page_and_a_register_of_19_000_values():
    assert fields_of(kwaad.nested(5)).plain() == {"a": [[[[[]]]]]}
    root, problems = read_register(Source("data/x.yml", "- x\n" * 19_000))
    assert problems == []
    assert root is not None
    assert isinstance(root.value, tuple)
    assert len(root.value) == 19_000
