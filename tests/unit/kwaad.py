"""Nasty pages and registers: name, bytes, and every (code, line) that reading them must give.

SLIPS holds fields with one slip of the pen: where it must be reported, and with which cause.
"""

KB = 1024


def page(fields: str, body: str = "Tekst.\n") -> bytes:
    """A page with sound borders around these fields."""
    return f"---\n{fields}\n---\n{body}".encode()


def nested(depth: int) -> str:
    """A field with this many lists in each other."""
    return "a: " + "[" * depth + "]" * depth


Nasty = tuple[str, bytes, list[tuple[str, int]]]

BYTES: list[Nasty] = [
    ("leeg", b"", [("HR010", 1)]),
    ("alleen witruimte", b" \n\t\n\n", [("HR010", 1)]),
    ("alleen een BOM", b"\xef\xbb\xbf", [("HR010", 1)]),
    ("UTF-16 met BOM, LE", b"\xff\xfe" + "---\ntitel: x\n---\n".encode("utf-16-le"), [("HR007", 1)]),
    ("UTF-16 met BOM, BE", b"\xfe\xff" + "---\ntitel: x\n---\n".encode("utf-16-be"), [("HR007", 1)]),
    ("UTF-16 zonder BOM, LE", "---\ntitel: x\n---\n".encode("utf-16-le"), [("HR007", 1)]),
    ("UTF-16 zonder BOM, BE", "---\ntitel: x\n---\n".encode("utf-16-be"), [("HR007", 1)]),
    ("UTF-32", "---\ntitel: x\n---\n".encode("utf-32"), [("HR007", 1)]),
    ("cp1252 in de titel", "---\ntitel: één\n---\n".encode("cp1252"), [("HR007", 2)]),
    ("cp1252 in de tekst, CRLF", "---\r\ntitel: x\r\n---\r\n\r\ncafé\r\n".encode("cp1252"), [("HR007", 5)]),
    ("afgekapte UTF-8", b"---\ntitel: x\n---\ncaf\xc3", [("HR007", 4)]),
    ("te lange UTF-8-vorm", b"---\ntitel: \xc0\xaf\n---\n", [("HR007", 2)]),
    ("surrogaat in UTF-8", b"---\ntitel: \xed\xa0\x80\n---\n", [("HR007", 2)]),
    ("een Word-bestand", b"PK\x03\x04\x14\x00\x06\x00", [("HR007", 1)]),
    ("een pdf", b"%PDF-1.7\n---\ntitel: x\n---\n", [("HR007", 1)]),
    ("NUL in de tekst", b"---\ntitel: x\n---\nab\x00c\n", [("HR008", 4)]),
    ("escape in de titel", b"---\ntitel: a\x1b[2Jb\n---\n", [("HR008", 2)]),
    ("DEL en NEL, twee regels", "---\ntitel: a\x7f\n---\nb\x85\n".encode(), [("HR008", 2), ("HR008", 4)]),
    ("regelscheiding U+2028", page("titel: a\u2028b"), [("HR008", 2)]),
    ("BOM midden in de tekst", page("titel: a\ufeffb"), [("HR008", 2)]),
    ("twee BOM's", b"\xef\xbb\xbf\xef\xbb\xbf---\ntitel: x\n---\n", [("HR008", 1), ("HR011", 1)]),
    ("nulbrede spatie in een naam", page("ti\u200btel: a"), [("HR008", 2)]),
    ("leesrichting in de titel", page("titel: a\u202egpj.exe"), [("HR009", 2)]),
    ("leesrichting in de tekst", page("titel: a", "x\n\ny \u2066z\n"), [("HR009", 6)]),
    ("stuurteken en dubbele naam", page("titel: a\x01\ntitel: b"), [("HR008", 2), ("HR021", 3)]),
    ("pagina boven 1 MB", page("titel: a", "x" * 1_000_000), [("HR006", 1)]),
    ("blok boven 64 KB", page("titel: " + "x" * 64 * KB), [("HR006", 1)]),
    ("64 KB haken", page("[" * 60_000), [("HR026", 2)]),
    ("64 KB accolades", page("{" * 60_000), [("HR026", 2)]),
    ("bom van lijst in lijst", page("a: " + "[a," * 20_000), [("HR026", 2)]),
    ("64 KB streepjes", page("- " * 30_000), [("HR026", 2)]),
    ("64 KB vraagtekens", page("? " * 30_000), [("HR026", 2)]),
    ("64 KB ankertekens", page("a: " + "&" * 60_000), [("HR020", 2)]),
    ("naam van 60.000 tekens", page("a" * 60_000 + ": b"), [("HR020", 2)]),
]

