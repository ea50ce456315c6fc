"""Write what is made from the model: the issue forms of GitHub and the schemas for an editor.

Usage: python tools/formulieren.py
"""

import json
from datetime import date
from pathlib import Path

from handreikingen.catalog import build_catalog
from handreikingen.exports.form.issue_forms import FOLDER, issue_forms
from handreikingen.model import PAGE_KINDS, REGISTER_KINDS
from handreikingen.schema import json_schema
from handreikingen.views.new_page import new_page

ROOT = Path(__file__).resolve().parent.parent
EDITOR = ".vscode/schema"
DAY = date(2000, 1, 1)
"""Stands for today in a snippet."""


def made() -> dict[str, str]:
    """The text of every file that is made, by its path in the project."""
    files = {f"{FOLDER}/{name}": text for name, text in issue_forms().items()}
    for kind in (*PAGE_KINDS, *REGISTER_KINDS):
        schema = json_schema(kind)
        if kind in REGISTER_KINDS:
            schema = {"$schema": schema.pop("$schema"), "type": "array", "items": {"$ref": "#/$defs/item"},
                      "$defs": {**schema.pop("$defs", {}), "item": schema}}  # fmt: skip
        files[f"{EDITOR}/{kind.soort}.json"] = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
    files[".vscode/handreikingen.code-snippets"] = (
        json.dumps(_snippets(), ensure_ascii=False, indent=2) + "\n"
    )
    return files


def _snippets() -> dict[str, object]:
    """A new page of every kind, by the name of the kind: type it in an empty file."""
    empty = build_catalog((), (), frozenset(), DAY)
    found: dict[str, object] = {}
    for kind in PAGE_KINDS:
        text = new_page(empty, kind.soort, "Titel", DAY).text.replace("\\", "\\\\").replace("$", "\\$")
        text = text.replace(str(DAY), "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE")
        found[kind.soort] = {"scope": "markdown", "prefix": kind.soort, "body": text.splitlines(),
                             "description": (kind.__doc__ or "").split("\n", 1)[0]}  # fmt: skip
    return found


def main() -> None:
    """Write them all."""
    for path, text in made().items():
        (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / path).write_text(text, encoding="utf-8", newline="\n")
        print(f"Geschreven: {path}")


if __name__ == "__main__":
    main()
