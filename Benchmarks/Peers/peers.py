"""What the peers from PyPI are asked to do; each reads all the files of a list in one process.

    peers.py calamine|fastexcel|openpyxl|json LIST
    peers.py dump LIST            every cell as calamine reads it, in the way of `read-cells --dump`
    peers.py xlsxwriter DUMP FOLDER
"""

import struct
import sys


def calamine(paths):
    from python_calamine import CalamineWorkbook

    cells = 0
    for path in paths:
        book = CalamineWorkbook.from_path(path)
        for name in book.sheet_names:
            cells += sum(map(len, book.get_sheet_by_name(name).to_python()))
    print(cells)


def fastexcel(paths):
    import fastexcel

    cells = 0
    for path in paths:
        reader = fastexcel.read_excel(path)
        for name in reader.sheet_names:
            sheet = reader.load_sheet(name, header_row=None, dtypes="string")
            cells += sheet.height * sheet.width
    print(cells)


def openpyxl(paths):
    from openpyxl import load_workbook

    cells = 0
    for path in paths:
        book = load_workbook(path, read_only=True)
        for sheet in book:
            cells += sum(map(len, sheet.iter_rows(values_only=True)))
    print(cells)


def json(paths):
    from json import load

    for path in paths:
        with open(path, "rb") as file:
            load(file)


def dump(paths):
    from python_calamine import CalamineWorkbook

    for path in paths:
        book = CalamineWorkbook.from_path(path)
        for name in book.sheet_names:
            for row in book.get_sheet_by_name(name).to_python():
                sys.stdout.write("".join(line(value) for value in row if value != ""))


def line(value):
    if isinstance(value, str):
        return f"t {value}\n"
    return f"n {struct.unpack('<Q', struct.pack('<d', value))[0]}\n"


def xlsxwriter(path, folder):
    """The same records as write_cells.c reads; taking them apart in Python is part of what it costs."""
    from xlsxwriter import Workbook

    records = Records(path)
    while records.has_more:
        letter = records.take(1)
        if letter == b"W":
            book, formats = Workbook(f"{folder}/{records.text()}"), []
        elif letter == b"F":
            formats.append(book.add_format(records.format()))
        elif letter == b"S":
            sheet = book.add_worksheet(records.text())
        elif letter == b"C":
            sheet.set_column(*records.numbers("<II"), *records.numbers("<d"))
        elif letter == b"R":
            sheet.set_row(*records.numbers("<I"), *records.numbers("<d"))
        elif letter == b"M":
            sheet.merge_range(*records.numbers("<IIII"), "")
        elif letter == b"E":
            book.close()
        else:
            row, column, style = records.numbers("<III")
            if letter == b"t":
                sheet.write_string(row, column, records.text(), formats[style])
            elif letter == b"n":
                sheet.write_number(row, column, *records.numbers("<d"), formats[style])
            else:
                sheet.write_blank(row, column, None, formats[style])


class Records:
    def __init__(self, path):
        with open(path, "rb") as file:
            self.bytes = file.read()
        self.at = 0

    @property
    def has_more(self):
        return self.at < len(self.bytes)

    def take(self, count):
        self.at += count
        return self.bytes[self.at - count : self.at]

    def numbers(self, layout):
        return struct.unpack(layout, self.take(struct.calcsize(layout)))

    def text(self):
        (length,) = self.numbers("<I")
        return self.take(length + 1)[:-1].decode()

    def format(self):
        format = {"font_name": self.text(), "font_size": self.numbers("<d")[0]}
        bold, left, right, top, bottom, horizontal, vertical, wraps = self.take(8)
        format |= {"bold": bool(bold), "left": left, "right": right, "top": top, "bottom": bottom}
        names = {1: "left", 2: "center", 3: "right", 5: "justify"}, {8: "top", 10: "vcenter"}
        if horizontal:
            format["align"] = names[0][horizontal]
        if vertical:
            format["valign"] = names[1][vertical]
        return format | {"text_wrap": bool(wraps), "num_format": self.text()}


if __name__ == "__main__":
    work, *arguments = sys.argv[1:]
    if work == "xlsxwriter":
        xlsxwriter(*arguments)
    else:
        with open(arguments[0], encoding="utf-8") as file:
            globals()[work](file.read().split())
