"""Make a site of any size that resembles the real one: `python -m bench.maak 1000 build/groot`.

It copies the real content, with other subjects, words and references in each copy. What grows in practice grows:
guides, examples, meetings, news and the other pages with the size; themes, roles, sources and terms with its root.
Same size and seed, same files.
"""

import random
import re
import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache, cached_property
from itertools import count
from math import isqrt
from pathlib import Path

from bench.maak_patronen import MARK, Pattern, Patterns, read_patterns
from handreikingen.woordenlijst import base_words

ROOT = Path(__file__).parents[1]
SLOW = ("thema", "rol")
"""Kinds of pages that grow with the root of the size."""
CHANGED_WORDS = 0.25
MOST_QUESTIONS = 100
"""Copies of the questions from sources at most: one file holds them, and it may not grow without end."""
OTHER_COPY = 0.2
"""How many references leave their own copy of the content."""
_DATED = re.compile(r"\d{4}-\d\d-\d\d")


@cache
def real_patterns() -> Patterns:
    """The patterns of docs/."""
    return read_patterns()


@cache
def _vocabulary() -> tuple[str, ...]:
    return tuple(
        sorted(word for word in base_words() if 7 <= len(word) <= 14 and word.isalpha() and word.islower())
    )


@dataclass(frozen=True)
class _Site:
    """The plan of a site: which copies there are of everything."""

    patterns: Patterns
    pages: int
    seed: int
    dates: dict[str, date] = field(default_factory=dict)

    @cached_property
    def slow(self) -> int:
        """Copies of the themes."""
        themes = sum(pattern.soort == "thema" for pattern in self.patterns.pages)
        return max(1, round(isqrt(self.pages) / themes)) if self.pages > 120 else 1

    @cached_property
    def roles(self) -> int:
        """Copies of the roles: fewer, as each role is compared with each other."""
        return 1 + self.slow // 4

    @cached_property
    def growing(self) -> list[tuple[Pattern, int]]:
        """The pages that grow with the size, mixed in the proportion of the real site."""
        kinds: dict[str, list[Pattern]] = {}
        for pattern in self.patterns.pages:
            if pattern.soort not in SLOW:
                kinds.setdefault(pattern.soort, []).append(pattern)
        first = ("bijeenkomst", "proces")
        named = "\n".join(self.patterns.fixed.values())
        mixed = sorted(
            (
                soort not in first and number > 0 and pattern.id not in named,
                (number + 0.5) / len(same),
                soort,
                pattern.id,
                pattern,
            )
            for soort, same in kinds.items()
            for number, pattern in enumerate(same)
        )
        fixed = sum(path.endswith(".md") for path in self.patterns.fixed)
        themes = sum(pattern.soort == "thema" for pattern in self.patterns.pages) * self.slow
        roles = sum(pattern.soort == "rol" for pattern in self.patterns.pages) * self.roles
        room = self.pages - fixed - themes - roles
        if room < len(first) + len(kinds):
            raise SystemExit(
                f"Een site heeft minstens {self.pages - room + len(first) + len(kinds)} pagina’s."
            )
        order = ((row[-1], copy) for copy in count() for row in mixed)
        return [next(order) for _ in range(room)]

    @cached_property
    def rounds(self) -> int:
        """How often the growing pages were copied, the last time perhaps in part."""
        return self.growing[-1][1] + 1

    @cached_property
    def sources(self) -> int:
        """Copies of the sources."""
        return max(1, isqrt(self.rounds))

    @cached_property
    def terms(self) -> int:
        """Copies of the glossary."""
        return 1 + isqrt(self.rounds) // 2

    @cached_property
    def known(self) -> frozenset[tuple[str, str, int]]:
        """Every copy of every page: its kind, the id of the real one and its number."""
        slow = {"thema": self.slow, "rol": self.roles}
        return frozenset(
            {(pattern.soort, pattern.id, copy) for pattern, copy in self.growing}
            | {(p.soort, p.id, n) for p in self.patterns.pages for n in range(slow.get(p.soort, 0))}
        )

    @cached_property
    def kinds(self) -> Mapping[str, list[str]]:
        """The ids of the real things of each kind."""
        found: dict[str, list[str]] = {}
        for pattern in (*self.patterns.pages, *self.patterns.items):
            found.setdefault(pattern.soort, []).append(pattern.id)
        return found

    @cached_property
    def by_path(self) -> Mapping[str, Pattern]:
        return {pattern.path: pattern for pattern in self.patterns.pages}

    def name(self, id_: str, copy: int) -> str:
        """The id of a copy; a meeting carries its day in its name."""
        return re.sub(_DATED, lambda found: _earlier(found[0], copy), id_) + (f"-{copy + 1}" if copy else "")

    def copies(self, soort: str) -> int:
        return {
            "thema": self.slow,
            "rol": self.roles,
            "bron": self.sources,
            "vraag": min(self.rounds, MOST_QUESTIONS),
            "begrip": self.terms,
        }.get(soort, self.rounds)

    def chosen(self, soort: str, id_: str, copy: int, chance: random.Random) -> tuple[str, int]:
        """A thing of this kind that exists, near the copy that names it."""
        copies = self.copies(soort)
        wanted = chance.randrange(copies) if chance.random() < OTHER_COPY else copy % copies
        if soort in ("bron", "vraag", "begrip"):
            return id_, wanted
        there = next((n for n in (wanted, 0) if (soort, id_, n) in self.known), None)
        if there is not None:
            return id_, there
        return next((other, 0) for other in self.kinds[soort] if (soort, other, 0) in self.known)


