"""A small site in which everything that an export can get wrong happens once, and the real one."""

from datetime import date
from pathlib import Path

import pytest

from handreikingen.exports.open_data import Publication, build_exports
from handreikingen.inspection import inspect
from tests.tekening import VANDAAG, inspection, messages

ROOT = Path(__file__).resolve().parents[3]
PEILDATUM = date(2026, 11, 23)
ADDRESS = "https://netwerk.example/kennis/"

KLEIN = """
    -- index.md --
    titel: Kennissite
    samenvatting: Alles & nog wat.
    -- begrippen.md --
    titel: Begrippen
    samenvatting: Wat woorden betekenen.
    -- over/bronnen.md --
    titel: Bronnen
    samenvatting: Waar het op rust.
    -- over/index.md --
    titel: Over
    samenvatting: Over de site.
    -- themas/landschap.md --
    titel: Landschap
    -- handreikingen/index.md --
    titel: Handreikingen
    samenvatting: Alle handreikingen.
    -- handreikingen/grip.md --
    titel: Grip & ‘overzicht’
    themas: [landschap]
    status: vastgesteld
    versie: "3"
    voorheen: [handreikingen/overzicht/, gids]
    beantwoordt: [2022-11-24-utrecht/v3, vragen/overlap]
    wijzigingen:
      - {versie: "1", datum: 2026-02-01, tekst: Eerste.}
      - {versie: "2", datum: 2026-03-01, tekst: Tweede.}
      - {versie: "3", datum: 2027-01-01, tekst: Nog niet.}
    ---
    ## Stappen

    ### 1. Maak een *lijst* van [alles](../index.md)

    Dit doe je in een uur.

    ```
    ### geen stap
    ```

    ### Vul in

    - Wat: alles.

    ## Valkuilen

    ### Geen stap
    -- handreikingen/zonder-dag.md --
    titel: Zonder dag
    themas: [landschap]
    -- praktijkvoorbeelden/lindeboom.md --
    titel: De Lindeboom
    themas: [landschap]
    herkomst: modelschool
    organisatie: Scholengroep De Lindeboom
    organisatie_soort: school
    handreikingen: [grip]
    nagekeken: 2026-01-05
    -- bijeenkomsten/2022-11-24-utrecht.md --
    titel: Utrecht
    netwerk: mbo
    begin: 2022-11-24
    plaats: Utrecht, Domstad
    opbrengst:
      - {id: v3, soort: vraag, tekst: Hoe koop je goed in?, thema: landschap}
      - {id: i1, soort: inzicht, tekst: Klein beginnen werkt.}
    peilingen:
      - id: ooapi
        vraag: Is OOAPI een goed idee?
        stemmen: 26
        opties: [{tekst: ja, aantal: 25}]
    -- bijeenkomsten/gepland.md --
    titel: Gepland; met tijd
    begin: 2026-12-01 09:30
    einde: 2026-12-01 12:00
    vorm: digitaal
    -- bijeenkomsten/onbekend.md --
    titel: Zonder datum
    datum_onbekend: true
    volgt_op: 2022-11-24-utrecht
    -- adviezen/regie.md --
    titel: Regie
    themas: [landschap]
    uitgebracht: 2022-03
    uit: [2022-11-24-utrecht/v3]
    opvolging:
      - {datum: 2023, stand: in behandeling, tekst: Besproken.}
      - {datum: 2023-05-04, stand: overgenomen, tekst: Overgenomen.}
    -- berichten/nieuws.md --
    titel: Nieuws
    themas: [landschap]
    datum: 2024-05
    -- data/bronnen.yml --
    - id: wiki
      titel: De "wiki"
      uitgever: Iemand
      url: "https://wiki.example/a?b=c&d"
      geraadpleegd: 2026-11-01
      soort: wiki
    -- data/vragen.yml --
    - {id: overlap, soort: vraag, tekst: "=1+1 is overlap; toch?", bron: wiki}
    -- data/organisaties.yml --
    - {id: lindeboom, naam: Scholengroep De Lindeboom, rol: Een verzonnen bestuur., fictief: true}
    -- data/begrippen.yml --
    - id: api
      voorkeursterm: API
      definitie: 'Een "koppelpunt" met een \\ erin.'
      alternatief: [koppelvlak]
      zoekterm: [interface, koppelvlak]
      bron: wiki
      zie: [las]
    - {id: las, voorkeursterm: LAS, definitie: Een systeem.}
"""


def kleine_site(drawing: str = KLEIN, *, contact: str = "") -> Publication:
    found = inspection(drawing, peildatum=PEILDATUM)
    assert messages(found) == []
    return Publication(found.catalog, ADDRESS, "https://git.example/x", contact)


@pytest.fixture(scope="session")
def klein() -> Publication:
    return kleine_site()


@pytest.fixture(scope="session")
def echt() -> Publication:
    return Publication(inspect(ROOT / "docs", VANDAAG).catalog, ADDRESS)


@pytest.fixture(scope="session", params=["klein", "echt"])
def publication(request: pytest.FixtureRequest) -> Publication:
    """The small site and the real one, one after the other."""
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Publication)
    return found


@pytest.fixture(scope="session")
def files(publication: Publication) -> dict[str, bytes]:
    return build_exports(publication)


@pytest.fixture(scope="session")
def kleine_files(klein: Publication) -> dict[str, bytes]:
    return build_exports(klein)
