"""Faults in fields become Dutch messages: HR013–HR019, HR027–HR031; and what was broken is still known."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic_core import ErrorDetails

from handreikingen.inspection import inspect_tree
from handreikingen.model.guides import Handreiking
from handreikingen.schema import _Fault, all_kinds, field_name, json_schema, parse_tree
from handreikingen.sources import tree_from_texts
from tests.tekening import PEILDATUM, messages, texts


def fault(site, line, page="handreikingen/x.md"):
    """The messages about one field, without the file and line."""
    found = messages(site(f"-- {page} --\n{line}\n"))
    assert all(text.startswith(f"{page}:2: fout ") for text in found)
    return [text.removeprefix(f"{page}:2: fout ") for text in found]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "samenvating: x",
            "HR013: Een handreiking kent geen gegeven ‘samenvating’. Bedoel je ‘samenvatting’?",
        ),
        (
            "qqq: x",
            "HR013: Een handreiking kent geen gegeven ‘qqq’. Haal de regel weg of kijk hoe het gegeven heet.",
        ),
        ("titel: [a, b]", "HR015: ‘titel’ hoort tekst te zijn. Zet aanhalingstekens om de tekst, of kijk of een "
         "regel te ver inspringt."),
        ("themas: algemeen", "HR015: ‘themas’ hoort een lijst te zijn. Schrijf het tussen blokhaken: "
         "[eerste, tweede]."),
        ("doe_minuten: veel", "HR015: ‘doe_minuten’ hoort een heel getal te zijn. Schrijf alleen cijfers, "
         "zoals 26."),
        ("doe_minuten: -5", "HR015: ‘doe_minuten’ hoort een heel getal te zijn. Schrijf alleen cijfers, "
         "zoals 26."),
        ("eigen_voorstel: misschien", "HR015: ‘eigen_voorstel’ hoort true of false te zijn. Schrijf true of "
         "false, zonder aanhalingstekens."),
        ("fora: [FORA]", "HR015: ‘fora 1’ hoort een blok met gegevens te zijn. Schrijf per regel: gegeven: "
         "waarde."),
        ("kleine_school: soms", "HR016: ‘soms’ is geen geldige waarde voor ‘kleine_school’. Kies uit: ja, deels, "
         "nee."),
        ("status: vastgestelt", "HR016: ‘vastgestelt’ is geen geldige waarde voor ‘status’. Bedoel je "
         "‘vastgesteld’?"),
        ("sectoren: [po, mbo]", "HR016: ‘mbo’ is geen geldige waarde voor ‘sectoren 2’. Kies uit: po, vo, so."),
        ("nagekeken: 2026-02-30", "HR017: ‘2026-02-30’ bij ‘nagekeken’ is geen datum die bestaat. Schrijf het zo: "
         "2026-11-24."),
        ("nagekeken: 24-11-2026", "HR017: ‘24-11-2026’ bij ‘nagekeken’ is geen datum die bestaat. Schrijf het zo: "
         "2026-11-24."),
        ("resultaat: ''", "HR018: ‘resultaat’ is leeg. Vul het in of haal de regel weg."),
        ("resultaat:", "HR018: ‘resultaat’ is leeg. Vul het in of haal de regel weg."),
        (f"titel: {'x' * 101}", "HR019: ‘titel’ is te lang: 101 tekens, het mogen er hooguit 100 zijn. Maak de "
         "tekst korter."),
        (f"samenvatting: {'woord ' * 41}", "HR019: ‘samenvatting’ is te lang: 41 woorden, het mogen er hooguit "
         "40 zijn. Maak de tekst korter."),
        ("titel: Toets <b>", "HR027: In ‘titel’ staat ‘<’. Dat teken mag hier niet. Schrijf het in woorden."),
        ("themas: []", "HR030: ‘themas’ heeft 0 onderdelen; het moeten er minstens 1 zijn. Vul de lijst aan of "
         "maak haar korter."),
        ("voorheen: [Oud Adres]", "HR029: ‘Oud Adres’ bij ‘voorheen 1’ kan geen vaste naam zijn. Gebruik alleen "
         "kleine letters, cijfers en streepjes, zoals v3 of mijn-vraag."),
    ],
)  # fmt: skip
def test_een_fout_in_een_gegeven(site, line, expected):
    assert fault(site, line) == [expected]


def test_ontbrekend_gegeven_legt_uit_wat_het_is(site):
    found = site("-- themas/a.md --\ntitel: A\nsamenvatting: Over A.\nvolgorde: 1\n", fill=False)
    assert messages(found) == [
        "themas/a.md:2: fout HR014: Een thema heeft het gegeven ‘kern’ nodig. Vul ‘kern’ in. In één zin waar "
        "het thema om draait."
    ]


def test_lange_uitleg_en_keuzes_worden_niet_afgekapt(site):
    (text,) = fault(site, "aard: iets", page="berichten/x.md")
    assert text.endswith("Kies uit: nieuws, terugblik, oproep.")
    (text,) = fault(site, "kleine_school: xxxx")
    assert "…" not in text


def test_fout_diep_in_een_lijst_noemt_plaats_en_onderdeel(site):
    found = site("""
        -- bijeenkomsten/m.md --
        opbrengst:
          - {id: v1, soort: vraag, tekst: Hoe?}
          - {id: v2, soort: vrag, tekst: Hoe?}
        peilingen:
          - {id: p, vraag: Verder?, stemmen: 2, opties: [{tekst: ja, aantal: twee}]}
    """)
    assert messages(found) == [
        "bijeenkomsten/m.md:4: fout HR016: ‘vrag’ is geen geldige waarde voor ‘opbrengst 2, soort’. Bedoel je "
        "‘vraag’?",
        "bijeenkomsten/m.md:6: fout HR015: ‘peilingen 1, opties 1, aantal’ hoort een heel getal te zijn. Schrijf "
        "alleen cijfers, zoals 26.",
    ]


def test_een_fout_zonder_eigen_melding_krijgt_er_toch_een():
    detail: ErrorDetails = {
        "type": "nog_nooit_gezien",
        "loc": ("titel",),
        "msg": "English text",
        "input": "x",
    }
    code, words = _Fault(detail, ("titel",), Handreiking).translate()
    assert (code.code, words) == ("HR031", {"waarde": "x"})


def test_naam_van_een_gegeven():
    assert field_name(("opbrengst", 2, "soort")) == "opbrengst 3, soort"
    assert field_name(()) == "dit onderdeel"


def test_onbekend_register_verdwijnt_niet_stil(site):
    assert messages(site("-- data/begripen.yml --\n- {id: a}\n")) == [
        "data/begripen.yml:1: fout HR005: Een bestand dat eindigt op ‘.yml’ hoort niet in docs/. Bedoel je "
        "‘data/begrippen.yml’?"
    ]


def test_wat_niet_te_lezen_was_is_bekend():
    tree = tree_from_texts(
        texts("""
        -- themas/goed.md --
        titel: Goed
        -- themas/fout.md --
        kernn: Fout
        -- data/begrippen.yml --
        - {id: goed, voorkeursterm: goed, definitie: Goed.}
        - {id: fout, voorkeursterm: fout}
        - los woord
        -- data/bronnen.yml --
        id: geen-lijst
        -- data/vragen.yml --
        [
        """)
    )
    parsed = parse_tree(tree)
    assert parsed.unreadable == {
        "themas/fout.md", "data/begrippen.yml#fout", "data/begrippen.yml#", "data/bronnen.yml", "data/vragen.yml",
    }  # fmt: skip
    assert [(origin.path, origin.prefix) for origin in parsed.broken] == [
        ("data/begrippen.yml", (1,)),
        ("data/begrippen.yml", (2,)),
        ("themas/fout.md", ()),
    ]


def test_elke_soort_heeft_een_json_schema_met_uitleg_bij_elk_veld():
    for kind in all_kinds():
        schema = json_schema(kind)
        assert schema["title"] == kind.soort
        assert [name for name, field in schema["properties"].items() if not field.get("description")] == []


VALUES = st.recursive(
    st.sampled_from(
        ["x", "2024-01-01", "1", "-", "true", "''", "null", "{{", "a@b.nl", "é" * 300, "weg", "0612345678"]
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
        st.dictionaries(st.sampled_from(["id", "soort", "tekst", "aantal"]), inner, max_size=3).map(
            lambda pairs: "{" + ", ".join(f"{name}: {value}" for name, value in pairs.items()) + "}"
        ),
    ),
    max_leaves=5,
)
KINDS = [kind for kind in all_kinds() if hasattr(kind, "folder") and kind.folder]


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_welke_waarde_ook_er_komt_een_melding_en_nooit_een_uitzondering(data):
    kind = data.draw(st.sampled_from(KINDS))
    names = [info.alias or name for name, info in kind.model_fields.items()]
    fields = data.draw(st.dictionaries(st.sampled_from([*names, "onbekend"]), VALUES, max_size=8))
    lines = "\n".join(f"{name}: {value}" for name, value in fields.items())
    body = data.draw(st.text("ab [](){}<>#=-`~\n!\\\"'@0123456789", max_size=60))
    drawing = texts(f"-- {kind.folder}/x.md --\n{lines}\n")
    drawing[f"{kind.folder}/x.md"] += body
    found = inspect_tree(tree_from_texts(drawing), PEILDATUM)
    assert all(problem.place.line >= 1 and problem.message for problem in found.problems)
