"""The network's memory: meetings with what came out of them, advice, roadmap, news."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from handreikingen.model.base import Deel, Document, Inhoud, Registeritem
from handreikingen.model.fields import (
    AanleidingRef,
    Aantal,
    BijeenkomstRef,
    BronRef,
    Dag,
    DatumVeld,
    Id,
    MomentVeld,
    Netwerk,
    PeriodeVeld,
    Regel,
    RoadmapRef,
    Tekst,
    ThemaRef,
    Titel,
    Webadres,
)

OpbrengstSoort = Literal["vraag", "inzicht", "wens", "stelling", "oproep", "afspraak"]


class Opbrengst(Inhoud):
    """Een vraag, inzicht, wens, stelling, oproep of afspraak uit een bijeenkomst."""

    soort: ClassVar[str] = "opbrengst"
    meervoud: ClassVar[str] = "opbrengst"

    id: Annotated[Id, Field(description="De vaste naam binnen de bijeenkomst, zoals v1. Verandert nooit.")]
    aard: Annotated[
        OpbrengstSoort,
        Field(alias="soort", description="Wat het is: vraag, inzicht, wens, stelling, oproep of afspraak."),
    ]
    tekst: Annotated[Tekst, Field(description="De vraag of het inzicht, in eigen woorden, zonder namen.")]
    bij: Annotated[
        Regel | None, Field(description="Bij welk onderdeel van het programma het naar voren kwam.")
    ] = None
    thema: Annotated[
        ThemaRef | None, Field(description="Het thema. Leeg zolang het nog niet is ingedeeld.")
    ] = None
    tot: Annotated[Dag | None, Field(description="Alleen bij een oproep: de laatste dag om te reageren.")] = (
        None
    )
    aantal: Annotated[
        Aantal | None, Field(description="Alleen bij een oproep: hoeveel mensen zich meldden.")
    ] = None
    wie: Annotated[
        Regel | None, Field(description="Alleen bij een afspraak: de rol die het doet. Geen naam.")
    ] = None
    gereed: Annotated[
        DatumVeld | None, Field(description="Alleen bij een afspraak: wanneer het klaar was.")
    ] = None

    @property
    def naam(self) -> str:
        return self.tekst

    @property
    def sleutel(self) -> str:
        return self.id


class Optie(Deel):
    """Een antwoord in een peiling, met het aantal stemmen."""

    soort = "antwoord"

    tekst: Annotated[Regel, Field(description="Het antwoord.")]
    aantal: Annotated[Aantal, Field(description="Hoeveel mensen dit kozen.")]


class Peiling(Inhoud):
    """Een vraag waarop deelnemers stemden, met de uitslag."""

    soort: ClassVar[str] = "peiling"
    meervoud: ClassVar[str] = "peilingen"

    id: Annotated[Id, Field(description="De vaste naam binnen de bijeenkomst. Verandert nooit.")]
    vraag: Annotated[Regel, Field(description="De vraag van de peiling.")]
    stemmen: Annotated[Aantal, Field(description="Hoeveel mensen stemden.")]
    opties: Annotated[tuple[Optie, ...], Field(min_length=1, description="De antwoorden met hun aantal.")]
    toelichting: Annotated[Tekst | None, Field(description="Wat je bij de uitslag moet weten.")] = None

    @property
    def naam(self) -> str:
        return self.vraag

    @property
    def sleutel(self) -> str:
        return self.id

    @property
    def rest(self) -> int:
        """Votes of which the choice is not known."""
        return self.stemmen - sum(optie.aantal for optie in self.opties)


class Stuk(Deel):
    """Een document bij een bijeenkomst."""

    soort = "stuk"

    titel: Annotated[Titel, Field(description="De titel van het stuk.")]
    url: Annotated[Webadres | None, Field(description="Het adres, als het stuk openbaar is.")] = None


class Bijeenkomst(Document):
    """Een moment waarop het netwerk samenkomt, met wat het opleverde."""

    soort: ClassVar[str] = "bijeenkomst"
    meervoud: ClassVar[str] = "bijeenkomsten"
    folder: ClassVar[str] = "bijeenkomsten"

    themas: Annotated[
        tuple[ThemaRef, ...], Field(description="De thema’s. Zonder dit veld: de thema’s van de opbrengst.")
    ] = ()
    begin: Annotated[
        MomentVeld | None, Field(description="De dag, met een tijd als die bekend is: 2026-11-24 09:30.")
    ] = None
    einde: Annotated[MomentVeld | None, Field(description="Het einde, als dat bekend is.")] = None
    datum_onbekend: Annotated[
        bool, Field(description="true als de datum niet bekend is. Dan geen begin.")
    ] = False
    volgt_op: Annotated[
        BijeenkomstRef | None, Field(description="Bij een onbekende datum: de bijeenkomst ervoor.")
    ] = None
    aard: Annotated[
        Literal["netwerkbijeenkomst", "lancering", "werksessie"],
        Field(description="Wat voor bijeenkomst het is."),
    ] = "netwerkbijeenkomst"
    vorm: Annotated[
        Literal["fysiek", "digitaal", "hybride", "onbekend"],
        Field(description="Fysiek, digitaal of hybride."),
    ]
    plaats: Annotated[Regel | None, Field(description="De plaats, zonder adres van een persoon.")] = None
    deelnemers: Annotated[
        Aantal | None, Field(description="Hoeveel mensen er waren. Weglaten als het onbekend is.")
    ] = None
    programma: Annotated[tuple[Regel, ...], Field(description="De onderdelen, in volgorde.")] = ()
    stukken: Annotated[tuple[Stuk, ...], Field(description="De stukken bij de bijeenkomst.")] = ()
    opbrengst: Annotated[
        tuple[Opbrengst, ...],
        Field(description="Vragen, inzichten, wensen, stellingen, oproepen en afspraken."),
    ] = ()
    peilingen: Annotated[tuple[Peiling, ...], Field(description="De peilingen met hun uitslag.")] = ()
    niet_bekend: Annotated[tuple[Tekst, ...], Field(description="Wat we niet weten. Zeg het eerlijk.")] = ()


class Stand(Deel):
    """Eén stap in de opvolging van een advies."""

    soort = "stap in de opvolging"

    datum: Annotated[DatumVeld, Field(description="Wanneer dit gebeurde.")]
    stand: Annotated[
        Literal[
            "in behandeling", "overgenomen", "deels overgenomen", "niet overgenomen", "uitgevoerd", "onbekend"
        ],
        Field(description="Hoe het advies er toen voor stond."),
    ]
    tekst: Annotated[Tekst, Field(description="Wat er gebeurde.")]
    bron: Annotated[BronRef | None, Field(description="De bron hiervan.")] = None


class Advies(Document):
    """Een raad die echt is gegeven, aan iemand, op een datum; met wat ermee gebeurde."""

    soort: ClassVar[str] = "advies"
    meervoud: ClassVar[str] = "adviezen"
    lidwoord: ClassVar[str] = "het"
    folder: ClassVar[str] = "adviezen"

    van: Annotated[Regel, Field(description="Wie het advies gaf: een groep of organisatie.")]
    gericht_aan: Annotated[Regel, Field(description="Aan wie het gericht is: een groep of organisatie.")]
    uitgebracht: Annotated[
        DatumVeld, Field(description="Wanneer het is uitgebracht, zo precies als bekend is.")
    ]
    uit: Annotated[
        tuple[AanleidingRef, ...],
        Field(description="Waar het uit voortkomt: bijeenkomst/vraag, bijeenkomst/peiling of thema."),
    ] = ()
    opvolging: Annotated[
        tuple[Stand, ...], Field(description="Wat er met het advies gebeurde, van oud naar nieuw.")
    ] = ()


class Bericht(Document):
    """Nieuws, een terugblik of een oproep."""

    soort: ClassVar[str] = "bericht"
    meervoud: ClassVar[str] = "berichten"
    lidwoord: ClassVar[str] = "het"
    folder: ClassVar[str] = "berichten"

    datum: Annotated[DatumVeld, Field(description="De datum van het bericht.")]
    aard: Annotated[Literal["nieuws", "terugblik", "oproep"], Field(description="Wat voor bericht het is.")]


class Vraag(Registeritem):
    """Een vraag, inzicht, wens of stelling die niet uit een bijeenkomst komt, maar uit een bron."""

    soort: ClassVar[str] = "vraag"
    meervoud: ClassVar[str] = "vragen"
    file: ClassVar[str] = "data/vragen.yml"
    page: ClassVar[str] = "vragen.md"

    aard: Annotated[
        OpbrengstSoort, Field(alias="soort", description="Wat het is: vraag, inzicht, wens of stelling.")
    ]
    tekst: Annotated[Tekst, Field(description="De vraag of het inzicht, in eigen woorden.")]
    thema: Annotated[
        ThemaRef | None, Field(description="Het thema. Leeg zolang het nog niet is ingedeeld.")
    ] = None
    bron: Annotated[BronRef, Field(description="De bron waar de vraag in staat.")]
    netwerk: Annotated[Netwerk, Field(description="Uit welk netwerk het komt: po-vo of mbo.")] = "po-vo"

    @property
    def naam(self) -> str:
        return self.tekst


class Roadmapitem(Registeritem):
    """Iets op de roadmap van het netwerk: gedaan, bezig, gepland of nog niet bekend."""

    soort: ClassVar[str] = "roadmapitem"
    meervoud: ClassVar[str] = "roadmapitems"
    lidwoord: ClassVar[str] = "het"
    file: ClassVar[str] = "data/roadmap.yml"
    page: ClassVar[str] = "roadmap.md"

    titel: Annotated[Titel, Field(description="Wat er gebeurt of gebeurde.")]
    periode: Annotated[
        PeriodeVeld, Field(description="Wanneer: 2024, 2024-01, 2024-K2, 2023-01 tot 2023-06, of onbekend.")
    ]
    stand: Annotated[
        Literal["gedaan", "bezig", "gepland", "nog niet bekend"], Field(description="Hoe het ervoor staat.")
    ]
    thema: Annotated[ThemaRef | None, Field(description="Het thema waar het bij hoort.")] = None
    uit: Annotated[
        tuple[RoadmapRef, ...],
        Field(description="Waar het uit voortkomt: een vraag, advies, bijeenkomst of bericht."),
    ] = ()
    bron: Annotated[BronRef | None, Field(description="De bron.")] = None
    netwerk: Annotated[Netwerk, Field(description="Uit welk netwerk het komt: po-vo of mbo.")] = "po-vo"

    @property
    def naam(self) -> str:
        return self.titel
