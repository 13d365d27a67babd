"""Before anything is measured: both sides must come to the same."""

import filecmp
import hashlib
import json
import subprocess
import sys


def check_equal(names, program, corpora, peers):
    checks = {
        "cells-county": lambda: cells(program, corpora, peers, "workbooks", corpora.county("xlsx")),
        "cells-list": lambda: cells(program, corpora, peers, "list", [corpora.file("list.xlsx")]),
        "import-county": lambda: imports(program, corpora),
        "export-county": lambda: exports(program, corpora, peers),
        "diff": lambda: changes(program, corpora),
        "jobs-import": lambda: jobs(program, corpora),
    }
    for name, check in checks.items():
        if name in names:
            print(f"equal, {name}: {check()}", flush=True)


def require(holds, what):
    if not holds:
        sys.exit(f"not equal: {what}")


def call(command, statuses=(0,)):
    done = subprocess.run(list(map(str, command)), capture_output=True)
    require(done.returncode in statuses, f"status {done.returncode} of {command[:3]}: {done.stderr[-300:]}")
    return done.stdout


def digest(command):
    """The SHA-256 of what a command prints, and how many lines it is."""
    process = subprocess.Popen(list(map(str, command)), stdout=subprocess.PIPE)
    sum, lines = hashlib.sha256(), 0
    while block := process.stdout.read(1 << 20):
        sum.update(block)
        lines += block.count(b"\n")
    require(process.wait() == 0, f"status {process.returncode} of {command[:3]}")
    return sum.hexdigest(), lines


def cells(program, corpora, peers, name, files):
    """Every text and every number's bits, in order."""
    files = corpora.list_of(name, files)
    ours = digest([program.read_cells_path, "--dump", files])
    theirs = digest(peers.script("dump", files))
    require(ours == theirs, f"cells of {name}: {ours} and {theirs}")
    return f"{ours[1]:,} lines of texts and numbers as python-calamine reads them, SHA-256 {ours[0][:12]}"


def imports(program, corpora):
    """Each document is, byte for byte, the one that its workbook was exported from."""
    folder = corpora.empty("equal")
    call(program.import_all(corpora.list_of("workbooks", corpora.county("xlsx")), folder), (0, 1))
    imported = sorted(folder.rglob("*.json"))
    originals = corpora.county("json")
    require(len(imported) == len(originals), f"{len(imported)} documents of {len(originals)} workbooks")
    for one, other in zip(imported, originals):
        require(filecmp.cmp(one, other, shallow=False), f"{one} and {other}")
    return f"{len(imported):,} documents, each the very bytes that were exported"


def exports(program, corpora, peers):
    """What openpyxl finds in every fiftieth workbook that jixiao and the C program wrote."""
    ours, theirs = corpora.empty("equal"), corpora.empty("peer")
    call(program.export_all(corpora.list_of("documents", corpora.county("json")), ours), (0, 1))
    call([peers.write_cells, corpora.file("county.cells"), theirs])
    written = sorted(ours.rglob("*.xlsx"))
    require(len(written) == len(list(theirs.iterdir())), "number of workbooks")
    pairs = [str(path) for one in written[::50] for path in (one, theirs / one.name)]
    said = call([peers.python, peers.here / "Peers/same_cells.py", *pairs]).decode().strip()
    return f"{len(written):,} workbooks; {said}"


def changes(program, corpora):
    """One project in ten is said to differ, and no other."""
    old, new = (json.loads(corpora.file(f"versions/{name}.json").read_bytes()) for name in ("old", "new"))
    different = [index for index, pair in enumerate(zip(old["projects"], new["projects"])) if pair[0] != pair[1]]
    found = json.loads(call([*program.diff(corpora.file("versions/old.json"), corpora.file("versions/new.json")),
                             "--format", "json"], (1,)))
    paths = {change["path"].split("]")[0] for change in found["changes"] if change["path"].startswith("projects[")}
    require(len(paths) == len(different), f"{len(paths)} projects of {len(different)} that differ")
    return f"{len(different)} projects of {len(old['projects'])}, {len(found['changes'])} changes"


def jobs(program, corpora):
    if not program.has("import", "--jobs"):
        return "the program takes no --jobs"
    files = corpora.list_of("workbooks", corpora.county("xlsx"))
    folders = [corpora.empty(name) for name in ("ours", "equal")]
    for folder, count in zip(folders, (1, 2)):
        call(program.import_all(files, folder, jobs=count), (0, 1))
    pairs = list(zip(*(sorted(folder.rglob("*.json")) for folder in folders)))
    require(pairs and all(filecmp.cmp(*pair, shallow=False) for pair in pairs), "one job and two")
    return f"{len(pairs):,} documents, the same from one job and from two"
