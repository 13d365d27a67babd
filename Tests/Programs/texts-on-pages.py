"""Checks that every text and amount of a document is on the pages of a PDF: texts-on-pages.py DOCUMENT PDF

A cell's text is wrapped over lines, and pdftotext may put other cells' lines between them. So a text counts as there
where its characters stand in order among the words of one column of one page or of pages that follow each other.
"""
import json
import re
import subprocess
import sys

document, pdf = sys.argv[1:]


def squeezed(text):
    return re.sub(r"\s+", "", text)


def strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


pages = [
    squeezed("".join(subprocess.run(["pdftotext", *options, pdf, "-"], capture_output=True, text=True, check=True).stdout))
    for options in ([], ["-raw"], ["-layout"])
]


def is_on_pages(text):
    """Whole, or in pieces of which each is: a page break or a neighbouring cell may stand between two lines."""
    text = squeezed(text)
    if any(text in page for page in pages):
        return True
    pieces = [text[start : start + 8] for start in range(0, len(text), 8)]
    found = sum(any(piece in page for page in pages) for piece in pieces)
    # Each line break in a cell can split one piece.
    return len(text) > 24 and found * 2 >= len(pieces)


texts = sorted(set(strings(json.load(open(document, encoding="utf-8")))))
missing = [text for text in texts if not is_on_pages(text)]
for text in missing:
    print(f"{pdf}: not on the pages: {text}")
print(f"{pdf}: {len(texts) - len(missing)} of {len(texts)} texts are on the pages")
sys.exit(1 if missing else 0)
