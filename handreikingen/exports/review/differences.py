"""What a proposal changes for readers: pages, relations and addresses."""

from collections.abc import Iterable
from dataclasses import dataclass

from handreikingen.catalog import Catalog, Entry, Key, Relation
from handreikingen.model import Document
from handreikingen.problems.private import without_private
from handreikingen.sources import SourceTree
from handreikingen.views.view import View


@dataclass(frozen=True, slots=True)
class Moved:
    """An address that no longer exists, and whether the site sends a reader on."""

    address: str
    followed: bool


@dataclass(frozen=True, slots=True)
class Differences:
    """What differs between two catalogs."""

    added: tuple[Document, ...]
    changed: tuple[Document, ...]
    removed: tuple[Document, ...]
    new_relations: tuple[tuple[Entry, str, Entry], ...]
    old_relations: tuple[tuple[Entry, str, Entry], ...]
    new_items: tuple[Entry, ...]
    old_items: tuple[Entry, ...]
    gone: tuple[Moved, ...]

    @property
    def pages(self) -> tuple[str, ...]:
        """The pages that a reviewer wants to see, sorted."""
        items = (entry.path for entry in self.new_items)
        return tuple(sorted({*(d.path for d in (*self.added, *self.changed)), *items}))


def differences(old: Catalog, new: Catalog, before: SourceTree, after: SourceTree) -> Differences:
    """Compare two catalogs and the sources they were made of."""
    texts = {source.path: source.text for source in before.sources}
    kept = [d for d in new.documents if d.path in old.by_path]
    same = {source.path for source in after.sources if texts.get(source.path) == source.text}
    removed = tuple(d for d in old.documents if d.path not in new.by_path)
    return Differences(
        added=tuple(d for d in new.documents if d.path not in old.by_path),
        changed=tuple(d for d in kept if d.path not in same),
        removed=removed,
        new_relations=_relations(new, old),
        old_relations=_relations(old, new),
        new_items=_items(new, old),
        old_items=_items(old, new),
        gone=tuple(_moved(removed, new)),
    )


def verschil(view: View, found: Differences) -> str:
    """The differences as Markdown, for the summary of a proposal; what belongs to a person is left out."""
    return without_private(view.render("review/verschil.md.j2", found=found))


def address(path: str) -> str:
    """The address of a page on the site, from the path of its file."""
    stem = path.removesuffix(".md")
    stem = "" if stem == "index" else stem.removesuffix("/index")
    return f"{stem}/" if stem else ""


def _relations(here: Catalog, there: Catalog) -> tuple[tuple[Entry, str, Entry], ...]:
    """The relations of one catalog that the other does not have."""
    known = {_ends(relation) for relations in there.outgoing.values() for relation in relations}
    found = [r for relations in here.outgoing.values() for r in relations if _ends(r) not in known]
    return tuple((here.entries[r.van], r.veld, here.entries[r.naar]) for r in sorted(found, key=_ends))


def _ends(relation: Relation) -> tuple[Key, str, Key]:
    return relation.van, relation.veld, relation.naar


def _items(here: Catalog, there: Catalog) -> tuple[Entry, ...]:
    """Questions, polls and items of registers that are new, or say something else."""
    found = (
        entry
        for key, entry in here.entries.items()
        if not isinstance(entry.thing, Document)
        and (key not in there.entries or there.entries[key].thing.model_dump() != entry.thing.model_dump())
    )
    return tuple(sorted(found, key=lambda entry: entry.key))


def _moved(removed: Iterable[Document], new: Catalog) -> Iterable[Moved]:
    followed = {old.strip("/") for document in new.documents for old in document.voorheen}
    for document in removed:
        old = address(document.path)
        yield Moved(old, old.strip("/") in followed)
