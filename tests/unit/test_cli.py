"""The commands as people type them: what they print, write and exit with."""

import csv
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from handreikingen.cli.dutch import dutch
from handreikingen.cli.program import COMMANDS, NAME, program
from handreikingen.model import PAGE_KINDS
from handreikingen.schema import all_kinds, parse_page
from handreikingen.sources import Source

ROOT = Path(__file__).parents[2]
THEMA = """\
---
titel: Toetsen en examineren
samenvatting: Over toetsen.
kern: Toetsen vraagt om informatie die op orde is.
volgorde: 1
---
## Waar het over gaat

Toetsen.
"""
HANDREIKING = """\
---
titel: Doorstroomtoets op orde
samenvatting: Stap voor stap.
themas: [toetsen]
sectoren: [po]
rollen: [ict-coordinator]
status: werkversie
doe_tijd: een uur
resultaat: een lijst
kleine_school: ja
beantwoordt: [2022-11-24-utrecht/v1]
---
## Voor wie en waarom

Voor jou.
"""
ROL = """\
---
titel: Ict-coördinator
samenvatting: Regelt de ict op school.
taken: [regelen]
---
## Wat deze rol doet

Veel.
"""
BIJEENKOMST = """\
---
titel: Netwerkbijeenkomst Utrecht
samenvatting: Over kiezen en kopen.
netwerk: mbo
begin: 2022-11-24
vorm: fysiek
opbrengst:
  - id: v1
    soort: vraag
    tekst: Hoe kies je goed?
    thema: toetsen
  - id: i1
    soort: inzicht
    tekst: =1+1 is twee.
---
## In het kort

Kort.
"""


def run(*arguments, env=None):
    """Run the program as `main` does; `output` holds what it printed to either stream."""
    with dutch():
        day = {
            "HANDREIKINGEN_PEILDATUM": "2026-11-24",
            "SOURCE_DATE_EPOCH": None,
            "HANDREIKINGEN_DEBUG": None,
        }
        return CliRunner().invoke(
            program, [str(a) for a in arguments], prog_name=NAME, env={**day, **(env or {})}
        )


def write(folder, files):
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


@pytest.fixture
def docs(tmp_path, monkeypatch):
    """A small site in docs/ of the working directory."""
    monkeypatch.chdir(tmp_path)
    write(
        tmp_path / "docs",
        {
            "themas/toetsen.md": THEMA,
            "handreikingen/doorstroomtoets.md": HANDREIKING,
            "rollen/ict-coordinator.md": ROL,
            "bijeenkomsten/2022-11-24-utrecht.md": BIJEENKOMST,
        },
    )
    return tmp_path / "docs"


# --- controleer ------------------------------------------------------------------------------------------


def test_controleer_zonder_fouten(docs):
    result = run("controleer")
    assert (result.exit_code, result.stdout.splitlines()[-1].rstrip(".").split(",")[0]) == (
        0,
        "Geen fouten. 4 pagina’s",
    )


def test_controleer_noemt_het_bestand_zoals_je_het_ziet(docs):
    write(docs, {"rollen/ict-coordinator.md": ROL.replace("titel:", "titl:")})
    result = run("controleer")
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        "docs/rollen/ict-coordinator.md:2: fout HR013: Een rol kent geen gegeven ‘titl’. Bedoel je ‘titel’?",
        "docs/rollen/ict-coordinator.md:2: fout HR014: Een rol heeft het gegeven ‘titel’ nodig. "
        "Vul ‘titel’ in. De titel, zoals lezers die zien. Kort en zonder punt.",
        "2 fouten in 1 bestand. Ook 4 meldingen.",
    ]


def test_controleer_in_de_map_zelf_en_van_ver(docs, monkeypatch):
    write(docs, {"rollen/ict-coordinator.md": ROL.replace("titel:", "titl:")})
    monkeypatch.chdir(docs)
    assert run("controleer", "--docs", ".").stdout.startswith("rollen/ict-coordinator.md:")
    monkeypatch.chdir(docs / "rollen")
    assert run("controleer", "--docs", docs).stdout.startswith(
        f"{docs.as_posix()}/rollen/ict-coordinator.md:"
    )


@pytest.mark.parametrize("form", ["github", "json", "samenvatting"])
def test_controleer_kent_andere_vormen(docs, form):
    write(docs, {"rollen/ict-coordinator.md": ROL.replace("titel:", "titl:")})
    result = run("controleer", "--uitvoer", form)
    start = {
        "github": "::error file=docs/rollen/",
        "json": "{\n",
        "samenvatting": "## 2 dingen te herstellen\n",
    }
    assert (result.exit_code, result.stdout.startswith(start[form])) == (1, True)