BORDERS: list[Nasty] = [
    ("geen blok", b"# Kop\n\nTekst.\n", [("HR011", 1)]),
    ("geen blok, wel een streep", b"# Kop\n\nTekst.\n\n---\n\nMeer.\n", [("HR011", 1)]),
    ("geen opening", b"titel: x\n---\nTekst.\n", [("HR011", 1)]),
    ("geen opening en een dubbele naam", b"titel: x\ntitel: y\n---\n", [("HR011", 1), ("HR021", 2)]),
    ("lege regel boven de opening", b"\n---\ntitel: x\n---\n", [("HR011", 1)]),
    ("spatie voor de opening", b" ---\ntitel: x\n---\n", [("HR011", 1)]),
    ("vier streepjes", b"----\ntitel: x\n---\n", [("HR011", 1)]),
    ("lange streep van Word", "—\ntitel: x\n---\n".encode(), [("HR011", 1)]),
    ("tekst achter de opening", b"--- yaml\ntitel: x\n---\n", [("HR011", 1)]),
    ("alleen een opening", b"---", [("HR012", 1)]),
    ("alleen een opening en een regeleinde", b"---\n", [("HR012", 1)]),
    ("geen sluitregel, geen tekst", b"---\ntitel: x\nvorm: y\n", [("HR012", 3)]),
    ("geen sluitregel, lege regel", b"---\ntitel: x\n\nDit is tekst.\n", [("HR012", 3)]),
    ("geen sluitregel, kop", b"---\ntitel: x\n# Kop\n\nDit is tekst.\n", [("HR012", 3)]),
    ("geen sluitregel, dubbele naam", b"---\na: x\na: y\n\nTekst.\n", [("HR012", 4), ("HR021", 3)]),
    ("sluitregel te lang", b"---\ntitel: x\n----\nTekst.\n", [("HR012", 3)]),
    ("sluitregel met spatie ervoor", b"---\ntitel: x\n ---\nTekst.\n", [("HR012", 3)]),
    ("sluitregel van punten", b"---\ntitel: x\n...\nTekst.\n", [("HR012", 3)]),
    (
        "sluitregel vergeten, streep in de tekst",
        b"---\na: x\n\nDit is tekst.\n\n---\nMeer.\n",
        [("HR012", 3)],
    ),
    ("sluitregel te kort, streep in de tekst", b"---\na: x\n--\nTekst.\n\n---\nMeer.\n", [("HR012", 3)]),
    ("puntenregel in het blok", page("titel: x\n...\nvorm: y"), [("HR025", 3)]),
    ("tweede blok in het blok", page("titel: x\n--- z"), [("HR025", 3)]),
    ("leeg blok", b"---\n---\nTekst.\n", [("HR024", 2)]),
    ("alleen een opmerking", page("# titel: x"), [("HR024", 2)]),
    ("een lijst in plaats van namen", page("- titel: x"), [("HR024", 2)]),
    ("een losse tekst", page("gewoon tekst"), [("HR024", 2)]),
    ("een los getal", page("12"), [("HR024", 2)]),
]

YAML: list[Nasty] = [
    ("hekje in een titel", page("titel: Vraag #3"), [("HR032", 2)]),
    ("anker", page("a: &x 1"), [("HR022", 2)]),
    ("anker en verwijzing", page("a: &x 1\nb: *x"), [("HR022", 2), ("HR022", 3)]),
    ("verwijzing naar zichzelf", page("a: &x [*x]"), [("HR022", 2), ("HR022", 2)]),
    ("bom van verwijzingen", page("a: &a [x]\nb: [*a, *a]"), [("HR022", 2), ("HR022", 3), ("HR022", 3)]),
    ("verwijzing als naam", page("a: 1\n*x : 2"), [("HR022", 3)]),
    ("samenvoeging", page("a: 1\n<<: {b: 2}"), [("HR022", 3)]),
    ("soort-aanduiding", page("a: !!str 1"), [("HR022", 2)]),
    ("Python-object", page('a: !!python/object/apply:os.system ["id"]'), [("HR022", 2)]),
    ("eigen soort", page("a: !eigen x\nb: ! y"), [("HR022", 2), ("HR022", 3)]),
    ("richtlijn", page("%YAML 1.1\n--- {a: b}"), [("HR022", 2)]),
    ("richtlijn na een gegeven", page("a: b\n%TAG ! x"), [("HR020", 3)]),
    ("dubbele naam", page("a: 1\nb: 2\na: 3"), [("HR021", 4)]),
    ("dubbele naam, diep", page("p:\n  - id: x\n    id: y"), [("HR021", 4)]),
    ("dubbele naam tussen aanhalingstekens", page("a: 1\n'a': 3"), [("HR021", 3)]),
    ("drie keer dezelfde naam", page("{a: 1, a: 2,\na: 3}"), [("HR021", 2), ("HR021", 3)]),
    ("getal als naam", page("2026: x"), [("HR023", 2)]),
    ("true, null en niets als naam", page("true: x\nnull: y\n? \n: z"), [("HR023", n) for n in (2, 3, 4)]),
    ("lijst als naam", page("? [a, b]\n: c"), [("HR023", 2)]),
    ("sjabloon als waarde", page("titel: {{ config }}"), [("HR023", 2)]),
    ("te diep", page(nested(6)), [("HR026", 2)]),
    ("twee keer te diep", page(nested(6) + "\nb: [[[[[[[x]]]]]]]"), [("HR026", 2), ("HR026", 3)]),
    ("meer dan 2.000 waarden", page("a:\n" + "  - x\n" * 2_000), [("HR006", 2_000)]),
    ("alles tegelijk", page("a: &x 1\nb: *x\na: 2\n3: !y z"),
     [("HR021", 4), ("HR022", 2), ("HR022", 3), ("HR022", 5), ("HR023", 5)]),
    ("verwijzing en schrijffout", page("a: *x\nb: [c\nd: e\nd: f"), [("HR020", 3), ("HR021", 5), ("HR022", 2)]),
    ("twee schrijffouten", page("a: [x\nb: y: z\nc: d"), [("HR020", 2), ("HR020", 3)]),
]  # fmt: skip

