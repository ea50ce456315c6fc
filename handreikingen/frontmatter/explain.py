"""Say in plain Dutch what probably caused a YAML syntax error, and where.

The parser names the place where it got stuck; the slip itself is often a line earlier.
Each `_…` function knows one kind of slip; the first that recognises it wins.
"""

import re
from collections.abc import Callable

import yaml

from handreikingen.frontmatter.trouble import KEY, Cause, Trouble, trouble_from

_QUOTED_VALUE = re.compile(r"""[ ]*(?:-[ ]+)*(?:[\w-]+:[ ]+|-[ ]+)(?P<quote>["'])""")
_CLOSED = {'"': re.compile(r'(?:[^"\\]|\\.)*"'), "'": re.compile(r"(?:[^']|'')*'(?!')")}
_NO_SPACE = re.compile(r"[ ]*(?:-[ ]+)?[^\W\d][\w-]*:(?![ \t]|$|//)")
_NO_SPACE_AFTER_DASH = re.compile(r"[ ]*-[^\s-]")


def explain(error: yaml.YAMLError, block: str) -> Cause:
    """The most likely cause of `error` in `block`."""
    trouble = trouble_from(error, block)
    for slip in SLIPS:
        if cause := slip(trouble):
            return cause
    return Cause(
        trouble.line,
        trouble.column,
        "de opbouw klopt niet",
        "Kijk hier en een regel erboven naar spaties, dubbele punten en haken.",
    )


def _tab(t: Trouble) -> Cause | None:
    for line in (t.line, t.context_line):
        text = t.lines[line]
        indent = text[: len(text) - len(text.lstrip())]
        if "\t" in indent:
            return Cause(
                line,
                indent.index("\t"),
                "de regel begint met een tab",
                "Vervang de tab door spaties: twee per niveau.",
            )
    return None


def _open_quote(t: Trouble) -> Cause | None:
    """A quote that opens a value and is not closed before the next field."""
    for number in range(t.line + 1):
        opening = _QUOTED_VALUE.match(t.lines[number])
        if opening is None or _CLOSED[opening["quote"]].match(t.lines[number], opening.end()):
            continue
        before_field = number + 1 >= len(t.lines) or KEY.match(t.lines[number + 1])
        if before_field or (t.context_line == number and "quoted" in t.context):
            if "escape" in t.problem or "hexdecimal" in t.problem:
                return None
            advice = f"Zet ook aan het eind van de waarde een {opening['quote']}."
            if opening["quote"] == "'":
                advice = "Hoort de ' bij het woord, zoals in 's ochtends? Zet dan \" om de hele waarde."
            column = opening.end() - 1
            return Cause(number, column, "het aanhalingsteken wordt niet gesloten", advice)
    return None


def _backslash(t: Trouble) -> Cause | None:
    if "escape" not in t.problem and "hexdecimal" not in t.problem:
        return None
    return Cause(
        t.line,
        t.column,
        "er staat een \\ tussen dubbele aanhalingstekens",
        "Gebruik enkele aanhalingstekens om de waarde: daarin is een \\ gewone tekst.",
    )


def _after_quote(t: Trouble) -> Cause | None:
    opening = _QUOTED_VALUE.match(t.text)
    if opening is None:
        return None
    closing = _CLOSED[opening["quote"]].match(t.text, opening.end())
    rest = t.text[closing.end() :].strip() if closing else ""
    if closing is None or not rest or rest[0] in "#:" or closing.end() > t.column:
        return None
    return Cause(
        t.line,
        t.column,
        "na het sluitende aanhalingsteken staat nog tekst",
        "Zet ze om de hele waarde, en gebruik binnenin een ander aanhalingsteken.",
    )


_STARTS = {
    "while scanning an alias": "*",
    "while scanning an anchor": "&",
    "while scanning a tag": "!",
    "while scanning a block scalar": "",
    "while scanning a directive": "%",
    "while scanning for the next token": "",
}


