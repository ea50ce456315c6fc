"""The gate on templates in content: a page may call our macros with constant values, and nothing else.

Without it `{{ cycler.__init__.__globals__.os.popen("id").read() }}` in a page runs on the machine that
builds the site. The gate allows what it knows instead of forbidding what it fears: every tag is read
as tokens (exact places, all faults at once, no recursion), and what passes is parsed once more, so that
the tree Jinja will compile is checked too. Nothing is ever compiled here.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from itertools import accumulate, islice

from jinja2 import TemplateSyntaxError, nodes

from handreikingen.checks.macro_arguments import Parameter, Signature, signature_faults
from handreikingen.checks.macro_calls import Fault, read_call, shape_faults, suggest_macro
from handreikingen.checks.macro_tags import (
    COMMENT_END,
    COMMENT_START,
    PARSER,
    Broken,
    EnvironmentOptions,
    Tag,
    has_template_signs,
    new_environment_options,
    read_tags,
)
from handreikingen.problems import Place, Problem
from handreikingen.problems import macros as codes

__all__ = [
    "COMMENT_END",
    "COMMENT_START",
    "EnvironmentOptions",
    "Parameter",
    "Signature",
    "foreign_nodes",
    "gate",
    "gate_by_name",
    "has_template_signs",
    "new_environment_options",
]

MOST_CALLS = 60
"""Macro calls on one page."""
MOST_RAW = 250
"""Raw blocks on one page."""
MOST_FAULTS = 50
"""Faults of one page that we report."""

_NEWLINE = re.compile(r"\r\n|\r")
_CURLY_QUOTES = "‘’“”„«»\u201a\u00b4`"


def gate(path: str, text: str, first_line: int, signatures: Mapping[str, Signature]) -> list[Problem]:
    """Everything in the text that is not plain text, a raw block or a correct call of a macro."""
    return _judge(path, text, first_line, signatures.keys(), signatures)


def gate_by_name(text: str, names: Collection[str]) -> list[Problem]:
    """The same without signatures: any constant argument will do. Lines count from the text itself."""
    return _judge("", text, 1, names, {})


def _judge(
    path: str, text: str, first_line: int, names: Collection[str], signatures: Mapping[str, Signature]
) -> list[Problem]:
    if not has_template_signs(text):
        return []
    source = _NEWLINE.sub("\n", text)
    faults = list(islice(_faults(source, names, signatures), MOST_FAULTS)) or _tree_faults(source, names)
    return sorted(
        {fault.code.at(_place(path, source, first_line, fault.at), **fault.values) for fault in faults}
    )


def _place(path: str, source: str, first_line: int, at: int) -> Place:
    line_start = source.rfind("\n", 0, at) + 1
    return Place(path, first_line + source.count("\n", 0, at), at - line_start + 1)


def _faults(source: str, names: Collection[str], signatures: Mapping[str, Signature]) -> Iterator[Fault]:
    """The faults of every tag, until there are more calls or raw blocks than a page can have."""
    calls = raw = 0
    for tag in read_tags(source):
        if tag.broken:
            yield _broken_fault(source, tag)
        elif tag.kind == "comment":
            yield Fault(tag.at, codes.HR312, {"begin": COMMENT_START})
        elif tag.kind == "block":
            yield _block_fault(source, tag)
        elif tag.kind == "variable":
            yield from _variable_faults(source, tag, names, signatures)
            calls += 1
            if calls > MOST_CALLS:
                yield Fault(tag.at, codes.HR315, {"aantal": MOST_CALLS, "wat": "bouwstenen"})
                return
        elif tag.kind == "raw":
            raw += 1
            if raw > MOST_RAW:
                yield Fault(tag.at, codes.HR315, {"aantal": MOST_RAW, "wat": "stukken met {% raw %}"})
                return


def _broken_fault(source: str, tag: Tag) -> Fault:
    signs = {"begin": tag.begin_sign, "einde": tag.end_sign}
    if tag.broken is Broken.OPEN:
        return Fault(tag.at, codes.HR302, signs)
    if tag.broken is Broken.TOO_LONG:
        return Fault(tag.at, codes.HR314, signs)
    sign = source[tag.broken_at]
    if sign in _CURLY_QUOTES:
        suggestion = 'Gebruik rechte aanhalingstekens: ".'
    elif sign in "\"'":
        suggestion = "Sluit het aanhalingsteken."
    else:
        suggestion = "Staan alle haakjes en aanhalingstekens er?"
    return Fault(tag.broken_at, codes.HR313, {**signs, "teken": sign, "suggestie": suggestion})


def _block_fault(source: str, tag: Tag) -> Fault:
    if tag.tokens and tag.tokens[0].text == "endraw":
        return Fault(tag.at, codes.HR316, {})
    return Fault(tag.at, codes.HR311, {"tekst": source[tag.at : tag.end]})


def _variable_faults(
    source: str, tag: Tag, names: Collection[str], signatures: Mapping[str, Signature]
) -> Iterator[Fault]:
    """What stands between `{{` and `}}` is one call, in a shape and with arguments we know."""
    call = read_call(tag)
    if call is None:
        inside = source[tag.at : tag.end].strip("{}-+ \n") or "(niets)"
        first = tag.tokens[0].text if tag.tokens else ""
        suggestion = f"Zet er haakjes achter: {first}()." if first in names else suggest_macro(first, names)
        yield Fault(tag.at, codes.HR301, {"tekst": inside, "suggestie": suggestion})
        return
    yield from shape_faults(call, names)
    if call.name.text in signatures:
        yield from signature_faults(call, signatures[call.name.text])


def _tree_faults(source: str, names: Collection[str]) -> list[Fault]:
    """The same rule on the tree that Jinja makes; finds nothing as long as the rules on tokens hold."""
    try:
        foreign = [node.lineno for node in foreign_nodes(PARSER.parse(source), names)]
    except TemplateSyntaxError as error:
        foreign = [error.lineno]
    lines = source.split("\n")
    starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
    return [
        Fault(starts[line - 1], codes.HR301, {"tekst": lines[line - 1], "suggestie": ""}) for line in foreign
    ]


def foreign_nodes(template: nodes.Template, names: Collection[str]) -> list[nodes.Node]:
    """The parts of a parsed template that are neither text nor a call of a macro with constants."""
    foreign: list[nodes.Node] = []
    for node in template.body:
        if type(node) is nodes.Output:
            foreign += [part for part in node.nodes if not _is_text_or_call(part, names)]
        else:
            foreign.append(node)
    return foreign


def _is_text_or_call(node: nodes.Node, names: Collection[str]) -> bool:
    if type(node) is nodes.TemplateData:
        return True
    if type(node) is not nodes.Call or type(node.node) is not nodes.Name:
        return False
    values = [*node.args, *(keyword.value for keyword in node.kwargs)]
    return (
        node.node.name in names
        and node.dyn_args is None
        and node.dyn_kwargs is None
        and all(type(value) is nodes.Const and type(value.value) in (str, int, bool) for value in values)
    )