def test_controleer_zonder_map_zegt_wat_je_moet_noemen(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = run("controleer")
    assert result.exit_code == 2
    assert result.output == (
        "Gebruik: handreikingen controleer [OPTIES]\n"
        "Hulp nodig? Typ ‘handreikingen controleer --help’.\n\n"
        "Fout: Dit kan niet bij '--docs': De map ‘docs’ bestaat niet. Noem de map waar de pagina’s staan.\n"
    )


def test_een_onmogelijke_peildatum_is_een_verkeerde_opdracht(docs):
    result = run("controleer", env={"HANDREIKINGEN_PEILDATUM": "morgen"})
    assert (result.exit_code, result.output) == (
        2,
        "Fout: In HANDREIKINGEN_PEILDATUM staat ‘morgen’. Dat is geen dag die bestaat. "
        "Schrijf het zo: 2026-11-24.\n",
    )


# --- the program around it -------------------------------------------------------------------------------


@pytest.fixture
def broken(docs, monkeypatch):
    """A program with a bug in it, whose text tries to be a command for CI."""

    def fail(docs):
        raise RuntimeError("kapot\n::error::x ##[add-mask]y")

    run("controleer", "--help")
    monkeypatch.setattr("handreikingen.cli.controleer.inspected", fail)


def test_een_fout_in_het_programma_wordt_een_korte_melding(broken):
    result = run("controleer")
    assert (result.exit_code, result.stdout) == (3, "")
    lines = result.stderr.splitlines()
    assert lines[0] == "Er ging iets mis in het programma zelf. Dat ligt niet aan jou."
    assert re.fullmatch(
        r"  handreikingen .+: RuntimeError in cli/controleer\.py, regel \d+: kapot ::error::x # #\[add-mask\]y",
        lines[2],
    )
    assert "Traceback" not in result.output


@pytest.mark.parametrize(("arguments", "env"), [(["--debug"], {}), ([], {"HANDREIKINGEN_DEBUG": "1"})])
def test_met_debug_zie_je_waar_het_misging(broken, arguments, env):
    result = run(*arguments, "controleer", env=env)
    assert (result.exit_code, result.stderr.startswith("Traceback (most recent call last):")) == (3, True)


def test_een_tikfout_in_een_opdracht(docs):
    result = run("controler")
    assert (result.exit_code, result.output.splitlines()[-1]) == (
        2,
        "Fout: De opdracht ‘controler’ bestaat niet. Bedoel je ‘controleer’?",
    )


ENGLISH = re.compile(
    r"\b(usage|options?|commands?|arguments?|show|error|default|the|and|is not|try)\b", re.IGNORECASE
)


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        *([name, "--help"] for name in COMMANDS),
        ["--onbekend"],
        ["controleer", "--uitvoer", "pdf"],
        ["controleer", "--uitvoer"],
        ["controleer", "te-veel"],
        ["nieuw"],
        ["nieuw", "gedicht"],
        ["nieuw", "begrip"],
        ["lijst", "--sector", "wo"],
        ["schema", "--map"],
    ],
)
def test_alles_is_nederlands(docs, arguments):
    result = run(*arguments)
    assert ENGLISH.findall(re.sub(r"--\w+|\[\w+\]", "", result.output)) == []
    assert result.exit_code == (0 if "--help" in arguments else 2)


def test_de_hulp_noemt_elke_opdracht_en_elke_afsluitcode(docs):
    words = " ".join(run("--help").output.split())
    assert [name for name in COMMANDS if f" {name} " not in words] == []
    assert (
        "Afsluitcodes: 0 alles goed, 1 fouten in de inhoud, 2 verkeerde opdracht, 3 fout in het programma."
        in words
    )


def test_versie(docs):
    assert re.fullmatch(r"handreikingen, versie .+\n", run("--version").output)


def test_als_los_programma_in_een_vreemde_taal(docs):
    result = subprocess.run(
        [sys.executable, "-m", "handreikingen", "nieuw"],
        env={**os.environ, "PYTHONPATH": str(ROOT), "LANG": "C", "LC_ALL": "C"},
        capture_output=True,
        check=False,
    )
    assert result.returncode == 2
    assert result.stderr.decode().splitlines()[0] == "Gebruik: handreikingen nieuw [OPTIES] SOORT [NAAM]..."


# --- nieuw -----------------------------------------------------------------------------------------------


def test_elke_soort_die_nieuw_maakt_is_meteen_goed(docs):
    for kind in PAGE_KINDS:
        assert run("nieuw", kind.soort, "Een", "proef").exit_code == 0, kind
    result = run("controleer")
    assert (result.stdout.splitlines()[-1].rstrip(".").split(",")[0], result.exit_code) == (
        "Geen fouten. 15 pagina’s",
        0,
    )
    made = sorted(path.relative_to(docs).as_posix() for path in docs.glob("*/*een-proef.md"))
    assert made == sorted(
        f"{kind.folder}/{'2026-11-24-' if kind.soort == 'bijeenkomst' else ''}een-proef.md"
        for kind in PAGE_KINDS
    )


