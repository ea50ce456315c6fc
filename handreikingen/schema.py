"""From fields in a file to typed things, with a Dutch message for each fault; and the JSON Schema of both.

Pydantic validates; what it finds wrong is translated here, once, by type of fault. Its English texts
never reach anyone.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from handreikingen.frontmatter import Node, read_register, split_page
from handreikingen.model import (
    PAGE_KINDS,
    REGISTER_KINDS,
    Document,
    Inhoud,
    Origin,
    Registeritem,
    kind_of_folder,
)
from handreikingen.model.base import Deel
from handreikingen.model.fields import MOST_WORDS_SUMMARY
from handreikingen.model.pages import Pagina
from handreikingen.problems import Code, Place, Problem, Whole, did_you_mean, reading
from handreikingen.problems import fields as codes
from handreikingen.sources import TEXT_SUFFIXES, Source, SourceTree

Path = tuple[str | int, ...]
Words = dict[str, object]
"""What the text of a message needs."""

FEW = 4
"""Up to this many choices a message names them all."""

_REGISTER_OF_FILE = {kind.file: kind for kind in REGISTER_KINDS}


@dataclass(frozen=True, slots=True)
class Parsed:
    """Everything that could be read, and everything that could not."""

    documents: tuple[Document, ...]
    items: tuple[Registeritem, ...]
    problems: tuple[Problem, ...]
    broken: tuple[Origin, ...] = ()
    """Pages and items with faults in their fields: the rest of what they say can still be checked."""
    unreadable: frozenset[str] = frozenset()
    """Files, and items of registers (`file#id`), that exist and could not be understood."""


NOTHING: Mapping[str, tuple[Inhoud, ...]] = MappingProxyType({})


def parse_tree(tree: SourceTree, known: Mapping[str, tuple[Inhoud, ...]] = NOTHING) -> Parsed:
    """Read all sources of a tree into pages and register items; all faults together.

    `known` has, by path, what was read before from files without faults that the tree only names.
    """
    before = [thing for path in known if path in tree.files for thing in known[path]]
    documents = [thing for thing in before if isinstance(thing, Document)]
    items = [thing for thing in before if isinstance(thing, Registeritem)]
    broken: list[Origin] = []
    problems = list(tree.problems)
    unreadable = {path for path in tree.files if path.endswith(TEXT_SUFFIXES) and path not in known}
    for source in tree.sources:
        if source.path.endswith(".md"):
            document, found = parse_page(source)
            documents += [document] if document else []
            faulty = [] if document else _broken_page(source)
        else:
            registered, found = parse_register(source)
            items += registered
            faulty = _broken_items(source, registered) if found else []
            document = None
        broken += faulty
        problems += found
        unreadable |= {f"{origin.path}#{_written_id(origin)}" for origin in faulty if origin.prefix}
        if document or not found or any(origin.prefix for origin in faulty):
            unreadable.discard(source.path)
    if known:  # as if all were read now
        items.sort(key=lambda item: (item.origin.path, item.origin.prefix))
    return Parsed(tuple(documents), tuple(items), tuple(problems), tuple(broken), frozenset(unreadable))


def _broken_page(source: Source) -> list[Origin]:
    """The fields and text of a page that is no document, when it is sure where the text begins."""
    page, problems = split_page(source)
    unsure = {reading.HR010.code, reading.HR011.code, reading.HR012.code}
    if any(problem.code in unsure for problem in problems):
        return []
    fields = page.fields or Node(MappingProxyType({}), 1, 1, 1, 1)
    return [Origin(source.path, fields, (), page.body, page.body_line)]


def _broken_items(source: Source, registered: list[Registeritem]) -> list[Origin]:
    """The items of a register that are not among the registered ones."""
    root, _ = read_register(source)
    if root is None or not isinstance(root.value, tuple):
        return []
    kept = {item.origin.prefix for item in registered}
    return [
        Origin(source.path, root, (number,)) for number in range(len(root.value)) if (number,) not in kept
    ]


def _written_id(origin: Origin) -> str:
    """What a faulty item of a register is called, as far as it says so."""
    return next((text for path, text in origin.positions.texts(*origin.prefix) if path[1:] == ("id",)), "")


def parse_page(source: Source) -> tuple[Document | None, list[Problem]]:
    """One Markdown file as a document of the kind of its folder; None when its fields have faults."""
    page, problems = split_page(source)
    if page.fields is None:
        return None, problems
    kind = kind_of_folder(source.path)
    origin = Origin(source.path, page.fields, (), page.body, page.body_line)
    thing, faults = _validate(kind, page.fields, origin)
    return thing if isinstance(thing, Document) else None, problems + faults


def parse_register(source: Source) -> tuple[list[Registeritem], list[Problem]]:
    """One file of docs/data as a list of items; the items without faults are kept."""
    kind = _REGISTER_OF_FILE.get(source.path)
    if kind is None:
        every = f"De lijsten met gegevens zijn: {', '.join(sorted(_REGISTER_OF_FILE))}."
        advice = did_you_mean(source.path, _REGISTER_OF_FILE, every)
        return [], [reading.HR005.at(Place(source.path), einde=".yml", advies=advice)]
    root, problems = read_register(source)
    if root is None:
        return [], problems
    if not isinstance(root.value, tuple):
        place = root.place(source.path)
        fault = codes.HR015.at(
            place, veld=source.path, verwacht="een lijst", tip="Begin elk onderdeel met ‘- id:’."
        )
        return [], [*problems, fault]
    items: list[Registeritem] = []
    for number, node in enumerate(root.value):
        thing, faults = _validate(kind, node, Origin(source.path, root, (number,)))
        problems += faults
        items += [thing] if isinstance(thing, Registeritem) else []
    return items, problems


def _validate(kind: type[Inhoud], node: Node, origin: Origin) -> tuple[Inhoud | None, list[Problem]]:
    try:
        return kind.model_validate(node.plain()).with_origin(origin), []
    except ValidationError as error:
        return None, [_problem(kind, detail, origin) for detail in _first_faults(error)]


def _first_faults(error: ValidationError) -> list[ErrorDetails]:
    """Without the lists that are only too short because what is in them has faults of its own."""
    details = error.errors(include_url=False)
    around = {detail["loc"][:size] for detail in details for size in range(1, len(detail["loc"]))}
    return [detail for detail in details if detail["type"] != "too_short" or detail["loc"] not in around]


def _problem(kind: type[BaseModel], detail: ErrorDetails, origin: Origin) -> Problem:
    """The Dutch problem for one fault that pydantic found."""
    path = tuple(part for part in detail["loc"] if part != "[key]")
    owner = _class_at(kind, path[:-1])
    place = origin.positions.place(origin.path, *origin.prefix, *path)
    fault = _Fault(detail, path, owner)
    code, values = fault.translate()
    return code.at(place, **{"veld": fault.name, **values})


def field_name(path: Path) -> str:
    """How people name the field at `path`: `opbrengst 3, soort`."""
    words: list[str] = []
    for part in path:
        if isinstance(part, int) and words:
            words[-1] = f"{words[-1]} {part + 1}"
        elif isinstance(part, str):
            words.append(part)
    return ", ".join(words) or "dit onderdeel"


@dataclass(frozen=True, slots=True)
class _Fault:
    detail: ErrorDetails
    path: Path
    owner: type[BaseModel]

    @property
    def name(self) -> str:
        return field_name(self.path)

    @property
    def last(self) -> str:
        return str(self.path[-1]) if self.path else ""

    def translate(self) -> tuple[Code, Words]:
        """The code for this fault and the words that its message needs."""
        kind = self.detail["type"]
        if self.detail.get("input") is None and kind != "missing":
            return codes.HR018, {}
        if expected := _EXPECTED.get(kind):
            return codes.HR015, {"verwacht": expected[0], "tip": expected[1]}
        code, words = _TRANSLATIONS.get(kind, (codes.HR031, _Fault._value))
        return code, words(self)

    @property
    def context(self) -> Mapping[str, Any]:
        """What pydantic or our validator said about the fault."""
        return self.detail.get("ctx", {})

    def _value(self) -> Words:
        return {"waarde": self.detail["input"]}

    def _unknown(self) -> Words:
        known = [info.alias or name for name, info in self.owner.model_fields.items()]
        soort = getattr(self.owner, "soort", "onderdeel")
        return {
            "Soort": f"Een {soort}",
            "veld": self.last,
            "suggestie": did_you_mean(self.last, known, "Haal de regel weg of kijk hoe het gegeven heet."),
        }

    def _missing(self) -> Words:
        soort = getattr(self.owner, "soort", "onderdeel")
        by_key = {info.alias or name: info for name, info in self.owner.model_fields.items()}
        return {
            "Soort": f"Een {soort}",
            "veld": self.last,
            "uitleg": Whole(by_key[self.last].description or ""),
        }

    def _choice(self) -> Words:
        value = str(self.detail["input"])
        choices = _choices_of(self.owner, self.last if isinstance(self.path[-1], str) else str(self.path[-2]))
        every = "Kies uit: " + ", ".join(choices) + "."
        known = did_you_mean(value, choices, every) if len(choices) > FEW else every
        return {"waarde": value, "suggestie": Whole(known)}

    def _date(self) -> Words:
        names = [part for part in self.path if isinstance(part, str)]
        field = {info.alias or name: info for name, info in self.owner.model_fields.items()}.get(names[-1])
        examples = _examples(field.metadata) if field else ()
        known = " of ".join(str(example) for example in examples or ("2026-11-24",))
        return {"waarde": self.detail["input"], "vorm": Whole(f"Schrijf het zo: {known}.")}

    def _characters(self) -> Words:
        return {"gevonden": f"{len(str(self.detail['input']))} tekens", "grens": self.context["max_length"]}

    def _words(self) -> Words:
        return {"gevonden": f"{self.context['woorden']} woorden", "grens": MOST_WORDS_SUMMARY}

    def _length(self) -> Words:
        limit = self.context
        least = "min_length" in limit
        words = (
            f"het moeten er minstens {limit['min_length']}"
            if least
            else f"het mogen er hooguit {limit['max_length']}"
        )
        return {"gevonden": limit["actual_length"], "grens": f"{words} zijn"}


_TRANSLATIONS: Mapping[str, tuple[Code, Callable[[_Fault], Words]]] = {
    "extra_forbidden": (codes.HR013, _Fault._unknown),
    "missing": (codes.HR014, _Fault._missing),
    "literal_error": (codes.HR016, _Fault._choice),
    "datum": (codes.HR017, _Fault._date),
    "string_too_short": (codes.HR018, _Fault._value),
    "string_too_long": (codes.HR019, _Fault._characters),
    "te_veel_woorden": (codes.HR019, _Fault._words),
    "tekens": (codes.HR027, lambda fault: {"teken": fault.context["teken"]}),
    "webadres": (codes.HR028, _Fault._value),
    "naam": (codes.HR029, _Fault._value),
    "string_pattern_mismatch": (codes.HR029, _Fault._value),
    "too_short": (codes.HR030, _Fault._length),
    "too_long": (codes.HR030, _Fault._length),
}

_EXPECTED: Mapping[str, tuple[str, str]] = {
    "string_type": ("tekst", "Zet aanhalingstekens om de tekst, of kijk of een regel te ver inspringt."),
    "tuple_type": ("een lijst", "Schrijf het tussen blokhaken: [eerste, tweede]."),
    "getal": ("een heel getal", "Schrijf alleen cijfers, zoals 26."),
    "bool_type": ("true of false", "Schrijf true of false, zonder aanhalingstekens."),
    "bool_parsing": ("true of false", "Schrijf true of false, zonder aanhalingstekens."),
    "dict_type": ("een blok met namen", "Schrijf per regel: naam: tekst."),
    "model_type": ("een blok met gegevens", "Schrijf per regel: gegeven: waarde."),
    "model_attributes_type": ("een blok met gegevens", "Schrijf per regel: gegeven: waarde."),
}


def _examples(metadata: list[Any]) -> tuple[object, ...]:
    for mark in metadata:
        schema = getattr(mark, "json_schema", None)
        if schema:
            return tuple(schema.get("examples", ()))
    return ()


def _class_at(kind: type[BaseModel], path: Path) -> type[BaseModel]:
    """The model class of the part at `path`."""
    for part in path:
        if isinstance(part, str):
            by_key = {info.alias or name: info.annotation for name, info in kind.model_fields.items()}
            kind = _model_in(by_key.get(part)) or kind
    return kind


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for argument in get_args(annotation) if (found := _model_in(argument))), None)


def _choices_of(kind: type[BaseModel], key: str) -> list[str]:
    by_key = {info.alias or name: info.annotation for name, info in kind.model_fields.items()}
    return list(_literals(by_key.get(key)))


def _literals(annotation: Any) -> Iterator[str]:
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    else:
        for argument in get_args(annotation):
            yield from _literals(argument)


def json_schema(kind: type[Deel]) -> dict[str, Any]:
    """The JSON Schema of the fields of a kind, for editors and forms."""
    schema = kind.model_json_schema(by_alias=True)
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = kind.soort
    return schema


def all_kinds() -> tuple[type[Inhoud], ...]:
    """Every kind that has a file or a register of its own."""
    return (*PAGE_KINDS, Pagina, *REGISTER_KINDS)
