"""The same work on many items, by as many processes as there are cores."""

import contextlib
import os
import pickle
import selectors
import signal
import struct
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

FEW = 30
"""Up to this many items a second process costs more than it gains."""
_SIZE = struct.Struct("=q")
_TASK = struct.Struct("=i")
_TASKS_IN_PIPE = 8_000
"""A pipe holds 64 KB; more tasks than fit are handed out in groups."""


def cores() -> int:
    """How many processes can work at the same time; `HANDREIKINGEN_PROCESSEN` names another number."""
    asked = os.environ.get("HANDREIKINGEN_PROCESSEN", "")
    if asked.isdigit() and int(asked):
        return int(asked)
    affinity = getattr(os, "sched_getaffinity", None)  # not on macOS
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def each(work: Callable[[T], R], items: Sequence[T], take: Callable[[T, R], None]) -> None:
    """`work` of each item; `take` gets each item with its result as soon as it is there, in any order.

    Each process is a copy of this one (fork), so that nothing has to be handed over; its changes stay there.
    Without fork, and for a few items, this process does all.
    """
    number = min(cores(), len(items) // FEW)
    if number < 2 or not hasattr(os, "fork"):
        for item in items:
            take(item, work(item))
        return
    for index, result in _from_workers(work, items, number):
        take(items[index], result)


def _from_workers(work: Callable[[T], R], items: Sequence[T], number: int) -> Iterator[tuple[int, R]]:
    """Results as they come; the first error of a worker is raised here."""
    group = -(-len(items) // _TASKS_IN_PIPE)
    tasks, put = os.pipe()
    os.write(put, b"".join(_TASK.pack(start) for start in range(0, len(items), group)))
    os.close(put)
    sys.stdout.flush()
    sys.stderr.flush()
    workers = [_start(work, items, group, tasks) for _ in range(number)]
    os.close(tasks)
    try:
        yield from _collected({source for _, source in workers})
    except BaseException:
        for process, _ in workers:
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)  # what it still makes, nobody reads
        raise
    finally:
        for process, source in workers:
            os.close(source)
            os.waitpid(process, 0)


def _start(work: Callable[[T], R], items: Sequence[T], group: int, tasks: int) -> tuple[int, int]:
    """A new process that takes tasks until there are none; its id, and where its results come."""
    source, target = os.pipe()
    process = os.fork()
    if process:
        os.close(target)
        return process, source
    code = 1
    try:
        os.close(source)
        while task := os.read(tasks, _TASK.size):
            (start,) = _TASK.unpack(task)
            for index in range(start, min(start + group, len(items))):
                _send(target, _outcome(work, items, index))
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


def _collected(sources: set[int]) -> Iterator[tuple[int, Any]]:
    """What the workers send, until all have ended."""
    held = {source: bytearray() for source in sources}
    with selectors.DefaultSelector() as selector:
        for source in sources:
            selector.register(source, selectors.EVENT_READ)
        while selector.get_map():
            for key, _ in selector.select():
                data = os.read(key.fd, 1 << 20)
                if not data:
                    selector.unregister(key.fd)
                    if held[key.fd]:
                        raise RuntimeError("a process of the build ended half-way")
                held[key.fd] += data
                yield from _whole(held[key.fd])


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
