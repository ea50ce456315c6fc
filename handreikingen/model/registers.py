"""Small registers in docs/data: terms, sources, organisations."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from handreikingen.model.base import Registeritem
from handreikingen.model.fields import BegripRef, BronRef, Dag, DatumVeld, Regel, Tekst, Titel, Webadres


class Begrip(Registeritem):
    """Een woord dat uitleg nodig heeft, met één definitie (volgens NL-SBB)."""

    soort: ClassVar[str] = "begrip"
    meervoud: ClassVar[str] = "begrippen"
    lidwoord: ClassVar[str] = "het"
    file: ClassVar[str] = "data/begrippen.yml"
    page: ClassVar[str] = "begrippen.md"

    voorkeursterm: Annotated[Titel, Field(description="Het woord dat we gebruiken.")]
    definitie: Annotated[Tekst, Field(description="Wat het betekent, in één of twee gewone zinnen.")]
    alternatief: Annotated[
        tuple[Regel, ...], Field(description="Andere woorden of afkortingen die je mag gebruiken.")
    ] = ()
    zoekterm: Annotated[
        tuple[Regel, ...], Field(description="Woorden waarmee mensen zoeken. Ze staan niet op de pagina.")
    ] = ()
    bron: Annotated[BronRef | None, Field(description="Waar de betekenis op rust.")] = None
    zie: Annotated[tuple[BegripRef, ...], Field(description="Verwante begrippen.")] = ()

    @property
    def naam(self) -> str:
        return self.voorkeursterm


class Bron(Registeritem):
    """Een openbare pagina of publicatie waar inhoud van de site op rust."""

    soort: ClassVar[str] = "bron"
    meervoud: ClassVar[str] = "bronnen"
    file: ClassVar[str] = "data/bronnen.yml"
    page: ClassVar[str] = "over/bronnen.md"

    titel: Annotated[Regel, Field(description="De titel van de bron.")]
    uitgever: Annotated[Regel, Field(description="Wie de bron uitgaf.")]
    datum: Annotated[
        DatumVeld | None, Field(description="De datum van de bron, zo precies als bekend is.")
    ] = None
    url: Annotated[Webadres, Field(description="Het adres van de bron.")]
    geraadpleegd: Annotated[Dag, Field(description="De dag waarop iemand de bron las.")]
    aard: Annotated[
        Literal[
            "nieuwsbericht",
            "artikel",
            "wiki",
            "register",
            "publicatie",
            "wet",
            "model",
            "leverancier",
            "pagina",
        ],
        Field(alias="soort", description="Wat voor bron het is."),
    ]
    opmerking: Annotated[Tekst | None, Field(description="Wat je over de bron moet weten.")] = None

    @property
    def naam(self) -> str:
        return self.titel


class Organisatie(Registeritem):
    """Een organisatie die op de site voorkomt."""

    soort: ClassVar[str] = "organisatie"
    meervoud: ClassVar[str] = "organisaties"
    file: ClassVar[str] = "data/organisaties.yml"
    page: ClassVar[str] = "over/organisaties.md"

    titel: Annotated[Titel, Field(alias="naam", description="De naam van de organisatie.")]
    url: Annotated[Webadres | None, Field(description="Het adres van de site.")] = None
    rol: Annotated[
        Tekst, Field(description="Wat de organisatie met het netwerk of het onderwerp te maken heeft.")
    ]
    fictief: Annotated[bool, Field(description="true als de organisatie verzonnen is.")] = False
    bron: Annotated[BronRef | None, Field(description="Waar dit op rust.")] = None

    @property
    def naam(self) -> str:
        return self.titel
