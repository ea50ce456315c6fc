"""Write every page as the plain Markdown that our renderer gets, so that other themes can build the same content.

Usage: python bench/voorkant_inhoud.py DOCS TARGET
"""

import shutil
import sys
from functools import partial
from pathlib import Path

from handreikingen.inspection import inspect
from handreikingen.peildatum import reference_day
from handreikingen.views.blocks import foot, head
from handreikingen.views.environment import StrictEnvironment
from handreikingen.views.macros import MACROS, call
from handreikingen.views.pictures import pictures
from handreikingen.views.view import View


def main(docs: Path, target: Path) -> None:
    """Write the pages, the files beside them and the pictures that pages link to."""
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(docs, target)
    catalog = inspect(docs, reference_day()).catalog
    made = pictures(catalog)
    for path, text in made.items():
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        (target / path).write_text(text, "utf-8")
    for document in catalog.documents:
        view = View(catalog, document.path, "", frozenset(made))
        environment = StrictEnvironment({name: partial(call, view, name) for name in MACROS})
        body = environment.from_string(document.body).render()
        text = f"{head(view, document)}\n{body}\n\n{foot(view, document)}"
        (target / document.path).write_text(text, "utf-8")
    print(f"{len(catalog.documents)} pagina's in {target}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