@pytest.mark.parametrize("kind", PAGE_KINDS)
def test_elk_gegeven_dat_mag_klopt_ook(docs, kind):
    """Taking the hash signs away from one optional field gives a page without faults in its fields."""
    run("nieuw", kind.soort, "Proef")
    (path,) = docs.glob("*/*proef.md")
    text = path.read_text(encoding="utf-8")
    switched_off = re.findall(r"(?m)^#(?! \S).+(?:\n#(?! \S).+)*", text)
    assert switched_off
    for block in switched_off:
        filled = text.replace(block, re.sub(r"(?m)^#", "", block))
        _, problems = parse_page(Source(path.relative_to(docs).as_posix(), filled))
        assert [problem.text for problem in problems] == [], block


@pytest.mark.parametrize("kind", PAGE_KINDS)
def test_elk_gegeven_van_het_model_staat_er_met_uitleg(docs, kind):
    run("nieuw", kind.soort, "Proef")
    (path,) = docs.glob("*/*proef.md")
    lines = path.read_text(encoding="utf-8").splitlines()
    for name, info in kind.model_fields.items():
        if (kind.soort, name) != ("rol", "themas"):
            key = info.alias or name
            number = next(n for n, line in enumerate(lines) if line.lstrip("#").startswith(f"{key}:"))
            assert lines[number - 1].startswith(f"# {info.description}"), key


def test_nieuw_zegt_wat_je_nu_doet(docs):
    assert run("nieuw", "handreikingen", "Grip", "op", "je", "wifi").stdout == (
        "Gemaakt: docs/handreikingen/grip-op-je-wifi.md\n"
        "Doe nu dit:\n"
        "1. Open het bestand. Vervang de voorbeelden en alles waar ‘Vul in’ of ‘Nog in te vullen’ staat.\n"
        "2. Controleer het: handreikingen controleer.\n"
    )
    page = (docs / "handreikingen/grip-op-je-wifi.md").read_text(encoding="utf-8")
    assert "\ntitel: Grip op je wifi\n" in page
    assert "\nthemas: [toetsen]\n" in page


def test_nieuw_zonder_thema_zegt_dat_je_er_eerst_een_maakt(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "docs").mkdir()
    first_step = "1. Er is nog geen thema. Maak er eerst een: handreikingen nieuw thema."
    assert first_step in run("nieuw", "advies").stdout.splitlines()
    assert first_step not in run("nieuw", "thema").stdout.splitlines()


def test_een_bijeenkomst_krijgt_haar_datum_in_de_naam(docs):
    run("nieuw", "bijeenkomst", "2027-01-15 Netwerkdag Zwolle")
    page = (docs / "bijeenkomsten/2027-01-15-netwerkdag-zwolle.md").read_text(encoding="utf-8")
    assert "\ntitel: Netwerkdag Zwolle\n" in page
    assert "\nbegin: 2027-01-15\n" in page


def test_nieuw_overschrijft_nooit(docs):
    before = (docs / "themas/toetsen.md").read_bytes()
    result = run("nieuw", "thema", "Toetsen")
    assert (result.exit_code, result.output) == (
        2,
        "Fout: ‘themas/toetsen.md’ bestaat al. Kies een andere naam.\n",
    )
    assert (docs / "themas/toetsen.md").read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["thema", "???"], "Van ‘???’ kunnen we geen bestandsnaam maken. Kies een andere naam, met letters."),
        (
            ["thema", "Index"],
            "Van ‘Index’ kunnen we geen bestandsnaam maken. Kies een andere naam, met letters.",
        ),
        (
            ["thema", "<b>Vet</b>"],
            "Met deze naam klopt de pagina niet. In ‘titel’ staat ‘<’. Dat teken mag hier niet. "
            "Schrijf het in woorden.",
        ),
        (["bijeenkomst", "2026-02-30"], "‘2026-02-30’ is geen dag die bestaat. Schrijf het zo: 2026-11-24."),
    ],
)
def test_een_naam_die_niet_kan(docs, arguments, message):
    files = sorted(docs.rglob("*"))
    result = run("nieuw", *arguments)
    assert (result.exit_code, result.output) == (2, f"Fout: {message}\n")
    assert sorted(docs.rglob("*")) == files


@pytest.mark.parametrize(
    "name", ["Ja: of nee?", "true", '\'t Is "zo" # of niet', "Ééns - 2023", "2023", "- streep"]
)
def test_elke_naam_blijft_zoals_hij_is(docs, name):
    result = run("nieuw", "thema", "--", name)
    path = docs / result.stdout.splitlines()[0].removeprefix("Gemaakt: docs/")
    page, problems = parse_page(Source(path.relative_to(docs).as_posix(), path.read_text(encoding="utf-8")))
    assert (page and page.titel, problems) == (name[0].upper() + name[1:], [])


