"""What has to be there before anything is measured: the programs that are built, and the peers."""

import subprocess
import sys
from functools import cached_property

PACKAGES = ["openpyxl", "python-calamine", "fastexcel", "pyarrow", "XlsxWriter"]


def run(*command, **options):
    print("+", *command, file=sys.stderr)
    subprocess.run(list(map(str, command)), check=True, **options)


def build(here):
    """jixiao itself and the two programs of this package, all as they are released."""
    for product in ["jixiao", "corpora", "read-cells"]:
        run("swift", "build", "--package-path", here, "-c", "release", "--static-swift-stdlib", "--product", product)


def compile_c(source, program, *libraries):
    if not program.exists() or program.stat().st_mtime < source.stat().st_mtime:
        run("gcc", "-O2", "-Wall", "-o", program, source, *libraries)


class Peers:
    """The peers from PyPI in an environment of their own, and the C program."""

    def __init__(self, here):
        self.here = here
        self.python = here / ".build/peers/bin/python"
        self.write_cells = here / ".build/write_cells"
        (here / ".build").mkdir(exist_ok=True)
        if not (here / ".build/peers/ready").exists():
            run(sys.executable, "-m", "venv", here / ".build/peers")
            run(self.python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *PACKAGES)
            (here / ".build/peers/ready").touch()
        compile_c(here / "Peers/write_cells.c", self.write_cells, "-lxlsxwriter")
        compile_c(here / "runner/cost.c", here / ".build/cost")

    def script(self, *arguments):
        return [self.python, self.here / "Peers/peers.py", *arguments]

    @cached_property
    def versions(self):
        listed = subprocess.run(
            [self.python, "-m", "pip", "list", "--format=freeze", "--disable-pip-version-check"],
            capture_output=True, text=True, check=True).stdout.split()
        known = {name.lower(): version for name, version in (line.split("==") for line in listed)}
        versions = {name: known[name.lower()] for name in PACKAGES if name != "pyarrow"}
        header = open("/usr/include/xlsxwriter.h", encoding="utf-8").read()
        versions["libxlsxwriter"] = header.split('LXW_VERSION "')[1].split('"')[0]
        return versions
