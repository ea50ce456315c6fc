"""The kinds that help someone do something: theme, guide, practice example, self-scan, tool, misunderstanding."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from handreikingen.model.base import Deel, Document
from handreikingen.model.fields import (
    Aantal,
    Dag,
    DatumVeld,
    HandreikingRef,
    HulpmiddelRef,
    OpbrengstRef,
    Regel,
    StapRef,
    Tekst,
    ThemaRef,
    Webadres,
)

Status = Literal[
    "werkversie",
    "consultatieversie",
    "versie ter vaststelling",
    "vastgesteld",
    "levend document",
    "verouderd",
    "teruggetrokken",
]
"""The statuses of Dutch government documents (Logius and Geonovum ReSpec styles)."""

ANSWERS: frozenset[str] = frozenset({"vastgesteld", "levend document"})
"""With these statuses a guide answers the questions it names."""
IN_PROGRESS: frozenset[str] = frozenset({"werkversie", "consultatieversie", "versie ter vaststelling"})
"""With these statuses the answer is being worked on."""


class Foraverwijzing(Deel):
    """Een element van FORA, met wat we over het adres weten."""

    soort = "FORA-verwijzing"

    naam: Annotated[Regel, Field(description="De naam van het element op de FORA-wiki.")]
    aard: Annotated[Regel, Field(alias="soort", description="Wat voor element het is: proces, use case.")]
    url: Annotated[Webadres, Field(description="Het adres van het element.")]
    gecontroleerd: Annotated[
        Dag | None, Field(description="De dag waarop iemand het adres zelf opende en controleerde.")
    ] = None
    kopie_gezien: Annotated[
        Dag | None,
        Field(
            description="De dag waarop iemand een opgeslagen kopie van dit adres zag, en niet het adres zelf."
        ),
    ] = None


class Wijziging(Deel):
    """Wat er in een versie veranderde."""

    soort = "wijziging"

    versie: Annotated[Regel, Field(description="Het nummer van de versie.")]
    datum: Annotated[Dag, Field(description="De dag van de versie.")]
    tekst: Annotated[Tekst, Field(description="Wat er anders is.")]


class Thema(Document):
    """Een onderwerp waar het netwerk aan werkt; alles op de site hangt eraan."""

    soort: ClassVar[str] = "thema"
    meervoud: ClassVar[str] = "thema’s"
    lidwoord: ClassVar[str] = "het"
    folder: ClassVar[str] = "themas"

    themas: Annotated[tuple[ThemaRef, ...], Field(description="Verwante thema’s.")] = ()
    kern: Annotated[Regel, Field(description="In één zin waar het thema om draait.")]
    volgorde: Annotated[Aantal, Field(description="De plaats in de rij van thema’s, vanaf 1.")]


class Handreiking(Document):
    """Een hulpmiddel dat helpt maar niet verplicht: stappen waarmee je zelf aan de slag kunt."""

    soort: ClassVar[str] = "handreiking"
    meervoud: ClassVar[str] = "handreikingen"
    folder: ClassVar[str] = "handreikingen"

    status: Annotated[Status, Field(description="Hoe ver de handreiking is. Begin met werkversie.")]
    doe_tijd: Annotated[Regel, Field(description="Hoeveel tijd het doen kost, in woorden.")]
    doe_minuten: Annotated[
        Aantal | None, Field(description="De minuten die je nodig hebt voor de eerste stap.")
    ] = None
    resultaat: Annotated[Regel, Field(description="Wat je na afloop hebt.")]
    kleine_school: Annotated[
        Literal["ja", "deels", "nee"], Field(description="Of het ook op een kleine school haalbaar is.")
    ]
    kleine_school_waarom: Annotated[
        Tekst | None, Field(description="Waarom het op een kleine school (deels) wel of niet haalbaar is.")
    ] = None
    versie: Annotated[Regel | None, Field(description="Het nummer van de versie.")] = None
    wijzigingen: Annotated[tuple[Wijziging, ...], Field(description="Wat er per versie veranderde.")] = ()
    beantwoordt: Annotated[
        tuple[OpbrengstRef, ...],
        Field(description="De vragen die de handreiking beantwoordt: bijeenkomst/vraag, of vragen/vraag."),
    ] = ()
    vervangt: Annotated[
        HandreikingRef | None, Field(description="De handreiking waar deze voor in de plaats komt.")
    ] = None
    hulpmiddelen: Annotated[
        tuple[HulpmiddelRef, ...], Field(description="De hulpmiddelen die je gebruikt.")
    ] = ()
    processtappen: Annotated[
        tuple[StapRef, ...], Field(description="De stappen van een proces waar het bij helpt: proces/stap.")
    ] = ()
    fora: Annotated[
        tuple[Foraverwijzing, ...], Field(description="De elementen van FORA waar het op aansluit.")
    ] = ()


class Praktijkvoorbeeld(Document):
    """Hoe één school, bestuur, netwerk of sector iets heeft aangepakt, met wat het opleverde."""

    soort: ClassVar[str] = "praktijkvoorbeeld"
    meervoud: ClassVar[str] = "praktijkvoorbeelden"
    lidwoord: ClassVar[str] = "het"
    folder: ClassVar[str] = "praktijkvoorbeelden"

    herkomst: Annotated[
        Literal["echt", "modelschool"],
        Field(
            description="Echt, of modelschool als de school verzonnen is. Dan staat er ‘fictief – modelschool’ bij."
        ),
    ]
    organisatie: Annotated[Regel, Field(description="Waar het voorbeeld vandaan komt.")]
    organisatie_soort: Annotated[
        Literal["school", "bestuur", "netwerk", "sector"], Field(description="Wat voor organisatie het is.")
    ]
    omvang: Annotated[Regel | None, Field(description="Hoe groot de organisatie is, met bron of jaar.")] = (
        None
    )
    toestemming: Annotated[
        Dag | None,
        Field(
            description="De dag waarop de school of het bestuur toestemming gaf. Verplicht bij een echte school."
        ),
    ] = None
    resultaat: Annotated[Tekst, Field(description="Wat het opleverde.")]
    geleerd: Annotated[tuple[Tekst, ...], Field(description="Wat ze ervan leerden.")] = ()
    handreikingen: Annotated[
        tuple[HandreikingRef, ...], Field(description="De handreikingen die hier in praktijk zijn gebracht.")
    ] = ()
    processtappen: Annotated[
        tuple[StapRef, ...], Field(description="De stappen van een proces waar het over gaat: proces/stap.")
    ] = ()
    fora: Annotated[
        tuple[Foraverwijzing, ...], Field(description="De elementen van FORA waar het op aansluit.")
    ] = ()


class Misverstand(Document):
    """Iets wat veel mensen denken en wat niet klopt."""

    soort: ClassVar[str] = "misverstand"
    meervoud: ClassVar[str] = "misverstanden"
    lidwoord: ClassVar[str] = "het"
    folder: ClassVar[str] = "misverstanden"

    stelling: Annotated[Regel, Field(description="Wat mensen denken, als zin.")]
    klopt_niet_omdat: Annotated[Tekst, Field(description="Waarom dat niet klopt.")]
    wat_dan_wel: Annotated[Tekst, Field(description="Hoe het wel zit.")]


class Scanvraag(Deel):
    """Eén vraag van een zelfscan, te beantwoorden met ja, deels of nee."""

    soort = "vraag"

    tekst: Annotated[Regel, Field(description="De vraag, met ja, deels of nee te beantwoorden.")]
    toelichting: Annotated[Tekst | None, Field(description="Waarom de vraag ertoe doet.")] = None
    verder: Annotated[
        HandreikingRef | None, Field(description="De handreiking die helpt bij deels of nee.")
    ] = None


class Zelfscan(Document):
    """Een korte vragenlijst waarmee je ziet hoe je school ervoor staat."""

    soort: ClassVar[str] = "zelfscan"
    meervoud: ClassVar[str] = "zelfscans"
    folder: ClassVar[str] = "zelfscans"

    duur: Annotated[Regel, Field(description="Hoeveel tijd het invullen kost.")]
    vragen: Annotated[tuple[Scanvraag, ...], Field(min_length=1, description="De vragen.")]


class Hulpmiddel(Document):
    """Iets van anderen dat je bij het werk kunt gebruiken."""

    soort: ClassVar[str] = "hulpmiddel"
    meervoud: ClassVar[str] = "hulpmiddelen"
    lidwoord: ClassVar[str] = "het"
    folder: ClassVar[str] = "hulpmiddelen"

    url: Annotated[Webadres | None, Field(description="Het adres van het hulpmiddel.")] = None
    maker: Annotated[Regel, Field(description="De organisatie die het maakt.")]
    aard: Annotated[Regel, Field(alias="soort", description="Wat voor hulpmiddel het is: wiki, stappenplan.")]
    waarvoor: Annotated[Tekst, Field(description="Waar je het voor gebruikt.")]
    gecontroleerd: Annotated[
        DatumVeld | None, Field(description="Wanneer iemand controleerde of het hulpmiddel er nog is.")
    ] = None
