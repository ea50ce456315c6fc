"""A build from beginning to end: build beside the site, put it in its place, and say what happened."""

import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from handreikingen.site.build.progress import Progress
from handreikingen.site.build.publish import Published, publish

STORE = "build/voorraad/site"
"""Where builds keep what the next can use, relative to the folder of mkdocs.yml."""


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
        """One Dutch paragraph."""
        made, done = self.published, f"{self.seconds:.1f}".replace(".", ",")
        size = f"{made.size / 1e6:.1f}".replace(".", ",")
        again = self.pages - self.rendered
        return (
            f"Klaar in {done} s: {_counted(self.pages, 'pagina', 'pagina’s')}, geen fouten.\n"
            f"Nieuw gemaakt: {self.rendered}. Hergebruikt: {again}. "
            f"Geschreven: {_counted(len(made.written), 'bestand', 'bestanden')}"
            f"{f', weggehaald: {len(made.removed)}' if made.removed else ''}. "
            f"De site is {size} MB en staat in {self.site.name}/."
        )


def build(config_file: Path, site: Path, progress: Progress | None = None) -> Summary:
    """Build the site of a configuration into the folder `site`."""
    from handreikingen.site.build.engine import Engine  # noqa: PLC0415 - mkdocs is slow to import

    started = time.monotonic()
    store = config_file.absolute().parent / STORE
    with _workplace(store) as made:
        engine = Engine(config_file, made, store / "sjablonen", progress or Progress())
        engine.run()
        with _alone(store):
            published = publish(made, site)
    return Summary(engine.pages, engine.rendered, published, time.monotonic() - started, site)


@contextmanager
def _workplace(store: Path) -> Iterator[Path]:
    """An empty folder of this build alone."""
    store.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="bezig-", dir=store, ignore_cleanup_errors=True) as folder:
        yield Path(folder)


@contextmanager
def _alone(store: Path) -> Iterator[None]:
    """Wait until no other build is putting its site in place."""
    try:
        import fcntl  # noqa: PLC0415 - not on Windows
    except ImportError:
        yield
        return
    with (store / "slot").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
