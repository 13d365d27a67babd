"""Checks that every text and amount of a document is on the pages of a PDF: texts-on-pages.py DOCUMENT PDF

White space is left out of the comparison, since cells wrap. pdftotext has three orders of reading; a text is there where one of
them has it whole, as often as the document does. Short texts may stand merged, so they need to be there once.
"""
import collections
import json
import re
import subprocess
import sys

document, pdf = sys.argv[1:]


def squeezed(text):
    return re.sub(r"\s+", "", text)


def strings(value):
    if isinstance(value, str):
        yield squeezed(value)
    elif isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


def pages(order):
    command = ["pdftotext", *order, pdf, "-"]
    return squeezed(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


orders = [pages(order) for order in ([], ["-raw"], ["-layout"])]
texts = collections.Counter(strings(json.load(open(document, encoding="utf-8"))))
missing = [
    text
    for text, count in sorted(texts.items())
    if not any(order.count(text) >= (count if len(text) > 24 else 1) for order in orders)
]
for text in missing:
    print(f"{pdf}: not on the pages: {text}")
print(f"{pdf}: {len(texts) - len(missing)} of {len(texts)} texts are on the pages")
sys.exit(1 if missing else 0)
