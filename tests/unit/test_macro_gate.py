"""The gate on templates in content."""

import time

import pytest

from handreikingen.checks import macro_gate
from handreikingen.checks.macro_gate import (
    COMMENT_END,
    COMMENT_START,
    Parameter,
    Signature,
    gate,
    gate_by_name,
    has_template_signs,
)
from handreikingen.problems import Problem
from handreikingen.views.environment import StrictEnvironment
from tests.unit.aanvallen import AANVALLEN, Aanval

SIGNATURES = {
    signature.name: signature
    for signature in (
        Signature("toon_thema"),
        Signature("toon_x", (Parameter("waarde", keyword_only=False), Parameter("a"))),
        Signature(
            "toon_lijst",
            (
                Parameter(
                    "soort", required=True, known=frozenset({"handreiking", "proces"}), keyword_only=False
                ),
                Parameter("rol", known=frozenset({"bestuurder", "docent"})),
                Parameter("aantal", int),
                Parameter("kort", bool),
            ),
        ),
    )
}


def keur(tekst: str, first_line: int = 1) -> list[Problem]:
    return gate("p.md", tekst, first_line, SIGNATURES)


def meldingen(tekst: str) -> list[str]:
    """Line, column, code and message of every problem."""
    return [f"{p.place.line}:{p.place.column} {p.code} {p.message}" for p in keur(tekst)]


@pytest.mark.meting
@pytest.mark.parametrize("aanval", AANVALLEN, ids=lambda aanval: aanval.naam)
def test_de_poort_meldt_elke_aanval_op_zijn_regel(aanval: Aanval) -> None:
    start = time.process_time()
    problemen = keur(aanval.tekst, first_line=11)
    assert time.process_time() - start < 2
    assert tuple(sorted({p.place.line - 10 for p in problemen})) == aanval.regels
    assert all(p.message and p.place.path == "p.md" for p in problemen)


def test_de_tabel_telt_genoeg_verschillende_aanvallen() -> None:
    assert (
        len({aanval.tekst for aanval in AANVALLEN})
        == len({a.naam for a in AANVALLEN})
        == len(AANVALLEN)
        > 100
    )


GOED = {
    "gewone tekst": "Gewone tekst met {accolades}, 100% en {: .klas }.",
    "anker": "## Kop {#anker}\n\n{# dit is gewone tekst #}",
    "zonder waarden": "{{ toon_thema() }}",
    "zonder spaties": "{{toon_thema()}}",
    "met streepjes": "a\n{{- toon_thema() -}}\nb",
    "tekst": '{{ toon_lijst("handreiking") }}',
    "enkele aanhalingstekens": "{{ toon_lijst('handreiking', rol='docent') }}",
    "getal en ja": "{{ toon_lijst('proces', aantal=5, kort=true) }}",
    "hoofdletter": "{{ toon_lijst('proces', kort=False, aantal=0) }}",
    "met naam": "{{ toon_lijst(rol='docent', soort='proces') }}",
    "meer regels": "{{ toon_lijst(\n\n    'proces',\n    aantal=5,\n) }}",
    "vreemde tekens in tekst": "{{ toon_x('é “a” }} ( {{ , \" % #') }}",
    "tabel": "| a | b |\n|---|---|\n| {{ toon_thema() }} | {{ toon_x('b') }} |",
    "lijst": "- a\n    - {{ toon_thema() }}\n- {{ toon_x('a') }}",
    "raw": "Schrijf {% raw %}`{{ toon_lijst(x) }}` en {% set %}{% endraw %}.",
    "raw in codeblok": "```yaml\n{% raw %}\n${{ secrets.X }}\n{% endraw %}\n```",
    "raw met streepjes": "{%- raw -%} {{ x }} {%- endraw -%}",
    "einde zonder begin": "a }} b %} c #*}",
    "regels met hekjes": "# for a in b\n## kop\n% a\n",
    "zestig": "{{ toon_thema() }}" * 60,
    "langste tekst": "{{ toon_x('" + "a" * 200 + "') }}",
}


@pytest.mark.parametrize("tekst", GOED.values(), ids=GOED.keys())
def test_wat_goed_is_mag(tekst: str) -> None:
    assert keur(tekst) == []
    assert gate_by_name(tekst, SIGNATURES.keys()) == []
    StrictEnvironment(
        {"toon_thema": str, "toon_x": lambda _: "", "toon_lijst": lambda *_, **__: ""}
    ).from_string(tekst).render()


