"""A build from beginning to end: build beside the site, put it in its place, and say what happened."""

import time
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from handreikingen.site.build.inputs import Inputs, digest, files, read_inputs
from handreikingen.site.build.lazy import load_when_used
from handreikingen.site.build.progress import Progress
from handreikingen.site.build.publish import LostError, Published, publish
from handreikingen.site.build.store import Last, Store

if TYPE_CHECKING:
    from handreikingen.site.build.engine import Engine, Known

STORE = "build/voorraad/site"
"""Where builds keep what the next can use, relative to the folder of mkdocs.yml."""
LAST, READING, SEARCHING = "laatste", "lezing", "zoeken"


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build did."""

    pages: int
    rendered: int
    published: Published
    seconds: float
    site: Path

    @property
    def text(self) -> str:
        """What to say of it, in Dutch."""
        made, done = self.published, f"{self.seconds:.1f}".replace(".", ",")
        size = f"{made.size / 1e6:.1f}".replace(".", ",")
        return (
            f"Klaar in {done} s: {_counted(self.pages, 'pagina', 'pagina’s')}, geen fouten.\n"
            f"Nieuw gemaakt: {self.rendered}. Hergebruikt: {self.pages - self.rendered}. "
            f"Geschreven: {_counted(len(made.written), 'bestand', 'bestanden')}"
            f"{f', weggehaald: {len(made.removed)}' if made.removed else ''}. "
            f"De site is {size} MB en staat in {self.site.name}/."
        )


class ChangedError(Exception):
    """The program is another one now than the one that runs."""


class Builder:
    """Builds one project, once or again and again.

    Who starts one turns off the search for garbage (`gc`): a build makes little of it, and holds so much that each
    search takes long, a ninth of the time of a new build.
    """

    def __init__(self, config_file: Path, progress: Progress, *, stays: bool = False) -> None:
        """One that `stays` knows from memory what it found, and writes it down when `keep` is called."""
        self.config_file, self.progress, self.stays = config_file, progress, stays
        self.store = Store(config_file.absolute().parent / STORE)
        self.program = read_inputs(config_file).program if stays else b""
        self._known: Known | None = None
        self._key = b""
        self._there: dict[Path, dict[str, bytes]] = {}
        """What one that stays left in a folder; nobody else writes there."""
        self._found: tuple[Inputs, Engine, Known, dict[str, bytes]] | None = None

    def build(self, site: Path) -> Summary:
        """Build into the folder `site`."""
        started = time.monotonic()
        inputs = read_inputs(self.config_file)
        if self.program not in (b"", inputs.program):
            raise ChangedError
        pages, rendered, published = self._unchanged(inputs, site) or self._changed(inputs, site)
        return Summary(pages, rendered, published, time.monotonic() - started, site)

    def _unchanged(self, inputs: Inputs, site: Path) -> tuple[int, int, Published] | None:
        """When the last build read exactly this: its site, mended where it is not as it was left."""
        last = self.store.load(LAST)
        if not isinstance(last, Last) or last.key != inputs.key:
            return None
        if self._key != last.key:
            self._known = None  # another process knows more by now
        try:
            with self.store.alone():
                return last.pages, 0, self._publish(last.manifest, None, site)
        except LostError:
            return None

    def _changed(self, inputs: Inputs, site: Path) -> tuple[int, int, Published]:
        load_when_used()
        ways: tuple[Callable[[], Known | None], ...] = (
            lambda: self._known,
            lambda: _written(inputs, self.store),
            lambda: _nothing(inputs),
        )
        for way in ways:
            with suppress(LostError):
                if known := way():
                    return self._build(inputs, site, known)
        raise AssertionError  # a build that knows nothing loses nothing

    def _build(self, inputs: Inputs, site: Path, known: "Known") -> tuple[int, int, Published]:
        from handreikingen.site.build.engine import Engine  # noqa: PLC0415 - mkdocs is slow to import

        with (
            self.store.workplace() as made,
            closing(Engine(self.config_file, made, inputs, known, self.store, self.progress)) as engine,
        ):
            engine.run()
            with self.store.alone():
                manifest = _keep(engine, self.store)
                published = self._publish(manifest, engine.out, site)
                self._found = inputs, engine, known, manifest
                if not self.stays:
                    self._save()
            return len(engine.memory.pages), engine.rendered, published

    def _publish(self, manifest: dict[str, bytes], made: Path | None, site: Path) -> Published:
        published = publish(manifest, made, self.store, site, self._there.pop(site, None))
        if self.stays:
            self._there[site] = manifest
        return published

    def keep(self) -> None:
        """Write down what the last build found, for the next one and for other processes."""
        if self._found:
            with self.store.alone():
                self._save()
            self._found = None

    def _save(self) -> None:
        assert self._found
        inputs, engine, known, manifest = self._found
        if read_inputs(self.config_file).key != inputs.key:
            return  # what was read is not what stands there now
        store, memory = self.store, engine.memory
        known.memory = memory
        self._known, self._key = known, inputs.key
        memory.save(store)
        if known.reading.has_more:
            store.save(READING, known.reading.written())
        if known.searching.has_more:
            store.save(SEARCHING, known.searching.written())
        store.save(LAST, Last(inputs.key, manifest, len(memory.pages)))
        store.contents.keep_only(memory.contents() | frozenset(manifest.values()))


def _nothing(inputs: Inputs) -> "Known":
    """What is known before the first build."""
    from handreikingen.site.build.engine import Known  # noqa: PLC0415 - only when something has to be made
    from handreikingen.site.build.reading import Reading  # noqa: PLC0415 - as above
    from handreikingen.site.build.searching import Searching  # noqa: PLC0415 - as above

    return Known(None, Reading(inputs.program), Searching(inputs.program))


def _written(inputs: Inputs, store: Store) -> "Known":
    """What builds before this one wrote down, as far as it still counts."""
    from handreikingen.site.build import memory  # noqa: PLC0415 - only when something has to be made

    known = _nothing(inputs)
    known.memory = memory.load(store)
    reading, searching = store.load(READING), store.load(SEARCHING)
    if isinstance(reading, type(known.reading)) and reading.program == inputs.program:
        known.reading = reading
    if isinstance(searching, type(known.searching)) and searching.program == inputs.program:
        known.searching = searching
    return known


def _keep(engine: "Engine", store: Store) -> dict[str, bytes]:
    """Keep what was made now; the digest of every file of the site, with what was right already."""
    memory, out = engine.memory, engine.out
    units = (*memory.pages.values(), *memory.exports.values())
    known = {name: found for unit in units for name, found in unit.outputs.items()}
    manifest = dict(engine.copies)
    for name in files(str(out)):
        data = (out / name).read_bytes()
        found = digest(data)
        if known.get(name, found) == found:
            manifest[name] = engine.made.put(data)
        else:
            (out / name).unlink()  # a promise of a file that an export made before
    store.contents.take(engine.made)
    return {**manifest, **known}


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
