#!/usr/bin/env python3
"""Carries a list of workbooks through `jixiao import` on a Spark cluster, into Parquet.

Each partition's paths go into one `jixiao import --files-from - --format jsonl`, and the documents that come out become two
tables in the output folder: `projects`, a row for each project, and `indicators`, a row for each indicator. Amounts are
exact decimals of 万元. What could not be read is in `receipts`, a row for each file, and makes the exit status 1.

usage: spark-submit county_to_parquet.py LIST OUTPUT [--jixiao COMMAND] [--partitions N]
"""

import argparse
import shlex
import sys

from pyspark.sql import SparkSession, functions as f

# The command's own form of a document (`jixiao schema` prints it whole), so that what is blank everywhere is a column too.
DOCUMENT = """
year INT, stage STRING, title STRING, preparedBy STRING, reviewedBy STRING, unit STRUCT<code: STRING, name: STRING>,
projects ARRAY<STRUCT<
  code: STRING, name: STRING, budget: STRUCT<total: STRING, fiscal: STRING, other: STRING>, purpose: STRING,
  spendingPlan: STRUCT<endOfMarch: STRING, endOfJune: STRING, endOfOctober: STRING, endOfDecember: STRING>, goal: STRING,
  indicators: ARRAY<STRUCT<
    level1: STRING, level2: STRING, name: STRING, description: STRING, value: STRING, basis: STRING>>>>
"""
RECEIPT = """
file STRING, size LONG, sha256 STRING, unit STRUCT<code: STRING, name: STRING>, projects INT,
findings STRUCT<error: INT, warning: INT, note: INT>, status STRING, line INT, seconds DOUBLE
"""
# Statuses 1 and 2 say that some file has errors or could not be read, which the receipt tells file by file.
FILTER = """
receipt=$(mktemp) && trap 'rm -f "$receipt"' EXIT
{jixiao} import --files-from - --format jsonl --jobs 1 --receipt "$receipt" | sed 's/^/D/'
case ${{PIPESTATUS[0]}} in 0|1|2) sed 's/^/R/' "$receipt" ;; *) exit 1 ;; esac
"""


def amount(column):
    return f.col(column).cast("decimal(18, 6)")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("list", help="a text file of paths, one a line, that every worker can read")
    parser.add_argument("output", help="the folder for the tables")
    parser.add_argument("--jixiao", default="jixiao", help="the command, as workers find it")
    parser.add_argument("--partitions", type=int, default=None, help="how many pieces the list is worked on in")
    arguments = parser.parse_args()

    spark = SparkSession.builder.appName("jixiao").getOrCreate()
    partitions = arguments.partitions or spark.sparkContext.defaultParallelism * 4
    paths = spark.read.text(arguments.list).where("value != ''").repartition(partitions)
    script = FILTER.format(jixiao=shlex.quote(arguments.jixiao))
    lines = paths.rdd.map(lambda row: row.value).pipe("bash -c " + shlex.quote(script), checkCode=True).cache()

    def table(mark, schema):
        marked = lines.filter(lambda line: line.startswith(mark)).map(lambda line: (line[1:],))
        return spark.createDataFrame(marked, "json STRING").select(f.from_json("json", schema).alias("x")).select("x.*")

    projects = (
        table("D", DOCUMENT)
        .select("year", "stage", "preparedBy", f.col("unit.code").alias("unitCode"), f.col("unit.name").alias("unitName"),
                f.posexplode("projects").alias("position", "project"))
    )
    place = ["year", "stage", "unitCode", "unitName", f.col("project.code").alias("projectCode"),
             f.col("project.name").alias("projectName")]
    projects.select(
        *place, "preparedBy", "position",
        *[amount(f"project.budget.{key}").alias(key) for key in ("total", "fiscal", "other")],
        *[amount(f"project.spendingPlan.{key}").alias(key)
          for key in ("endOfMarch", "endOfJune", "endOfOctober", "endOfDecember")],
        "project.purpose", "project.goal",
    ).write.mode("overwrite").parquet(arguments.output + "/projects")
    (
        projects.select(*place, f.posexplode("project.indicators").alias("position", "indicator"))
        .select("year", "stage", "unitCode", "unitName", "projectCode", "projectName", "position", "indicator.*")
        .write.mode("overwrite").parquet(arguments.output + "/indicators")
    )
    receipts = table("R", RECEIPT)
    receipts.write.mode("overwrite").parquet(arguments.output + "/receipts")

    asked, told = paths.count(), receipts.count()
    failed = receipts.where("status != 'done'").count()
    print(f"{asked} files: {told - failed} done, {failed} could not be read")
    for row in receipts.where("status != 'done'").select("file").limit(20).collect():
        print(f"could not be read: {row.file}")
    spark.stop()
    return 0 if told == asked and failed == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
