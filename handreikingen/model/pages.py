"""Pages that are no kind of their own: home, lists, how to contribute, about."""

from typing import Annotated, ClassVar

from pydantic import Field

from handreikingen.model.base import Document
from handreikingen.model.fields import ThemaRef


class Pagina(Document):
    """Een gewone pagina: een lijst, uitleg over meedoen of over de site."""

    soort: ClassVar[str] = "pagina"
    meervoud: ClassVar[str] = "pagina’s"
    folder: ClassVar[str] = ""

    themas: Annotated[tuple[ThemaRef, ...], Field(description="De thema’s waar dit bij hoort.")] = ()

    @property
    def sleutel(self) -> str:
        return self.path.removesuffix(".md")
