"""Make the faces of the PDFs smaller: without hints for old screens, and without kerning too small to see.

Usage: python tools/pdfletter.py FROM TO. Needs fonttools; tools/lettertype.sh installs it.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from fontTools import subset

UNSEEN = 25
"""Thousandths of the size of a letter. In text of 10,5 points this is a quarter of a point."""
KEPT = ["kern", "mark", "mkmk", "ccmp", "locl", "tnum"]


def main(source: Path, target: Path) -> None:
    """Make every face in a folder."""
    for file in sorted(source.glob("*.ttf")):
        options = subset.Options(hinting=False, layout_features=KEPT, name_IDs=["*"], glyph_names=False)
        options.notdef_outline = True
        font = subset.load_font(str(file), options)
        smaller = subset.Subsetter(options)
        smaller.populate(unicodes=list(font.getBestCmap()))
        smaller.subset(font)
        for value in _kerning(font):
            if abs(getattr(value, "XAdvance", 0)) <= UNSEEN * font["head"].unitsPerEm / 1000:
                value.XAdvance = 0
        font.save(str(target / file.name))


def _kerning(font: Any) -> Iterator[Any]:
    """The distance of every pair of letters."""
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for found in lookup.SubTable:
            table = found.ExtSubTable if found.LookupType == 9 else found
            if table.LookupType == 2 and table.Format == 1:
                values = [pair.Value1 for pairs in table.PairSet for pair in pairs.PairValueRecord]
            elif table.LookupType == 2:
                values = [second.Value1 for first in table.Class1Record for second in first.Class2Record]
            else:
                values = []
            yield from filter(None, values)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
