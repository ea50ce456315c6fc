"""What people and machines read about problems; contributor text stays text."""

import json

from handreikingen.problems import Place, Problem, Severity
from handreikingen.problems.annotations import MOST_SHOWN, annotations, github
from handreikingen.problems.report import Report, by_importance, plain_line, tekst
from handreikingen.problems.stored import als_json, from_lines, to_lines
from handreikingen.problems.summary import MOST_IN_SUMMARY, samenvatting


def problem(path="handreikingen/x.md", line=4, code="HR013", severity=Severity.FOUT, **words):
    message = words.get("message", "Een handreiking kent geen gegeven ‘titl’.")
    return Problem(Place(path, line, 2), code, severity, message, words.get("hint", "Bedoel je ‘titel’?"))


NOTICE = problem(
    line=9, code="HR901", severity=Severity.MELDING, message="Nog geen thema.", hint="Kies er een."
)
ADVICE = problem(line=9, code="HR801", severity=Severity.ADVIES, message="Lange zin.", hint="")


def test_tekst_geeft_per_fout_een_regel_en_telt_op():
    report = Report((problem(), problem("vragen.md", 1), NOTICE), pages=12)
    assert tekst(report) == (
        "docs/handreikingen/x.md:4: fout HR013: Een handreiking kent geen gegeven ‘titl’. Bedoel je ‘titel’?\n"
        "docs/vragen.md:1: fout HR013: Een handreiking kent geen gegeven ‘titl’. Bedoel je ‘titel’?\n"
        "2 fouten in 2 bestanden. Ook 1 melding.\n"
    )


def test_tekst_telt_meldingen_zonder_ze_te_tonen():
    assert tekst(Report((ADVICE, NOTICE), pages=12)) == "Geen fouten. 12 pagina’s, 1 advies, 1 melding.\n"
    assert tekst(Report((), pages=1)) == "Geen fouten. 1 pagina.\n"


def test_tekst_toont_meldingen_als_daarom_gevraagd_is():
    assert tekst(Report((NOTICE,), pages=2, folder="", notices=True)) == (
        "handreikingen/x.md:9: melding HR901: Nog geen thema. Kies er een.\n"
        "Geen fouten. 2 pagina’s, 1 melding.\n"
    )


def test_github_zet_fouten_bij_hun_regel_en_meldingen_als_notice():
    assert github(Report((NOTICE, problem()), pages=2, notices=True)) == (
        "::error file=docs/handreikingen/x.md,line=4,col=2,title=HR013 Onbekend gegeven"
        "::Een handreiking kent geen gegeven ‘titl’. Bedoel je ‘titel’?\n"
        "::notice file=docs/handreikingen/x.md,line=9,col=2,title=HR901 Vraag zonder thema"
        "::Nog geen thema. Kies er een.\n"
        "1 fout in 1 bestand. Ook 1 melding.\n"
    )


def test_github_ontsnapt_alles_wat_een_opdracht_kan_worden():
    nasty = problem("a,b:c%0A.md", message="100%\r\n::set-env name=X::y", hint="%0A::error::z")
    first, last = github(Report((nasty,), pages=1)).splitlines()
    assert first == (
        "::error file=docs/a%2Cb%3Ac%250A.md,line=4,col=2,title=HR013 Onbekend gegeven"
        "::100%25%0D%0A::set-env name=X::y %250A::error::z"
    )
    assert last == "1 fout in 1 bestand."


def test_github_toont_er_tien_per_stap_de_rest_staat_er_gewoon_onder():
    many = tuple(problem("a.md", line) for line in range(1, MOST_SHOWN + 4))
    lines = github(Report((*many, *(NOTICE,) * 2), pages=1, notices=True)).splitlines()
    assert sum(line.startswith("::error ") for line in lines) == MOST_SHOWN
    assert sum(line.startswith("::notice ") for line in lines) == 2
    assert lines[-4].startswith("docs/a.md:11: fout HR013: ")
    assert annotations(Report(many, pages=1)).count("\n") == MOST_SHOWN


