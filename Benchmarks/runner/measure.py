"""One run of a command, and medians of several commands' runs in turn."""

import os
import statistics
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


COST = Path(__file__).resolve().parent.parent / ".build/cost"


@dataclass
class Cost:
    """CPU and wall time in seconds, peak memory in MiB."""

    cpu: float
    wall: float
    memory: float


def measure(command, statuses=(0,), is_pinned=True):
    """A process of its own, its output thrown away; the kernel says what it took."""
    # The last core: the first has the interrupts.
    core = max(os.sched_getaffinity(0)) if is_pinned else -1
    command = [COST, core, *command]
    said = subprocess.run(list(map(str, command)), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, check=True).stdout
    status, cpu, wall, memory = said.split()
    if int(status) not in statuses:
        sys.exit(f"status {int(status)}: {' '.join(map(str, command))[:300]}")
    return Cost(float(cpu), float(wall), int(memory) / 1024)


def interleaved(runs, sides):
    """The median cost of each side, a side being a function that runs it once; sides take turns."""
    taken = {name: [] for name in sides}
    for _ in range(runs):
        for name, side in sides.items():
            taken[name].append(side())
    return {name: median(costs) for name, costs in taken.items()}


def median(costs):
    return Cost(*(statistics.median(getattr(cost, field) for cost in costs) for field in ("cpu", "wall", "memory")))
