"""Repair what Markdown extensions make, once and in one place: operable, named, valid, without `title`.

It works on the tree that Markdown builds, never on finished HTML. What it needs to know of the site is
handed over once per build: the words of the glossary.
"""

import re
from collections.abc import Iterable, Iterator, Set
from xml.etree import ElementTree as ET

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import STX

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_TERMS_IN = ("p", "li", "td", "dd")
_NO_TERMS_IN = frozenset(
    {*_HEADINGS, "a", "button", "label", "summary", "code", "pre", "th", "dt", "form", "script", "style"}
)
# A word, or a placeholder of Markdown for something it has put aside.
_WORD = re.compile(r"\x02[^\x03]*\x03|[^\W_][\w]*")
_SIGN = re.compile(r"[.,;:!?)\]’”]+")
_CONTINUES = re.compile(r"[\w-]")
_NO_TERMS_IN_CLASS = frozenset({"feiten", "samenvatting", "halte", "label", "admonition-title", "bronnen"})
_STASHED = re.compile(r"\x02wzxhzdk:(\d+)\x03\s*")
_ALIGNED = {"right": "rechts", "center": "midden"}
_BACK = "Terug naar de tekst bij voetnoot {}"
_NOTE = "Voetnoot {}"


class Markup(Extension):
    """The last step of Markdown for every page; `marked` names the terms of the page just rendered."""

    def __init__(self, terms: Iterable[tuple[str, Iterable[str]]]) -> None:
        """`terms` gives the id of each term with the words for it; the first term that has a word keeps it."""
        super().__init__()
        self.marked: frozenset[str] = frozenset()
        self.explain = True
        """Whether the page to render explains terms; the glossary itself does not."""
        by_first_word: dict[str, dict[str, str]] = {}
        for term, words in terms:
            for word in words:
                first = _WORD.match(word)
                if first:
                    by_first_word.setdefault(first[0].lower(), {}).setdefault(word, term)
        self._by_first_word: dict[str, list[tuple[str, str]]] = {
            first: sorted(words.items(), key=lambda pair: len(pair[0]), reverse=True)
            for first, words in by_first_word.items()
        }
        """Per first word the words that begin with it, the longest first, each with its term."""
        self._without = set[str]()
        """What stood between spaces and holds no first word: most of a text was met before."""
        self._terms: dict[str, frozenset[str]] = {}
        """The terms that may begin in what stood between spaces."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name that Markdown gave it
        """After the table of contents (5), before mkdocs looks at links (0)."""
        self.marked = frozenset()
        md.treeprocessors.register(_Repair(md, self), "handreikingen-markup", 2)

    def holds(self, text: str, seen: Set[str]) -> bool:
        """Whether a text may have a term that is not among the `seen` ones."""
        pieces = text.split()
        if self._without.issuperset(pieces):
            return False
        return STX in text or any(
            piece not in self._without and not self._begun(piece) <= seen for piece in pieces
        )

    def _begun(self, piece: str) -> Set[str]:
        found = self._terms.get(piece)
        if found is None:
            firsts = (self._by_first_word.get(word, ()) for word in _WORD.findall(piece.lower()))
            found = self._terms[piece] = frozenset(term for words in firsts for _, term in words)
            if not found:
                self._without.add(piece)
        return found

    def found(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Where a term stands in a text, from left to right, the longest words first."""
        past = 0
        for token in _WORD.finditer(text):
            words = self._by_first_word.get(token[0].lower())
            if words is None or token.start() < past:
                continue
            for word, term in words:
                past = token.start() + len(word)
                if _same(word, text[token.start() : past]) and not _CONTINUES.match(text, past):
                    yield token.start(), past, term
                    break
            else:
                past = token.start()


def _same(word: str, text: str) -> bool:
    """Words of capitals alone (DUO, AVG) only count as capitals; others in any case."""
    return word == text or (not word.isupper() and word.lower() == text.lower())


