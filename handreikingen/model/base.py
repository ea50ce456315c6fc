"""What all content shares: where it came from, and the fields that every page may have."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Any, ClassVar, Protocol, Self, TypeVar

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr

from handreikingen.model.fields import (
    BronRef,
    Dag,
    Id,
    Netwerk,
    Pad,
    ProcesRef,
    Regel,
    RolRef,
    Samenvatting,
    Sector,
    ThemaRef,
    Titel,
)
from handreikingen.model.references import references
from handreikingen.problems import Place

T = TypeVar("T")
MOST_KEPT = 12
"""So many things that were found in a page are kept with it; of more, the first is found again."""


class Positions(Protocol):
    """Where each field stands in its file."""

    def place(self, file: str, *path: str | int) -> Place:
        """The place of the field at `path`, or of the nearest thing around it."""
        ...

    def texts(self, *path: str | int) -> Iterator[tuple[tuple[str | int, ...], str]]:
        """Every text at or below `path` as it was written, each with its own path."""
        ...


@dataclass(frozen=True)  # without slots: thousands are pickled and read again, which is far quicker so
class Origin:
    """The file that something was read from."""

    path: str
    positions: Positions
    prefix: tuple[str | int, ...] = ()
    body: str = ""
    body_line: int = 1


class Deel(BaseModel):
    """Een onderdeel binnen een pagina of register."""

    model_config = ConfigDict(frozen=True, extra="forbid", ser_json_inf_nan="strings", defer_build=True)
    soort: ClassVar[str] = "onderdeel"


class Inhoud(Deel):
    """Iets met een eigen naam waarnaar je kunt verwijzen."""

    soort: ClassVar[str]
    meervoud: ClassVar[str]
    lidwoord: ClassVar[str] = "de"

    _origin: Origin = PrivateAttr()

    @property
    def naam(self) -> str:
        """What people read as its name."""
        raise NotImplementedError

    @property
    def sleutel(self) -> str:
        """Its id: unique among things of its kind."""
        raise NotImplementedError

    @cached_property
    def origin(self) -> Origin:
        """The file it was read from. Kept, for pydantic is slow to give a private attribute."""
        return self._origin

    def with_origin(self, origin: Origin) -> Self:
        """The same thing, knowing its file."""
        self._origin = origin
        self.__dict__.pop("origin", None)
        return self

    @property
    def named(self) -> tuple[tuple[Any, ...], ...]:
        """The references in its fields, each as a plain tuple of a `Reference`: they are kept with it, by thousands."""
        kept: tuple[tuple[Any, ...], ...] | None = self.__dict__.get("_named")
        if kept is None:
            kept = self.__dict__["_named"] = tuple(map(tuple, references(self)))
        return kept

    def place(self, *path: str | int) -> Place:
        """Where the field at `path` stands in the file."""
        origin = self.origin
        return origin.positions.place(origin.path, *origin.prefix, *path)


class Document(Inhoud):
    """Een pagina van de site, met gegevens bovenaan en tekst eronder."""

    folder: ClassVar[str]

    titel: Annotated[Titel, Field(description="De titel, zoals lezers die zien. Kort en zonder punt.")]
    samenvatting: Annotated[
        Samenvatting,
        Field(
            description="Waar de pagina over gaat, in hooguit 40 woorden. Staat in lijsten en zoekresultaten."
        ),
    ]
    themas: Annotated[tuple[ThemaRef, ...], Field(min_length=1, description="De thema’s waar dit bij hoort.")]
    sectoren: Annotated[tuple[Sector, ...], Field(description="Voor welke sector het is: po, vo of so.")] = ()
    rollen: Annotated[tuple[RolRef, ...], Field(description="Voor wie het is.")] = ()
    processen: Annotated[tuple[ProcesRef, ...], Field(description="De processen waar het over gaat.")] = ()
    nagekeken: Annotated[
        Dag | None, Field(description="De dag waarop iemand de hele inhoud voor het laatst beoordeelde.")
    ] = None
    herzien_na: Annotated[
        Dag | None,
        Field(
            description="De dag waarop de inhoud opnieuw bekeken moet zijn. Zonder deze dag: een jaar later."
        ),
    ] = None
    eigenaar: Annotated[
        Regel | None,
        Field(description="De rol of organisatie die de inhoud bijhoudt. Geen naam van een persoon."),
    ] = None
    bronnen: Annotated[tuple[BronRef, ...], Field(description="De bronnen waar de inhoud op rust.")] = ()
    eigen_voorstel: Annotated[
        bool, Field(description="true als (een deel van) de inhoud een eigen voorstel van de makers is.")
    ] = False
    voorheen: Annotated[
        tuple[Pad, ...], Field(description="Oude adressen die naar deze pagina doorverwijzen.")
    ] = ()
    netwerk: Annotated[
        Netwerk,
        Field(description="Uit welk netwerk het komt: po-vo of mbo. Wat uit het mbo komt, krijgt een label."),
    ] = "po-vo"

    @property
    def naam(self) -> str:
        return self.titel

    @property
    def sleutel(self) -> str:
        return self.path.rsplit("/", 1)[-1].removesuffix(".md")

    @property
    def path(self) -> str:
        """Its Markdown file, relative to docs/."""
        return self.origin.path

    @property
    def body(self) -> str:
        """Its Markdown, without the fields."""
        return self.origin.body

    def once(self, find: Callable[..., T], *more: int) -> T:
        """What is found in its fields and text, kept with the page: as long as it is the same, so is what is found."""
        self.origin  # noqa: B018 - who asks depends on the text: builds note that
        kept: dict[str, T] = self.__dict__.setdefault("_once", {})
        name = f"{find.__module__}.{find.__qualname__}{more}"
        if name not in kept:
            if len(kept) == MOST_KEPT:
                del kept[next(iter(kept))]
            kept[name] = find(self, *more)
        return kept[name]

    @property
    def kept(self) -> int:
        """How many things are kept with it."""
        return len(self.__dict__.get("_once", ()))


class Registeritem(Inhoud):
    """Een regel in een register in docs/data."""

    file: ClassVar[str]
    page: ClassVar[str]
    """The page that shows the register."""

    id: Annotated[Id, Field(description="De vaste naam, om naar te verwijzen. Verandert nooit.")]

    @property
    def sleutel(self) -> str:
        return self.id

    @property
    def anchor(self) -> str:
        """Its place on the page of the register."""
        return f"{self.soort}-{self.id}"
