"""A test with a limit in seconds runs alone and without coverage, and counts CPU seconds."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FILES = sorted(path for path in (ROOT / "tests").rglob("test_*.py") if path != Path(__file__))
CLOCKS = {"process_time", "thread_time", "cheapest"}
WALL_CLOCKS = {"perf_counter", "monotonic", "timeit"}


def unmarked(source: str) -> list[str]:
    """The test functions that read a clock, themselves or through a helper beside them, without the mark."""
    functions = {node.name: node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)}
    timed = {name for name, node in functions.items() if names_in(node) & CLOCKS}
    while more := {name for name, node in functions.items() if names_in(node) & timed} - timed:
        timed |= more
    return sorted(
        name
        for name in timed
        if name.startswith("test_")
        and not any("meting" in names_in(mark) for mark in functions[name].decorator_list)
    )


def names_in(tree: ast.AST) -> set[str]:
    """Every name and attribute in the tree."""
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    return names | {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_wie_meet_draagt_het_merkteken(path):
    source = path.read_text("utf-8")
    assert unmarked(source) == []
    assert names_in(ast.parse(source)) & WALL_CLOCKS == set()


def test_een_meting_zonder_merkteken_valt_op():
    helper = "def cost():\n    return process_time()\n"
    test = "def test_x():\n    assert cost() < 1\n"
    assert unmarked(helper + test) == ["test_x"]
    assert unmarked("def test_x():\n    time.process_time()\n") == ["test_x"]
    assert unmarked("def test_x():\n    cheapest(work)\n") == ["test_x"]
    assert unmarked(helper + "@pytest.mark.meting\n" + test) == []


def test_make_test_doet_de_metingen_apart():
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert '-m pytest -n 2 --cov -m "not meting"\n' in makefile
    assert "-m pytest -m meting\n" in makefile
