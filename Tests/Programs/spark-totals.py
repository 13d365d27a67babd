#!/usr/bin/env python3
"""Compares the tables that came of a county in Spark with what `jixiao summary` says of it.

usage: spark-totals.py TABLES SUMMARY.json
"""

import decimal
import json
import sys

from pyspark.sql import SparkSession, functions as f


def main(tables, summary):
    with open(summary, encoding="utf-8") as file:
        summary = json.load(file)
    spark = SparkSession.builder.appName("totals").getOrCreate()
    projects = spark.read.parquet(tables + "/projects")
    indicators = spark.read.parquet(tables + "/indicators")
    kinds = ["total", "fiscal", "other"]

    found = {row.unitCode: [row.projects] + [row[kind] for kind in kinds]
             for row in projects.groupBy("unitCode").agg(
                 f.count("*").alias("projects"), *[f.sum(kind).alias(kind) for kind in kinds]).collect()}
    expected = {unit["code"]: [unit["projects"]] + [decimal.Decimal(unit["budget"][kind]) for kind in kinds]
                for unit in summary["units"]}
    assert found == expected, {code: (found.get(code), expected.get(code)) for code in found.keys() | expected.keys()
                               if found.get(code) != expected.get(code)}
    totals = summary["totals"]
    assert projects.count() == totals["projects"] and indicators.count() == totals["indicators"]
    whole = [sum(row[index] for row in found.values()) for index in (1, 2, 3)]
    assert whole == [decimal.Decimal(totals["budget"][kind]) for kind in kinds], (whole, totals)
    print(f"Spark: {len(found)} units, {projects.count()} projects, {indicators.count()} indicators, {whole[0]}: as in the summary")
    spark.stop()


main(sys.argv[1], sys.argv[2])
