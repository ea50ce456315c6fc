"""Words that no list knows and abbreviations that nothing explains (HR803, HR805)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from handreikingen.catalog import Catalog
from handreikingen.checks.language_text import Sentence
from handreikingen.model.registers import Begrip, Bron, Organisatie
from handreikingen.problems import Problem, Whole
from handreikingen.problems import language as codes
from handreikingen.woordenlijst import base_words, knows

OWN_WORDS = Path(__file__).with_name("data") / "woorden.txt"
_SMALL_WORDS = "de het een en of in op van met voor door dat die dit te je we ze"
SMALL_WORDS = frozenset(_SMALL_WORDS.split())
"""After these a space is easily forgotten."""
LETTERS = "abcdefghijklmnopqrstuvwxyzéëïö-"

_WORD = re.compile(r"(?<!\w)[^\W\d_]+(?:[’'-][^\W\d_]+)*(?!\w)")
_ABBREVIATION = re.compile(r"(?<![\w-])[A-Z][A-Z0-9]+(?:-[A-Z][A-Z0-9]*)*(?=[^\w]|’?s\b|-[a-z]|$)")
_CAPITAL_ONE = re.compile("^Eé")
"""‘Eén’ at the start of a sentence: the capital goes without its accent."""
_OUR_CODE = re.compile(r"HR[0-9]{3}")
"""Codes of messages are no abbreviations."""
_ADDRESS_OR_FILE = re.compile(r"\S+\.(?:nl|md|yml|yaml|com|org|txt|pdf|csv|json)\b\S*")


@cache
def own_words() -> frozenset[str]:
    """The words of our own list: one on a line, lines with # are explanation."""
    lines = OWN_WORDS.read_text("utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


@dataclass(frozen=True)
class Vocabulary:
    """The words that the site itself explains."""

    terms: frozenset[str]
    """Terms of the glossary and their alternatives, in small letters."""
    names: frozenset[str]
    """The words of terms and of names of organisations and publishers, as they are written."""

    @classmethod
    def of(cls, catalog: Catalog) -> "Vocabulary":
        """The terms and names of a catalog."""
        terms = [name for term in catalog.all(Begrip) for name in (term.voorkeursterm, *term.alternatief)]
        names = [*terms, *(organisation.titel for organisation in catalog.all(Organisatie))]
        names += [source.uitgever for source in catalog.all(Bron)]
        words = {word for name in names for word in (*_WORD.findall(name), *_ABBREVIATION.findall(name))}
        return cls(frozenset(term.casefold() for term in terms), frozenset(words))


class Spelling:
    """Whether words are known, remembered over all pages."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._own = own_words() | vocabulary.names
        self._listed = knows(self._own)
        self._right: dict[str, bool] = {}

    def faults(self, sentences: Iterable[Sentence]) -> Iterator[Problem]:
        """Every word of the sentences is known; each unknown word is named once."""
        seen: set[str] = set()
        for sentence in sentences:
            text = sentence.text
            if "." in text:
                text = _ADDRESS_OR_FILE.sub(lambda found: " " * len(found[0]), text)
            if all(map(self._is_right, _WORD.findall(text))):
                continue
            for found in _WORD.finditer(text):
                word = found[0].replace("'", "’")
                if word not in seen and not self.known(word):
                    seen.add(word)
                    advice = Whole(self._suggestion(word))
                    yield codes.HR805.at(sentence.place(found.start()), woord=word, suggestie=advice)

    def _is_right(self, word: str) -> bool:
        """Whether a word is known, remembered: most words of a text were seen before."""
        right = self._right.get(word)
        if right is None:
            right = self._right[word] = self.known(word.replace("'", "’"))
        return right

    def known(self, word: str) -> bool:
        """Whether a word as it stands in a text is right; a capital may be that of a sentence or a name."""
        if len(word) == 1 or word.isupper():
            return True  # capitals are for the check of abbreviations
        word = _CAPITAL_ONE.sub("éé", word)
        forms = {word, word[0].lower() + word[1:], word.lower() if word[1:].islower() else word}
        forms |= {form.removesuffix("’") for form in forms} | {form.removesuffix("’s") for form in forms}
        return any(self._listed(form) for form in forms) or self._hyphenated(word)

    def _hyphenated(self, word: str) -> bool:
        """`ict-coördinator`, `po-school`: every part is a word, or an abbreviation that is checked elsewhere."""
        parts = word.strip("-").split("-")
        return len(parts) > 1 and all(len(part) == 1 or self.known(part) for part in parts if part)

    def _suggestion(self, word: str) -> str:
        """The nearest known word: one letter away, or two words with a space between them."""
        low = word.lower()
        cuts = [(low[:at], low[at:]) for at in range(len(low) + 1)]
        fewer = [a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1] + [a + b[1:] for a, b in cuts if b]
        more = [a + letter + b for a, b in cuts for letter in LETTERS]
        other = [a + letter + b[1:] for a, b in cuts if b for letter in LETTERS]
        found = next(filter(self._listed, filter(None, fewer)), None)
        found = found or next((near for near in more + other if near in base_words()), None)
        found = found or next((f"{a} {b}" for a, b in cuts if a in SMALL_WORDS and self._listed(b)), None)
        return f"Bedoel je ‘{found}’?" if found else "Is het goed? Zet het in de eigen woordenlijst."


class Abbreviations:
    """The abbreviations on one page and what explains them."""

    def __init__(self, vocabulary: Vocabulary, sentences: list[Sentence]) -> None:
        self._explained = vocabulary.names | own_words()
        self._sentences = sentences
        self._text = "\n".join(sentence.text for sentence in sentences)

    def faults(self) -> Iterator[Problem]:
        """Every abbreviation is a term, the name of an organisation, or explained on the page itself."""
        seen: set[str] = set()
        for sentence in self._sentences:
            for found in _ABBREVIATION.finditer(sentence.text):
                short = found[0]
                if short not in seen and not _OUR_CODE.fullmatch(short) and not self._is_explained(short):
                    yield codes.HR803.at(sentence.place(found.start()), afkorting=short)
                seen.add(short)

    def _is_explained(self, short: str) -> bool:
        """In the lists, or with its meaning: between brackets, behind ‘afgekort’, or before ‘is de’ and so on."""
        if short in self._explained or all(part in self._explained for part in short.split("-")):
            return True
        here = re.escape(short)
        forms = (
            rf"\({here}\)|\bafgekort {here}\b|\b{here}[\d .-]{{0,6}}\(\s*\w+\s+\w+"
            rf"|\b{here}[\d .]{{0,6}}, (?:de|het|een) \w+|\b{here} (?:betekent|staat voor|is (?:de|het|een)|zijn)\b"
        )
        return bool(re.search(forms, self._text))
