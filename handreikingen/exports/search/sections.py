"""Read the sections of a rendered page: heading, anchor and plain text.

The HTML comes from our own renderer, so a few patterns do: an HTML parser takes eight times as long,
and this runs over every page of every build. Nothing is changed here, only read.
"""

import html
import re
from dataclasses import dataclass

_UNSEEN = re.compile(r"<(?=[s!t])(?:(script|style|svg|template)\b.*?</\1\s*>|!--.*?-->)", re.DOTALL)
_UNSEEN_WITH_LINKS = re.compile(rf"{_UNSEEN.pattern}|<a[^>]*\bheaderlink\b.*?<[/]a>", re.DOTALL)
_HEADING = re.compile(
    r"""<(?:h([1-6])\b((?:[^>"']|"[^"]*"|'[^']*')*)>(.*?)</h\1\s*>"""
    r"""|[l]i (id="organisatie-[^"]+")>((?:(?!<[/]?li|: ).)*): )""",
    re.DOTALL,
)
"""A heading; or an item of a list that has an address of its own, and begins with the name of an organisation."""
_ID = re.compile(r"\bid=[\"']?([^\"'\s>]+)")
_INLINE = re.compile(r"</?(?:a|abbr|b|code|em|i|mark|small|span|strong|sub|sup)\b[^>]*>")
_TAG = re.compile(r"</?[a-zA-Z][^>\"']*(?:(?:\"[^\"]*\"|'[^']*')[^>\"']*)*>")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with the text up to the next heading. The first one of a page has neither heading nor anchor."""

    anchor: str
    heading: str
    text: str


def sections(content: str) -> list[Section]:
    """The sections of a page, in order."""
    seen = (_UNSEEN_WITH_LINKS if "headerlink" in content else _UNSEEN).sub("", content)
    found = list(_HEADING.finditer(seen))
    ends = [match.start() for match in found] + [len(seen)]
    result = [Section("", "", _plain(seen[: ends[0]]))]
    for match, end in zip(found, ends[1:], strict=True):
        text = _plain(seen[match.end() : end])
        if match[1] == "1":
            result[0] = Section("", "", f"{result[0].text} {text}".strip())
            continue
        anchor = _ID.search(match[2] or match[4] or "")
        heading = _plain(match[3] or match[5])
        result.append(Section(html.unescape(anchor[1]) if anchor else "", heading, text))
    return result


def _plain(piece: str) -> str:
    """The text of a piece of HTML, on one line."""
    text = html.unescape(_TAG.sub(" ", _INLINE.sub("", piece)))
    return " ".join(text.split())
