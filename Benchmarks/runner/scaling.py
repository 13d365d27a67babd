"""Cost against size: the county from 100 to 10,000 workbooks, and one workbook of 100 to 2,000 tables."""

import sys

from .measure import interleaved, measure

COUNTY = [100, 300, 1000, 3000, 10000]
TABLES = [100, 250, 500, 1000, 2000]


def measure_scaling(program, corpora):
    return [
        ("workbooks", "county", cost_against(COUNTY, lambda count: county(program, corpora, count))),
        ("tables in one workbook", "tables", cost_against(TABLES, lambda count: tables(program, corpora, count))),
    ]


def cost_against(sizes, commands):
    """For each kind of work, the cost at each size; three runs, one where a run takes long."""
    lines = {}
    for size in sizes:
        sides = {
            name: lambda command=command: measure(command(), (0, 1)) for name, command in commands(size).items()}
        for name, cost in interleaved(1 if size > 2000 else 3, sides).items():
            lines.setdefault(name, []).append((size, cost))
            print(f"{name} {size:6,}: {cost.cpu * 1000 / size:.3f} ms CPU each, {cost.memory:.0f} MiB", flush=True)
    return lines


def county(program, corpora, count):
    workbooks = corpora.list_of(f"workbooks-{count}", corpora.copies("xlsx", count))
    documents = corpora.list_of(f"documents-{count}", corpora.copies("json", count))
    return {
        "import": lambda: program.import_all(workbooks, corpora.empty("ours")),
        "export": lambda: program.export_all(documents, corpora.empty("ours")),
        "check": lambda: program.check(documents),
    }


def tables(program, corpora, count):
    workbook, document = corpora.file(f"big/{count}.xlsx"), corpora.file(f"big/{count}.json")
    files = corpora.list_of(f"big-{count}", [document])
    return {
        "import": lambda: program.import_one(workbook, corpora.empty("ours") / "big.json"),
        "export": lambda: program.export_one(document, corpora.empty("ours") / "big.xlsx"),
        "check": lambda: program.check(files),
    }
