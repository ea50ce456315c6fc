"""What work costs, for tests with a limit."""

import time
from collections.abc import Callable

ROUNDS = 5


def cheapest(*works: Callable[[], object]) -> list[float]:
    """CPU seconds of each, in turn; of several rounds the lowest counts, so that a busy machine does not decide."""
    best = [float("inf")] * len(works)
    for _ in range(ROUNDS):
        for number, work in enumerate(works):
            start = time.process_time()
            work()
            best[number] = min(best[number], time.process_time() - start)
    return best
