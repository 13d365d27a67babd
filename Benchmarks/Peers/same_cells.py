"""Whether pairs of workbooks have the same cells, merges, formats, widths and heights: `same_cells.py ONE OTHER …`."""

import sys

from openpyxl import load_workbook


def looks(cell):
    font, alignment = cell.font, cell.alignment
    sides = [getattr(cell.border, side).style for side in ("left", "right", "top", "bottom")]
    return (cell.value, font.name, font.sz, bool(font.b), sides, alignment.horizontal, alignment.vertical or "bottom",
            bool(alignment.wrap_text), cell.number_format)


def contents(path):
    book = load_workbook(path)
    for sheet in book:
        yield sheet.title, sorted(map(str, sheet.merged_cells.ranges))
        yield [(row, layout.height) for row, layout in sorted(sheet.row_dimensions.items())]
        yield [(column, layout.width) for column, layout in sorted(sheet.column_dimensions.items())]
        for row in sheet.iter_rows():
            for cell in row:
                yield cell.coordinate, looks(cell)


paths = sys.argv[1:]
cells = 0
for one, other in zip(paths[::2], paths[1::2]):
    left, right = list(contents(one)), list(contents(other))
    if left != right:
        differing = next((pair for pair in zip(left, right) if pair[0] != pair[1]), (len(left), len(right)))
        sys.exit(f"{one} and {other} differ: {differing}")
    cells += len(left)
print(f"{cells:,} cells, merges and sizes of {len(paths) // 2} the same in openpyxl's eyes")
