"""What was made the last time in a folder: when nothing changed since, nothing has to be looked at again."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from handreikingen.exports.pdf.pictures import KINDS
from handreikingen.exports.pdf.products import Maker, Product
from handreikingen.exports.pdf.rendered import Publication, RenderedPage
from handreikingen.exports.pdf.store import Store
from handreikingen.exports.typeset.engine import engine_key
from handreikingen.model.registers import Begrip

FOLDER = "laatst"


@dataclass(frozen=True)
class LastTime:
    """What documents are made from now, to compare with the last time that this folder was filled."""

    pages: Mapping[str, RenderedPage]
    products: Sequence[Product]
    maker: Maker
    publication: Publication
    out_dir: Path
    store: Store

    def sizes(self) -> "dict[str, tuple[int, int]] | None":
        """Pages and bytes of each document by slug, when all are as they were; None when anything changed."""
        kept = self.store.read(FOLDER, self._name)
        found = json.loads(kept) if kept is not None else {}
        if found.get("stempel") != self._stamp or any(
            _digest(self.out_dir / name) != digest for name, digest in found["bestanden"].items()
        ):
            return None
        return {slug: (pages, size) for slug, (pages, size) in found["documenten"].items()}

    def keep(self, names: Iterable[str], sizes: "Mapping[str, tuple[int, int]]") -> None:
        """Remember what was made now: files in the folder, and pages and bytes by slug."""
        found = {
            "stempel": self._stamp,
            "bestanden": {name: _digest(self.out_dir / name) for name in names},
            "documenten": sizes,
        }
        self.store.write(FOLDER, self._name, json.dumps(found).encode())

    @property
    def _name(self) -> str:
        return hashlib.sha256(str(self.out_dir.absolute()).encode()).hexdigest()[:16] + ".json"

    @cached_property
    def _stamp(self) -> str:
        """The same only when everything that counts is the same; a date of a file says nothing."""
        key = hashlib.sha256()
        for part in self._parts():
            key.update(part.encode() + b"\0")
        return key.hexdigest()

    def _parts(self) -> Iterator[str]:
        yield from (engine_key(), self.publication.name, self.publication.address)
        for page in self.pages.values():
            yield from (page.path, page.url, page.html)
        yield repr(self.products)
        yield repr(self.maker.catalog.all(Begrip))
        for path in dict.fromkeys(path for product in self.products for path in product.paths):
            document = self.maker.catalog.by_path[path]
            yield repr((document.soort, document.titel, document.samenvatting, self.maker.line_of(document)))
        for file in sorted(self.publication.docs.rglob("*")):
            if file.suffix in KINDS:
                yield f"{file.relative_to(self.publication.docs)} {_digest(file)}"


def _digest(file: Path) -> str:
    """What a file holds, in short; empty when it is not there."""
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError:
        return ""
