"""What a build leaves out because it was judged before can never have been a fault that stops it."""

import inspect
import re

from handreikingen.checks import CHECKS, NOTICES, STOPS, surroundings
from handreikingen.inspection import Known, inspect_tree
from handreikingen.problems import Severity
from handreikingen.problems.registry import all_codes
from handreikingen.sources import SourceTree, tree_from_texts
from tests.tekening import VANDAAG

PAGE = "---\ntitel: {title}\nsamenvatting: Over {title}.\n---\n{text}\n"
SITE = {
    "index.md": PAGE.format(title="Begin", text="[Verder](over/a.md)"),
    "over/a.md": PAGE.format(title="A", text="Tekst."),
}


def later(texts, changed):
    """The faults of `texts`, when only the files in `changed` are read and the others are known as in SITE."""
    first = inspect_tree(tree_from_texts(SITE), VANDAAG)

    same = {path: (doc,) for path, doc in first.catalog.by_path.items() if path not in changed}
    tree = tree_from_texts(texts)
    read = tuple(source for source in tree.sources if source.path in changed)
    known = Known({p: t for p, t in same.items() if p in texts}, surroundings(first.catalog), {})
    return inspect_tree(SourceTree(read, tree.files, tree.problems), VANDAAG, "", known).errors


def test_regels_die_een_bouw_overslaat_geven_nooit_een_fout():
    assert (*STOPS, *NOTICES) == CHECKS
    known, seen = all_codes(), set()
    for check in NOTICES:
        found = set(re.findall(r"codes\.(HR\d{3})", inspect.getsource(check)))
        assert found, check
        assert {known[code].severity for code in found} == {Severity.MELDING}
        seen |= found
    assert len(seen) > 5


def test_een_gewijzigde_en_een_verdwenen_pagina_geven_dezelfde_fouten_als_opnieuw_lezen():
    for texts, changed in (
        (SITE, ()),
        ({**SITE, "over/a.md": PAGE.format(title="A", text="[x](weg.md)")}, ("over/a.md",)),
        ({"index.md": SITE["index.md"]}, ("over/a.md",)),
        ({**SITE, "over/b.md": "geen velden"}, ("over/b.md",)),
    ):
        assert later(texts, changed) == inspect_tree(tree_from_texts(texts), VANDAAG).errors
    assert later({"index.md": SITE["index.md"]}, ("over/a.md",)) != ()
