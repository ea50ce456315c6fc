"""The script of search: the parts in browser/ as one file, so that one request brings them all.

Comments and indents stay behind, which costs a reader nothing: the parts have no text of more than one line.
"""

import re
from functools import cache
from pathlib import Path

PARTS = ("taal", "data", "woorden", "motor", "lijst", "vak")
"""In the order in which they need each other."""
_UNREAD = re.compile(r"^[ ]*//.*\n|^[ ]+", re.MULTILINE)


@cache
def script() -> str:
    """All parts, in order."""
    folder = Path(__file__).parent / "browser"
    return "".join(_UNREAD.sub("", (folder / f"{part}.js").read_text(encoding="utf-8")) for part in PARTS)