class _Filler:
    """Fills in the marks of one copy."""

    def __init__(self, site: _Site, pattern: Pattern, copy: int) -> None:
        self.site, self.pattern, self.copy = site, pattern, copy
        self.chance = random.Random(f"{site.seed} {pattern.soort} {pattern.id} {copy}")
        self.words = self.chance.sample(_vocabulary(), 30)

    def text(self) -> str:
        """The text of the copy; the first copy is the real thing where it can be."""
        return MARK.sub(self._filled, self.pattern.text)

    def _filled(self, mark: re.Match[str]) -> str:
        sign, value = mark[1], mark[2]
        if sign == "r":
            return self._reference(value)
        if sign == "l":
            return self._link(*value.split("|"))
        if not self.copy:
            return value if sign != "s" else "zoals het is"
        if sign in "st":
            return self.words[0] if sign == "s" else self.chance.choice(_vocabulary())
        if sign == "w":
            return self.chance.choice(self.words) if self.chance.random() < CHANGED_WORDS else value
        return _earlier(value, self.copy) if sign == "d" else str(int(value) + 100 * self.copy)

    def _reference(self, value: str) -> str:
        kinds, target = value.split("|")
        base, _, part = target.partition("/")
        if base == "vragen":
            id_, copy = self.site.chosen("vraag", part, self.copy, self.chance)
            return f"vragen/{self.site.name(id_, copy)}"
        if base == self.pattern.id and kinds == self.pattern.soort and not part:
            return self.site.name(base, self.copy)
        candidates = (*kinds.split(","), "bijeenkomst", "proces")
        soort = next(kind for kind in candidates if base in self.site.kinds.get(kind, ()))
        id_, copy = self.site.chosen(soort, base, self.copy, self.chance)
        return f"{self.site.name(id_, copy)}/{part}" if part else self.site.name(id_, copy)

    def _link(self, path: str, anchor: str) -> str:
        up = "../" * self.pattern.path.count("/")
        pattern = self.site.by_path.get(path)
        if anchor.startswith("#bron-"):
            id_, copy = self.site.chosen("bron", anchor[6:], self.copy, self.chance)
            anchor = f"#bron-{self.site.name(id_, copy)}"
        if pattern is None:
            return f"{up}{path}{anchor}"
        id_, copy = self.site.chosen(pattern.soort, pattern.id, self.copy, self.chance)
        folder = path.rpartition("/")[0]
        return f"{up}{folder}/{self.site.name(id_, copy)}.md{anchor if id_ == pattern.id else ''}"


def _earlier(day: str, copy: int) -> str:
    return (date.fromisoformat(day) - timedelta(weeks=3 * copy)).isoformat()


def _pages(site: _Site) -> Iterator[tuple[Pattern, int]]:
    for pattern in site.patterns.pages:
        for copy in range(site.copies(pattern.soort) if pattern.soort in SLOW else 0):
            yield pattern, copy
    yield from site.growing


def make_site(pages: int, seed: int = 9) -> dict[str, str]:
    """The files of a made-up site with this number of pages: texts by path, relative to docs/."""
    site = _Site(real_patterns(), pages, seed)
    files = dict(site.patterns.fixed)
    for pattern, copy in _pages(site):
        folder = pattern.path.rpartition("/")[0]
        files[f"{folder}/{site.name(pattern.id, copy)}.md"] = _Filler(site, pattern, copy).text()
    registers: dict[str, list[str]] = {}
    for copy in range(site.rounds):
        for item in site.patterns.items:
            if copy < site.copies(item.soort):
                registers.setdefault(item.path, []).append(_Filler(site, item, copy).text())
    return {**files, **{path: "".join(texts) for path, texts in registers.items()}}


def write_site(folder: Path, files: Mapping[str, str]) -> None:
    """Write docs/ and a configuration that builds it with the theme and hooks of this repository."""
    docs = folder / "docs"
    shutil.rmtree(docs, ignore_errors=True)
    for path, text in files.items():
        target = docs / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
    write_settings(folder)


def write_settings(folder: Path) -> None:
    """Write a configuration that builds the docs/ in this folder with the theme and hooks of this repository."""
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    for ours in ("handreikingen/theme", "hooks/"):
        settings = settings.replace(f" {ours}", f" {ROOT / ours}{'/' if ours.endswith('/') else ''}")
    (folder / "mkdocs.yml").write_text(settings, "utf-8")


def main(arguments: Iterable[str]) -> None:
    """`PAGES FOLDER`: make a site of so many pages in this folder."""
    pages, folder = arguments
    files = make_site(int(pages))
    write_site(Path(folder), files)
    print(f"{sum(path.endswith('.md') for path in files)} pagina’s in {folder}/docs")


if __name__ == "__main__":
    main(sys.argv[1:])
