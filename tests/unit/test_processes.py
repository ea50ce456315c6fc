"""The same work by more processes: nothing is lost, faults arrive, and what is left over is swept up."""

import gc
import os
import signal
import time
import weakref

import pytest

from handreikingen.site.build import processes
from handreikingen.site.build.processes import FEW, SWEEP, each


@pytest.mark.parametrize("number", ["1", "2", "3"])
def test_every_item_is_done_once(monkeypatch, number):
    monkeypatch.setenv("HANDREIKINGEN_PROCESSEN", number)
    taken: dict[int, list[tuple[int, int]]] = {}

    def work(item):
        time.sleep(0.002)
        return item * item, os.getpid()

    each(work, range(4 * FEW), lambda item, found: taken.setdefault(item, []).append(found))
    assert {item: [square for square, _ in found] for item, found in taken.items()} == {
        item: [item * item] for item in range(4 * FEW)
    }
    workers = {process for found in taken.values() for _, process in found}
    assert os.getpid() in workers
    assert len(workers) == int(number)


def test_more_items_than_a_pipe_holds(monkeypatch):
    monkeypatch.setenv("HANDREIKINGEN_PROCESSEN", "2")
    monkeypatch.setattr(processes, "_TASKS_IN_PIPE", 7)
    taken = []
    each(lambda item: "x" * 5_000, range(300), lambda item, _: taken.append(item))
    assert sorted(taken) == list(range(300))


@pytest.mark.parametrize("here", [True, False])
def test_a_fault_of_any_process_is_raised(monkeypatch, here):
    monkeypatch.setenv("HANDREIKINGEN_PROCESSEN", "2")
    own = os.getpid()

    def work(item):
        time.sleep(0.002)
        if (os.getpid() == own) is here:
            raise ValueError(f"item {here}")
        return item

    with pytest.raises(ValueError, match=f"item {here}"):
        each(work, range(200), lambda *_: None)
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)  # nobody is left behind


def test_a_process_that_is_killed_between_two_items_is_no_success(monkeypatch):
    monkeypatch.setenv("HANDREIKINGEN_PROCESSEN", "2")
    own = os.getpid()

    def work(_item):
        time.sleep(0.002)
        if os.getpid() != own:
            os.kill(os.getpid(), signal.SIGKILL)

    with pytest.raises(RuntimeError, match="half-way"):
        each(work, range(200), lambda *_: None)


def test_when_a_process_cannot_start_the_others_are_not_left_behind(monkeypatch):
    monkeypatch.setenv("HANDREIKINGEN_PROCESSEN", "3")
    fork, times = os.fork, []

    def once():
        times.append(1)
        if len(times) > 1:
            raise BlockingIOError("no more")
        return fork()

    monkeypatch.setattr(os, "fork", once)
    with pytest.raises(BlockingIOError, match="no more"):
        each(lambda _: time.sleep(0.01), range(200), lambda *_: None)
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


class _Circle:
    def __init__(self) -> None:
        self.self = self


def test_what_is_left_over_is_swept_up(monkeypatch):
    monkeypatch.setenv("HANDREIKINGEN_PROCESSEN", "1")
    left: weakref.WeakSet[_Circle] = weakref.WeakSet()
    most: list[int] = []

    def work(_item):
        left.add(_Circle())

    gc.disable()  # as a build does
    try:
        before = _Circle()
        each(work, range(2 * SWEEP + 10), lambda *_: most.append(len(left)))
    finally:
        gc.enable()
    assert max(most) == SWEEP - 1
    assert before.self is before
    assert gc.get_freeze_count() == 0