# --- lijst -----------------------------------------------------------------------------------------------


def test_lijst_telt_elke_soort(docs):
    lines = run("lijst").stdout.splitlines()
    assert [line for line in lines if not line.startswith("0 ")] == [
        "1 thema’s",
        "1 handreikingen",
        "1 bijeenkomsten",
        "1 rollen",
        "2 opbrengst",
    ]
    assert {line.split(" ", 1)[1] for line in lines} >= {"peilingen", "begrippen", "bronnen", "roadmapitems"}


def test_lijst_van_een_soort(docs):
    assert run("lijst", "handreiking").stdout == (
        "doorstroomtoets | Doorstroomtoets op orde | handreikingen/doorstroomtoets.md | toetsen | werkversie\n"
    )
    assert run("lijst", "opbrengst").stdout == (
        "2022-11-24-utrecht/v1 | Hoe kies je goed? | bijeenkomsten/2022-11-24-utrecht.md#v1 | toetsen | in bewerking\n"
        "2022-11-24-utrecht/i1 | =1+1 is twee. | bijeenkomsten/2022-11-24-utrecht.md#i1 | geen thema\n"
    )
    assert run("lijst", "peilingen").stdout == "Niets gevonden.\n"


@pytest.mark.parametrize(
    ("arguments", "ids"),
    [
        (
            ["handreiking", "--thema", "toetsen", "--rol", "ict-coordinator", "--sector", "po"],
            ["doorstroomtoets"],
        ),
        (["handreiking", "--sector", "vo"], []),
        (["handreiking", "--netwerk", "mbo"], []),
        (["opbrengst", "--status", "in bewerking", "--netwerk", "mbo"], ["2022-11-24-utrecht/v1"]),
        (["opbrengst", "--status", "open"], []),
    ],
)
def test_lijst_met_filters(docs, arguments, ids):
    assert [row["id"] for row in json.loads(run("lijst", *arguments, "--uitvoer", "json").stdout)] == ids


def test_lijst_als_json_en_csv(docs):
    assert json.loads(run("lijst", "handreiking", "--uitvoer", "json").stdout) == [
        {
            "id": "doorstroomtoets",
            "titel": "Doorstroomtoets op orde",
            "pad": "handreikingen/doorstroomtoets.md",
            "themas": ["toetsen"],
            "rollen": ["ict-coordinator"],
            "sectoren": ["po"],
            "status": "werkversie",
            "netwerk": "po-vo",
        }
    ]
    rows = list(csv.reader(run("lijst", "opbrengst", "--uitvoer", "csv").stdout.splitlines()))
    assert rows[0] == ["id", "titel", "pad", "themas", "rollen", "sectoren", "status", "netwerk"]
    assert rows[2][1] == "'=1+1 is twee."
    assert run("lijst", "--uitvoer", "csv").stdout.splitlines()[:2] == ["soort,aantal", "thema,1"]


def test_lijst_noemt_het_thema_dat_er_op_lijkt(docs):
    result = run("lijst", "--thema", "toetzen")
    assert (result.exit_code, result.output) == (
        2,
        "Fout: Het thema ‘toetzen’ bestaat niet. Bedoel je ‘toetsen’?\n",
    )


def test_lijst_waarschuwt_als_er_iets_kan_ontbreken(docs):
    write(docs, {"rollen/ict-coordinator.md": "geen gegevens"})
    result = run("lijst", "rol")
    assert (result.exit_code, result.stdout) == (0, "Niets gevonden.\n")
    assert (
        result.stderr == "Let op: er zijn fouten, dus er kan iets ontbreken. Zie handreikingen controleer.\n"
    )


# --- schema ----------------------------------------------------------------------------------------------


def test_schema_van_een_soort(docs):
    schema = json.loads(run("schema", "handreiking").stdout)
    assert schema["title"] == "handreiking"
    assert {"titel", "samenvatting", "themas", "status"} <= set(schema["required"])


def test_schema_van_alle_soorten_naar_bestanden(docs, tmp_path):
    names = sorted(kind.soort for kind in all_kinds())
    assert sorted(json.loads(run("schema").stdout)) == names
    assert (
        run("schema", "--map", "uit/schema").stdout == f"Geschreven: {len(names)} bestanden in uit/schema.\n"
    )
    assert sorted(path.name for path in (tmp_path / "uit/schema").iterdir()) == [
        f"{name}.schema.json" for name in names
    ]
    assert run("schema", "rol", "--map", "docs/themas/toetsen.md").exit_code == 2
