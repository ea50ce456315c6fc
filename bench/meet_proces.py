"""What one command costs: CPU of it and all it starts, wall time, and memory as PSS of all processes together."""

import ctypes
import os
import resource
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

SAMPLE_SECONDS = 0.2
_SET_CHILD_SUBREAPER = 36


@dataclass(frozen=True, slots=True)
class Cost:
    """The cost of one run."""

    cpu: float
    wall: float
    memory: int
    """The highest PSS in bytes; 0 when it was not measured."""


class RunError(Exception):
    """The command failed; the text is what it said."""


_NO_CACHE = "PYTHONDONTWRITEBYTECODE"
"""With this every program in Python would compile its own modules each time: nobody runs it so."""


def measured(
    command: Sequence[str], folder: Path, env: Mapping[str, str] | None = None, *, memory: bool = False
) -> Cost:
    """Run a command and wait for it and everything it started.

    Processes that its own parent leaves behind come to us, so that none is missed.
    """
    ctypes.CDLL(None).prctl(_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    before, start = _children_cpu(), time.perf_counter()
    process = subprocess.Popen(  # noqa: S603 - fixed commands of this bench
        command,
        cwd=folder,
        env={**{name: value for name, value in os.environ.items() if name != _NO_CACHE}, **(env or {})},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    watch = Watch(process.pid) if memory else None
    said, _ = process.communicate()
    wall = time.perf_counter() - start
    highest = watch.stop() if watch else 0
    _reap()
    if process.returncode:
        raise RunError(f"{' '.join(command)}\n{said[-3000:]}")
    return Cost(_children_cpu() - before, wall, highest)


def _children_cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _reap() -> None:
    """Wait for processes that outlived their parent."""
    with suppress(ChildProcessError):
        while True:
            os.waitpid(-1, 0)


class Watch(threading.Thread):
    """Adds up the PSS of a process and its descendants, a few times a second."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid = pid
        self.highest = 0
        self.done = threading.Event()
        self.start()

    def run(self) -> None:
        while not self.done.wait(SAMPLE_SECONDS):
            self.highest = max(self.highest, sum(map(_pss, _family(self.pid))))

    def stop(self) -> int:
        self.done.set()
        self.join()
        return self.highest


def _family(pid: int) -> list[int]:
    found = [pid]
    for parent in found:
        with suppress(OSError, ValueError):
            for task in Path(f"/proc/{parent}/task").iterdir():
                found += map(int, (task / "children").read_text().split())
    return found


def _pss(pid: int) -> int:
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    return 0
