#!/usr/bin/env python3
"""Makes documents of many units out of one: other codes, names and amounts, always the same for the same number.

usage: make-county.py DOCUMENT.json COUNT FOLDER
"""

import copy
import decimal
import json
import os
import random
import sys


def main(model, count, folder):
    with open(model, encoding="utf-8") as file:
        document = json.load(file)
    os.makedirs(folder, exist_ok=True)
    for number in range(count):
        chance = random.Random(number)
        other = copy.deepcopy(document)
        other["unit"] = {"code": f"{300000 + number}", "name": f"第{number}单位"}
        other["projects"] = [project(chance, copy.deepcopy(chance.choice(document["projects"])), number, position)
                             for position in range(chance.randint(1, 6))]
        with open(f"{folder}/{number:05}.json", "w", encoding="utf-8") as file:
            json.dump(other, file, ensure_ascii=False)


def project(chance, project, number, position):
    total = decimal.Decimal(chance.randint(1, 10_000_000)) / 10_000
    fiscal = min(total, decimal.Decimal(chance.randint(1, 10_000_000)) / 10_000)
    project["code"] = f"130123{number:08}{position:05}A"
    project["budget"] = {"total": amount(total), "fiscal": amount(fiscal), "other": amount(total - fiscal)}
    return project


def amount(value):
    """At least two decimals, no more than are needed."""
    text = f"{value:.6f}".rstrip("0")
    whole, decimals = text.split(".")
    return f"{whole}.{decimals:0<2}"


main(sys.argv[1], int(sys.argv[2]), sys.argv[3])
