"""What the figures were taken on."""

import os
import platform
import subprocess
from datetime import date


def describe_machine(peers):
    model = "unknown processor"
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        for line in file:
            if line.startswith("model name"):
                model = line.split(":", 1)[1].strip()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    swift = subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout.splitlines()[0]
    peers = ", ".join(f"{name} {version}" for name, version in peers.versions.items())
    return [
        f"Date: {date.today()}",
        f"Machine: {model}, {os.cpu_count()} cores, {memory:.0f} GiB; Linux {platform.release()}",
        f"{swift}; Python {platform.python_version()}; {peers}",
    ]
