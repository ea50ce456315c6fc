"""The language check: each rule refuses something, and leaves good Dutch alone."""

import pytest

from handreikingen.checks.language import check_language
from handreikingen.checks.language_text import origins, sentences
from handreikingen.checks.language_words import own_words
from handreikingen.woordenlijst import base_words, knows, parts_of


def advice(site, text: str, *codes: str, fields: str = "") -> list[tuple[str, int, str]]:
    """What the check says of a page with this text: code, line and column-free message."""
    drawing = f"-- berichten/a.md --\n{fields}titel: Nieuws\n---\n{text}\n"
    found = check_language(site(drawing).catalog).problems
    chosen = [p for p in found if p.place.path == "berichten/a.md" and (not codes or p.code in codes)]
    return [(problem.code, problem.place.line, problem.message) for problem in chosen]


def read(site, text: str) -> list[tuple[str, bool]]:
    """The sentences of the text of a page, and whether each counts as running text."""
    drawing = f"-- berichten/a.md --\ntitel: Nieuws\n---\n{text}\n"
    origin = next(o for o in origins(site(drawing).catalog) if o.path == "berichten/a.md")
    found = [s for s in sentences(origin) if s.block >= 0]
    return [(" ".join(s.text.split()), s.whole) for s in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Een zin. Nog een zin?", [("Een zin.", True), ("Nog een zin?", True)]),
        ("## Een kop\n\nTekst.", [("Een kop", False), ("Tekst.", True)]),
        ("- **Wat:** doe iets.\n- los ding", [("Wat: doe iets.", True), ("los ding", False)]),
        ("Dat is zo ([bron](../over/bronnen.md#bron-x)). Klaar.", [("Dat is zo .", True), ("Klaar.", True)]),
        (
            "Op 3.500 plekken, versie 1.0.1, staat het.",
            [("Op 3.500 plekken, versie 1.0.1, staat het.", True)],
        ),
        ("Zie [de lijst](a.md) en `code hier`.", [("Zie de lijst en .", True)]),
        ('!!! tip "Eigen voorstel"\n    Doe dit.', [('"Eigen voorstel" Doe dit.', True)]),
        ("| kop |\n|---|\n| cel |\n| Een zin. |", [("kop", False), ("cel", False), ("Een zin.", True)]),
        ('{{ toon_lijst("thema") }}', []),
    ],
)
def test_zinnen_van_een_tekst(site, text: str, expected: list[tuple[str, bool]]) -> None:
    assert read(site, text) == expected


def test_lange_zin(site) -> None:
    kort = " ".join(["woord"] * 25) + "."
    assert advice(site, kort, "HR801") == []
    assert [row[:2] for row in advice(site, f"Kort.\n\n{' '.join(['woord'] * 26)}.", "HR801")] == [
        ("HR801", 10)
    ]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("De lijst wordt gemaakt.", 0),
        ("De lijst wordt gemaakt en daarna wordt ze gecontroleerd.", 1),
        ("De lijst wordt gemaakt. Dan wordt de school aangemeld.", 1),
        ("De lijst wordt gemaakt.\n\nDan wordt de school aangemeld.", 0),
        ("Het wordt warm. Het wordt koud.", 0),
        ("De leraar heeft de lijst gemaakt. De school is aangemeld.", 0),
    ],
)
def test_stapel_lijdende_zinnen(site, text: str, count: int) -> None:
    assert len(advice(site, text, "HR802")) == count


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("De XYZ kijkt mee.", ["XYZ"]),
        ("De XYZ (de groep van leraren) kijkt mee.", []),
        ("De groep van leraren (XYZ) kijkt mee. De XYZ helpt.", []),
        ("De groep van leraren, afgekort XYZ, kijkt mee.", []),
        ("XYZ betekent de groep van leraren.", []),
        ("Dat doet XYZ, de groep van leraren.", []),
        ("Melding HR101 is een code. `XYZ` is code.", []),
        ("De XYZ’s en de XYZ-school kijken mee.", ["XYZ"]),
    ],
)
def test_afkorting_zonder_uitleg(site, text: str, refused: list[str]) -> None:
    expected = [f"De afkorting ‘{short}’ is nergens uitgelegd." for short in refused]
    assert [message for _, _, message in advice(site, text, "HR803")] == expected


