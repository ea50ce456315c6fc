"""Who does what at a school: processes with their steps, and roles."""

from typing import Annotated, ClassVar

from pydantic import Field

from handreikingen.model.base import Document, Inhoud
from handreikingen.model.fields import (
    BronRef,
    Id,
    Regel,
    RolRef,
    Sector,
    Tekst,
    Titel,
)
from handreikingen.model.guides import Foraverwijzing


class Processtap(Inhoud):
    """Eén stap in een proces: wie doet wat, met welke informatie en in welk soort systeem."""

    soort: ClassVar[str] = "stap"
    meervoud: ClassVar[str] = "stappen"

    id: Annotated[Id, Field(description="De vaste naam van de stap binnen het proces. Verandert nooit.")]
    titel: Annotated[Titel, Field(description="Wat er gebeurt.")]
    rol: Annotated[RolRef | None, Field(description="De rol die de stap doet, als die bekend is.")] = None
    informatie_in: Annotated[tuple[Regel, ...], Field(description="De informatie die je nodig hebt.")] = ()
    informatie_uit: Annotated[
        tuple[Regel, ...], Field(description="De informatie die de stap oplevert.")
    ] = ()
    systeem: Annotated[Regel | None, Field(description="Het soort systeem, zonder merknaam.")] = None
    vragen: Annotated[tuple[Tekst, ...], Field(description="Vragen om op je eigen school te stellen.")] = ()
    bron: Annotated[BronRef | None, Field(description="De bron van de stap.")] = None

    @property
    def naam(self) -> str:
        return self.titel

    @property
    def sleutel(self) -> str:
        return self.id


class Proces(Document):
    """Werk dat op elke school voorkomt, in stappen, met rollen en informatie."""

    soort: ClassVar[str] = "proces"
    meervoud: ClassVar[str] = "processen"
    lidwoord: ClassVar[str] = "het"
    folder: ClassVar[str] = "processen"

    sector: Annotated[Sector, Field(description="In welke sector het proces voorkomt: po, vo of so.")]
    fora: Annotated[
        tuple[Foraverwijzing, ...], Field(description="De elementen van FORA waar het op aansluit.")
    ] = ()
    stappen: Annotated[tuple[Processtap, ...], Field(min_length=1, description="De stappen, in volgorde.")]


class Rol(Document):
    """Iemand met een taak rond informatie of ict op school of in het netwerk."""

    soort: ClassVar[str] = "rol"
    meervoud: ClassVar[str] = "rollen"
    folder: ClassVar[str] = "rollen"

    themas: Annotated[tuple[str, ...], Field(max_length=0, description="Een rol heeft geen thema’s.")] = ()
    taken: Annotated[tuple[Tekst, ...], Field(min_length=1, description="Wat deze rol doet.")]
    vragen: Annotated[tuple[Tekst, ...], Field(description="De vragen die deze rol zich stelt.")] = ()
    moet_weten_van: Annotated[
        dict[RolRef, Tekst],
        Field(description="Wat deze rol moet weten van het werk van een andere rol.", default_factory=dict),
    ]
