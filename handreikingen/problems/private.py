"""What belongs to one person: e-mail addresses, phone numbers and numbers that can be a bsn.

Found to refuse it (checks/privacy.py), and left out of every message: those stand in public logs.
"""

import re
from collections.abc import Iterator
from enum import StrEnum

LEFT_OUT = "[weggelaten]"
"""What a message shows in its place."""

LONGEST_MAILBOX = 100
"""Signs before the @ that belong to an address."""


class Kind(StrEnum):
    """What was found."""

    MAIL = "mail"
    PHONE = "phone"
    BSN = "bsn"


_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"')\]]+")
_EMAIL = re.compile(
    r"(?<=[\w.+%-])(?:@|&#64;|&#x40;|&commat;|%40|[ ]?[\[(](?:at|apenstaartje)[\])][ ]?)"
    r"(?:[\w-]{1,63}\.){1,5}[A-Za-z]{2,24}\b",
    re.IGNORECASE,
)
_PHONE = re.compile(
    r"(?<![\w.,/+(-])\(?(?:(?:\+|00)31[ .-]?(?:\(0\)[ .-]?)?|0)\)?"
    r"(?P<rest>(?:[ ().\u2010-\u2013-]{0,3}[0-9]){9})(?![\w-]|[.,:/][0-9])"
)
_SUBSCRIBER = re.compile(r"(?:[1-57][0-9]|6[1-9]|8[458])[0-9]{7}")
_DATE = re.compile(r"[0-3]?[0-9]([-./ ])[01]?[0-9]\1(?:19|20)[0-9]{2}")
_NINE = re.compile(
    r"(?<![\w.,-])(?:[0-9]{9}|[0-9]{3}([. -])[0-9]{3}\1[0-9]{3}|[0-9]{4}([. ])[0-9]{2}\2[0-9]{3})"
    r"(?![\w-]|[.,][0-9])"
)
_NO_DIGIT = re.compile(r"[^0-9]")
_MAILBOX = re.compile(r"[\w.+%-]+\Z")
_EMAIL_SIGNS = ("@", "&#", "&commat", "%40", "(at", "[at", "(AT", "[AT", "(apen", "[apen")
"""One of these stands in every address. Plain searches are many times as fast as one expression."""
_LONG_NUMBER = re.compile(r"[0-9][0-9 ().\u2010-\u2013-]{7,}[0-9]")
_NINE_DIGITS = re.compile(r"(?:[0-9][ ().\u2010-\u2013-]{0,3}){8}[0-9]")


def private_parts(text: str) -> Iterator[tuple[int, int, Kind]]:
    """Where in the text something belongs to one person: start, end and kind of each."""
    if _may_hold_email(text):
        for found in _EMAIL.finditer(text):
            yield found.start(), found.end(), Kind.MAIL
    if _LONG_NUMBER.search(text) and _NINE_DIGITS.search(text):  # the first is quick, the second strict
        yield from _numbers(text)


def without_private(text: str) -> str:
    """The text with what belongs to one person left out."""
    kept = len(text)
    for start, end, kind in sorted(private_parts(text), reverse=True):
        before = text[:start]
        if kind is Kind.MAIL and (mailbox := _MAILBOX.search(before, max(0, start - LONGEST_MAILBOX))):
            before = before[: mailbox.start()]
        text = f"{before}{LEFT_OUT}{text[min(end, kept) :]}"
        kept = len(before)
    return text


def _may_hold_email(text: str) -> bool:
    if "@" in text:
        return True
    if "(" in text or "[" in text or "&" in text or "%" in text:
        return any(sign in text for sign in _EMAIL_SIGNS)
    return False


def _numbers(text: str) -> Iterator[tuple[int, int, Kind]]:
    numbers = _WEB_ADDRESS.sub(lambda found: "x" * len(found[0]), text)
    for found in _PHONE.finditer(numbers):
        if _is_phone_number(found):
            yield found.start(), found.end(), Kind.PHONE
    for found in _NINE.finditer(numbers):
        if passes_eleven_test(_NO_DIGIT.sub("", found[0])):
            yield found.start(), found.end(), Kind.BSN


def _is_phone_number(found: re.Match[str]) -> bool:
    digits = _NO_DIGIT.sub("", found["rest"])
    return bool(_SUBSCRIBER.fullmatch(digits)) and not _DATE.match(found[0])


def passes_eleven_test(digits: str) -> bool:
    """Whether nine digits can be a bsn: the weighted sum 9a + 8b + … + 2h, less the last digit, is a multiple of 11."""
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    total = sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=True))
    return total % 11 == 0 and digits.strip("0") != ""