def _first_character(t: Trouble) -> Cause | None:
    if t.context not in _STARTS:
        return None
    text = t.lines[t.context_line][t.context_column :]
    sign = _STARTS[t.context] or text[:1]
    return Cause(
        t.context_line,
        t.context_column,
        f"een waarde kan niet beginnen met ‘{sign}’",
        "Zet aanhalingstekens om de hele waarde.",
    )


def _percent(t: Trouble) -> Cause | None:
    for line in {t.previous, t.line}:
        if t.lines[line].startswith("%"):
            return Cause(line, 0, "de regel begint met ‘%’", "Begin de regel met de naam van het gegeven.")
    return None


def _colon_in_value(t: Trouble) -> Cause | None:
    before = t.text[: t.column]
    if "mapping values" not in t.problem or ": " not in before:
        return None
    return Cause(
        t.line,
        t.column,
        "in de waarde staat een dubbele punt met een spatie",
        "Zet aanhalingstekens om de hele waarde.",
    )


def _bracket(t: Trouble) -> Cause | None:
    if "while parsing a flow" in t.context and "expected node content" not in t.problem:
        sign = t.lines[t.context_line][t.context_column : t.context_column + 1]
        other = {"[": "]", "{": "}"}.get(sign, sign)
        return Cause(
            t.context_line,
            t.context_column,
            f"de ‘{sign}’ wordt niet goed gesloten met een ‘{other}’",
            f"Zet komma’s tussen de onderdelen en een {other} aan het eind.",
        )
    sign = t.text[t.column : t.column + 1]
    if sign and sign in "]},":
        return Cause(
            t.line,
            t.column,
            f"hier staat een ‘{sign}’ te veel",
            "Haal het teken weg, of zet aanhalingstekens om de hele waarde.",
        )
    return None


def _no_colon(t: Trouble) -> Cause | None:
    """A line without `: `, at the stuck place or (at the start of the block) just before it."""
    line = t.context_line if "expected ':'" in t.problem else t.previous
    if not any(sign in t.problem for sign in ("expected ':'", "mapping values")):
        return None
    text = t.lines[line]
    column = len(text) - len(text.lstrip())
    if match := _NO_SPACE.match(text):
        return Cause(
            line,
            match.end() - 1,
            "na de dubbele punt mist een spatie",
            "Schrijf een spatie na de dubbele punt.",
        )
    if _NO_SPACE_AFTER_DASH.match(text):
        return Cause(line, column, "na het streepje mist een spatie", "Schrijf een spatie na het streepje.")
    if ":" not in text:
        return Cause(
            line,
            column,
            "op deze regel mist een dubbele punt",
            "Schrijf ‘naam: waarde’. Hoort dit bij de vorige regel? Laat het dan inspringen.",
        )
    return None


def _no_name(t: Trouble) -> Cause | None:
    if t.text[t.column : t.column + 1] != ":" or t.text[: t.column].strip():
        return None
    return Cause(
        t.line, t.column, "voor de dubbele punt mist een naam", "Schrijf een woord voor de dubbele punt."
    )


def _dash(t: Trouble) -> Cause | None:
    if "block sequence entries" not in t.problem:
        return None
    return Cause(
        t.line,
        t.column,
        "een lijst met streepjes kan niet op deze regel beginnen",
        "Zet elk streepje op een eigen regel, onder de naam van het gegeven.",
    )


def _indentation(t: Trouble) -> Cause | None:
    stuck = ("did not find expected key", "expected '-' indicator", "mapping values", "mapping keys")
    if not any(sign in t.problem for sign in stuck):
        return None
    return Cause(
        t.line,
        t.column,
        "de regel springt niet goed in",
        "Zet wat bij elkaar hoort precies onder elkaar, met evenveel spaties ervoor.",
    )


Slip = Callable[[Trouble], Cause | None]
SLIPS: tuple[Slip, ...] = (
    _tab,
    _open_quote,
    _backslash,
    _after_quote,
    _first_character,
    _percent,
    _colon_in_value,
    _bracket,
    _no_name,
    _no_colon,
    _dash,
    _indentation,
)
