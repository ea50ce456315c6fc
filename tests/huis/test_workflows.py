"""What GitHub runs for us is right, says what it needs, and is made from the same model."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from handreikingen.inspection import repository_address, site_address
from handreikingen.site.build.inputs import NOT_IN_PAGES
from handreikingen.site.build.run import STORE
from tools.formulieren import made
from tools.nakijkissue import LABEL, plan
from tools.naspelen import prove, steps

ROOT = Path(__file__).resolve().parents[2]
BIN = Path(sys.executable).parent
GITHUB = ROOT / ".github"
TEMPLATES = GITHUB / "ISSUE_TEMPLATE"

SOUND = """
name: Goed
on: push
permissions: {}
concurrency: {group: goed, cancel-in-progress: true}
jobs:
  doe:
    name: Doe
    runs-on: ubuntu-latest
    timeout-minutes: 5
    steps:
      - name: Doe
        run: make site
"""
BAD = {
    "check-jsonschema": ("jobs:", "jobz:"),
    "actionlint": ("make site", "make ${{ github.event.nergens }} ${{"),
    "zizmor": ("make site", "echo ${{ github.event.pull_request.title }}"),
}
COMMANDS = {
    "check-jsonschema": ["--builtin-schema", "vendor.github-workflows"],
    "actionlint": [],
    "zizmor": ["--offline", "--no-progress", "--quiet", "--strict-collection", "--persona=auditor"],
}


def judged(tool: str, text: str, folder: Path) -> int:
    """The exit code of a tool about a workflow."""
    path = folder / ".github" / "workflows" / "proef.yml"
    path.parent.mkdir(parents=True)
    path.write_text(text, "utf-8")
    command = [str(BIN / tool), *COMMANDS[tool], str(path)]
    return subprocess.run(command, cwd=folder, capture_output=True, check=False).returncode


@pytest.mark.parametrize("tool", COMMANDS)
def test_een_gereedschap_ziet_wat_fout_is_en_laat_door_wat_goed_is(tool: str, tmp_path: Path) -> None:
    if not (BIN / tool).exists():
        pytest.skip(f"{tool} is not installed here")
    assert judged(tool, SOUND, tmp_path / "goed") == 0
    assert judged(tool, SOUND.replace(*BAD[tool]), tmp_path / "fout") != 0


def test_wat_uit_het_model_komt_is_bij() -> None:
    stale = [path for path, text in made().items() if (ROOT / path).read_text("utf-8") != text]
    assert stale == [], "run `make formulieren`"


def test_de_links_naar_formulieren_noemen_velden_die_er_zijn() -> None:
    ids = {path.name: {field.get("id") for field in yaml.safe_load(path.read_text("utf-8"))["body"]}
           for path in TEMPLATES.glob("*.yml") if path.name != "config.yml"}  # fmt: skip
    assert "pagina" in ids["probleem.yml"]
    assert {"tekst", "gegevens"} <= ids["vraag.yml"]
    foot = (ROOT / "handreikingen/templates/foot.md.j2").read_text("utf-8")
    assert re.findall(r"template=(\w+\.yml)&pagina=", foot) == ["probleem.yml", "vraag.yml"]
    assert {"pagina", "deel"} <= ids["probleem.yml"] & ids["vraag.yml"]


def test_het_adres_staat_alleen_waar_beheer_het_noemt() -> None:
    """Who takes the site over changes these files (BEHEER.md, 1 and 2), and nothing else breaks or stays behind."""
    settings = ROOT / "mkdocs.yml"
    site, repository = site_address(settings), repository_address(settings)
    owner = repository.rsplit("/", 2)[-2]
    marks = (site.removeprefix("https://").rstrip("/"), repository.removeprefix("https://"), f"@{owner}/")
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    texts = {
        name: (ROOT / name).read_text("utf-8", "replace")
        for name in listed.splitlines()
        if (ROOT / name).is_file()
    }
    found = {name for name, text in texts.items() if any(mark in text for mark in marks)}
    assert found == {
        "mkdocs.yml",
        "publiccode.yml",
        ".github/ISSUE_TEMPLATE/config.yml",
        ".github/CODEOWNERS",
    }
    told = (ROOT / "BEHEER.md").read_text("utf-8")
    assert [name for name in found if f"`{name}`" not in told] == []
    assert f"{site}meedoen/delen/" in texts[".github/ISSUE_TEMPLATE/config.yml"]


def test_beheer_noemt_de_labels_de_controles_en_de_acties_die_er_zijn() -> None:
    told = (ROOT / "BEHEER.md").read_text("utf-8")
    forms = [
        yaml.safe_load(path.read_text("utf-8"))
        for path in TEMPLATES.glob("*.yml")
        if path.name != "config.yml"
    ]
    labels = {label for form in forms for label in form["labels"]} | {LABEL}
    (line,) = [line for line in told.splitlines() if line.startswith("Maak onder Issues, Labels")]
    assert set(re.findall(r"`([^`]+)`", line)) == labels
    workflows = [yaml.safe_load(path.read_text("utf-8")) for path in (GITHUB / "workflows").glob("*.yml")]
    for workflow in workflows:
        assert f"**{workflow['name']}**" in told or workflow["name"] == "Techniek"
    (line,) = [line for line in told.splitlines() if "controles zijn verplicht" in line]
    jobs = {job["name"] for workflow in workflows for job in workflow["jobs"].values()}
    assert "Inhoud controleren" in jobs
    assert "**Inhoud controleren**" in line
    (matrix,) = [job["strategy"]["matrix"]["python"] for workflow in workflows
                 for job in workflow["jobs"].values() if "strategy" in job]  # fmt: skip
    assert f"**Python {matrix[0]}** tot en met **Python {matrix[-1]}**" in line
    uses = {step["uses"].split("/")[0] for workflow in workflows
            for job in workflow["jobs"].values() for step in job["steps"] if "uses" in step}  # fmt: skip
    assert uses == {"actions"}, "BEHEER.md laat alleen acties van GitHub zelf toe"


def test_elke_plek_in_codeowners_bestaat_en_heeft_een_groep() -> None:
    lines = [line.split() for line in (GITHUB / "CODEOWNERS").read_text("utf-8").splitlines()]
    rules = [line for line in lines if line and not line[0].startswith("#")]
    assert all(re.fullmatch(r"@[\w-]+/(techniek|inhoud)", owner) for _, *owners in rules for owner in owners)
    assert [path for path, *_ in rules if path != "*" and not (ROOT / path.strip("/")).exists()] == []


def test_een_voorstel_krijgt_geen_geheimen_en_mag_alleen_lezen() -> None:
    text = (GITHUB / "workflows" / "voorstel.yml").read_text("utf-8")
    assert "secrets" not in text
    assert "pull_request_target" not in text
    jobs = yaml.safe_load(text)["jobs"].values()
    assert [job["permissions"] for job in jobs] == [{"contents": "read"}]


def test_niets_van_een_ander_staat_letterlijk_in_een_opdracht() -> None:
    found = [
        step.command
        for path in (GITHUB / "workflows").glob("*.yml")
        for step in steps(path.read_text("utf-8"), "x")
    ]
    assert [command for command in found if "${{" in command] == []


def test_het_naspelen_voert_uit_slaat_over_en_ziet_een_fout(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    subprocess.run(["git", "init", "--quiet", str(tmp_path)], check=True)
    workflow = tmp_path / ".github/workflows/proef.yml"
    workflow.parent.mkdir(parents=True)
    lines = [
        {"run": "make bewijs"},
        {"run": 'test "$A" = HEAD~1', "env": {"A": "${{ github.event.pull_request.base.sha }}"}},
        {"run": "false"},
    ]
    workflow.write_text(yaml.safe_dump({"jobs": {"doe": {"steps": lines}}}), "utf-8")
    subprocess.run(["git", "add", "-A"], cwd=tmp_path, check=True)
    failed = prove(tmp_path, [])
    assert [line.split(":\n")[0] for line in failed] == ["proef, doe: false gaf afsluitcode 1"]
    assert "goed          proef, doe: test" in (said := capsys.readouterr().out)
    assert "overgeslagen  proef, doe: make bewijs (dit is het bewijs zelf)" in said


def test_het_naspelen_ziet_een_document_en_wat_een_opdracht_verandert(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    subprocess.run(["git", "init", "--quiet", str(tmp_path)], check=True)
    (tmp_path / "README.md").write_text("Doe `make a`.\n\n```\nmake b   # en dit\n```\n", "utf-8")
    (tmp_path / "BEHEER.md").write_text("Doe `make a`, en dan `make c`.\n", "utf-8")
    (tmp_path / "Makefile").write_text("a:\n\ttouch nieuw\nb:\n\techo anders >> README.md\n", "utf-8")
    subprocess.run(["git", "add", "-A"], cwd=tmp_path, check=True)
    failed = [line.split(":\n")[0] for line in prove(tmp_path, [])]
    changed = "README.md: deze bestanden zijn daarna anders: README.md"
    assert failed == [changed, "BEHEER.md: make c gaf afsluitcode 2"]
    assert capsys.readouterr().out.count(": make a ") == 1
    assert prove(tmp_path, ["CONTRIBUTING.md"]) == []


def cache_faults(name: str, text: str) -> list[str]:
    """What a workflow does with a cache that could bring something of a proposal into the site."""
    workflow = yaml.safe_load(text)
    on = workflow[True]  # to YAML 1.1 the word is a truth value
    from_main = on.keys() <= {"push", "schedule"} and on.get("push", {}).get("branches") == ["main"]
    steps_ = [step for job in workflow["jobs"].values() for step in job["steps"]]
    uses = {step.get("uses", "").partition("@")[0] for step in steps_}
    found = []
    if re.search(r"pull_request_target|workflow_run", text):
        found.append("runs with the rights of main on what others wrote")
    if name in ("publiceren", "uitgave") and re.search(r"actions/cache|^\s+cache:", text, re.MULTILINE):
        found.append("publishes from a cache")
    if "actions/cache" in uses:
        found.append("use cache/restore and cache/save apart")
    if "actions/cache/save" in uses and ("actions/cache/restore" in uses or not from_main):
        found.append("only main fills a cache, and from nothing")
    return found


def test_een_cache_kan_een_voorstel_niet_gebruiken_om_de_site_te_besmetten() -> None:
    """What is published is built without a cache; elsewhere only main may fill one."""
    texts = {path.stem: path.read_text("utf-8") for path in (GITHUB / "workflows").glob("*.yml")}
    assert [(name, found) for name, text in texts.items() if (found := cache_faults(name, text))] == []
    filling, taking = texts["voorraad"], texts["voorstel"]
    assert "actions/cache/save@" in filling
    assert "actions/cache/restore@" in taking
    for bad in (
        filling.replace("branches: [main]", "branches: ['**']"),
        filling.replace("  push:\n    branches: [main]", "  pull_request:"),
        filling.replace("  schedule:", "  pull_request:\n  schedule:"),
        filling.replace("actions/cache/save@", "actions/cache@"),
        taking.replace("actions/cache/restore@", "actions/cache/save@"),
    ):
        assert bad not in (filling, taking)
        assert cache_faults("x", bad) != [], bad
    assert cache_faults("publiceren", filling) == ["publishes from a cache"]


def test_een_voorstel_haalt_op_wat_main_bewaart() -> None:
    paths, keys, settings = {}, {}, {}
    for name, action in (("voorraad", "save"), ("voorstel", "restore")):
        workflow = yaml.safe_load((GITHUB / "workflows" / f"{name}.yml").read_text("utf-8"))
        (job,) = workflow["jobs"].values()
        (step,) = [s for s in job["steps"] if s.get("uses", "").startswith(f"actions/cache/{action}@")]
        paths[name], keys[name] = step["with"]["path"], step["with"]
        asked = (f"{variable}={value}" for variable, value in job.get("env", {}).items())
        asked = (line for line in asked if line.startswith("HANDREIKINGEN_"))
        (python,) = [s["with"] for s in job["steps"] if s.get("uses", "").startswith("actions/setup-python@")]
        settings[name] = [python, *(line for line in asked if not line.startswith(NOT_IN_PAGES))]
    assert paths == dict.fromkeys(paths, STORE)
    assert settings["voorraad"] == settings["voorstel"], "what main keeps is of no use to another build"
    assert keys["voorraad"]["key"].startswith(keys["voorstel"]["restore-keys"])
    assert keys["voorstel"]["key"].startswith(keys["voorstel"]["restore-keys"])


def test_wie_schrijft_bouwt_niet_en_wie_bouwt_schrijft_niet() -> None:
    """A job that may change something on GitHub runs nothing that comes from the content."""
    harmless = {"make uitgave", "make nakijken", "make nakijkissue"}
    for path in (GITHUB / "workflows").glob("*.yml"):
        for job in yaml.safe_load(path.read_text("utf-8"))["jobs"].values():
            may_write = "write" in job["permissions"].values()
            run = {step["run"].strip() for step in job["steps"] if "run" in step}
            assert not may_write or run <= harmless, path.name


def test_het_overzicht_komt_na_elke_stap_en_ook_als_er_een_mislukt() -> None:
    for name in ("voorstel", "publiceren"):
        text = (GITHUB / "workflows" / f"{name}.yml").read_text("utf-8")
        (job,) = [
            job
            for job in yaml.safe_load(text)["jobs"].values()
            if "HANDREIKINGEN_KEURING" in job.get("env", {})
        ]
        last = job["steps"][-1]
        assert (last["run"], last["if"]) == ("make overzicht", "${{ !cancelled() }}")
        assert last["env"] == {"UITKOMST": "${{ job.status }}"}
        order = [step["run"] for step in job["steps"] if "run" in step]
        assert order[:3] == ["make keuring", "make site", "make koppelingen"]


@pytest.mark.parametrize(
    ("text", "numbers", "first"),
    [("", [], None), ("", [7], "close"), ("- [ ] x", [], "create"), ("- [ ] x", [7, 9], "edit")],
)
def test_er_is_hooguit_een_issue_over_nakijken(text: str, numbers: list[int], first: str | None) -> None:
    commands = plan(text, numbers, "x.md")
    assert (commands[0][1] if commands else None) == first
