"""One page in the place of another: the index is the one that would be made anew."""

import random

import pytest

from handreikingen.exports.search.index import Counted, index_of
from handreikingen.exports.search.pages import Page
from handreikingen.exports.search.scoring import tally
from handreikingen.exports.search.sections import Section
from handreikingen.exports.search.shards import number, replaced
from handreikingen.exports.search.terms import Terms

WORDS = [
    "school",
    "gegevens",
    "leerling",
    "toets",
    "privacy",
    "beleid",
    "leerlinggegevens",
    "toetsafname",
    "ict-beleid",
]


def page(number, chance, size=60):
    def text(length):
        return " ".join(chance.choice(WORDS) + chance.choice(("", "en", "s")) for _ in range(length))

    sections = (Section("", "", text(chance.randint(size - 20, size))), Section("kop", "De kop", text(9)))
    soort = "thema" if number % 3 else "pagina"
    made = Page(f"p{number}/", text(3), text(5), soort, sections=sections)
    terms = Terms()
    counted = tally(made, terms)
    return Counted(f"p{number}.md", made, counted, terms.surface())


def same(one, other):
    return (one.written, one.surface(), one.rows, one.means) == (
        other.written, other.surface(), other.rows, other.means
    )  # fmt: skip


def test_na_elke_vervanging_is_de_index_die_van_een_nieuwe_bouw():
    chance = random.Random(4)  # noqa: S311 - for texts
    pages = [page(at, chance) for at in range(30)]
    index, taken = index_of(pages), 0
    for _ in range(60):
        at = chance.randrange(30)
        pages[at] = page(at, chance)
        if index.takes([pages[at]]):
            taken += 1
        else:
            index = index_of(pages)
        assert same(index, index_of(pages))
    assert taken > 30


def test_een_pagina_erbij_en_een_andere_lengte_maken_een_nieuwe_index_nodig():
    chance = random.Random(5)  # noqa: S311 - for texts
    pages = [page(at, chance) for at in range(9)]
    index = index_of(pages)
    assert not index.takes([page(9, chance)])
    assert not index.takes([page(3, chance, size=900)])
    assert same(index, index_of(pages))


@pytest.mark.parametrize("pages", [[0], [3], [0, 1, 79, 80, 81], [5, 900, 901, 30_000]])
def test_een_plaatsing_vervangen_toevoegen_en_weghalen(pages):
    def written(found):
        steps = zip(sorted(found), [-1, *sorted(found)], strict=False)
        return "".join(number(at - before - 1) + found[at] for at, before in steps)

    found = dict.fromkeys(pages, "ab")
    for at in (0, 4, 80, 950, 40_000):
        assert replaced(written(found), at, "cd") == written({**found, at: "cd"})
        assert replaced(written({**found, at: "cd"}), at, "") == written(
            {place: code for place, code in found.items() if place != at}
        )
