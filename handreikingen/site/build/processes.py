"""The same work on many items, by as many processes as there are cores."""

import contextlib
import gc
import os
import pickle
import selectors
import signal
import struct
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

FEW = 30
"""Up to this many items a second process costs more than it gains."""
SWEEP = 500
"""After so many items the garbage is looked for that Python does not find by itself: some 80 KB a page."""
_SIZE = struct.Struct("=q")
_TASK = struct.Struct("=i")
_PIPE = 1 << 20
"""What a worker may have found before somebody takes it, in bytes."""
_TASKS_IN_PIPE = 1_000
"""Every pipe holds 4 KB, also for who has many; more tasks than fit are handed out in groups."""
_HALF_WAY = "a process of the build ended half-way"


def cores() -> int:
    """How many processes can work at the same time; `HANDREIKINGEN_PROCESSEN` names another number."""
    asked = os.environ.get("HANDREIKINGEN_PROCESSEN", "")
    if asked.isdigit() and int(asked):
        return int(asked)
    affinity = getattr(os, "sched_getaffinity", None)  # not on macOS
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def each(work: Callable[[T], R], items: Sequence[T], take: Callable[[T, R], None]) -> None:
    """`work` of each item; `take` gets each item with its result as soon as it is there, in any order.

    This process works too. Each other one is a copy of it (fork), so that nothing has to be handed over; its changes
    stay there. Without fork, and for a few items, this process does all.
    """
    number = min(cores(), len(items) // FEW) if hasattr(os, "fork") else 1
    if number < 2:
        with _sweeping(work) as swept:
            for item in items:
                take(item, swept(item))
        return
    with _workers(work, items, number - 1) as (tasks, results), _sweeping(work) as swept:
        for index in tasks:
            take(items[index], swept(items[index]))
            for other, result in results(False):
                take(items[other], result)
        for other, result in results(True):
            take(items[other], result)


@contextmanager
def _sweeping(work: Callable[[T], R]) -> Iterator[Callable[[T], R]]:
    """The same work, which sweeps up after itself; what was there before is left alone, for it is no garbage."""
    number = count(1)

    def swept(item: T) -> R:
        found = work(item)
        if next(number) % SWEEP == 0:
            gc.collect()
            gc.freeze()  # what is left now stays, and need not be looked at again
        return found

    gc.freeze()
    try:
        yield swept
    finally:
        gc.unfreeze()


Results = Callable[[bool], Iterator[tuple[int, Any]]]
"""What other processes found: all that is there now, or (when it may wait) all that comes until they end."""


@contextmanager
def _workers(
    work: Callable[[T], R], items: Sequence[T], number: int
) -> Iterator[tuple[Iterator[int], Results]]:
    """So many other processes: the numbers of the items that this one should do, and what the others find.

    The first error of another process is raised here, when its result would come.
    """
    group = -(-len(items) // _TASKS_IN_PIPE)
    tasks, put = os.pipe()
    os.write(put, b"".join(_TASK.pack(start) for start in range(0, len(items), group)))
    os.close(put)
    sys.stdout.flush()
    sys.stderr.flush()
    workers: list[tuple[int, int]] = []
    arriving, well = _Arriving(), True
    try:
        for _ in range(number):
            workers.append(_start(work, items, group, tasks))
            arriving.listen(workers[-1][1])
        yield _numbers(tasks, group, len(items)), arriving.results
    except BaseException:
        for process, _ in workers:
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)  # what it still makes, nobody reads
        raise
    finally:
        os.close(tasks)
        arriving.close()
        for process, source in workers:
            os.close(source)
            well &= os.waitpid(process, 0)[1] == 0
    if not well:
        raise RuntimeError(_HALF_WAY)


def _numbers(tasks: int, group: int, most: int) -> Iterator[int]:
    """The numbers of the items that are still to be done, as long as no other process takes them."""
    while task := os.read(tasks, _TASK.size):
        (start,) = _TASK.unpack(task)
        yield from range(start, min(start + group, most))


def _start(work: Callable[[T], R], items: Sequence[T], group: int, tasks: int) -> tuple[int, int]:
    """A new process that takes tasks until there are none; its id, and where its results come."""
    source, target = os.pipe()
    # Linux alone can; elsewhere a worker waits more often.
    with contextlib.suppress(ImportError, AttributeError, OSError):
        import fcntl  # noqa: PLC0415 - not on Windows

        fcntl.fcntl(target, fcntl.F_SETPIPE_SZ, _PIPE)
    process = os.fork()
    if process:
        os.close(target)
        return process, source
    code = 1
    try:
        os.close(source)
        with _sweeping(work) as swept:
            for index in _numbers(tasks, group, len(items)):
                _send(target, _outcome(swept, items, index))
        code = 0
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        os._exit(code)


def _outcome(work: Callable[[T], R], items: Sequence[T], index: int) -> bytes:
    try:
        return pickle.dumps((index, True, work(items[index])), pickle.HIGHEST_PROTOCOL)
    except Exception as error:  # noqa: BLE001 - raised again in the process that asked
        try:
            return pickle.dumps((index, False, error), pickle.HIGHEST_PROTOCOL)
        except Exception:  # noqa: BLE001 - an error that cannot travel goes as its text
            return pickle.dumps((index, False, RuntimeError(str(error))), pickle.HIGHEST_PROTOCOL)


def _send(target: int, data: bytes) -> None:
    left = memoryview(_SIZE.pack(len(data)) + data)
    while left:
        left = left[os.write(target, left) :]


class _Arriving:
    """What the workers send."""

    def __init__(self) -> None:
        self._held: dict[int, bytearray] = {}
        self._selector = selectors.DefaultSelector()

    def listen(self, source: int) -> None:
        """Also to this worker."""
        self._held[source] = bytearray()
        self._selector.register(source, selectors.EVENT_READ)

    def results(self, wait: bool) -> Iterator[tuple[int, Any]]:
        """All that is there now; when it may `wait`, all that comes until every worker has ended."""
        while self._selector.get_map() and (ready := self._selector.select(None if wait else 0)):
            for key, _ in ready:
                held, data = self._held[key.fd], os.read(key.fd, 1 << 20)
                if not data:
                    self._selector.unregister(key.fd)
                    if held:
                        raise RuntimeError(_HALF_WAY)
                held += data
                yield from _whole(held)

    def close(self) -> None:
        """Look at nothing any more."""
        self._selector.close()


def _whole(held: bytearray) -> Iterator[tuple[int, Any]]:
    """The results that arrived whole; the rest stays."""
    while len(held) >= _SIZE.size:
        (size,) = _SIZE.unpack_from(held)
        if len(held) < _SIZE.size + size:
            return
        index, well, result = pickle.loads(bytes(held[_SIZE.size : _SIZE.size + size]))  # noqa: S301 - of our own process
        del held[: _SIZE.size + size]
        if not well:
            raise result
        yield index, result