def test_alle_fouten_van_een_pagina_in_een_keer() -> None:
    tekst = """tekst {{ toon_lijst(
  "handreikin", rol="bestuurde",
  rollen="x", kort=1,
  aantal="5", soort="proces") }}
{{ toon_lijs("proces") }} {{ toon_lijst() }}
{% set x = 1 %} {{ oeps

{{ toon_thema("a", b="c") }} {{ toon_thema }}
"""
    assert meldingen(tekst) == [
        "2:3 HR308 Bij ‘soort’ in ‘toon_lijst’ kan ‘handreikin’ niet.",
        "2:17 HR308 Bij ‘rol’ in ‘toon_lijst’ kan ‘bestuurde’ niet.",
        "3:3 HR305 De bouwsteen ‘toon_lijst’ kent geen gegeven ‘rollen’.",
        "3:15 HR307 Bij ‘kort’ in ‘toon_lijst’ hoort true of false, niet ‘1’.",
        '4:3 HR307 Bij ‘aantal’ in ‘toon_lijst’ hoort een heel getal, niet ‘"5"’.',
        "4:15 HR310 In ‘toon_lijst’ staat het gegeven ‘soort’ twee keer.",
        "5:4 HR303 De bouwsteen ‘toon_lijs’ bestaat niet.",
        "5:30 HR306 De bouwsteen ‘toon_lijst’ mist het gegeven ‘soort’.",
        "6:1 HR311 De opdracht ‘{% set x = 1 %}’ mag niet in een pagina.",
        "6:17 HR302 Na ‘{{’ komt geen ‘}}’.",
        '8:15 HR309 In ‘toon_thema’ hoort een naam voor de waarde ‘"a"’.',
        "8:20 HR305 De bouwsteen ‘toon_thema’ kent geen gegeven ‘b’.",
        "8:30 HR301 Tussen {{ en }} mag hier alleen een van onze bouwstenen staan, niet ‘toon_thema’.",
    ]


RAW = "Moet dit zo in beeld staan? Zet er dan {% raw %} voor en {% endraw %} achter."


@pytest.mark.parametrize(
    ("tekst", "tip"),
    [
        ("{{ toon_lijts('proces') }}", "Bedoel je ‘toon_lijst’?"),
        ("{{ zzz() }}", "Deze bouwstenen zijn er: toon_lijst, toon_thema, toon_x."),
        ("{{ toon_thema }}", f"Zet er haakjes achter: toon_thema(). {RAW}"),
        ("{{ toon_thma }}", f"Bedoel je ‘toon_thema’? {RAW}"),
        ("{{ toon_thema()|safe }}", f"Na het haakje van ‘toon_thema’ mag niets meer staan. {RAW}"),
        ("{{ toon_lijst('proces', rol=docent) }}", 'Zet er rechte aanhalingstekens omheen: "docent".'),
        ("{{ toon_lijst('proces', rol='docnt') }}", "Bedoel je ‘docent’?"),
        ("{{ toon_lijst('xyz') }}", "Je kunt kiezen uit: handreiking, proces."),
        ("{{ toon_lijst('proces', roll='docent') }}", "Bedoel je ‘rol’?"),
        ("{{ toon_lijst('proces', zzz='a') }}", "De namen zijn: soort, rol, aantal, kort."),
        ("{{ toon_thema(zzz='a') }}", "Deze bouwsteen heeft geen gegevens."),
        ("{{ toon_lijst(rol='docent') }}", 'Vul het in: soort="…".'),
        (
            "{{ toon_x(,) }}",
            'Gebruik een tekst ("po"), een heel getal (5), true of false.',
        ),
        ("{{ toon_x('a\nb') }}", "Zet de tekst op één regel, met hoogstens 200 tekens en zonder ‘\\’."),
        (
            "{{ toon_x('" + "a" * 201 + "') }}",
            "Zet de tekst op één regel, met hoogstens 200 tekens en zonder ‘\\’.",
        ),
        ("{{ toon_x(“a”) }}", f'Gebruik rechte aanhalingstekens: ". {RAW}'),
        ("{{ toon_x('a) }}", f"Sluit het aanhalingsteken. {RAW}"),
        ("{{ toon_x(a]) }}", f"Staan alle haakjes en aanhalingstekens er? {RAW}"),
        ("{{ toon_x('a'", f"Zet ‘}}}}’ waar dit stuk ophoudt. {RAW}"),
        ("{% raw %} a", f"Zet ‘{{% endraw %}}’ waar dit stuk ophoudt. {RAW}"),
        ("{% endraw %}", "Haal het weg, of zet {% raw %} waar het stuk begint."),
    ],
)
def test_de_tip_zegt_wat_je_doet(tekst: str, tip: str) -> None:
    assert [p.hint for p in keur(tekst)] == [tip]