class _Repair(Treeprocessor):
    def __init__(self, md: Markdown, extension: Markup) -> None:
        super().__init__(md)
        self.extension = extension
        self.root = ET.Element("div")
        self.parents: dict[ET.Element, ET.Element] = {}

    def run(self, root: ET.Element) -> None:
        """Each repair once, then the terms: they must not land inside what was repaired."""
        elements = list(root.iter())
        self.root, self.parents = root, {}
        number = 0
        for element in elements:
            if element.tag == "a":
                classes = element.get("class", "")
                if "headerlink" in classes:
                    _remove(self._parent(element), element)
                elif classes:
                    _name_footnote(element)
            elif element.tag == "li" and "task-list-item" in element.get("class", ""):
                self._task(element, number)
                number += 1
        self._tables(elements)
        self._tabs([e for e in elements if e.tag == "div" and "tabbed-set" in e.get("class", "").split()])
        seen: set[str] = set()
        if self.extension.explain:
            self._terms(root, seen)
        self.extension.marked = frozenset(seen)

    def _task(self, item: ET.Element, number: int) -> None:
        """A box that can be ticked, in one label with its text."""
        del item.attrib["class"]
        holder = item[0] if len(item) and item[0].tag == "p" and not (item.text or "").strip() else item
        stashed = _STASHED.match(holder.text or "")
        if not stashed:
            return
        label = ET.Element("label")
        box = ET.SubElement(label, "input", {"type": "checkbox", "id": f"taak-{number + 1}"})
        if "checked" in str(self.md.htmlStash.rawHtmlBlocks[int(stashed[1])]):
            box.set("checked", "checked")
        box.tail = " " + (holder.text or "")[stashed.end() :]
        for child in [e for e in holder if e.tag not in ("ul", "ol", "p")]:
            holder.remove(child)
            label.append(child)
        holder.text = None
        holder.insert(0, label)

    def _tables(self, elements: list[ET.Element]) -> None:
        """A table is a region with a name that the keyboard can scroll."""
        heading, names = "", dict[str, int]()
        for element in elements:
            if element.tag in _HEADINGS:
                heading = _text(element)
            elif element.tag in ("th", "td"):
                _align(element)
            elif element.tag == "table":
                name = f"Tabel: {heading}" if heading else "Tabel"
                names[name] = names.get(name, 0) + 1
                again = f" ({names[name]})" if names[name] > 1 else ""
                box = {"class": "tabel", "role": "region", "tabindex": "0", "aria-label": name + again}
                self._wrap(element, ET.Element("div", box))

    def _tabs(self, sets: list[ET.Element]) -> None:
        """Tabs become an exclusive group of details: open without JavaScript, complete in print."""
        for number, tabs in enumerate(sets, 1):
            labels = list(tabs.iter("label"))
            panels = [
                e for e in tabs.iter("div") if {"tabbed-content", "tabbed-block"} & {e.get("class", "")}
            ]
            panels = [e for e in panels if e.get("class") == "tabbed-block"] or panels
            for child in list(tabs):
                tabs.remove(child)
            tabs.attrib = {"class": "tabs"}
            for label, panel in zip(labels, panels, strict=False):
                details = ET.SubElement(tabs, "details", {"name": f"tabs-{number}"})
                if label is labels[0]:
                    details.set("open", "open")
                summary = ET.SubElement(details, "summary")
                summary.text, summary[:] = label.text, list(label)
                details.extend(list(panel))

    def _terms(self, element: ET.Element, seen: set[str], inside: bool = False) -> None:
        """Give the first use of each term in running text a button with its explanation."""
        classes = element.get("class")
        if element.tag in _NO_TERMS_IN or (classes and _NO_TERMS_IN_CLASS & set(classes.split())):
            return
        inside = inside or element.tag in _TERMS_IN
        children = list(element)
        if inside and element.text and self.extension.holds(element.text, seen):
            element.text = self._marked(element, 0, element.text, seen)
        for child in children:
            if isinstance(child.tag, str):
                self._terms(child, seen, inside)
            if inside and child.tail and self.extension.holds(child.tail, seen):
                child.tail = self._marked(element, list(element).index(child) + 1, child.tail, seen)

    def _marked(self, parent: ET.Element, at: int, text: str, seen: set[str]) -> str:
        """The text up to the first new term; the term and the rest go into `parent` from `at` on."""
        for start, end, term in self.extension.found(text):
            if term not in seen:
                seen.add(term)
                button = ET.Element("button", {"class": "begrip"})
                button.set("popovertarget", f"uitleg-{term}")
                button.text = text[start:end]
                shown, rest = _with_sign(button, text[end:])
                parent.insert(at, shown)
                shown.tail = self._marked(parent, at + 1, rest, seen)
                return text[:start]
        return text

    def _parent(self, element: ET.Element) -> ET.Element:
        """What an element is in: found for all at the first question, since most pages ask for none."""
        if not self.parents:
            self.parents = {child: parent for parent in self.root.iter() for child in parent}
        return self.parents[element]

    def _wrap(self, element: ET.Element, box: ET.Element) -> None:
        parent = self._parent(element)
        parent.insert(list(parent).index(element), box)
        parent.remove(element)
        box.tail, element.tail = element.tail, None
        box.append(element)


def _with_sign(button: ET.Element, rest: str) -> tuple[ET.Element, str]:
    """A button and the sign right after it, kept on one line: browsers may break a line after any button."""
    sign = _SIGN.match(rest)
    if not sign:
        return button, rest
    together = ET.Element("span", {"class": "vast"})
    together.append(button)
    button.tail = sign[0]
    return together, rest[sign.end() :]


def _remove(parent: ET.Element, element: ET.Element) -> None:
    """Take an element out and keep the text after it."""
    at = list(parent).index(element)
    if element.tail and at:
        parent[at - 1].tail = (parent[at - 1].tail or "") + element.tail
    elif element.tail:
        parent.text = (parent.text or "") + element.tail
    parent.remove(element)


def _align(cell: ET.Element) -> None:
    """The align attribute is obsolete, and a style is refused: a class it is."""
    side = _ALIGNED.get(cell.attrib.pop("align", ""))
    if side:
        cell.set("class", f"{cell.get('class', '')} {side}".strip())


def _name_footnote(link: ET.Element) -> None:
    """Say in Dutch where a footnote link goes; its sign alone says nothing."""
    classes = link.get("class", "").split()
    if "footnote-ref" in classes:
        link.set("aria-label", _NOTE.format(link.text))
    if "footnote-backref" in classes:
        link.attrib.pop("title", None)
        link.set("aria-label", _BACK.format(link.get("href", "").rpartition(":")[2]))


def _text(element: ET.Element) -> str:
    return " ".join("".join(element.itertext()).split())
