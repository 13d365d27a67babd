"""The files that are measured, made on first use, and lists of them."""

import os
import shutil
import tempfile
from pathlib import Path

from .setup import run


class Corpora:
    def __init__(self, folder, here):
        self.folder = Path(folder).resolve()
        if not (self.folder / "list.xlsx").exists():
            run(here / ".build/release/corpora", self.folder)
        # What is written goes to memory where there is room, so that no disk is measured.
        shared = Path("/dev/shm")
        roomy = shared.exists() and shutil.disk_usage(shared).free > 4 << 30
        self.scratch = Path(tempfile.mkdtemp(prefix="jixiao-bench-", dir=shared if roomy else None))

    def __del__(self):
        shutil.rmtree(self.scratch, ignore_errors=True)

    def file(self, name):
        return self.folder / name

    def county(self, kind):
        """The county's files, as `json` or `xlsx`."""
        return sorted((self.folder / kind).iterdir())

    def list_of(self, name, files):
        path = self.scratch / f"{name}.txt"
        path.write_text("".join(f"{file}\n" for file in files))
        return path

    def copies(self, kind, count):
        """So many files: the county's, again and again under other names."""
        files = self.county(kind)
        copies = -(-count // len(files))
        for copy in range(copies):
            link = self.scratch / f"{kind}-{copy}"
            if not link.is_symlink():
                os.symlink(self.folder / kind, link)
        every = [self.scratch / f"{kind}-{copy}" / file.name for copy in range(copies) for file in files]
        return every[:count]

    def empty(self, name):
        """A folder to write to, with nothing in it."""
        folder = self.scratch / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        return folder
