"""Linked data as text: Turtle and JSON-LD of the same graph, the same bytes for the same graph.

A library would do more and order it differently with each version; tests read the result with one.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from handreikingen.exports.open_data.publication import json_bytes

PREFIXES: Mapping[str, str] = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_NOT_IN_IRI = re.compile(r"[\x00-\x20<>\"{}|^`\\]")
_SPECIAL = re.compile(r"[\x00-\x1f\x7f\"\\]")
_SHORT = {"\t": "\\t", "\n": "\\n", "\r": "\\r", '"': '\\"', "\\": "\\\\"}


@dataclass(frozen=True, slots=True, order=True)
class Iri:
    """The name of a thing: a web address."""

    value: str

    @property
    def safe(self) -> str:
        """The address without signs that an IRI may not hold."""
        return _NOT_IN_IRI.sub(lambda sign: f"%{ord(sign[0]):02X}", self.value)

    def seen_from(self, base: str) -> str:
        """The address as it stands in a file that says once where the site is."""
        inside = self.safe.removeprefix(base)
        return self.safe if ":" in inside or inside.startswith(("/", "?")) else inside

    def turtle(self, base: str) -> str:
        """As it stands in Turtle."""
        return f"<{self.seen_from(base)}>"

    def json(self, base: str) -> dict[str, str]:
        """As it stands in JSON-LD."""
        return {"@id": self.seen_from(base)}


@dataclass(frozen=True, slots=True, order=True)
class Literal:
    """A text, in Dutch unless it has a datatype."""

    value: str
    datatype: str = ""
    """Such as `xsd:date`; empty for Dutch text."""

    def turtle(self, base: str) -> str:  # noqa: ARG002 - a text is the same wherever the site is
        """As it stands in Turtle."""
        text = _SPECIAL.sub(lambda sign: _SHORT.get(sign[0], f"\\u{ord(sign[0]):04X}"), self.value)
        return f'"{text}"^^{self.datatype}' if self.datatype else f'"{text}"@nl'

    def json(self, base: str) -> dict[str, str] | str:  # noqa: ARG002
        """As it stands in JSON-LD, where a text without a mark is Dutch."""
        return {"@value": self.value, "@type": self.datatype} if self.datatype else self.value


Term = Iri | Literal


@dataclass(frozen=True, slots=True)
class Node:
    """A thing with its types (`skos:Concept`) and what is said of it, predicate by predicate."""

    subject: Iri
    types: tuple[str, ...]
    values: tuple[tuple[str, tuple[Term, ...]], ...]

    @classmethod
    def of(cls, subject: str, types: str, **values: Iterable[Term]) -> "Node":
        """A node; `dct_title=[…]` says `dct:title`. What has no values is left out."""
        said = ((name.replace("_", ":"), tuple(dict.fromkeys(terms))) for name, terms in values.items())
        return cls(Iri(subject), tuple(types.split()), tuple(pair for pair in said if pair[1]))


def turtle(nodes: Iterable[Node], base: str) -> bytes:
    """The graph as Turtle, by subject; `base` is where the site is, and stands in the file once."""
    ordered, base = sorted(nodes, key=lambda node: node.subject), Iri(base).safe
    head = [f"@base <{base}> .", *(f"@prefix {prefix}: <{PREFIXES[prefix]}> ." for prefix in _used(ordered))]
    return "\n".join([*head, *(_turtle_node(node, base) for node in ordered)]).encode() + b"\n"


def json_ld(nodes: Iterable[Node], base: str) -> bytes:
    """The graph as JSON-LD, by subject; `base` is where the site is, and stands in the file once."""
    ordered, base = sorted(nodes, key=lambda node: node.subject), Iri(base).safe
    context = {"@base": base, "@language": "nl", **{prefix: PREFIXES[prefix] for prefix in _used(ordered)}}
    return json_bytes({"@context": context, "@graph": [_json_node(node, base) for node in ordered]})


def text(value: str) -> list[Term]:
    """One Dutch text; none when it is empty."""
    return [Literal(value)] if value else []


def plain(value: str, datatype: str = "xsd:string") -> list[Term]:
    """One value that is no Dutch text; none when it is empty."""
    return [Literal(value, datatype)] if value else []


def iris(*values: str) -> list[Term]:
    """Things, by name."""
    return [Iri(value) for value in values if value]


def _turtle_node(node: Node, base: str) -> str:
    lines = [f"    {name} {', '.join(term.turtle(base) for term in terms)}" for name, terms in node.values]
    return f"\n{node.subject.turtle(base)}\n" + " ;\n".join([f"    a {', '.join(node.types)}", *lines]) + " ."


def _json_node(node: Node, base: str) -> dict[str, Any]:
    said = {name: [term.json(base) for term in terms] for name, terms in node.values}
    return {"@id": node.subject.seen_from(base), "@type": list(node.types), **said}


def _used(nodes: list[Node]) -> list[str]:
    names = {name for node in nodes for name in (*node.types, *(name for name, _ in node.values))}
    terms = (term for node in nodes for _, terms in node.values for term in terms)
    names |= {term.datatype for term in terms if isinstance(term, Literal) and term.datatype}
    return sorted({name.partition(":")[0] for name in names})