def test_een_lege_bekende_lijst() -> None:
    signatures = {"toon_a": Signature("toon_a", (Parameter("b", known=frozenset()),))}
    [probleem] = gate("p.md", "{{ toon_a(b='c') }}", 1, signatures)
    assert (probleem.code, probleem.hint) == ("HR308", "Je kunt kiezen uit: nog niets.")


def test_een_verplicht_gegeven_zonder_plaats() -> None:
    signatures = {"toon_a": Signature("toon_a", (Parameter("b", int, required=True),))}
    assert [p.hint for p in gate("p.md", "{{ toon_a() }}", 1, signatures)] == ["Vul het in: b=5."]
    assert [p.code for p in gate("p.md", "{{ toon_a(3) }}", 1, signatures)] == ["HR306", "HR309"]
    assert [p.code for p in gate("p.md", "{{ toon_a(b=true) }}", 1, signatures)] == ["HR307"]
    assert gate("p.md", "{{ toon_a(b=3) }}", 1, signatures) == []


def test_te_veel_bouwstenen() -> None:
    tekst = "{{ toon_thema() }}\n" * 70 + "{{ x }}"
    assert meldingen(tekst) == ["61:1 HR315 Deze pagina heeft meer dan 60 bouwstenen."]


def test_te_veel_stukken_raw_op_een_pagina() -> None:
    stuk = "{% raw %}{{ x }}{% endraw %}\n"
    assert meldingen(stuk * 250) == []
    assert meldingen(stuk * 251) == ["251:1 HR315 Deze pagina heeft meer dan 250 stukken met {% raw %}."]


def test_te_veel_fouten_houdt_op() -> None:
    assert len(keur("{% x %}\n" * 10_000)) == macro_gate.MOST_FAULTS


def test_regels_tellen_vanaf_de_eerste_regel_van_de_tekst() -> None:
    assert [(p.place.line, p.place.column) for p in keur("a\r\nb\rc\n  {{ x }}", first_line=10)] == [(13, 3)]


@pytest.mark.parametrize("teken", ["{{", "{%", COMMENT_START])
def test_tekens_worden_gezien(teken: str) -> None:
    assert has_template_signs(f"titel {teken} x")
    assert keur(f"titel {teken} x") != []


@pytest.mark.parametrize("tekst", ["", "{", "{#a}", "{ {", "%}", "}}", COMMENT_END, "{*", "{ % x %}"])
def test_gewone_tekst_heeft_geen_tekens(tekst: str) -> None:
    assert not has_template_signs(tekst)


def test_een_pagina_zonder_tekens_kost_alleen_het_zoeken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(macro_gate, "_NEWLINE", None)
    assert keur("a" * 1000) == []


def test_de_boom_wordt_ook_gekeurd(monkeypatch: pytest.MonkeyPatch) -> None:
    """The second rule of the gate: if the rules on tokens would miss something, the tree stops it."""
    monkeypatch.setattr(macro_gate, "_faults", lambda *_: iter(()))
    assert [p.text for p in keur("a\n{{ cycler }}\n{% set x = 1 %}")] == [
        f"p.md:2: fout HR301: Tussen {{{{ en }}}} mag hier alleen een van onze bouwstenen staan, "
        f"niet ‘{{{{ cycler }}}}’. {RAW}",
        f"p.md:3: fout HR301: Tussen {{{{ en }}}} mag hier alleen een van onze bouwstenen staan, "
        f"niet ‘{{% set x = 1 %}}’. {RAW}",
    ]
    assert [p.place.line for p in keur("a\n{{ b c }}")] == [2]
