"""A small site that changes at random, built both ways after each change: what was kept must be as if made anew."""

import io
import logging
import random
import re
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from handreikingen.site.build.progress import Progress
from handreikingen.site.build.run import Builder, ChangedError, Summary
from tests.site.test_builds import tree

ROOT = Path(__file__).resolve().parents[2]
Things = dict[str, dict[str, Any]]
WORDS = ("gegevens", "toets", "school", "leverancier", "begrip een", "begrip twee")
FIXED = {
    "index.md": '{{ toon_nieuw() }}\n\n{{ toon_open_vragen() }}\n\n{{ toon_volgende_bijeenkomst() }}',
    "themas/index.md": '{{ toon_lijst("thema") }}',
    "handreikingen/index.md": '{{ toon_lijst("handreiking") }}',
    "rollen/index.md": "{{ toon_rollen() }}",
    "praktijkvoorbeelden/index.md": '{{ toon_lijst("praktijkvoorbeeld") }}\n\n{{ toon_aantallen() }}',
    "bijeenkomsten/index.md": "{{ toon_bijeenkomsten() }}",
    "vragen.md": '{{ toon_vragenregister() }}',
    "vragen/per-soort.md": '{{ toon_vragenregister(groep="soort") }}',
    "vragen/per-stand.md": '{{ toon_vragenregister(groep="stand") }}',
    "meedoen/index.md": "Doe mee.",
    "kalender.md": "{{ toon_kalender() }}",
    "alles.md": "{{ toon_filter() }}",
    "begrippen.md": "{{ toon_begrippen() }}",
    "roadmap.md": "{{ toon_roadmap() }}",
    "over/werklijst.md": "{{ toon_werklijst() }}",
    "over/werklijst/indelen.md": '{{ toon_werklijst("indelen") }}',
    "over/werklijst/opvolgen.md": '{{ toon_werklijst("opvolgen") }}',
    "over/werklijst/nakijken.md": '{{ toon_werklijst("nakijken") }}',
    "over/werklijst/ontbreekt.md": '{{ toon_werklijst("ontbreekt") }}',
    "over/werklijst/dekking.md": '{{ toon_werklijst("dekking") }}',
    "over/werklijst/bord.md": '{{ toon_werklijst("bord") }}',
    "over/werklijst/balans.md": '{{ toon_werklijst("balans") }}',
    "over/bronnen.md": "{{ toon_bronnenlijst() }}",
    "over/organisaties.md": "{{ toon_organisaties() }}",
}  # fmt: skip


