"""A build from beginning to end: build beside the site, put it in its place, and say what happened."""

import gc
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from handreikingen.site.build.inputs import Inputs, digest, read_inputs
from handreikingen.site.build.progress import Progress
from handreikingen.site.build.publish import LostError, Published, files, publish
from handreikingen.site.build.store import Last, Store

if TYPE_CHECKING:
    from handreikingen.site.build.engine import Engine, Known

STORE = "build/voorraad/site"
"""Where builds keep what the next can use, relative to the folder of mkdocs.yml."""
LAST, READING, SEARCHING = "laatste", "lezing", "zoeken"
FEW = 8
"""Up to this many files are read anew at each build, before all that is known of them is written again."""


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


def build(config_file: Path, site: Path, progress: Progress | None = None) -> Summary:
    """Build the site of a configuration into the folder `site`."""
    started = time.monotonic()
    store = Store(config_file.absolute().parent / STORE)
    with _no_collecting():
        inputs = read_inputs(config_file)
        found = _unchanged(inputs, store, site)
        if found is None:
            try:
                found = _build(config_file, site, inputs, store, progress or Progress(), with_memory=True)
            except LostError:
                found = _build(config_file, site, inputs, store, progress or Progress(), with_memory=False)
    pages, rendered, published = found
    return Summary(pages, rendered, published, time.monotonic() - started, site)


@contextmanager
def _no_collecting() -> Iterator[None]:
    """No search for garbage that Python does not find by itself.

    A build makes little of it, and holds so much that each search takes long: a ninth of the time of a new build.
    """
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()


def _unchanged(inputs: Inputs, store: Store, site: Path) -> tuple[int, int, Published] | None:
    """When the last build read exactly this: its site, mended where it is not as it was left."""
    last = store.load(LAST)
    if not isinstance(last, Last) or last.key != inputs.key:
        return None
    try:
        with store.alone():
            return last.pages, 0, publish(last.manifest, None, store, site)
    except LostError:
        return None


def _build(
    config_file: Path, site: Path, inputs: Inputs, store: Store, progress: Progress, *, with_memory: bool
) -> tuple[int, int, Published]:
    from handreikingen.site.build.engine import Engine  # noqa: PLC0415 - mkdocs is slow to import

    known = _known(inputs, store, with_memory=with_memory)
    with store.workplace() as made:
        engine = Engine(config_file, made, inputs, known, store, progress)
        engine.run()
        with store.alone():
            manifest = _keep(engine, made, store)
            published = publish(manifest, made, store, site)
            if read_inputs(config_file).key == inputs.key:  # else what was read is not what stands there now
                _save(engine, known, store, Last(inputs.key, manifest, len(engine.memory.pages)))
        return len(engine.memory.pages), engine.rendered, published


def _known(inputs: Inputs, store: Store, *, with_memory: bool) -> "Known":
    """What builds before this one found, as far as it still counts."""
    from handreikingen.site.build import memory  # noqa: PLC0415 - only when something has to be made
    from handreikingen.site.build.engine import Known  # noqa: PLC0415 - as above
    from handreikingen.site.build.reading import Reading  # noqa: PLC0415 - as above
    from handreikingen.site.build.searching import Searching  # noqa: PLC0415 - as above

    reading = store.load(READING) if with_memory else None
    if not isinstance(reading, Reading) or reading.program != inputs.program:
        reading = Reading(inputs.program)
    searching = store.load(SEARCHING) if with_memory else None
    if not isinstance(searching, Searching) or searching.program != inputs.program:
        searching = Searching(inputs.program)
    return Known(memory.load(store) if with_memory else None, reading, searching)


def _keep(engine: "Engine", made: Path, store: Store) -> dict[str, bytes]:
    """Keep what was made now; the digest of every file of the site, with what was right already."""
    memory = engine.memory
    units = (*memory.pages.values(), *memory.exports.values())
    known = {name: found for unit in units for name, found in unit.outputs.items()}
    manifest = {}
    for name in files(str(made)):
        data = (made / name).read_bytes()
        found = digest(data)
        if known.get(name, found) == found:
            manifest[name] = found
            store.keep(data, found)
        else:
            (made / name).unlink()  # a promise of a file that an export made before
    for found, data in engine.contents.items():
        store.keep(data, found)
    return {**manifest, **known}


def _save(engine: "Engine", known: "Known", store: Store, last: Last) -> None:
    """Write down what the next build can use, and forget what no build can."""
    wanted = {*last.manifest.values(), *(made.counted for made in engine.memory.pages.values())}
    engine.memory.save(store)
    if known.reading.new > FEW:
        known.reading.new = 0
        store.save(READING, known.reading)
    store.save(SEARCHING, known.searching)
    store.save(LAST, last)
    store.drop_others(wanted)


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
