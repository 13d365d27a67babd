"""The command lines of jixiao that are measured, all in one place."""

import subprocess
from functools import cache
from pathlib import Path


class Jixiao:
    def __init__(self, path, here):
        self.path = Path(path).resolve()
        beside = self.path.parent / "read-cells"
        self.read_cells_path = beside if beside.exists() else here / ".build/release/read-cells"

    @cache
    def has(self, command, option):
        """Older programs, measured as the other side, take fewer options."""
        said = subprocess.run([self.path, command, "--help"], capture_output=True, text=True)
        return option in said.stdout

    def jobs(self, command, count=1):
        return ["--jobs", str(count)] if self.has(command, "--jobs") else []

    def read_cells(self, files):
        return [self.read_cells_path, files]

    def cells(self, workbook):
        return [self.path, "cells", workbook]

    def import_all(self, files, folder, jobs=1):
        return [self.path, "import", "--files-from", files, "--output-dir", folder, *self.jobs("import", jobs)]

    def import_one(self, workbook, output):
        return [self.path, "import", workbook, "-o", output]

    def import_stream(self, files):
        return [self.path, "import", "--files-from", files, "--format", "jsonl", *self.jobs("import")]

    def export_all(self, files, folder, jobs=1):
        return [self.path, "export", "--files-from", files, "--output-dir", folder, *self.jobs("export", jobs)]

    def export_one(self, document, output):
        return [self.path, "export", document, "-o", output]

    def diff(self, old, new):
        return [self.path, "diff", old, new, *self.jobs("diff")]

    def check(self, files):
        if self.has("check", "--files-from"):
            return [self.path, "check", "--files-from", files, *self.jobs("check")]
        return [self.path, "check", *Path(files).read_text().split(), *self.jobs("check")]
