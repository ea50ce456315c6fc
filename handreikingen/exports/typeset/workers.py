"""Make many documents: in processes of their own when there are many, so that none grows large.

The engine remembers everything it laid out. A process makes a share of the documents and ends, which gives
that memory back; as many work at once as there are processors. A very large document has a process to itself.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from datetime import date
from itertools import repeat
from pathlib import Path

from handreikingen.exports.typeset.engine import Engine, EngineError, EngineFault

SHARE = 120
"""Pages of the site (some five on paper) that one process lays out before it ends."""
FEW = 40
"""So few pages are made in this process: starting another costs more."""


@dataclass(frozen=True, slots=True)
class Job:
    """A document to make."""

    key: str
    """The name of its file in the store."""
    source: str
    day: str
    weight: int
    """The number of pages of the site in it."""


Faults = dict[str, tuple[EngineFault, ...]]
"""What is wrong, by key of the document."""


def make_all(jobs: Sequence[Job], root: Path) -> Faults:
    """Make the documents in the store at `root`; returns what could not be made."""
    if sum(job.weight for job in jobs) <= FEW:
        return make_some(jobs, root)
    shares = list(_shares(jobs))
    alone = [share for share in shares if sum(job.weight for job in share) > SHARE]
    found: Faults = {}
    processors = os.cpu_count() or 1
    for at_once, group in ((1, alone), (processors, [s for s in shares if s not in alone])):
        threads = processors // at_once
        with ThreadPoolExecutor(at_once) as pool:
            for faults in pool.map(_elsewhere, group, repeat(root), repeat(threads)):
                found.update(faults)
    return found


def make_some(jobs: Iterable[Job], root: Path) -> Faults:
    """Make the documents in this process."""
    engine = Engine(root)
    found: Faults = {}
    for job in jobs:
        try:
            data, pages = engine.make(job.source, date.fromisoformat(job.day), len(str(4 * job.weight + 4)))
        except EngineError as error:
            found[job.key] = error.faults
        else:
            _keep(root / "pdf" / f"{job.key}.pdf", data)
            _keep(root / "pdf" / f"{job.key}.json", json.dumps({"pages": pages}).encode())
    return found


def _keep(file: Path, data: bytes) -> None:
    """Another process never sees half of a file."""
    half = file.with_name(f"{file.name}.{os.getpid()}.half")
    half.write_bytes(data)
    half.replace(file)


def _shares(jobs: Sequence[Job]) -> Iterable[list[Job]]:
    """The documents in shares of about the same work."""
    share: list[Job] = []
    weight = 0
    for job in sorted(jobs, key=lambda job: (-job.weight, job.key)):
        if share and weight + job.weight > SHARE:
            yield share
            share, weight = [], 0
        share.append(job)
        weight += job.weight
    if share:
        yield share


class WorkerError(Exception):
    """A process that makes documents stopped; the message is what it said last."""


def _elsewhere(jobs: Sequence[Job], root: Path, threads: int) -> Faults:
    """Make documents in another process, which lays out on this many threads."""
    asked = json.dumps({"root": str(root.resolve()), "jobs": [asdict(job) for job in jobs]})
    command = [sys.executable, "-m", "handreikingen.exports.typeset.workers"]
    settings = {**os.environ, "RAYON_NUM_THREADS": str(threads)}
    done = subprocess.run(  # noqa: S603 - ourselves
        command, input=asked, capture_output=True, text=True, check=False, env=settings
    )
    if done.returncode:
        raise WorkerError(done.stderr[-1000:])
    return {
        key: tuple(EngineFault(**fault) for fault in faults)
        for key, faults in json.loads(done.stdout).items()
    }


def _main() -> None:
    asked = json.loads(sys.stdin.read())
    faults = make_some((Job(**job) for job in asked["jobs"]), Path(asked["root"]))
    sys.stdout.write(json.dumps({key: list(map(asdict, found)) for key, found in faults.items()}))


if __name__ == "__main__":
    _main()
