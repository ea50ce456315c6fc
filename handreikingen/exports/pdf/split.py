"""Take the blocks of a page apart: title, introduction, facts, text and sources."""

from collections.abc import Sequence

from handreikingen.exports.pdf.tree import (
    Block,
    Blocks,
    Box,
    Heading,
    Listing,
    PageTree,
    Paragraph,
    Terms,
    Text,
)

SOURCES = "pagina-bronnen"
"""The part with the sources of a page: a document gathers those of all its pages at the end."""
ABOUT = "over-deze-pagina"
"""The part with links for readers of the site: a document says this once, in `Over dit document`."""


def split(blocks: Blocks, fallback: str) -> PageTree:
    """The parts of a page; `fallback` is its title when it has no heading of level 1."""
    rest = list(blocks)
    title = next((b for b in rest if isinstance(b, Heading) and b.level == 1), None)
    if title is not None:
        rest.remove(title)
    sources = _take(rest, SOURCES)
    _take(rest, ABOUT)
    facts = next((b for b in rest if isinstance(b, Terms) and b.facts), Terms((), facts=True))
    intro: list[Block] = []
    if facts.items:
        intro = rest[: rest.index(facts)]
        rest = rest[rest.index(facts) + 1 :]
    elif rest and isinstance(rest[0], Paragraph) and rest[0].role == "samenvatting":
        intro, rest = rest[:1], rest[1:]
    items = tuple(item for block in sources if isinstance(block, Listing) for item in block.items)
    return PageTree(
        title=title.children if title else (Text(fallback),),
        intro=tuple(intro),
        facts=facts,
        body=(*rest, *(b for b in sources if not isinstance(b, Heading | Listing))),
        sources=items,
    )


def labels_of(intro: Sequence[Block]) -> tuple[Box, ...]:
    """The labels that may never be missing, such as ‘uit het mbo’."""
    return tuple(block for block in intro if isinstance(block, Box))


def _take(blocks: list[Block], anchor: str) -> list[Block]:
    """Remove and return the part under the heading with this anchor, up to the next heading as high."""
    start = next(
        (n for n, b in enumerate(blocks) if isinstance(b, Heading) and b.target.endswith(f"#{anchor}")), None
    )
    if start is None:
        return []
    top = blocks[start]
    assert isinstance(top, Heading)
    stop = next(
        (
            n
            for n, b in enumerate(blocks[start + 1 :], start + 1)
            if isinstance(b, Heading) and b.level <= top.level
        ),
        len(blocks),
    )
    taken, blocks[start:stop] = blocks[start:stop], []
    return taken
