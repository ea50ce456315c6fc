"""Does a call fit its signature? Unknown, missing, double and wrong arguments, with what was meant."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from handreikingen.checks.macro_calls import Argument, Call, Fault
from handreikingen.problems import Code, did_you_mean
from handreikingen.problems import macros as codes

ConstantType: TypeAlias = type[str] | type[int] | type[bool]

_KINDS: Final[Mapping[ConstantType, tuple[str, str]]] = {
    str: ("een tekst tussen aanhalingstekens", '"…"'),
    int: ("een heel getal", "5"),
    bool: ("true of false", "true"),
}
"""Per type: what belongs there, and an example."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a macro, under its Dutch name."""

    name: str
    type: ConstantType = str
    required: bool = False
    known: frozenset[str] | None = None
    """The values that exist, such as the ids of roles; None means any."""
    keyword_only: bool = True


@dataclass(frozen=True, slots=True)
class Signature:
    """What a macro accepts."""

    name: str
    parameters: tuple[Parameter, ...] = ()


def signature_faults(call: Call, signature: Signature) -> Iterator[Fault]:
    """The arguments of a call fit the signature of the macro."""
    by_name = {parameter.name: parameter for parameter in signature.parameters}
    in_order = iter([parameter for parameter in signature.parameters if not parameter.keyword_only])
    given: set[str] = set()
    by_place: set[str] = set()
    for argument in call.arguments:
        if argument.keyword is None:
            parameter = next(in_order, None)
            by_place |= {parameter.name} if parameter else set()
        else:
            parameter = by_name.get(argument.keyword)
        if parameter is None:
            yield _unknown_parameter(argument, signature)
            continue
        if argument.keyword in by_place:
            yield _fault(argument, codes.HR310, signature, naam=parameter.name)
        given.add(parameter.name)
        yield from _value_faults(argument, parameter, signature)
    for parameter in signature.parameters:
        if parameter.required and parameter.name not in given:
            example = f"{parameter.name}={_KINDS[parameter.type][1]}"
            values = {"bouwsteen": signature.name, "naam": parameter.name, "voorbeeld": example}
            yield Fault(call.name.at, codes.HR306, values)


def _fault(argument: Argument, code: Code, signature: Signature, **values: object) -> Fault:
    return Fault(argument.at, code, {"bouwsteen": signature.name, **values})


def _unknown_parameter(argument: Argument, signature: Signature) -> Fault:
    """A keyword that the macro does not have, or more values without a name than it takes."""
    names = [parameter.name for parameter in signature.parameters]
    every = f"De namen zijn: {', '.join(names)}." if names else "Deze bouwsteen heeft geen gegevens."
    if argument.keyword is None:
        return _fault(argument, codes.HR309, signature, waarde=argument.text, suggestie=every)
    suggestion = did_you_mean(argument.keyword, names, every)
    return _fault(argument, codes.HR305, signature, naam=argument.keyword, suggestie=suggestion)


def _value_faults(argument: Argument, parameter: Parameter, signature: Signature) -> Iterator[Fault]:
    """A value has the right type and, where only some values exist, is one of them."""
    value = argument.value
    if value is None:  # not a constant: reported already
        return
    if type(value) is not parameter.type:
        yield _fault(
            argument,
            codes.HR307,
            signature,
            soort=_KINDS[parameter.type][0],
            naam=parameter.name,
            waarde=argument.text,
        )
    elif parameter.known is not None and str(value) not in parameter.known:
        every = ", ".join(sorted(parameter.known)) or "nog niets"
        suggestion = did_you_mean(str(value), parameter.known, f"Je kunt kiezen uit: {every}.")
        yield _fault(
            argument, codes.HR308, signature, naam=parameter.name, waarde=value, suggestie=suggestion
        )