class RandomSite:
    """A project in a folder that can change, and be built."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder, self.random, self.number = folder, random.Random(seed), 0  # noqa: S311 - for texts
        shutil.copytree(ROOT / "hooks", folder / "hooks")
        shutil.copytree(ROOT / "handreikingen/theme", folder / "handreikingen/theme")
        settings = (ROOT / "mkdocs.yml").read_text("utf-8")
        nav = "nav:\n  - index.md\n  - themas/index.md\n  - Meer:\n      - vragen.md\n      - alles.md\n\n"
        settings = re.sub(r"^nav:\n(?:[ -].*\n)+\n", nav, settings, count=1, flags=re.MULTILINE)
        (folder / "mkdocs.yml").write_text(settings, "utf-8")
        self.kinds: dict[str, Things] = {
            kind: {} for kind in ("themas", "rollen", "bijeenkomsten", "handreikingen", "praktijkvoorbeelden")
        }
        self.terms = {"een": "De eerste uitleg.", "twee": "De tweede uitleg."}
        self.source = "De bron"
        self.stage = "gepland"
        self.staying: Builder | None = None
        self.stays, self.builds = False, 0
        for kind, how_many in (("themas", 2), ("rollen", 2), ("bijeenkomsten", 2), ("handreikingen", 3)):
            for _ in range(how_many):
                self.add(kind)
        self.add("praktijkvoorbeelden")
        self.write()

    def add(self, kind: str) -> None:
        """A new page of a kind."""
        self.number += 1
        name = f"n{self.number}"
        page = {"titel": f"{self.word()} {self.number}", "over": self.word(), "tekst": ""}
        self.kinds[kind][name] = {**page, "volgorde": self.number}
        self.relate(kind, name)
        self.say(kind, name)

    def relate(self, kind: str, name: str) -> None:
        """Give a page other relations."""
        page = self.kinds[kind][name]
        page["thema"] = self.one("themas")
        page["rol"] = self.one("rollen") if self.kinds["rollen"] else ""
        if kind == "handreikingen":
            page["vraag"] = f"{self.one('bijeenkomsten')}/v{self.random.randint(1, 2)}"
            page["status"] = self.random.choice(["werkversie", "vastgesteld", "verouderd"])
        if kind == "praktijkvoorbeelden":
            page["handreiking"] = self.one("handreikingen")

    def say(self, kind: str, name: str) -> None:
        """Add a sentence to a page, now and then with a link to another."""
        other = self.one(kind)
        link = f" Zie [die]({other}.md)." if kind != "bijeenkomsten" and self.random.random() < 0.4 else ""
        words = " ".join(self.word() for _ in range(self.random.randint(2, 30)))
        self.kinds[kind][name]["tekst"] += f"\nDit is {words}.{link}\n"

    def one(self, kind: str) -> str:
        return self.random.choice(sorted(self.kinds[kind]))

    def word(self) -> str:
        return self.random.choice(WORDS)

    def step(self) -> str:
        """Change something; what it was."""
        changes: dict[str, tuple[int, Callable[[], None]]] = {
            "tekst": (5, lambda: self.say(*self.any())),
            "titel": (4, self._title),
            "samenvatting": (2, lambda: self._about(*self.any())),
            "relatie": (4, lambda: self.relate(*self.any())),
            "nieuw": (3, lambda: self.add(self.random.choice(sorted(self.kinds)))),
            "weg": (2, self._remove),
            "andere naam": (2, self._rename),
            "begrip": (2, self._term),
            "bron": (1, lambda: setattr(self, "source", f"De bron {self.word()}")),
            "plan": (1, lambda: setattr(self, "stage", "bezig" if self.stage == "gepland" else "gepland")),
            "terug": (2, lambda: None),
            "sjabloon": (1, lambda: self._append("handreikingen/theme/partials/voet.html", "<!-- {} -->\n")),
            "stijl": (1, lambda: self._append("handreikingen/theme/assets/stijl.css", "/* {} */\n")),
            "instelling": (1, self._setting),
        }
        name = self.random.choices(list(changes), [weight for weight, _ in changes.values()])[0]
        changes[name][1]()
        self.write()
        if name == "terug":  # what someone did to the site by hand does not stay
            path = self.random.choice(sorted((self.folder / "site").rglob("*.html")))
            path.write_text("kapot") if self.random.random() < 0.5 else path.unlink()
        return name

    def any(self) -> tuple[str, str]:
        kind = self.random.choice(sorted(kind for kind, pages in self.kinds.items() if pages))
        return kind, self.one(kind)

    def _title(self) -> None:
        kind, name = self.any()
        self.kinds[kind][name]["titel"] = (
            f"{self.word().capitalize()} {self.word()} {self.random.randint(1, 99)}"
        )

    def _about(self, kind: str, name: str) -> None:
        self.kinds[kind][name]["over"] = f"{self.word()} en {self.word()}"

    def _remove(self) -> None:
        if len(self.kinds["handreikingen"]) > 2:
            name = self.one("handreikingen")
            del self.kinds["handreikingen"][name]
            self._forget(name, self.one("handreikingen"))

    def _rename(self) -> None:
        kind, name = self.any()
        self.number += 1
        self.kinds[kind][f"a{self.number}"] = self.kinds[kind].pop(name)
        self._forget(name, f"a{self.number}")

    def _forget(self, name: str, other: str) -> None:
        """Everything that named a page names another one."""
        for pages in self.kinds.values():
            for page in pages.values():
                page["tekst"] = page["tekst"].replace(f"]({name}.md)", f"]({other}.md)")
                for field in ("thema", "rol", "handreiking"):
                    page[field] = other if page.get(field) == name else page.get(field, "")
                if page.get("vraag", "").startswith(f"{name}/"):
                    page["vraag"] = f"{other}/v1"

    def _term(self) -> None:
        self.number += 1
        name = self.random.choice(sorted(self.terms))
        self.terms[name] = f"Uitleg {self.number} van {self.word()}."

    def _append(self, path: str, text: str) -> None:
        self.number += 1
        with (self.folder / path).open("a", encoding="utf-8") as file:
            file.write(text.format(self.number))

    def _setting(self) -> None:
        path = self.folder / "mkdocs.yml"
        self.number += 1
        text = re.sub(
            r"(?m)^site_description: .*$", f"site_description: Nummer {self.number}", path.read_text("utf-8")
        )
        path.write_text(text, "utf-8")

    def write(self) -> None:
        """Write docs/ as it is now."""
        shutil.rmtree(self.folder / "docs", ignore_errors=True)
        for path, text in self.texts().items():
            target = self.folder / "docs" / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, "utf-8")

    def texts(self) -> dict[str, str]:
        """All files of docs/."""
        found = {path: _page({"titel": path, "over": path}, "", text) for path, text in FIXED.items()}
        for kind, pages in self.kinds.items():
            found |= {f"{kind}/{name}.md": _TEXTS[kind](name, page) for name, page in pages.items()}
        terms = sorted(self.terms.items())
        found["data/begrippen.yml"] = "".join(
            f"- {{id: begrip-{name}, voorkeursterm: begrip {name}, definitie: {text}}}\n"
            for name, text in terms
        )
        found["data/bronnen.yml"] = (
            f"- {{id: bron, titel: {self.source}, uitgever: Iemand, url: https://example.org/, "
            "geraadpleegd: 2026-11-01, soort: artikel}\n"
        )
        found["data/organisaties.yml"] = (
            "- {id: lindeboom, naam: De Lindeboom, rol: Verzonnen school., fictief: true}\n"
        )
        found["data/roadmap.yml"] = (
            f"- {{id: plan, titel: Het plan, periode: 2026-11 tot 2027-03, stand: {self.stage}, bron: bron, "
            f"thema: {min(self.kinds['themas'])}}}\n"
        )
        return found


def _page(page: Mapping[str, Any], fields: str, text: str) -> str:
    return f"---\ntitel: {page['titel']}\nsamenvatting: Over {page['over']}.\n{fields}---\n{text}\n"


def _thema(_: str, page: dict[str, Any]) -> str:
    fields = f"kern: Het gaat om iets.\nvolgorde: {page['volgorde']}\n"
    return _page(page, fields, page["tekst"] + "\n{{ toon_thema() }}\n")


def _rol(_: str, page: dict[str, Any]) -> str:
    return _page(page, "taken: [Eerst dit, Dan dat]\n", page["tekst"])


def _bijeenkomst(_: str, page: dict[str, Any]) -> str:
    number = page["volgorde"]
    items = "".join(
        f"  - {{id: v{n}, soort: vraag, tekst: Hoe doe je {number} {n}?, thema: {page['thema']}}}\n"
        for n in (1, 2)
    )
    options = "opties: [{tekst: ja, aantal: 5}, {tekst: nee, aantal: 4}]"
    poll = f"peilingen:\n  - {{id: p, vraag: Verder?, stemmen: 9, {options}}}\n"
    begin = f"begin: 20{10 + number // 12 % 15}-{number % 12 + 1:02}-15\n"
    return _page(page, f"{begin}vorm: digitaal\nopbrengst:\n{items}{poll}", page["tekst"])


def _handreiking(_: str, page: dict[str, Any]) -> str:
    fields = (
        f"themas: [{page['thema']}]\nsectoren: [po]\nrollen: [{page['rol']}]\nstatus: {page['status']}\n"
        f"doe_tijd: een uur\nresultaat: een lijst\nkleine_school: ja\nbeantwoordt: [{page['vraag']}]\n"
        "bronnen: [bron]\nnagekeken: 2026-11-01\n"
    )
    return _page(page, fields, f"## Stappen\n\n### Eerst\n{page['tekst']}")


def _praktijkvoorbeeld(_: str, page: dict[str, Any]) -> str:
    fields = (
        f"themas: [{page['thema']}]\nherkomst: modelschool\norganisatie: De Lindeboom\norganisatie_soort: school\n"
        f"resultaat: Het lukte.\nhandreikingen: [{page['handreiking']}]\n"
    )
    return _page(page, fields, page["tekst"])


_TEXTS: dict[str, Callable[[str, dict[str, Any]], str]] = {
    "themas": _thema,
    "rollen": _rol,
    "bijeenkomsten": _bijeenkomst,
    "handreikingen": _handreiking,
    "praktijkvoorbeelden": _praktijkvoorbeeld,
}


def build(project: Path, site: Path) -> Summary:
    """As `handreikingen bouw` does it."""
    return Builder(project / "mkdocs.yml", Progress()).build(site)


def build_staying(site: RandomSite) -> Summary:
    """Build with the process that stays, in a folder of its own; after a change of the program with a new one."""
    for _ in range(2):
        if site.staying is None:
            site.staying = Builder(site.folder / "mkdocs.yml", Progress(io.StringIO()), stays=True)
        try:
            summary = site.staying.build(site.folder / "blijft")
        except ChangedError:
            site.staying = None
        else:
            site.staying.keep()
            return summary
    raise AssertionError


def build_both(site: RandomSite) -> tuple[Summary, list[str]]:
    """Build with what was kept, and anew with MkDocs; the files that are not the same.

    In turn the process that stays goes first, and the one that knows nothing but what was written down.
    """
    folder = site.folder / "site"
    site.builds += 1
    first = build_staying(site) if site.stays and site.builds % 2 else None
    summary = build(site.folder, folder)
    if site.stays:
        build_staying(site)
    reference = site.folder / "nieuw"
    config = load_config(str(site.folder / "mkdocs.yml"), site_dir=str(reference), strict=True)
    config.plugins.on_startup(command="build", dirty=False)
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    mkdocs_build(config)
    ours, theirs = tree(folder), tree(reference)
    stays = tree(site.folder / "blijft") if site.stays else ours
    names = ours.keys() | stays.keys() | theirs.keys()
    return first or summary, sorted(n for n in names if not ours.get(n) == stays.get(n) == theirs.get(n))


def differences(
    site: RandomSite, steps: int, told: Callable[[str], None] = lambda _: None
) -> tuple[list[str], int, int]:
    """Change and build so many times; what differed, the pages that were made, and those that there were."""
    found: list[str] = []
    rendered = pages = 0
    site.stays = True
    build_both(site)
    for number in range(1, steps + 1):
        what = site.step()
        summary, wrong = build_both(site)
        rendered, pages = rendered + summary.rendered, pages + summary.pages
        found += [f"stap {number} ({what}): {name}" for name in wrong]
        told(f"{number}: {what}, {summary.rendered} van {summary.pages} gemaakt, {len(wrong)} anders")
    return found, rendered, pages
