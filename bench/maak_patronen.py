"""The real content as patterns: where each page and register item has its name, references, dates and words.

A pattern is the text of the real thing with marks in it. `maak.py` fills the marks in for every copy, so that
a made-up site keeps the mix, the lengths and the relations of the real one, and grows along with it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml
from pydantic import BaseModel

from handreikingen.catalog import Catalog
from handreikingen.inspection import inspect
from handreikingen.model import Document
from handreikingen.model.meetings import Bijeenkomst, Vraag
from handreikingen.model.pages import Pagina
from handreikingen.model.references import references
from handreikingen.model.registers import Begrip, Bron
from handreikingen.peildatum import reference_day

DOCS = Path(__file__).parents[1] / "docs"
MARK = re.compile(r"§(\w)([^§]*)§")
"""`§r` a reference, `§l` a link to a page, `§s` the subject of this copy, `§w` a word, `§d` a day, `§n` a number."""
_LINK = re.compile(r"(?<=\]\()(?P<path>[a-z0-9./-]+\.md)(?P<anchor>#[^)\s]*)?(?=\))")
_WORD = re.compile(r"(?<![\w§.#/’-])[a-zéëïöü]{8,}(?![\w§’-])")
_NO_PROSE = re.compile(r"^(#|!!!|\?\?\?|```|\{\{|\[\^)")


@dataclass(frozen=True, slots=True)
class Pattern:
    """One page or register item with marks where copies differ."""

    soort: str
    id: str
    path: str
    """Its file, relative to docs/."""
    text: str


@dataclass(frozen=True, slots=True)
class Patterns:
    """The real content: what stays as it is, and what is copied."""

    fixed: dict[str, str]
    """Lists, pages about the site and small registers, by path."""
    pages: tuple[Pattern, ...]
    items: tuple[Pattern, ...]


def read_patterns(docs: Path = DOCS) -> Patterns:
    """The patterns of a docs folder."""
    catalog = inspect(docs, reference_day()).catalog
    fixed = {
        path: (docs / path).read_text("utf-8")
        for path in sorted(catalog.files)
        if not isinstance(catalog.by_path.get(path), Document) or isinstance(catalog.by_path[path], Pagina)
    }
    pages = tuple(_page(docs, document) for document in catalog.documents if not isinstance(document, Pagina))
    return Patterns(fixed, pages, tuple(_items(docs, catalog)))


def _page(docs: Path, document: Document) -> Pattern:
    front, body = _parts((docs / document.path).read_text("utf-8"))
    node = yaml.compose(front, Loader=yaml.CSafeLoader)
    assert isinstance(node, yaml.MappingNode)
    _mark_references(node, document)
    fields = {key.value: value for key, value in node.value}
    _change(fields["titel"], f"{fields['titel'].value} (§s§)")
    if "volgorde" in fields:
        _change(fields["volgorde"], f"§n{fields['volgorde'].value}§")
    if isinstance(document, Bijeenkomst):
        for name in {"begin", "einde"} & fields.keys():
            _change(fields[name], re.sub(r"\d{4}-\d\d-\d\d", r"§d\g<0>§", fields[name].value))
    text = f"---\n{_written(node)}---\n{_marked_body(document, body)}"
    return Pattern(document.soort, document.sleutel, document.path, text)


def _items(docs: Path, catalog: Catalog) -> Iterator[Pattern]:
    """The register items with the marks; organisations and the roadmap stay as they are."""
    for kind in (Bron, Begrip, Vraag):
        soort, file = kind.soort, kind.file
        found = (entry.thing for entry in catalog.entries.values())
        things = {thing.sleutel: thing for thing in found if isinstance(thing, kind)}
        register = yaml.compose((docs / file).read_text("utf-8"), Loader=yaml.CSafeLoader)
        assert isinstance(register, yaml.SequenceNode)
        for node in register.value:
            fields = {key.value: value for key, value in node.value}
            thing = things[fields["id"].value]
            _mark_references(node, thing)
            _change(fields["id"], f"§r{soort}|{thing.sleutel}§")
            if soort == "begrip":
                _change(fields["voorkeursterm"], f"§t{thing.naam}§")
                for name in {"alternatief", "zoekterm"} & fields.keys():
                    for word in fields[name].value:
                        _change(word, f"§t{word.value}§")
            yield Pattern(
                soort, thing.sleutel, file, _written(yaml.SequenceNode("tag:yaml.org,2002:seq", [node]))
            )


def _mark_references(node: yaml.MappingNode, model: BaseModel) -> None:
    """Put a mark on every id that a field names; the model knows which fields do."""
    for reference in references(model):
        found: yaml.Node = node
        for step in reference.path:
            if isinstance(step, int):
                found = found.value[step]
            else:
                pair = next(pair for pair in found.value if pair[0].value == step)
                found = pair[1] if step != reference.target else pair[0]
        _change(found, f"§r{','.join(reference.soorten)}|{reference.target}§")


def _change(node: yaml.Node, value: str) -> None:
    """Give a scalar another text; what was a date or number is text as long as the marks are in it."""
    node.value, node.tag = value, "tag:yaml.org,2002:str"


def _marked_body(document: Document, body: str) -> str:
    """The text with a mark on links to pages, and on long words outside headings, links and code."""
    folder = document.path.rpartition("/")[0]

    def link(found: re.Match[str]) -> str:
        target = (Path("/", folder) / found["path"]).as_posix()
        parts: list[str] = []
        for part in target.split("/")[1:]:
            parts = parts[:-1] if part == ".." else [*parts, part]
        return f"§l{'/'.join(parts)}|{found['anchor'] or ''}§"

    return "\n".join(
        line if _NO_PROSE.match(line.lstrip()) else _marked_words(_LINK.sub(link, line))
        for line in body.split("\n")
    )


def _marked_words(line: str) -> str:
    """Marks stay as they are: words are only looked for between them, and not in code or addresses."""
    parts = re.split(r"(§[^§]*§|`[^`]*`|\{[^}]*\}|\]\([^)]*\)|<[^>]*>|https?:\S+)", line)
    return "".join(part if n % 2 else _WORD.sub(r"§w\g<0>§", part) for n, part in enumerate(parts))


def _parts(text: str) -> tuple[str, str]:
    _, front, body = text.split("---\n", 2)
    return front, body


def _written(node: yaml.Node) -> str:
    written = yaml.serialize(node, Dumper=yaml.CSafeDumper, allow_unicode=True, width=10_000)
    assert isinstance(written, str)
    return written
