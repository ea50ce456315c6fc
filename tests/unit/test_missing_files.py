"""Take away any file that others refer to: every place that breaks is named, with file and line."""

import re
from pathlib import Path
from posixpath import dirname, join, normpath

import pytest

from handreikingen.inspection import inspect_tree
from handreikingen.sources import read_tree, tree_from_texts
from tests.tekening import VANDAAG

TREE = read_tree(Path(__file__).resolve().parents[2] / "docs")
CATALOG = inspect_tree(TREE, VANDAAG).catalog
LINK = re.compile(r"\]\(([^)\s#]+\.md)(?:#[^)]*)?\)")


def links_to(path):
    """The lines of the real content with a Markdown link to this file; found in another way than the check."""
    for source in TREE.sources:
        for number, line in enumerate(source.text.splitlines(), 1):
            for target in LINK.findall(line):
                if normpath(join(dirname(source.path), target)) == path and source.path != path:
                    yield source.path, number


def relations_to(path):
    """The places of all fields that name this page, or something on it."""
    gone = {
        entry.key
        for entry in CATALOG.entries.values()
        if (entry.owner or entry.thing) is CATALOG.by_path[path]
    }
    for key in gone:
        for relation in CATALOG.incoming.get(key, ()):
            if relation.place.path != path:
                yield relation.place.path, relation.place.line


@pytest.mark.traag
@pytest.mark.parametrize("path", [path for path in CATALOG.by_path if not path.endswith("index.md")])
def test_every_place_that_breaks_is_named(path):
    rest = {source.path: source.text for source in TREE.sources if source.path != path}
    found = inspect_tree(tree_from_texts(rest), VANDAAG).errors
    named = {(problem.place.path, problem.place.line) for problem in found}
    assert {*links_to(path), *relations_to(path)} <= named
