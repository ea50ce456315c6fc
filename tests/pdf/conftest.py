"""A small site as rendered pages, and the documents of it: made once for all proofs."""

import posixpath
from dataclasses import dataclass
from pathlib import Path

import markdown
import pytest
from lxml import html

from handreikingen.catalog import Catalog
from handreikingen.exports.pdf import Maker, PdfSet, Product, Publication, RenderedPage, make_pdfs
from handreikingen.views.blocks import foot, head
from handreikingen.views.view import View
from tests.tekening import inspection

EXTENSIONS = [
    "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc",
    "pymdownx.details", "pymdownx.superfences", "pymdownx.tasklist",
]  # fmt: skip
SITE = "https://voorbeeld.nl/site/"

DRAWING = """
-- themas/algemeen.md --
titel: Alles op orde
kern: Waar het om draait.
volgorde: 1
---
## Waar het over gaat

Dit thema gaat over orde. Het begint klein.
-- handreikingen/eerste.md --
titel: Eerste stappen met informatie
samenvatting: Begin klein en maak een lijst.
rollen: [coordinator]
versie: "1.0"
wijzigingen: [{versie: "1.0", datum: 2026-01-02, tekst: Eerste versie.}]
bronnen: [bron-een]
---
## Voor wie en waarom

Je begint met een lijst. Daarna kies je *één* ding, zoals de **agenda**.[^1] Een regel met `code`.

Het woord leerlingadministratiesysteemkoppelingenoverzicht is lang.

[^1]: Een noot met een [adres](https://voorbeeld.nl/noot).

!!! tip "Begin klein"
    Kies één afdeling.

??? note "Meer weten"
    Dit klapt uit.

### Een tabel

| Wat | Wie | Aandeel |
| --- | --- | ---: |
| Lijst | [rol](../rollen/coordinator.md) | 40% |
| Plan | iedereen | 60% |

## Checklist

- [ ] De lijst is af.
- [x] De afspraak staat.

1. Eerst dit.
2. Dan dat.
    - En dit ook.

> Een zin van iemand.

    een regel code
    nog een
-- handreikingen/tweede.md --
titel: Tweede stap
---
## Wat nu

Ga verder. Lees eerst [de eerste](eerste.md#checklist).
-- praktijkvoorbeelden/zo.md --
titel: Zo deed een school het
herkomst: modelschool
handreikingen: [eerste]
resultaat: Een lijst.
---
## Wat ze deden

Ze maakten een lijst.
-- bijeenkomsten/2024-01-01-start.md --
titel: Startbijeenkomst
opbrengst: [{id: v1, soort: vraag, tekst: Hoe begin je?, thema: algemeen}]
---
## Kort

We begonnen.
-- rollen/coordinator.md --
titel: Coördinator
---
## Wat je doet

Je houdt het overzicht.
-- zelfscans/scan.md --
titel: Hoe staat het ervoor
vragen: [{tekst: Heb je een lijst?}, {tekst: Kijkt iemand ernaar?}]
---
## Zo gebruik je de scan

Zet een kruis.
-- data/bronnen.yml --
- id: bron-een
  titel: Een bron
  uitgever: Iemand
  url: https://voorbeeld.nl/bron
  geraadpleegd: 2026-01-01
  soort: pagina
-- data/organisaties.yml --
- {id: school, naam: Netwerk, rol: Een school die niet bestaat., fictief: true}
-- over/organisaties.md --
titel: Organisaties, ook verzonnen
samenvatting: Alle organisaties.
---
## Netwerk { #organisatie-school }

Een verzonnen school.
-- data/begrippen.yml --
- {id: lijst, voorkeursterm: lijst, definitie: Regels onder elkaar.}
-- over/bronnen.md --
titel: Bronnen
samenvatting: Alle bronnen.
---
- Een bron.
{ #bron-bron-een }
-- begrippen.md --
titel: Begrippen
samenvatting: Alle begrippen.
---
## Lijst { #begrip-lijst }

Regels onder elkaar.
-- meedoen/index.md --
titel: Meedoen
samenvatting: Hoe je meedoet.
---
Doe mee.
-- vragen.md --
titel: Vragen
samenvatting: Alle vragen.
---
Vragen.
-- bijeenkomsten/index.md --
titel: Bijeenkomsten
samenvatting: Alle bijeenkomsten.
---
Lijst.
"""


@dataclass(frozen=True)
class Proof:
    """Documents with what they were made from."""

    catalog: Catalog
    pages: dict[str, RenderedPage]
    products: dict[str, Product]
    folder: Path
    made: PdfSet

    def file(self, slug: str) -> Path:
        return self.folder / f"{slug}.pdf"


def render(catalog: Catalog, path: str) -> RenderedPage:
    """A page as the site renders it: head, text and foot through Markdown, links to addresses."""
    view = View(catalog, path)
    document = catalog.by_path[path]
    text = f"{head(view, document)}\n{document.body}\n\n{foot(view, document)}"
    root = html.fragment_fromstring(markdown.markdown(text, extensions=EXTENSIONS), create_parent="div")
    for link in root.iter("a"):
        target, hash_, anchor = (link.get("href") or "").partition("#")
        if target.endswith(".md"):
            source = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
            relative = posixpath.relpath(address(source) or ".", address(path) or ".")
            link.set("href", f"{relative}/{hash_}{anchor}")
    content = html.tostring(root, encoding="unicode").removeprefix("<div>").removesuffix("</div>")
    return RenderedPage(path, address(path), content)


def address(path: str) -> str:
    return path.removesuffix("index.md") if path.endswith("index.md") else path.removesuffix(".md") + "/"


@pytest.fixture(scope="session")
def proof(tmp_path_factory: pytest.TempPathFactory) -> Proof:
    found = inspection(DRAWING)
    assert not found.errors, [p.text for p in found.errors]
    folder = tmp_path_factory.mktemp("documenten")
    pages = [render(found.catalog, path) for path in found.catalog.by_path]
    site = Publication("Netwerk", SITE, folder)
    made = make_pdfs(pages, found.catalog, folder / "pdf", site, cache=folder / "voorraad")
    products = Maker(found.catalog, {page.path: page.place for page in pages}).all()
    return Proof(
        found.catalog,
        {page.path: page for page in pages},
        {p.slug: p for p in products},
        folder / "pdf",
        made,
    )