def test_wat_stappen_bewaren_komt_samen_en_elke_melding_een_keer():
    first = to_lines(Report((problem(), ADVICE, NOTICE), pages=12, advice=True))
    second = to_lines(Report((problem("x.md"),), pages=0, folder="")) + to_lines(
        Report((problem(),), pages=3)
    )
    found = from_lines([first, second])
    assert found.pages == 12
    assert [(found.file(p), p.code) for p in found.shown] == [
        ("docs/handreikingen/x.md", "HR013"), ("docs/handreikingen/x.md", "HR801"), ("x.md", "HR013"),
    ]  # fmt: skip
    assert from_lines([]).shown == ()


def test_de_eerste_tien_zijn_de_eerste_fout_van_elk_bestand():
    many = (*(problem("a.md", line) for line in range(1, 20)), problem("b.md"), problem("c.md"))
    assert [(p.place.path, p.place.line) for p in by_importance((NOTICE, *many))][:5] == [
        ("a.md", 1),
        ("b.md", 4),
        ("c.md", 4),
        ("a.md", 2),
        ("a.md", 3),
    ]
    assert by_importance((NOTICE, *many))[-1] == NOTICE


def test_gewone_regels_kunnen_geen_opdracht_zijn():
    assert plain_line("::error::x") == "|::error::x"
    assert plain_line("  ::error::x\n::stop") == "|::error::x ::stop"
    assert plain_line("Titel ##[add-mask]x") == "Titel # #[add-mask]x"
    report = Report((problem("::error ::x.md", message="##[set-env name=A]b", hint=""),), pages=1, folder="")
    assert tekst(report).splitlines()[0] == "|::error ::x.md:4: fout HR013: # #[set-env name=A]b"


def test_json_heeft_vaste_sleutels_en_aantallen():
    assert json.loads(als_json(Report((problem(), NOTICE, ADVICE), pages=3))) == {
        "aantallen": {"paginas": 3, "fouten": 1, "adviezen": 1, "meldingen": 1},
        "problemen": [
            {
                "bestand": "docs/handreikingen/x.md",
                "regel": 4,
                "kolom": 2,
                "code": "HR013",
                "ernst": "fout",
                "wat": "Een handreiking kent geen gegeven ‘titl’.",
                "wat_te_doen": "Bedoel je ‘titel’?",
            }
        ],
    }


def test_samenvatting_zonder_fouten_zegt_dat_het_klaar_is():
    assert samenvatting(Report((NOTICE,), pages=3)) == (
        "## Klaar om te beoordelen\n\nGeen fouten. 3 pagina’s, 1 melding.\n"
    )


def test_samenvatting_ontsnapt_wat_iemand_schreef():
    nasty = problem("a|b.md", message="<script>x</script> [a](http://b) `c` @d #1", hint="*e* & f")
    text = samenvatting(Report((nasty,), pages=3))
    assert text.splitlines() == [
        "## 1 ding te herstellen",
        "",
        "1 fout in 1 bestand.",
        "",
        "| bestand | regel | code | wat | wat te doen |",
        "| --- | ---: | --- | --- | --- |",
        "| docs/a&#124;b.md | 4 | HR013 | &#60;script&#62;x&#60;/script&#62; &#91;a&#93;(http&#58;//b) "
        "&#96;c&#96; &#64;d &#35;1 | &#42;e&#42; &#38; f |",
    ]


def test_samenvatting_zet_adviezen_apart_onder_de_fouten():
    text = samenvatting(Report((problem(), ADVICE), pages=3, advice=True))
    assert (
        text.index("## 1 ding te herstellen") < text.index("HR013") < text.index("### Kan beter, hoeft niet")
    )
    assert text.index("### Kan beter, hoeft niet") < text.index("HR801")
    assert samenvatting(Report((ADVICE,), pages=3, advice=True)).startswith("## Klaar om te beoordelen\n")


def test_samenvatting_blijft_binnen_wat_github_aanneemt():
    many = tuple(problem("a.md", line) for line in range(1, MOST_IN_SUMMARY + 4))
    assert samenvatting(Report(many, pages=1)).splitlines()[-1] == ("En nog 3 meer: draai `make controleer`.")
