"""The rules of the house that no linter knows. Every gate here also shows what it must reject."""

import ast
import re
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ENGINE = {"mkdocs", "material", "mkdocs_macros"}
LONGEST_HOOK = 25

TAGS = """
    a abbr address article aside audio b base bdi bdo blockquote body br button canvas caption circle cite
    clippath code col colgroup data datalist dd defs del desc details dfn dialog div dl dt ellipse em embed
    fieldset figcaption figure filter footer foreignobject form g h1 h2 h3 h4 h5 h6 head header hgroup hr html
    i iframe image img input ins kbd label legend li line lineargradient link main map mark marker mask math
    menu meta meter nav noscript object ol optgroup option output p path pattern picture polygon polyline pre
    progress q rect rp rt ruby s samp script section select slot small source span stop strong style sub
    summary sup svg symbol table tbody td template text textarea tfoot th thead time title tr track tspan u
    ul use var video wbr
"""
MARKUP = re.compile(rf"(?<!\?P)</?(?:{'|'.join(TAGS.split())})(?=[\s/>]|$)", re.IGNORECASE)

FORBIDDEN_TEXT = {
    "adres van een pakketregister": re.compile(
        r"(?:pypi|files\.pythonhosted|npmjs|deb\.debian|proxy\.golang)\.(?:org|com)", re.IGNORECASE
    ),
    "pad van één computer": re.compile(r"(?<![\w.\-/*])/(?:home|opt|root|Users|work)/[\w.]"),
}


@cache
def project_files() -> tuple[Path, ...]:
    """Files in git and new ones that git does not ignore."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return tuple(ROOT / name for name in sorted(listed.split("\0")) if name and (ROOT / name).is_file())


def python_files(*folders: str) -> list[Path]:
    return [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imports(tree: ast.AST) -> Iterator[str]:
    """Top-level names of everything a module imports, also inside functions."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.split(".")[0]


def docstrings(tree: ast.AST) -> set[int]:
    """Identities of the string nodes that only explain: a string as a statement of its own."""
    return {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}


def markup(source: str) -> list[str]:
    """HTML and SVG tags in the strings of a module; docstrings may talk about them."""
    tree = ast.parse(source)
    prose = docstrings(tree)
    strings = (
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in prose
    )
    return [found.group() for text in strings for found in MARKUP.finditer(text)]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("x = '<p>hallo</p>'", ["<p", "</p"]),
        ("x = f'<svg width={1}>'", ["<svg"]),
        ("x = '<div' + ' class=x>'", ["<div"]),
        ("x = 'a < b and <naam>'", []),
        ("x = r'(?P<a>x)'", []),
        ("'''Text about <details> blocks.'''", []),
    ],
)
def test_de_poort_op_tags_ziet_tags(source: str, expected: list[str]) -> None:
    assert markup(source) == expected


def test_geen_html_of_svg_in_python() -> None:
    found = {name(path): markup(path.read_text("utf-8")) for path in python_files("handreikingen")}
    assert {path: tags for path, tags in found.items() if tags} == {}


def test_alleen_site_en_hooks_kennen_de_motor() -> None:
    site = ROOT / "handreikingen" / "site"
    wrong = [
        f"{name(path)}: {module}"
        for path in python_files("handreikingen", "tools", "bench")
        if site not in path.parents
        for module in imports(ast.parse(path.read_text("utf-8")))
        if module in ENGINE
    ]
    assert wrong == []


def test_de_poort_op_imports_ziet_ze_ook_in_een_functie() -> None:
    tree = ast.parse("def f():\n    from mkdocs.config import base\n    import material.plugins as m")
    assert set(imports(tree)) == {"mkdocs", "material"}


def test_hooks_blijven_kort() -> None:
    lengths = {name(path): len(path.read_text("utf-8").splitlines()) for path in python_files("hooks")}
    assert {path: lines for path, lines in lengths.items() if lines > LONGEST_HOOK} == {}


def forbidden(text: str) -> list[str]:
    return [what for what, pattern in FORBIDDEN_TEXT.items() if pattern.search(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("--index-url https://" + "pypi" + ".org/simple", ["adres van een pakketregister"]),
        ("zie " + "/root" + "/.cache", ["pad van één computer"]),
        ("zie /netwerk/ en https://school.example/home/index", []),
    ],
)
def test_de_poort_op_adressen_ziet_ze(text: str, expected: list[str]) -> None:
    assert forbidden(text) == expected


def test_geen_adres_van_een_register_of_pad_van_een_computer() -> None:
    found = {name(path): forbidden(path.read_bytes().decode("utf-8", "replace")) for path in project_files()}
    assert {path: what for path, what in found.items() if what} == {}
