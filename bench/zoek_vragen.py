"""Queries made from titles by rule: with a typing error, unfinished, with a compound split, in another inflection."""

import random
from collections.abc import Sequence

from handreikingen.exports.search.compounds import split
from handreikingen.exports.search.words import stop_words, words

Query = dict[str, object]


def from_titles(titles: Sequence[tuple[str, str]], number: int, seed: int = 6) -> dict[str, list[Query]]:
    """For each way of changing a title, queries with the address of the page that must be found."""
    chance = random.Random(seed)
    makers = {"typefout": _typo, "begin": _begin, "gesplitst": _split, "verbogen": _inflect}
    found: dict[str, list[Query]] = {name: [] for name in makers}
    mixed = [(url, title) for url, title in titles if len(_content(title)) > 0]
    chance.shuffle(mixed)
    same: dict[str, list[str]] = {}
    for url, title in titles:
        same.setdefault(" ".join(_content(title)), []).append(url)
    for url, title in mixed:
        for name, make in makers.items():
            kept = _content(title)
            query = make(kept[:], chance) if len(found[name]) < number else None
            if query:
                found[name].append({"zoek": query, "pagina": same[" ".join(kept)] or [url]})
    return found


def _content(title: str) -> list[str]:
    return [word for word in words(title) if word not in stop_words()]


def _typo(found: list[str], chance: random.Random) -> str | None:
    places = [place for place, word in enumerate(found) if len(word) > 5]
    if not places:
        return None
    place = chance.choice(places)
    word = found[place]
    at = chance.randrange(1, len(word) - 1)
    found[place] = chance.choice(
        (
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            word[:at] + chance.choice("aeionrst") + word[at + 1 :],
        )
    )
    return " ".join(found)


def _begin(found: list[str], chance: random.Random) -> str | None:
    last = found[-1]
    if len(last) < 5:
        return None
    return " ".join([*found[:-1], last[: chance.randint(max(3, len(last) // 2), len(last) - 1)]])


def _split(found: list[str], _chance: random.Random) -> str | None:
    for place, word in enumerate(found):
        parts = split(word)
        if parts:
            return " ".join([*found[:place], *parts, *found[place + 1 :]])
    return None


def _inflect(found: list[str], chance: random.Random) -> str | None:
    places = [place for place, word in enumerate(found) if len(word) > 4]
    if not places:
        return None
    place = chance.choice(places)
    found[place] = _other_form(found[place])
    return " ".join(found)


def _other_form(word: str) -> str:
    """A plural of a singular, or a singular of a plural, the way most Dutch words have it."""
    if word.endswith("en") and len(word) > 5:
        bare = word[:-2]
        return bare[:-1] if len(bare) > 2 and bare[-1] == bare[-2] else bare
    if word.endswith("s"):
        return word[:-1] if word.endswith(("ers", "els", "ens")) else f"{word}en"
    if word.endswith(("el", "er", "en", "em", "ie", "or")):
        return f"{word}s"
    if word.endswith(("a", "o", "u")):
        return f"{word}'s"
    return f"{word}s" if word.endswith("e") else f"{word}en"
