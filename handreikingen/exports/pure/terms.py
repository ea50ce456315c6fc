"""Mark the terms of the glossary in Markdown, where the build marks them in the tree that Markdown makes.

The page is rendered once with our extension, which says which words become a button. Each is then looked up in
the text, and the result is rendered again to see that it is the same page.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from html import unescape
from itertools import count, islice
from typing import Any, NamedTuple

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


class Marked(NamedTuple):
    """A word that becomes a button, and the sign that stays with it on one line."""

    term: str
    word: str
    sign: str

    @property
    def shown(self) -> str:
        """What stands in the text."""
        return f"{self.word}{self.sign}"


def marked_in_markdown(text: str, path: str, render: Renderer) -> tuple[str, frozenset[str], str]:
    """The text with its terms marked, the ids of these terms, and the page that it becomes.

    A term that has no place of its own in the Markdown stays without a mark.
    """
    wanted = render(text, explain=path != Begrip.page)
    terms = [_marked(found) for found in _buttons().finditer(wanted)]
    if not terms:
        return text, frozenset(), wanted
    quick = _all_at_first_sight(text, terms)
    if quick is not None and render(quick, explain=False) == wanted:
        return quick, frozenset(mark.term for mark in terms), wanted
    text, placed = _one_by_one(text, terms, wanted, lambda tried: render(tried, explain=False))
    return text, placed, wanted


def _all_at_first_sight(text: str, terms: list[Marked]) -> str | None:
    """Every term at the first place after the one before; None when one is not found."""
    past = 0
    for mark in terms:
        place = next(_places(text, mark, past), None)
        if place is None:
            return None
        text, past = _with_button(text, place, mark)
    return text


def _one_by_one(
    text: str, terms: list[Marked], wanted: str, render: Callable[[str], str]
) -> tuple[str, frozenset[str]]:
    """Every term at the place where the page becomes what it must be; the text and the terms that have one."""
    past, placed = 0, list[str]()
    for mark in terms:
        so_far = _first_buttons(wanted, len(placed) + 1)
        tried = (_with_button(text, place, mark) for place in islice(_places(text, mark, past), _MOST_TRIES))
        found = next(((marked, end) for marked, end in tried if render(marked) == so_far), None)
        if found is None:
            wanted = _without_button(wanted, len(placed) + 1)
        else:
            text, past = found
            placed.append(mark.term)
    return text, frozenset(placed)


def _places(text: str, mark: Marked, past: int) -> Iterator[int]:
    """Where a word stands in running text, from `past` on."""
    blocked = [found.span() for pattern in (_NO_TEXT, _ELEMENT) for found in pattern.finditer(text)]
    end = "" if mark.sign else r"(?![\w-])"
    for found in re.finditer(rf"(?<!\w){re.escape(mark.shown)}{end}", text[past:]):
        start = past + found.start()
        if not any(low <= start < high for low, high in blocked):
            yield start


def _with_button(text: str, place: int, mark: Marked) -> tuple[str, int]:
    button = _button(*mark)
    return text[:place] + button + text[place + len(mark.shown) :], place + len(button)


def _button(term: str, word: str, sign: str) -> str:
    """The button that explains a term, as the build writes it."""
    return environment().get_template("pure/begrip.html.j2").render(id=term, woord=word, teken=sign)


@cache
def _buttons() -> re.Pattern[str]:
    """Finds these buttons: term, word and sign, in the form with a sign or in the one without."""
    forms = (re.escape(_button("ID", "WOORD", sign)) for sign in ("TEKEN", ""))
    pattern = "|".join(forms).replace("ID", '([^"]+)').replace("WOORD", "([^<]*)").replace("TEKEN", "([^<]*)")
    return re.compile(pattern)


def _marked(found: re.Match[str]) -> Marked:
    term, word, sign, alone, word_alone = found.groups()
    return Marked(term or alone, unescape(word or word_alone), unescape(sign or ""))


def _first_buttons(page: str, number: int) -> str:
    """The page with its first buttons; the words of the others stand in the text as they are."""
    return _with_buttons(page, lambda this: this <= number)


def _without_button(page: str, number: int) -> str:
    """The page without one of its buttons; its word stays."""
    return _with_buttons(page, lambda this: this != number)


def _with_buttons(page: str, stays: Callable[[int], bool]) -> str:
    """The page with the buttons whose number stays; of the others only the words."""
    seen = count(1)
    return _buttons().sub(
        lambda found: found[0] if stays(next(seen)) else f"{found[2] or found[5]}{found[3] or ''}", page
    )
