"""A light Dutch stemmer: it joins the inflections of a word, and nothing that means something else.

Both Snowball stemmers for Dutch part toets from toetsen, proces from processen and gegeven from gegevens.
The result is a key, not a word. The same rules, in the same order, are in browser/taal.js.
"""

import re

from handreikingen.exports.search.words import irregular

SHORTEST = 4
_VOWELS = re.compile("[aeiouy]+")
_OWN_S = re.compile(
    r"(?:[is]s|(?:kl|gl|tl|k|w|j|p|b)as|[lb]os|[^a]us|(?:aa|ee|oo|oe|eu)s|js|(?:proc|succ|adr|congr|exc|expr|bijl|rijl)es|toets|plaats|kans|grens|^mens|wens|koers|beurs"
    r"|dans|flits|fiets|gids|pols|hals|iets|rechts|links|soms|laats)$"
)
_SMALL = re.compile(r"([a-z]{3})etje$|([a-z]{2}[lrnw])tje$|([a-z]{2}m)pje$|([a-z]{3})je$")
_QUALITY = re.compile(r"([a-z]{2,}(?:lijk|ig|baar|zaam))hei?d(?:en)?$")
_CLOSING = frozenset("bdfgklmnprst")
_OPEN = re.compile(r"(?:[^aeiou]|^)([aeou])[bdfgklmnprstvz]$")
_VERB_T = re.compile(r"(?:[kgpf]|(?:aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ou|au)[lrmn]|e[lr])t$")
_LONG = frozenset({"aa", "ee", "oo", "uu"})
_PARTICIPLE = re.compile(r"^(?:ge)?([a-z]{3,}eer)d$")


def stem(word: str) -> str:
    """The key of a word in small letters."""
    word = _base(word)
    if len(word) < SHORTEST or not word.isalpha():
        return word
    if word.endswith("s") and not _OWN_S.search(word):
        word = word[:-1]
    return _closed(_verb(_ending(word)))


def _base(word: str) -> str:
    """The base of an irregular form, also with an -e: a `gebundelde vraag` is one to `bundelen`."""
    known = irregular()
    return known.get(word) or (known.get(word[:-1]) if word.endswith("e") else None) or word


def _ending(word: str) -> str:
    """Without -en, -e, -heden and the endings of small things."""
    if word.endswith("heden"):
        word = word[:-5] + "heid"
    if word.endswith("je"):
        word = _SMALL.sub(r"\1\2\3\4", word)
    if word.endswith(("ieen", "eeen")):
        word = word[:-2]
    if word.endswith("en") and len(word) > 4 and not word.endswith("een"):
        return _bare(word[:-2])
    if word.endswith("e") and len(word) > 3 and not word.endswith("ee"):
        return _bare(word[:-1])
    return word


def _bare(word: str) -> str:
    """What was before -en or -e, spelled as when nothing follows: lez is lees, process is proces."""
    if word[-1] in _CLOSING and word[-2:-1] == word[-1]:
        return word[:-1]
    if _OPEN.search(word) and len(_VOWELS.findall(word)) == 1:
        word = word[:-1] + word[-2:]
    last = {"v": "f", "z": "s"}.get(word[-1], word[-1])
    return word[:-1] + last


def _verb(word: str) -> str:
    """Without the -t of a verb: beheert is beheer."""
    if word.endswith("eerd"):
        word = _PARTICIPLE.sub(r"\1", word)
    return (
        word[:-1]
        if word.endswith("t") and len(word) > 4 and word != "maart" and _VERB_T.search(word)
        else word
    )


def _closed(word: str) -> str:
    """Longer words write a long last vowel once, so that systeem and systemen meet."""
    if word[-3:-1] in _LONG and word[-1] in _CLOSING and len(_VOWELS.findall(word)) > 1:
        return word[:-2] + word[-1]
    return word


def quality_of(word: str) -> str:
    """What a quality is made of: veiligheid is veilig. They are not the same word, but near."""
    found = _QUALITY.search(word)
    return found[1] if found else ""
