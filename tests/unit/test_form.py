"""The form says what the command line says, about the same examples, and writes files that are right."""

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from handreikingen.exports.form import KINDS, form_data, form_script
from handreikingen.frontmatter import read_register, split_page
from handreikingen.inspection import inspect, inspect_tree
from handreikingen.problems import Severity
from handreikingen.sources import Source, read_tree, tree_from_texts
from tests.tekening import PEILDATUM
from tests.unit.test_fout import BASE, EXAMPLES, EXPECTED

ROOT = Path(__file__).parents[2]
ASSETS = ROOT / "handreikingen" / "theme" / "assets"
SCRIPTS = [ASSETS / f"formulier-{name}.js" for name in ("woorden", "regels", "controle", "bestand")]
SOORTEN = {getattr(kind, "folder", "") or getattr(kind, "file", ""): kind.soort for kind in KINDS}
OTHER_KIND = {"berichten": "handreikingen"}
"""The form has no news: what an example says wrong there, is said in a guide."""


def base() -> Any:
    return inspect(BASE, PEILDATUM).catalog


def run(cases: list[dict[str, Any]], folder: Path) -> list[dict[str, Any]]:
    """What the form finds and writes."""
    model = folder / "model.js"
    model.write_text(form_script(base()), "utf-8")
    runner = Path(__file__).with_name("formulier.mjs")
    command = ["node", str(runner), str(model), *map(str, SCRIPTS)]
    done = subprocess.run(command, input=json.dumps(cases), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert isinstance(found, list)
    return found


def case_of(example: Path) -> dict[str, Any] | None:
    """What someone would have to fill in to make the fault of an example; None when the form has no place for it."""
    files = sorted(path for path in example.rglob("*") if path.is_file() and path.name != EXPECTED)
    if not all(file.suffix in (".md", ".yml") for file in files):
        return None
    return next((case for file in files if (case := case_of_file(file, example))), None)


def case_of_file(file: Path, example: Path) -> dict[str, Any] | None:
    """The same of one file."""
    path = file.relative_to(example).as_posix()
    if path == "data/vragen.yml":
        root, _ = read_register(Source(path, file.read_text("utf-8")))
        plain = root.plain() if root else []
        return (
            {"soort": "vraag", "waarden": plain[0], "tekst": ""}
            if isinstance(plain, list) and plain
            else None
        )
    page, problems = split_page(Source(path, file.read_text("utf-8")))
    folder = path.split("/", 1)[0]
    if problems or page.fields is None or OTHER_KIND.get(folder, folder) not in SOORTEN:
        return None
    values = page.fields.plain()
    assert isinstance(values, dict)
    if folder in OTHER_KIND:
        guide, _ = split_page(Source("x.md", (BASE / "handreikingen/eerste.md").read_text("utf-8")))
        assert guide.fields is not None
        whole = guide.fields.plain()
        assert isinstance(whole, dict)
        values = {**whole, **{name: value for name, value in values.items() if name in whole}}
    return {"soort": SOORTEN[OTHER_KIND.get(folder, folder)], "waarden": values, "tekst": page.body}


def said_by_command(result: dict[str, Any]) -> list[str]:
    """What `controleer` says about the file that the form wrote."""
    texts = {source.path: source.text for source in read_tree(BASE).sources}
    inspection = inspect_tree(tree_from_texts({**texts, result["pad"]: result["bestand"]}), PEILDATUM)
    return sorted({line for p in inspection.problems if p.place.path == result["pad"] and p.severity is Severity.FOUT
                   if (line := f"{p.code}: {p.message} {p.hint}".rstrip())})  # fmt: skip


MEETING = {"titel": "Dag", "samenvatting": "Kort.", "begin": "2026-11-20", "vorm": "fysiek"}
EXTRA = {
    "HR028": {**MEETING, "stukken": [{"titel": "Dia’s", "url": "www.example.org"}]},
    "HR029": {**MEETING, "opbrengst": [{"id": "De Toets", "soort": "vraag", "tekst": "Hoe?"}]},
}
"""The examples of these are about kinds that the form does not have."""
CASES = {example.name: case for example in EXAMPLES if (case := case_of(example))}
CASES |= {name: {"soort": "bijeenkomst", "waarden": values, "tekst": ""} for name, values in EXTRA.items()}
KNOWN = set(form_data(inspect(BASE, PEILDATUM).catalog)["meldingen"])
APPLIES = sorted(set(CASES) & KNOWN)


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    found = run([CASES[name] for name in APPLIES], tmp_path_factory.mktemp("formulier"))
    return dict(zip(APPLIES, found, strict=True))


WHERE_DIFFERS = {"HR103"}
"""The place in the message is a line of a file, which a form does not have."""


@pytest.mark.parametrize("name", APPLIES)
def test_het_formulier_zegt_wat_de_opdracht_zegt(name: str, results: dict[str, dict[str, Any]]) -> None:
    said = sorted({f"{code}: {words}" for code, words in results[name]["fouten"]})
    command = said_by_command(results[name])
    if name in WHERE_DIFFERS:
        said, command = [line[:5] for line in said], [line[:5] for line in command]
    assert said == command
    assert any(line.startswith(name) for line in said)


def test_een_melding_herhaalt_niet_wat_van_een_persoon_is(tmp_path: Path) -> None:
    """Not on the command line, in a public log, and not in the form, which says the same."""
    private = (
        "Bel 06-12345678 of",
        "jörg.x@school.example",
        "nummer 111222333",
        "111222333 0612345678 a@b.example",
    )
    cases = [{"soort": "bijeenkomst", "waarden": {**MEETING, "vorm": text}, "tekst": ""} for text in private]
    for result in run(cases, tmp_path):
        said = sorted({f"{code}: {words}" for code, words in result["fouten"]})
        assert said == said_by_command(result)
        assert "‘[weggelaten]" in " ".join(said).replace("Bel ", "").replace("nummer ", "")
        assert not re.search(r"111222333|12345678|@|jörg", " ".join(said))


def test_elke_code_van_het_formulier_heeft_een_voorbeeld_dat_erdoorheen_gaat() -> None:
    assert sorted(KNOWN - set(APPLIES)) == []


GOED: list[dict[str, Any]] = [
    {
        "soort": "praktijkvoorbeeld",
        "waarden": {
            "titel": "Toetsen: hoe wij het doen (#1)", "samenvatting": "Kort: ja, 'zo' & \"zo\".",
            "themas": ["toetsen"], "herkomst": "echt", "organisatie": "Netwerk: Noord",
            "organisatie_soort": "netwerk",
            "resultaat": "- Eén lijst.\nEn rust: 100%.",
            "geleerd": ["no", "12:30", "0123", "@thuis", "*ster*", " # hekje"],
        },
        "tekst": "## Aanleiding\n\nEr was: iets.\n\n---\n\nMeer.",
    },
    {
        "soort": "bijeenkomst",
        "waarden": {
            "titel": "Netwerkdag Zwolle", "samenvatting": "Wat we bespraken.",
            "begin": "2026-11-20 09:30", "vorm": "fysiek", "deelnemers": "26",
            "programma": ["Opening", "Ronde 1: toetsen"],
            "opbrengst": [
                {"id": f"v{n}", "soort": "vraag", "tekst": f"Hoe doe je {n}?", "thema": "toetsen"} for n in (1, 2, 3)
            ],
            "peilingen": [{"id": "peiling-1", "vraag": "Doen?", "stemmen": "26",
                           "opties": [{"tekst": "ja", "aantal": "25"}, {"tekst": "nee", "aantal": "1"}]}],
        },
        "tekst": "## In het kort\n\nGoed.",
    },
    {
        "soort": "handreiking",
        "waarden": {
            "titel": "Zo doe je dat", "samenvatting": "Kort.", "themas": ["toetsen"], "status": "werkversie",
            "doe_tijd": "1 uur", "resultaat": "een lijst", "kleine_school": "ja",
            "beantwoordt": ["2024-01-15-lancering/v1"],
        },
        "tekst": "",
    },
]  # fmt: skip


def test_een_goed_ingevuld_formulier_geeft_een_goed_bestand(tmp_path: Path) -> None:
    found = run(GOED, tmp_path)
    assert [result["fouten"] for result in found] == [[], [], []]
    assert [said_by_command(result) for result in found] == [[], [], []]
    for case, result in zip(GOED, found, strict=True):
        page, problems = split_page(Source(result["pad"], result["bestand"]))
        assert page.fields is not None
        assert problems == []
        assert page.fields.plain() == case["waarden"]
        assert page.body.strip() == case["tekst"].strip()
    assert found[1]["pad"] == "bijeenkomsten/2026-11-20-netwerkdag-zwolle.md"


def test_het_script_met_gegevens_kan_niets_afsluiten() -> None:
    assert "<" not in form_script(base())
