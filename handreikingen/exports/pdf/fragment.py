"""The fragment of a page: Typst that is the same in every document, with what a document must know of it."""

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from lxml import html

from handreikingen.catalog import Catalog
from handreikingen.exports.pdf.read import Reader
from handreikingen.exports.pdf.rendered import Publication, RenderedPage
from handreikingen.exports.pdf.split import split
from handreikingen.exports.pdf.tree import Anchor, Blocks, Link, Paragraph, plain
from handreikingen.exports.pdf.write import HERE, Writer, breakable, literal
from handreikingen.problems import Problem

_BETWEEN_WORDS = re.compile(r"[^\w’'-]+")


@dataclass(frozen=True, slots=True)
class Fragment:
    """What is kept of a page."""

    path: str
    url: str
    typst: str
    ids: tuple[str, ...]
    """Every place on the page that can be linked to."""
    links: tuple[tuple[str, str, str, str], ...]
    """Links inside the site: target, address as written, heading and words."""
    sources: tuple[tuple[str, str, str], ...]
    """The sources: place in the site, words (to sort by) and Typst."""
    words: str
    """All words, small and with one space around each, to find the terms that it uses."""
    pictures: tuple[str, ...]
    places: tuple[str, ...]
    """Every place that its Typst really holds: without what documents put elsewhere."""
    targets: tuple[str, ...]
    """The places in the site that its Typst links to."""

    @property
    def name(self) -> str:
        """The name of its file: by content, so that an unchanged page is an unchanged file."""
        return "p" + hashlib.sha256(self.typst.encode()).hexdigest()[:16]

    def to_json(self) -> str:
        """For the store."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> "Fragment":
        """From the store."""
        data = json.loads(text)
        for name in ("links", "sources"):
            data[name] = tuple(map(tuple, data[name]))
        for name in ("ids", "pictures", "places", "targets"):
            data[name] = tuple(data[name])
        return cls(**data)


def bare(text: str) -> str:
    """The words of a text, to compare."""
    return _BETWEEN_WORDS.sub(" ", text.casefold()).strip()


def make_fragment(
    page: RenderedPage, publication: Publication, catalog: Catalog
) -> tuple[Fragment, list[Problem], dict[str, bytes]]:
    """The fragment of a page, what is wrong with it, and its pictures."""
    reader = Reader(page, publication, catalog)
    document = catalog.by_path.get(page.path)
    tree = split(reader.read(), document.titel if document else page.path)
    writer = Writer()
    summary = [b for b in tree.intro if isinstance(b, Paragraph) and b.role == "samenvatting"]
    notices = [b for b in tree.intro if b not in summary]
    parts = {
        "titel": writer.inlines(tree.title),
        "samenvatting": "".join(writer.inlines(paragraph.children) for paragraph in summary),
        "meldingen": writer.blocks(notices),
        "gegevens": writer.blocks([tree.facts]),
        "inhoud": writer.blocks(tree.body),
    }
    typst = '#import "/onderdelen.typ": *\n' + "".join(
        f"#let {name}({HERE}) = [{body}]\n" for name, body in parts.items()
    )
    places, targets = tuple(writer.places), tuple(writer.targets)
    fragment = Fragment(
        path=page.path,
        url=page.place,
        typst=typst,
        ids=tuple(reader.ids),
        links=tuple(reader.links),
        sources=tuple(_sources(tree.sources, writer)),
        words=f" {bare(' '.join(reader.words))} ",
        pictures=tuple(sorted(reader.pictures)),
        places=places,
        targets=targets,
    )
    return fragment, reader.problems, reader.pictures


def _sources(items: Iterable[Blocks], writer: Writer) -> Iterable[tuple[str, str, str]]:
    """Each source; its address is printed too, for who reads on paper."""
    for blocks in items:
        nodes = [node for block in blocks if isinstance(block, Paragraph) for node in block.children]
        places = [node.target for node in nodes if isinstance(node, Link) and node.target]
        elsewhere = [node.address for node in nodes if isinstance(node, Link) and not node.target]
        own = [Link(n.address, "", n.children) if isinstance(n, Link) else n for n in nodes]
        own = [node for node in own if not isinstance(node, Anchor)]
        printed = f"#linebreak()#adres({literal(breakable(elsewhere[0]))})" if elsewhere else ""
        yield (places[-1] if places else ""), plain(tuple(nodes)), writer.inlines(own) + printed


def places_on(page: RenderedPage) -> set[str]:
    """Every place on a page that can be linked to, without reading the rest."""
    root = html.fragment_fromstring(page.html, create_parent="div")
    return {f"{page.place}#", *(f"{page.place}#{name}" for name in root.xpath("//@id"))}
