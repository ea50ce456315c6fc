"""The text of a page without the signs that HTML does without: quotes, end tags, line ends between items.

After the gate, and on the page alone: exports and checks see what was rendered.
Source: HTML Standard, 13.1.2.3 (unquoted values) and 13.1.2.4 (optional tags).
"""

import re
from functools import lru_cache

_TAG_WITH_QUOTES = re.compile(r"(<[a-z][^<>\"]*\"[^<>]*>)")
_NEEDLESS = re.compile(r"(?<==)\"([\w./#:&;%?+,()!@~*-]+)\"(?=[ >])")
_BEFORE_ITEM = re.compile(r"\n(?=<[l]i>)")
_END = re.compile(r"</(?:li|td|th|tr|dt|dd)>\n?")
"""Two patterns that each begin with a plain sign are found sooner than one that begins with either."""


def lean(rendered: str) -> str:
    """HTML that a browser reads as the same page; what no tag is stays as it is."""
    parts = _TAG_WITH_QUOTES.split(_END.sub("", _BEFORE_ITEM.sub("", rendered)))
    parts[1::2] = map(_bare, parts[1::2])
    return "".join(parts)


@lru_cache(20_000)
def _bare(tag: str) -> str:
    return tag if "'" in tag else _NEEDLESS.sub(r"\1", tag)