def test_een_begrip_een_organisatie_en_een_uitgever_zijn_bekend(site) -> None:
    found = site("""
        -- data/begrippen.yml --
        - {id: las, voorkeursterm: LAS, definitie: Systeem., alternatief: [ABC]}
        -- data/organisaties.yml --
        - {id: duo, naam: DUO, rol: Een dienst.}
        -- data/bronnen.yml --
        - {id: b, titel: QQQ, uitgever: VOS, url: "https://b.org", geraadpleegd: 2026-11-22, soort: wet}
        -- berichten/a.md --
        ---
        LAS, ABC, DUO en VOS.
    """)
    assert [p for p in check_language(found.catalog).problems if p.code == "HR803"] == []


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("Vraag uw collega of u mag.", ["uw", "u"]),
        ("U mag dit.", ["U"]),
        ("Vraag je collega. Doe het nu, per uur.", []),
        ("`U` is code.", []),
    ],
)
def test_u_in_plaats_van_je(site, text: str, refused: list[str]) -> None:
    expected = [f"Hier staat ‘{word}’. We spreken de lezer aan met je." for word in refused]
    assert [message for _, _, message in advice(site, text, "HR804")] == expected


@pytest.mark.parametrize(
    "word",
    [
        "informatiebehoefte",
        "applicatielandschap",
        "Eén",
        "thema’s",
        "ict-coördinator",
        "po-scholen",
        "(v)so",
        "Kennisnet-artikel",
        "leerlingvolgsysteem",
        "collega’s",
        "4-jarige",
        "0cfd2d91",
    ],
)
def test_goed_gespeld(site, word: str) -> None:
    fields = "-- data/organisaties.yml --\n- {id: kennisnet, naam: Kennisnet, rol: Een dienst.}\n"
    found = site(f"{fields}-- berichten/a.md --\ntitel: Nieuws\n---\nHet woord {word} staat hier.\n")
    assert [p.message for p in check_language(found.catalog).problems if p.code == "HR805"] == []


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("gegevns", "Bedoel je ‘gegevens’?"),
        ("scohol", "Bedoel je ‘school’?"),
        ("leerlng", "Bedoel je ‘leerling’?"),
        ("xqzxqz", "Is het goed? Zet het in de eigen woordenlijst."),
        ("deschool", "Bedoel je ‘de school’?"),
    ],
)
def test_fout_gespeld(site, word: str, hint: str) -> None:
    found = site(f"-- berichten/a.md --\ntitel: Nieuws\n---\nHet woord {word} staat hier. En {word} weer.\n")
    spelling = [p for p in check_language(found.catalog).problems if p.code == "HR805"]
    assert [(p.message, p.hint) for p in spelling] == [
        (f"Het woord ‘{word}’ staat niet in de woordenlijst.", hint)
    ]


def test_vakwoord_zonder_uitleg_en_in_een_slecht_voorbeeld(site) -> None:
    found = advice(site, "De stakeholders komen. Zeg niet: ‘We implementeren iets.’", "HR806")
    assert found == [("HR806", 8, "‘stakeholders’ is een vakwoord zonder uitleg.")]


def test_velden_worden_gelezen_en_adressen_en_titels_van_anderen_niet(site) -> None:
    found = site("""
        -- data/bronnen.yml --
        - {id: b, titel: Uw fuote titel, uitgever: Wij, url: "https://b.org/fuot", geraadpleegd: 2026-11-22, soort: wet}
        -- berichten/a.md --
        titel: Over u
        samenvatting: Dit is fuot.
    """)
    rows = [(p.place.path, p.place.line, p.code) for p in check_language(found.catalog).problems]
    assert rows == [("berichten/a.md", 2, "HR804"), ("berichten/a.md", 3, "HR805")]


def test_gemiddelde_van_een_pagina_en_van_alles(site) -> None:
    lang = " ".join(["woord"] * 20)
    page = "\n".join(f"Zin {lang}." for _ in range(5))
    assert [row[0] for row in advice(site, page, "HR807")] == ["HR807"]
    drawing = "-- berichten/a.md --\ntitel: Nieuws\nsamenvatting: Drie korte woorden.\n---\nEen zin."
    language = check_language(site(drawing).catalog)
    assert language.average_words == "2,8", "with the sentences of the theme that the fixture adds"


def test_de_woordenlijst_hoort_bij_haar_regels() -> None:
    words = base_words()
    assert 200_000 < len(words) < 300_000
    assert "schoolplein" not in words
    assert parts_of("schoolplein", words) == ("school", "plein")
    known = knows(frozenset())
    words_and_a_mistake = ("school", "schoolplein", "schoolpleinen", "eenschool")
    assert [known(word) for word in words_and_a_mistake] == [True, True, True, False]


def test_de_eigen_woordenlijst_is_op_alfabet_en_nergens_anders_bekend() -> None:
    words = sorted(own_words(), key=str.casefold)
    known = knows(frozenset())
    assert [word for word in words if known(word.casefold()) and word.islower()] == []