REGISTERS: list[Nasty] = [
    ("leeg register", b"\n", [("HR010", 1)]),
    ("alleen een opmerking", b"# nog niets\n", [("HR024", 1)]),
    ("een woord", b"woord\n", [("HR024", 1)]),
    ("tweede blok", b"---\na: 1\n---\nb: 2\n", [("HR025", 3)]),
    ("dubbele naam met CRLF", b"a: 1\r\nb: 2\r\na: 3\r\n", [("HR021", 3)]),
    ("20.000 waarden", b"- x\n" * 20_000, [("HR006", 20_000)]),
    ("haken", b"[" * 900_000, [("HR026", 1)]),
    ("boven 1 MB", b"- x\n" * 260_000, [("HR006", 1)]),
]

SLIPS = [
    ("a: b\n\tc: d", 3, 1, "de regel begint met een tab"),
    ("a:\n  b: c\n\td: e", 4, 1, "de regel begint met een tab"),
    ('a: "x\nb: c', 2, 4, "het aanhalingsteken wordt niet gesloten"),
    ('a: "x\nb: "c"\nd: e', 2, 4, "het aanhalingsteken wordt niet gesloten"),
    ("a: b\nplaats: 's-Hertogenbosch\nc: d", 3, 9, "het aanhalingsteken wordt niet gesloten"),
    ("a:\n  - id: x\n    tekst: 'k weet\nb: c", 4, 12, "het aanhalingsteken wordt niet gesloten"),
    ('a: "C:\\Data"', 2, 7, "er staat een \\ tussen dubbele aanhalingstekens"),
    ('a: "x\\u12"', 2, 8, "er staat een \\ tussen dubbele aanhalingstekens"),
    ('a: "Wat" en hoe', 2, 10, "na het sluitende aanhalingsteken staat nog tekst"),
    ("a: @school", 2, 4, "een waarde kan niet beginnen met ‘@’"),
    ("a: `code`", 2, 4, "een waarde kan niet beginnen met ‘`’"),
    ("a: %x", 2, 4, "een waarde kan niet beginnen met ‘%’"),
    ("a: *Nieuw* hier", 2, 4, "een waarde kan niet beginnen met ‘*’"),
    ("a: & b", 2, 4, "een waarde kan niet beginnen met ‘&’"),
    ("a: !x{ y", 2, 4, "een waarde kan niet beginnen met ‘!’"),
    ("a: > 5 jaar", 2, 4, "een waarde kan niet beginnen met ‘>’"),
    ("a: [x, @b]", 2, 8, "een waarde kan niet beginnen met ‘@’"),
    ("%x: y", 2, 1, "een waarde kan niet beginnen met ‘%’"),
    ("titel: Toetsen: zo begin je", 2, 15, "in de waarde staat een dubbele punt met een spatie"),
    ("titel: “Foo: bar”", 2, 12, "in de waarde staat een dubbele punt met een spatie"),
    ("a: b\nthemas: [x, y\nc: d", 3, 9, "de ‘[’ wordt niet goed gesloten met een ‘]’"),
    ("a: {x: y", 2, 4, "de ‘{’ wordt niet goed gesloten met een ‘}’"),
    ("a: [x, {b: c]", 2, 8, "de ‘{’ wordt niet goed gesloten met een ‘}’"),
    ("a: [x]]\nb: c", 2, 7, "hier staat een ‘]’ te veel"),
    ("a: , x", 2, 4, "hier staat een ‘,’ te veel"),
    ("a: b\ntitel:Foo\nc: d", 3, 6, "na de dubbele punt mist een spatie"),
    ("titel:Foo\nc: d", 2, 6, "na de dubbele punt mist een spatie"),
    ("a:\n- b\n-c\nd: e", 4, 1, "na het streepje mist een spatie"),
    ("a: b\ntitel Foo\nc: d", 3, 1, "op deze regel mist een dubbele punt"),
    ("titel Foo\nc: d", 2, 1, "op deze regel mist een dubbele punt"),
    ("a: b\n: c", 3, 1, "voor de dubbele punt mist een naam"),
    ("a: - b", 2, 4, "een lijst met streepjes kan niet op deze regel beginnen"),
    ("a: b\n  c: d", 3, 4, "de regel springt niet goed in"),
    ("a:\n  - x\n - y\nb: c", 4, 2, "de regel springt niet goed in"),
    ("a:\n  b: 1\n c: 2", 4, 2, "de regel springt niet goed in"),
    ("a: b\n- c", 3, 1, "de regel springt niet goed in"),
]
