"""Mark the terms of the glossary in Markdown, where the build marks them in the tree that Markdown makes.

The page is rendered once with our extension, which says which words become a button. Each is then looked up in
the text, and the result is rendered again to see that it is the same page.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from html import unescape
from itertools import count, islice
from typing import Any

from markdown import Markdown

from handreikingen.catalog import Catalog
from handreikingen.markup import Markup
from handreikingen.model.registers import Begrip
from handreikingen.views.registers import glossary_words
from handreikingen.views.view import environment

_ELEMENT = re.compile(r"<(button|summary|label)[^>]*>.*?</\1>", re.DOTALL)
_NO_TEXT = re.compile(
    "|".join(
        (
            r"(?s:^(?P<fence> *```).*?^(?P=fence))",  # code
            r'(?s:^<(?P<box>\w+) class="feiten".*?^</(?P=box)>)',  # the facts of a page
            r"`[^`\n]*`",
            r"\[[^\]\n]*\](?:\([^)\n]*\)|\[[^\]\n]*\])?",  # links
            r"<[^>\n]*>",
            r"\{[:#. ][^}\n]*\}",  # attributes
            r"^ {0,3}#.*$",
            r"^ *(?:!!!|\?\?\?).*$",  # titles of notes
            r"^.*\n(?=\{: ?\.samenvatting)",
            r"^.+\n(?=:   )",  # what a definition list explains
        )
    ),
    re.MULTILINE,
)
"""No place for a button."""
_MOST_TRIES = 12


class Renderer:
    """Renders Markdown as the build does, with our extension; links are left as they are."""

    def __init__(self, catalog: Catalog, extensions: Mapping[str, Mapping[str, Any]]) -> None:
        """`extensions` names the extensions of the site with their settings."""
        self.markup = Markup(glossary_words(catalog))
        self.markdown = Markdown(
            extensions=[*extensions, self.markup],
            extension_configs={name: dict(settings) for name, settings in extensions.items() if settings},
        )

    def __call__(self, text: str, *, explain: bool) -> str:
        """The page; with or without buttons on the terms that stand in it."""
        self.markup.explain = explain
        return self.markdown.reset().convert(text)


def marked_in_markdown(text: str, path: str, render: Renderer) -> tuple[str, frozenset[str], str]:
    """The text with its terms marked, the ids of these terms, and the page that it becomes."""
    wanted = render(text, explain=path != Begrip.page)
    terms = [(found[1], unescape(found[2])) for found in _buttons().finditer(wanted)]
    if not terms:
        return text, frozenset(), wanted
    quick = _all_at_first_sight(text, terms)
    if quick is None or render(quick, explain=False) != wanted:
        quick = _one_by_one(text, terms, wanted, lambda tried: render(tried, explain=False))
    return quick, frozenset(term for term, _ in terms), wanted


def _all_at_first_sight(text: str, terms: list[tuple[str, str]]) -> str | None:
    """Every term at the first place after the one before; None when one is not found."""
    past = 0
    for term, word in terms:
        place = next(_places(text, word, past), None)
        if place is None:
            return None
        text, past = _with_button(text, place, term, word)
    return text


def _one_by_one(text: str, terms: list[tuple[str, str]], wanted: str, render: Callable[[str], str]) -> str:
    """Every term at the place where the page becomes what it must be; a ValueError when there is none."""
    past = 0
    for number, (term, word) in enumerate(terms, 1):
        so_far = _first_buttons(wanted, number)
        places = _places(text, word, past)
        tried = (_with_button(text, place, term, word) for place in islice(places, _MOST_TRIES))
        found = next(((marked, end) for marked, end in tried if render(marked) == so_far), None)
        if found is None:
            raise ValueError(f"the term {term!r} has no place of its own in the Markdown")
        text, past = found
    return text


def _places(text: str, word: str, past: int) -> Iterator[int]:
    """Where a word stands in running text, from `past` on."""
    blocked = sorted(
        (found.span() for pattern in (_NO_TEXT, _ELEMENT) for found in pattern.finditer(text)),
    )
    for found in re.finditer(rf"(?<![\w])(?:{re.escape(word)})(?![\w-])", text[past:]):
        start = past + found.start()
        if not any(low <= start < high for low, high in blocked):
            yield start


def _with_button(text: str, place: int, term: str, word: str) -> tuple[str, int]:
    button = _button(term, word)
    return text[:place] + button + text[place + len(word) :], place + len(button)


def _button(term: str, word: str) -> str:
    """The button that explains a term, as the build writes it."""
    return environment().get_template("pure/begrip.html.j2").render(id=term, woord=word)


@cache
def _buttons() -> re.Pattern[str]:
    """Finds these buttons: the id of the term and the word."""
    return re.compile(re.escape(_button("ID", "WOORD")).replace("ID", '([^"]+)').replace("WOORD", "(.*?)"))


def _first_buttons(page: str, number: int) -> str:
    """The page with its first buttons; the words of the others stand in the text as they are."""
    seen = count(1)
    return _buttons().sub(lambda found: found[0] if next(seen) <= number else found[2], page)
