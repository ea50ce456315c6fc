"""Long sentences, stacked passives, ‘u’ and jargon (HR801, HR802, HR804, HR806)."""

import re
from collections.abc import Collection, Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

from handreikingen.checks.language_text import Sentence
from handreikingen.problems import Problem
from handreikingen.problems import language as codes

MOST_WORDS = 25
_DATA = Path(__file__).with_name("data")

_AUXILIARY = re.compile(r"\b(?:word|wordt|worden|werd|werden|geworden)\b", re.IGNORECASE)
_PARTICIPLE = re.compile(
    r"\b(?:aan|af|bij|door|in|mee|na|om|op|over|samen|terug|toe|uit|vast|voor|weg)?"
    r"(?:ge|be|ver|ont|her|er)[a-zë]{2,}(?:d|t|en)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"‘[^’\n]*(?:’|$)")
_RUN = re.compile(r"[\w-]+")
_FORMAL = re.compile(r"(?<![\w’'-])(?:[Uu]|[Uu]w|[Uu]zelf)(?![\w’'-])")


def long_sentence(sentence: Sentence) -> Iterator[Problem]:
    """A sentence has at most 25 words."""
    number = len(sentence.words)
    if number > MOST_WORDS:
        yield codes.HR801.at(sentence.place(), woorden=number, zin=sentence.text)


def passive_chains(sentences: list[Sentence]) -> Iterator[Problem]:
    """One passive in two sentences of a paragraph at most."""
    for sentence in sentences:
        if _passives(sentence) > 1:
            yield codes.HR802.at(sentence.place(), zin=sentence.text)
    for before, sentence in pairwise(sentences):
        together = before.page is sentence.page and before.block == sentence.block
        if together and _passives(before) and _passives(sentence):
            yield codes.HR802.at(sentence.place(), zin=sentence.text)


def _passives(sentence: Sentence) -> int:
    """How often something is done without saying by whom: a form of ‘worden’ for each past participle."""
    forms = len(_AUXILIARY.findall(sentence.text))
    return min(forms, len(_PARTICIPLE.findall(sentence.text))) if forms else 0


def formal_address(sentence: Sentence) -> Iterator[Problem]:
    """The reader is ‘je’."""
    for found in _FORMAL.finditer(sentence.text):
        yield codes.HR804.at(sentence.place(found.start()), woord=found[0])


@cache
def jargon_words() -> dict[str, str]:
    """The words of the trade that have a plain form, with that form: lines like `governance = sturing`."""
    lines = (_DATA / "vakwoorden.txt").read_text("utf-8").splitlines()
    pairs = (line.partition("=") for line in lines if "=" in line and not line.startswith("#"))
    return {word.strip(): plainer.strip() for word, _, plainer in pairs}


@cache
def _first_words() -> frozenset[str]:
    """Where each word of the trade begins: most sentences hold none of these, and need no closer look."""
    return frozenset(_RUN.findall(word)[0] for word in jargon_words())


@cache
def _jargon() -> re.Pattern[str]:
    words = sorted(jargon_words(), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, words))})(?![\w-])", re.IGNORECASE)


def jargon(sentence: Sentence, terms: Collection[str]) -> Iterator[Problem]:
    """A word of the trade is a term of the glossary, or a plain word takes its place; quotations show how not to."""
    if _first_words().isdisjoint(_RUN.findall(sentence.text.casefold())):
        return
    text = _QUOTED.sub(lambda found: " " * len(found[0]), sentence.text)
    for found in _jargon().finditer(text):
        word = found[0].casefold()
        if word not in terms:
            yield codes.HR806.at(sentence.place(found.start()), woord=found[0], gewoner=jargon_words()[word])
