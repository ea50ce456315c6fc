"""The outcome of the bench as a page for people: what was measured, when and on which machine; no claims beyond it."""

import os
import platform
import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

STANDS = {
    "vers": "vers",
    "gelijk": "niets veranderd",
    "tekst": "één tekst veranderd",
    "titel": "één titel veranderd",
}
_INTRO = (
    "# Uitslag van de bench",
    "",
    "Gemaakt met `make bench`. Dit bestand zegt alleen wat die ene keer op die ene machine gemeten is.",
    "",
    "- Alle programma’s bouwen dezelfde pagina’s (`bench/maak.py`), om de beurt, in één keer."
    " Elk getal is een mediaan.",
    "- CPU: seconden van gebruiker en systeem samen, van alle processen. Tijd: seconden op de klok."
    " Geheugen: de hoogste PSS van alle processen samen, bij vers bouwen.",
    "- handreikingen bouwt uit de bron, met alles aan behalve PDF’s en zip: bouwstenen, controles, zoekindex,"
    " open data, feeds. De andere krijgen elke pagina kant-en-klaar uitgeschreven, met hun eigen thema en zoekindex."
    " Hugo kent niet alle tekens van onze Markdown. Met kleine sjablonen heeft het geen zoekindex; met een kader als"
    " het onze ook menu, kruimels, buren, gegevens in de kop en één lijst met alle tekst om in te zoeken.",
    "- ‘Eén titel veranderd’ is bij ons ook elke pagina die de titel noemt."
    " Bij de andere is het alleen de pagina zelf.",
    "- Voor vers bouwen wordt alles van de vorige keer opzij gezet en niet weggegooid: na weggooien kost een nieuw"
    " bestand op ext4 nog minuten lang veel meer, en dat treft wie de meeste bestanden schrijft.",
    "- MkDocs bewaart niets van de vorige keer. Van mkdocs-material is daarom alleen vers bouwen gemeten.",
    "",
)


def machine() -> dict[str, str]:
    """What a reader must know of the machine."""
    info = Path("/proc/cpuinfo").read_text("utf-8") if Path("/proc/cpuinfo").exists() else ""
    model = re.search(r"^model name\s*:\s*(.+)$", info, re.MULTILINE)
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return {
        "processor": model[1] if model else platform.processor() or "onbekend",
        "kernen": str(os.cpu_count()),
        "geheugen": f"{memory / 1e9:.0f} GB",
        "systeem": f"{platform.system()} {platform.release()}, Python {platform.python_version()}",
    }


def page(results: Mapping[str, Any]) -> str:
    """The whole page, from the results of each size."""
    parts = ["\n".join(_INTRO)]
    for size, run in sorted(results.items(), key=lambda pair: int(pair[0])):
        parts.append("\n".join(_size(size, run)))
    if growth := list(_growth(results)):
        parts.append("\n".join(["## Groei", "", *growth, ""]))
    return "\n".join(parts)


def _size(size: str, run: Mapping[str, Any]) -> Iterator[str]:
    yield f"## {number(int(size))} pagina’s"
    yield ""
    where = run["machine"]
    yield (
        f"{run['datum']}, {where['kernen']} kernen, {where['processor']}, {where['geheugen']}, {where['systeem']}."
        f" Belasting vooraf: {run['belasting']}. Aantal keer: {run['keer']}."
    )
    yield ""
    names = list(STANDS.values())
    yield (
        "| programma | "
        + " | ".join(f"{n}: CPU (tijd)" for n in names)
        + " | geheugen | uitvoer | per pagina |"
    )
    yield "|---|" + "--:|" * (len(names) + 3)
    for made in run["programmas"].values():
        cells = [_cell(made["kosten"].get(stand)) for stand in STANDS]
        cells += [f"{made['geheugen'] / 1e6:.0f} MB", f"{made['bytes'] / 1e6:.0f} MB"]
        cells.append(f"{made['bytes'] / int(size) / 1000:.0f} kB")
        yield f"| {made['naam']} ({made['versie']}) | " + " | ".join(cells).replace(".", ",") + " |"
    yield ""
    yield from _ratios(run)


def _cell(cost: Mapping[str, float] | None) -> str:
    return f"{cost['cpu']:.2f} ({cost['wall']:.2f})" if cost else "als vers"


def _ratios(run: Mapping[str, Any]) -> Iterator[str]:
    """Ours against each other one: what they cost more or less than one."""
    made = run["programmas"]
    if "ons" not in made or len(made) < 2:
        return
    yield "Onze CPU (en tijd) gedeeld door die van:"
    yield ""
    yield "| | " + " | ".join(STANDS.values()) + " |"
    yield "|---|" + "--:|" * len(STANDS)
    for name, other in made.items():
        if name != "ons":
            cells = [_ratio(made["ons"]["kosten"], other["kosten"], stand) for stand in STANDS]
            yield f"| {other['naam']} | " + " | ".join(cells).replace(".", ",") + " |"
    yield ""


def _ratio(ours: Mapping[str, Any], other: Mapping[str, Any], stand: str) -> str:
    theirs = other.get(stand) or other["vers"]
    return f"{ours[stand]['cpu'] / theirs['cpu']:.2f} ({ours[stand]['wall'] / theirs['wall']:.2f})"


def _growth(results: Mapping[str, Any]) -> Iterator[str]:
    """How much more a site costs that is so many times larger."""
    sizes = sorted(results, key=int)
    for small, large in pairwise(sizes):
        for name in ("ons", "zensical"):
            pair = [results[size]["programmas"].get(name) for size in (small, large)]
            if all(pair):
                costs = [one["kosten"]["vers"]["cpu"] for one in pair]
                times = f"{costs[1] / costs[0]:.1f}".replace(".", ",")
                yield (
                    f"- {pair[0]['naam']}: van {number(int(small))} naar {number(int(large))} pagina’s"
                    f" vers bouwen kost {times} keer zoveel CPU."
                )


def number(value: int) -> str:
    """`1.000`, the way Dutch writes it."""
    return f"{value:,}".replace(",", ".")
