"""One run of a command, and medians of several commands' runs in turn."""

import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass


@dataclass
class Cost:
    """CPU and wall time in seconds, peak memory in MiB."""

    cpu: float
    wall: float
    memory: float


def measure(command, statuses=(0,), is_pinned=True):
    """A process of its own, its output thrown away; the kernel says what it took."""
    start = time.perf_counter()
    process = subprocess.Popen(
        list(map(str, command)), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        preexec_fn=pin if is_pinned else None)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in statuses:
        sys.exit(f"status {process.returncode}: {' '.join(map(str, command))[:300]}")
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024)


def pin():
    """To the last core: the first has the interrupts."""
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def interleaved(runs, sides):
    """The median cost of each side, a side being a function that runs it once; sides take turns."""
    taken = {name: [] for name in sides}
    for _ in range(runs):
        for name, side in sides.items():
            taken[name].append(side())
    return {name: median(costs) for name, costs in taken.items()}


def median(costs):
    return Cost(*(statistics.median(getattr(cost, field) for cost in costs) for field in ("cpu", "wall", "memory")))
