"""The files that describe the project agree with each other: pins, licence, publiccode.yml, besluiten."""

import itertools
import re
import tomllib
from importlib.metadata import distributions
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PIN = re.compile(
    r"^([A-Za-z0-9._-]+)==(\S+) \\\n((?: {4}--hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", re.MULTILINE
)
PLATFORMS = [("linux", "Linux", "posix"), ("darwin", "Darwin", "posix"), ("win32", "Windows", "nt")]
PYTHONS = ["3.11", "3.12", "3.13", "3.14"]


def pins(file: str) -> dict[str, str]:
    text = (ROOT / file).read_text("utf-8")
    return {canonicalize_name(name): version for name, version, _ in PIN.findall(text)}


def project() -> dict[str, Any]:
    with (ROOT / "pyproject.toml").open("rb") as file:
        table: dict[str, Any] = tomllib.load(file)["project"]
    return table


@pytest.mark.parametrize(
    "file",
    ["requirements.txt", "requirements-dev.txt", "requirements-kanarie.txt", "requirements-pdfmakers.txt"],
)
def test_elke_regel_heeft_een_versie_en_hashes(file: str) -> None:
    text = PIN.sub("", (ROOT / file).read_text("utf-8"))
    assert [line for line in text.splitlines() if line and not line.lstrip().startswith("#")] == []


def test_wat_pyproject_vraagt_ligt_vast() -> None:
    asked = [*project()["dependencies"], *project()["optional-dependencies"]["dev"], "setuptools>=77"]
    requirements = {canonicalize_name(r.name): r for r in map(Requirement, asked)}
    pinned = pins("requirements-dev.txt")
    wrong = [str(r) for key, r in requirements.items() if not r.specifier.contains(pinned.get(key, "0"))]
    assert wrong == []
    runtime = {canonicalize_name(Requirement(line).name) for line in project()["dependencies"]}
    assert runtime | {"setuptools"} <= pins("requirements.txt").keys()


def test_beide_lijsten_noemen_dezelfde_versies() -> None:
    site, dev = pins("requirements.txt"), pins("requirements-dev.txt")
    assert {name: version for name, version in site.items() if dev.get(name) != version} == {}


@pytest.mark.parametrize("extra", ["kanarie", "pdfmakers"])
def test_de_andere_programmas_staan_vast_naast_dezelfde_pakketten_als_de_site(extra: str) -> None:
    """A canary that builds with other releases than the site proves nothing about the site."""
    site, others = pins("requirements.txt"), pins(f"requirements-{extra}.txt")
    assert {name: version for name, version in site.items() if others.get(name) != version} == {}
    asked = map(Requirement, project()["optional-dependencies"][extra])
    assert [str(r) for r in asked if not r.specifier.contains(others.get(r.name, "0"))] == []


def missing(requirement: Requirement, pinned: dict[str, str]) -> list[str]:
    """Surroundings that ask for this requirement while nothing pins it."""
    if requirement.marker is None or canonicalize_name(requirement.name) in pinned:
        return []
    return [
        f"{requirement} ({platform}, Python {python})"
        for python, (platform, system, os_name) in itertools.product(PYTHONS, PLATFORMS)
        if requirement.marker.evaluate(
            {
                "python_version": python,
                "python_full_version": f"{python}.5",
                "sys_platform": platform,
                "platform_system": system,
                "os_name": os_name,
                "implementation_name": "cpython",
                "platform_python_implementation": "CPython",
                "extra": "",
            }
        )
    ]


def test_de_lijst_is_ook_op_andere_systemen_compleet() -> None:
    """Pins are made on one system: what only another one needs would be missing there."""
    pinned = pins("requirements-dev.txt")
    wanted = [
        Requirement(line)
        for package in distributions()
        if canonicalize_name(package.name) in pinned
        for line in package.requires or []
    ]
    assert [line for requirement in wanted for line in missing(requirement, pinned)] == []


def test_de_poort_op_andere_systemen_ziet_een_gat() -> None:
    found = missing(Requirement("alleenwindows; sys_platform == 'win32' and python_version >= '3.14'"), {})
    assert [line.split("(")[1] for line in found] == ["win32, Python 3.14)"]


def publiccode() -> dict[str, Any]:
    loaded = yaml.safe_load((ROOT / "publiccode.yml").read_text("utf-8"))
    assert isinstance(loaded, dict)
    return loaded


def test_publiccode_heeft_wat_de_standaard_vraagt() -> None:
    data = publiccode()
    required = {"publiccodeYmlVersion", "name", "url", "platforms", "developmentStatus", "softwareType"}
    assert required | {"description", "legal", "maintenance", "localisation"} <= data.keys()
    assert data["developmentStatus"] in {"concept", "development", "beta", "stable", "obsolete"}
    assert data["maintenance"]["type"] in {"internal", "contract", "community", "none"}
    assert data["localisation"].keys() == {"localisationReady", "availableLanguages"}
    for description in data["description"].values():
        assert len(description["shortDescription"].strip()) <= 150
        assert 150 <= len(description["longDescription"].strip()) <= 10_000
        assert description["features"]


def test_publiccode_zegt_hetzelfde_als_de_rest() -> None:
    data = publiccode()
    assert data["legal"]["license"] == project()["license"]
    assert str(data["softwareVersion"]) == project()["version"]
    assert data["url"] in (ROOT / "mkdocs.yml").read_text("utf-8"), (
        "het adres van de repository staat in mkdocs.yml"
    )


def test_besluiten_zijn_genummerd_en_hebben_dezelfde_opbouw() -> None:
    papers = sorted((ROOT / "besluiten").glob("*.md"))
    assert [path.name[:5] for path in papers] == [f"{number:04}-" for number in range(1, len(papers) + 1)]
    headings = {path.name: re.findall(r"^## (.+)$", path.read_text("utf-8"), re.MULTILINE) for path in papers}
    assert {file: h for file, h in headings.items() if h != ["Aanleiding", "Besluit", "Gevolgen"]} == {}
