"""Reduce the Dutch word list of OpenTaal to what the project ships: `make woordenlijst`.

Input is the file of the Debian package `wdutch` (/usr/share/dict/dutch), which holds the same words as
`hunspell-nl`, written out. What two other words of the list make when glued together is left out: the
spelling check and the search glue them again. Same input, same bytes.
"""

import gzip
import re
import sys
from pathlib import Path

from handreikingen.woordenlijst import LIST, parts_of

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*'?")
DEBIAN = Path("/usr/share/dict/dutch")


def reduced(text: str) -> list[str]:
    """The words that are needed, sorted; with one kind of apostrophe. Short ones first: they make the others."""
    words = {word.replace("'", "’") for word in text.split("\n") if _WORD.fullmatch(word)}
    kept: set[str] = set()
    for word in sorted(words, key=lambda word: (len(word), word)):
        if parts_of(word, kept) is None:
            kept.add(word)
    return sorted(kept)


def main(source: Path) -> None:
    """Write the list from `source`."""
    words = reduced(source.read_text("utf-8"))
    LIST.write_bytes(gzip.compress("\n".join(words).encode("utf-8"), 9, mtime=0))
    print(f"{len(words)} woorden in {LIST.name} ({LIST.stat().st_size // 1024} kB)")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else DEBIAN)
