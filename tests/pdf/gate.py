"""The gate that every PDF passes: a validator, and what validators do not see. Returns faults as text."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import page as page_validation
import pikepdf
import pypdfium2

from handreikingen.exports.pdf import Product
from tests.pdf.expected import Expected, squeeze

FACES = frozenset(
    {
        "AtkinsonHyperlegibleNext-Regular",
        "AtkinsonHyperlegibleNext-Bold",
        "AtkinsonHyperlegibleNext-Italic",
        "AtkinsonHyperlegibleNext-BoldItalic",
        "AtkinsonHyperlegibleMono-Regular",
    }
)
BACK = frozenset({"Begrippen", "Bronnen", "Over dit document"})
"""Headings that a document adds at its end."""
CONTENTS = frozenset({"Inhoud"})
"""Headings that are not in the bookmarks."""
MM = 72 / 25.4
TOP, BOTTOM = 24 * MM, 20 * MM
"""Running head and foot: outside what is read as text."""

_FILE_NAME = re.compile(r"\.(svg|png|jpe?g|gif|webp)$", re.IGNORECASE)


class Tree:
    """The structure tree of a PDF."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        root: Any = pdf.Root.get("/StructTreeRoot", pikepdf.Dictionary())
        self.roles = {str(k): str(v) for k, v in root.get("/RoleMap", {}).items()}
        self.nodes = list(self._walk(root))

    def _walk(self, node: Any) -> Iterator[Any]:
        kids = node.get("/K")
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                yield kid
                yield from self._walk(kid)

    def kind(self, node: Any) -> str:
        name = str(node.S)
        return self.roles.get(name, name).lstrip("/")

    def count(self, pattern: str) -> Counter[str]:
        return Counter(kind for node in self.nodes if re.fullmatch(pattern, kind := self.kind(node)))


def faults(file: Path, product: Product, wanted: Expected) -> list[str]:
    """Everything that is wrong with a PDF."""
    report = page_validation.validate_pdf(file, profile="ua1")
    found = [f"{f.rule_id}: {f.message}" for f in report.failures]
    if not report.is_compliant and not found:
        found.append("not PDF/UA-1")
    with pikepdf.open(file) as pdf:
        tree = Tree(pdf)
        checks: tuple[Callable[[], Iterator[str]], ...] = (
            lambda: _document(pdf, product),
            lambda: _structure(tree, wanted),
            lambda: _bookmarks(pdf, tree),
            lambda: _links(pdf),
            lambda: _fonts(pdf),
        )
        for check in checks:
            found += check()
    found += _missing_text(file, wanted)
    return found


def _document(pdf: pikepdf.Pdf, product: Product) -> Iterator[str]:
    root: Any = pdf.Root
    if str(root.get("/Lang", "")) not in ("nl", "nl-NL"):
        yield f"language: {root.get('/Lang')}"
    if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
        yield "title is not shown"
    if not root.get("/MarkInfo", {}).get("/Marked"):
        yield "not marked as tagged"
    with pdf.open_metadata() as metadata:
        if metadata.get("dc:title") != product.titel:
            yield f"title: {metadata.get('dc:title')}"
        for key, value in (("pdfuaid:part", "1"), ("pdfaid:part", "2"), ("pdfaid:conformance", "A")):
            if metadata.get(key) != value:
                yield f"{key}: {metadata.get(key)}"


def _structure(tree: Tree, wanted: Expected) -> Iterator[str]:
    headings = tree.count("H[1-6]")
    for level, number in sorted(wanted.headings.items()):
        extra = headings[level] - number
        if not 0 <= extra <= (len(BACK) + len(CONTENTS) if level == "H1" else 0):
            yield f"{level}: {headings[level]} in the PDF, {number} on the pages"
    cells = tree.count("TH")["TH"]
    if cells != wanted.header_cells:
        yield f"header cells: {cells} in the PDF, {wanted.header_cells} on the pages"
    for node in tree.nodes:
        alt = str(node.get("/Alt", "")).strip()
        if tree.kind(node) == "Figure" and (not alt or _FILE_NAME.search(alt)):
            yield f"figure without description: {alt!r}"


def _bookmarks(pdf: pikepdf.Pdf, tree: Tree) -> Iterator[str]:
    with pdf.open_outline() as outline:
        titles = [item.title for item in _items(outline.root)]
    headings = sum(tree.count("H[1-6]").values())
    if not headings - len(CONTENTS) <= len(titles) <= headings:
        yield f"bookmarks: {len(titles)} for {headings} headings"


def _items(items: Any) -> Iterator[Any]:
    for item in items:
        yield item
        yield from _items(item.children)


def _links(pdf: pikepdf.Pdf) -> Iterator[str]:
    pages = {page.objgen for page in pdf.pages}
    names = _named(pdf)
    for number, page in enumerate(pdf.pages, 1):
        for annotation in page.get("/Annots", []):
            if annotation.get("/Subtype") != "/Link":
                continue
            if not str(annotation.get("/Contents", "")).strip():
                yield f"page {number}: link without description"
            action: Any = annotation.get("/A", {})
            target = annotation.get("/Dest", action.get("/D"))
            if "/URI" in action:
                if not re.match(r"(https?|mailto):", str(action.URI)):
                    yield f"page {number}: link to {action.URI}"
            elif isinstance(target, pikepdf.Array):
                if target[0].objgen not in pages:
                    yield f"page {number}: link to a page that is not there"
            elif str(target) not in names:
                yield f"page {number}: link to nowhere ({target})"


def _named(pdf: pikepdf.Pdf) -> set[str]:
    root: Any = pdf.Root
    tree = root.get("/Names", {}).get("/Dests")
    return {str(name) for name in pikepdf.NameTree(tree)} if tree is not None else set()


def _fonts(pdf: pikepdf.Pdf) -> Iterator[str]:
    for item in pdf.objects:
        if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor":
            name = str(item.FontName).lstrip("/").partition("+")[2]
            if name not in FACES:
                yield f"font {item.FontName}"
            if "/FontFile2" not in item:
                yield f"font {item.FontName} is not embedded"


def text_of(file: Path) -> str:
    """The text of all pages as PDFium sees it, without running heads and feet, squeezed."""
    parts: list[str] = []
    document = pypdfium2.PdfDocument(file)
    for page in document:
        width, height = page.get_size()
        text = page.get_textpage()
        first = not parts
        parts.append(
            text.get_text_bounded(0, 0 if first else BOTTOM, width, height if first else height - TOP)
        )
        text.close()
        page.close()
    document.close()
    return squeeze("".join(part.replace("\ufffe", "-").replace("\u0002", "-") for part in parts))


def _missing_text(file: Path, wanted: Expected) -> Iterator[str]:
    """Every sentence of every page is in the PDF."""
    text = text_of(file)
    loose = text.replace("-", "")
    for path, sentence in wanted.sentences:
        if sentence not in text and sentence.replace("-", "") not in loose:
            yield f"missing from {path}: {sentence}"
