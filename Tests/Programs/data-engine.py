#!/usr/bin/env python3
"""Runs the queries that README shows, in DuckDB, over documents as JSON Lines and as CSV, and adds up the same figures
from the documents themselves.

usage: data-engine.py README DOCUMENT.json…, with the command in $JIXIAO
"""

import collections
import decimal
import json
import os
import re
import subprocess
import sys
import tempfile

import duckdb


def main(readme, documents):
    with open(readme, encoding="utf-8") as file:
        budgets, indicators = re.findall(r"^```sql\n(.*?)^```", file.read(), re.MULTILINE | re.DOTALL)
    expected_budgets = collections.defaultdict(lambda: [0, None])
    expected_indicators = collections.Counter()
    for path in documents:
        with open(path, encoding="utf-8") as file:
            document = json.load(file)
        unit = document.get("unit") or {}
        for project in document["projects"]:
            row = expected_budgets[unit.get("code"), unit.get("name")]
            row[0] += 1
            total = project.get("budget", {}).get("total")
            if total is not None:
                row[1] = (row[1] or 0) + decimal.Decimal(total)
            for indicator in project["indicators"]:
                expected_indicators[unit.get("code"), indicator.get("level1")] += 1

    command = os.path.abspath(os.environ["JIXIAO"])
    paths = [os.path.abspath(path) for path in documents]
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        for form in ["jsonl", "csv"]:
            run = [command, "import", "--files-from", "-", "--format", form, "-o", f"county.{form}"]
            status = subprocess.run(run, input="\n".join(paths), text=True, stderr=subprocess.DEVNULL).returncode
            assert status in (0, 1), f"{run}: {status}"
        rows = {(code, name): [count, total] for code, name, count, total in duckdb.sql(budgets).fetchall()}
        assert rows == dict(expected_budgets), (rows, dict(expected_budgets))
        counts = {(plain(code), plain(level)): count for code, level, count in duckdb.sql(indicators).fetchall()}
        unsafe = {key: count for key, count in counts.items() if count != expected_indicators.get(key)}
        assert counts == dict(expected_indicators), unsafe
        os.chdir("/")
    total = sum(row[1] or 0 for row in rows.values())
    print(f"DuckDB: {len(documents)} documents, {sum(counts.values())} indicators, {total} in all: as in the documents")


def plain(text):
    """A text as it was before a mark kept it from being a formula."""
    return text[1:] if text and text.startswith("'") else text


main(sys.argv[1], sys.argv[2:])
