"""The rows of the table: what jixiao does, what its peer does, and how the two have to compare."""

from dataclasses import dataclass, field
from typing import Callable


@dataclass
class Row:
    name: str
    work: str
    peer: str
    #: The command that runs jixiao.
    ours: Callable
    #: The command that runs the peer.
    theirs: Callable
    #: The most that the ratio may be; None where nothing is asked.
    target: float | None = None
    #: What is compared: `cpu` or `wall`.
    by: str = "cpu"
    #: The most memory that jixiao may take, in MiB.
    memory: float | None = None
    #: Other peers, for comparison alone: name and command.
    context: dict = field(default_factory=dict)
    #: Exit statuses that are as they should be.
    statuses: tuple = (0,)
    peer_statuses: tuple = (0,)
    is_pinned: bool = True
    #: The command and the option that jixiao must have.
    needs: tuple = ("import", "--files-from")
    #: How many times more often than others it runs.
    repeats: int = 1


def rows(corpora, peers):
    workbooks = corpora.list_of("workbooks", corpora.county("xlsx"))
    documents = corpora.list_of("documents", corpora.county("json"))
    list_sheet = corpora.list_of("list", [corpora.file("list.xlsx")])
    versions = corpora.file("versions/old.json"), corpora.file("versions/new.json")
    both = corpora.list_of("versions", versions)
    one = corpora.county("xlsx")[0]
    count = len(corpora.county("xlsx"))

    def readers(files):
        return {name: lambda name=name: peers.script(name, files) for name in ("fastexcel", "openpyxl")}

    def dump_to(program):
        return lambda *_: [*program, corpora.file("county.cells"), corpora.empty("peer")]

    def two_jobs(command, work, run):
        return Row(f"jobs-{command}", work, "one job", lambda j: run(j, 2), lambda j: run(j, 1), 0.6, by="wall",
                   statuses=(0, 1), peer_statuses=(0, 1), is_pinned=False, needs=(command, "--jobs"))

    return [
        Row("cells-county", f"all cells of {count:,} workbooks", "python-calamine", lambda j: j.read_cells(workbooks),
            lambda j: peers.script("calamine", workbooks), 0.25, context=readers(workbooks)),
        Row("cells-list", "all cells of a sheet of 300,000 rows", "python-calamine",
            lambda j: j.read_cells(list_sheet), lambda j: peers.script("calamine", list_sheet), 0.25, memory=400,
            context=readers(list_sheet)),
        Row("cells-command", "the same with `jixiao cells`, every cell printed", "python-calamine, which prints none",
            lambda j: j.cells(corpora.file("list.xlsx")), lambda j: peers.script("calamine", list_sheet), memory=400),
        Row("import-county", f"full import of {count:,} workbooks", "python-calamine, the cells alone",
            lambda j: j.import_all(workbooks, corpora.empty("ours")), lambda j: peers.script("calamine", workbooks),
            0.5, memory=64, statuses=(0, 1)),
        Row("import-stream", "the same, all documents to one stream of JSON lines", "python-calamine, the cells alone",
            lambda j: j.import_stream(workbooks), lambda j: peers.script("calamine", workbooks), 0.5, memory=64,
            statuses=(0, 1), needs=("import", "jsonl")),
        Row("import-list", "full import of the sheet of 300,000 rows", "python-calamine, the cells alone",
            lambda j: j.import_one(corpora.file("list.xlsx"), corpora.empty("ours") / "list.json"),
            lambda j: peers.script("calamine", list_sheet), memory=400, statuses=(0, 1)),
        Row("export-county", f"export of {count:,} documents", "libxlsxwriter from C, its defaults",
            lambda j: j.export_all(documents, corpora.empty("ours")), dump_to([peers.write_cells]), 1.0,
            context={"reading the C program's input": lambda: [peers.write_cells, corpora.file("county.cells")],
                     "XlsxWriter": dump_to(peers.script("xlsxwriter"))}, statuses=(0, 1)),
        Row("diff", "`diff` of two versions with 2,000 projects", "python's json parsing both",
            lambda j: j.diff(*versions), lambda j: peers.script("json", both), 1.5, statuses=(1,), repeats=2),
        Row("check-county", f"`check` of {count:,} documents, every rule", "python's json parsing them",
            lambda j: j.check(documents), lambda j: peers.script("json", documents), 1.0, statuses=(0, 1), repeats=2),
        two_jobs("import", f"import of {count:,} workbooks, two jobs (wall)",
                 lambda j, jobs: j.import_all(workbooks, corpora.empty("ours"), jobs)),
        two_jobs("export", f"export of {count:,} documents, two jobs (wall)",
                 lambda j, jobs: j.export_all(documents, corpora.empty("ours"), jobs)),
        Row("start", "import of one workbook, whole process (wall)", "`python3 -c 'import python_calamine'`",
            lambda j: j.import_one(one, corpora.empty("ours") / "one.json"),
            lambda j: [peers.python, "-c", "import python_calamine"], 0.5, by="wall", statuses=(0, 1), repeats=8),
    ]
