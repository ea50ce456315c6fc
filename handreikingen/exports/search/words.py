"""The Dutch of search: from text to words, and from a word to the form that joins its inflections.

The same rules are in browser/taal.js. A test compares them over a large word list.
"""

import json
import re
import unicodedata
from functools import cache
from pathlib import Path

LANGUAGE = Path(__file__).parent / "taal"
LONGEST_WORD = 40

_LIGATURES = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "þ": "th"}
_LIGATURE = re.compile("[ßæœøđłþ]")
_MARKS = re.compile("[\u0300-\u036f\u00ad\u200b-\u200d\u2060]")
_APOSTROPHE = re.compile("[\u2019\u2018\u02bc\u0060\u00b4]")
_HYPHEN = re.compile("[\u2010\u2011]")
_INITIALS = re.compile(r"\b(?:[a-z]\.){2,}", re.ASCII)
WORD = re.compile(r"[a-z0-9]+(?:'[a-z0-9]+)?(?:-[a-z0-9]+(?:'[a-z0-9]+)?)*", re.ASCII)
_DROPPED = re.compile(r"'(?:s|n|t)$")


def normalise(text: str) -> str:
    """Small letters without accents, one kind of apostrophe and hyphen, abbreviations without full stops."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", _APOSTROPHE.sub("'", text))
        text = _LIGATURE.sub(lambda found: _LIGATURES[found[0]], text.lower())
        text = _HYPHEN.sub("-", _MARKS.sub("", text))
    text = _APOSTROPHE.sub("'", text.lower())
    return _INITIALS.sub(lambda found: found[0].replace(".", ""), text) if "." in text else text


def pieces(found: str) -> list[str]:
    """The words in one match of `WORD`: `vo's` is `vo`, `ict-coordinator` is two."""
    if found.isalnum():
        return [found[:LONGEST_WORD]]
    parts = (_DROPPED.sub("", part).replace("'", "") for part in found.split("-"))
    return [part[:LONGEST_WORD] for part in parts if part]


def words(text: str) -> list[str]:
    """All words of a text, in order."""
    return [piece for found in WORD.findall(normalise(text)) for piece in pieces(found)]


@cache
def language() -> dict[str, object]:
    """Irregular forms and stop words, as the browser gets them too."""
    data = json.loads((LANGUAGE / "woorden.json").read_text(encoding="utf-8"))
    assert isinstance(data, dict)
    return data


@cache
def irregular() -> dict[str, str]:
    """Forms that no rule leads back to their base: `leden` is `lid`."""
    table = language()["onregelmatig"]
    assert isinstance(table, dict)
    return {form: base for base, forms in table.items() for form in forms.split()}


@cache
def stop_words() -> frozenset[str]:
    """Words that say little about what someone looks for."""
    return frozenset(str(language()["stopwoorden"]).split())
