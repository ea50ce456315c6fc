"""What one building block in a page may look like: a name and constant values.

The rules read tokens one after another, so no amount of brackets can exhaust the stack, and nothing
is ever evaluated: `9**9**9` is refused for what it is, not for what it would become.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple, TypeAlias

from handreikingen.checks.macro_tags import Tag, Token
from handreikingen.problems import Code, did_you_mean
from handreikingen.problems import macros as codes

LONGEST_TEXT = 200
"""Characters in a text value."""
MOST_DIGITS = 9
BOOLEANS: Final = {"true": True, "True": True, "false": False, "False": False}

Constant: TypeAlias = str | int | bool


class Fault(NamedTuple):
    """A fault at an offset in the text."""

    at: int
    code: Code
    values: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument as written; `value` is None when it is not a constant."""

    at: int
    text: str
    value: Constant | None
    keyword: str | None


@dataclass(frozen=True, slots=True)
class Call:
    """One call as written."""

    name: Token
    arguments: tuple[Argument, ...]
    rest: Token | None
    """The first word behind the call, where nothing should be."""


def read_call(tag: Tag) -> Call | None:
    """The call in a `{{ … }}`, or None when it does not begin like one."""
    match tag.tokens:
        case (Token(kind="name") as name, Token(text="(") as bracket, *_):
            parts, used = _split(tag.tokens[1:])
            rest = tag.tokens[1 + used :]
            arguments = tuple(_argument(part, bracket) for part in parts)
            return Call(name, arguments, rest[0] if rest else None)
    return None


def _split(tokens: Sequence[Token]) -> tuple[list[list[Token]], int]:
    """The tokens per argument of the bracket that opens first, and how many tokens that took."""
    depth, parts = 0, [list[Token]()]
    for used, token in enumerate(tokens, start=1):
        sign = token.text if token.kind == "operator" else ""
        depth += (sign in ("(", "[", "{")) - (sign in (")", "]", "}"))
        if depth == 0:
            break
        if sign == "," and depth == 1:
            parts.append([])
        elif used > 1:
            parts[-1].append(token)
    if not parts[-1]:  # nothing between the brackets, or a comma at the end
        parts.pop()
    return parts, used


def _argument(part: Sequence[Token], bracket: Token) -> Argument:
    """One argument; `bracket` lends its place to an argument of which nothing is written."""
    match part:
        case [Token(kind="name") as keyword, Token(text="="), *value]:
            return Argument(keyword.at, *_value(value), keyword.text)
        case [first, *_]:
            return Argument(first.at, *_value(part), None)
    return Argument(bracket.at, *_value(part), None)


def _value(part: Sequence[Token]) -> tuple[str, Constant | None]:
    """The value as written, and what it is when it is one constant."""
    text = " ".join(token.text for token in part) or "(niets)"
    return text, constant(part[0]) if len(part) == 1 else None


def constant(token: Token) -> Constant | None:
    """The value of a text on one line without escapes, a short whole number, true or false."""
    text = token.text
    if token.kind == "string":
        plain = text[1:-1]
        return None if len(plain) > LONGEST_TEXT or "\\" in plain or "\n" in plain else plain
    if token.kind == "integer":
        return int(text) if text.isascii() and text.isdecimal() and len(text) <= MOST_DIGITS else None
    return BOOLEANS.get(text) if token.kind == "name" else None


def shape_faults(call: Call, names: Collection[str]) -> Iterator[Fault]:
    """A call names a macro that exists, holds constants only, and nothing stands behind it."""
    name = call.name.text
    if name not in names:
        yield Fault(call.name.at, codes.HR303, {"naam": name, "suggestie": suggest_macro(name, names)})
    if call.rest:
        suggestion = f"Na het haakje van ‘{name}’ mag niets meer staan."
        yield Fault(call.rest.at, codes.HR301, {"tekst": call.rest.text, "suggestie": suggestion})
    seen: set[str] = set()
    for argument in call.arguments:
        if argument.value is None:
            values = {"tekst": argument.text, "suggestie": suggest_constant(argument.text)}
            yield Fault(argument.at, codes.HR304, {"bouwsteen": name, **values})
        if argument.keyword is None:
            if seen:
                values = {"waarde": argument.text, "suggestie": "Waarden zonder naam staan vooraan."}
                yield Fault(argument.at, codes.HR309, {"bouwsteen": name, **values})
        elif argument.keyword in seen:
            yield Fault(argument.at, codes.HR310, {"bouwsteen": name, "naam": argument.keyword})
        else:
            seen.add(argument.keyword)


def suggest_constant(text: str) -> str:
    """What to do about a value that is no constant."""
    if text.isidentifier():
        return f'Zet er rechte aanhalingstekens omheen: "{text}".'
    if text[0] in "\"'":
        return f"Zet de tekst op één regel, met hoogstens {LONGEST_TEXT} tekens en zonder ‘\\’."
    return 'Gebruik een tekst ("po"), een heel getal (5), true of false.'


def suggest_macro(name: str, names: Collection[str]) -> str:
    """The nearest macro, or all there are."""
    return did_you_mean(name, names, f"Deze bouwstenen zijn er: {', '.join(sorted(names))}.")
