"""Keep one open issue that lists the pages past review; make it when there is none, close it when all are done.

Usage: python tools/nakijkissue.py FILE (needs GitHub's program `gh`, and GH_TOKEN)
"""

import json
import subprocess
import sys
from pathlib import Path

LABEL = "nakijken"
TITLE = "Pagina’s om na te kijken"


def gh(*arguments: str) -> str:
    """Standard output of a `gh` command that must succeed."""
    return subprocess.run(["gh", *arguments], check=True, capture_output=True, text=True).stdout


def plan(text: str, numbers: list[int], file: str) -> list[list[str]]:
    """The `gh` commands that bring the issue up to date."""
    if not text.strip():
        return [["issue", "close", str(number), "--comment", "Alles is nagekeken."] for number in numbers]
    if not numbers:
        return [
            ["label", "create", LABEL, "--force", "--description", "Inhoud die opnieuw gelezen moet worden"],
            ["issue", "create", "--title", TITLE, "--label", LABEL, "--body-file", file],
        ]
    return [["issue", "edit", str(numbers[0]), "--body-file", file]]


def main() -> None:
    """Do what the first lines say."""
    file = sys.argv[1]
    found = json.loads(gh("issue", "list", "--label", LABEL, "--state", "open", "--json", "number"))
    numbers = sorted(int(issue["number"]) for issue in found)
    for arguments in plan(Path(file).read_text("utf-8"), numbers, file):
        print(gh(*arguments).strip())


if __name__ == "__main__":
    main()
