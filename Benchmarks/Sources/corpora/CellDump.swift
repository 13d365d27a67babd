import Workbooks

/// Workbooks as plain records, which Peers/write_cells.c turns into calls of libxlsxwriter without any work of its own.
///
/// A record is a letter and its numbers, all little-endian; a text is its length, its bytes and a NUL.
struct CellDump {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ workbook: Workbook, named name: String) {
    letter("W")
    text(name)
    for style in workbook.styles { append(style) }
    for sheet in workbook.sheets { append(sheet) }
    letter("E")
  }

  private mutating func append(_ style: CellStyle) {
    letter("F")
    text(style.font.name)
    double(style.font.size)
    bytes.append(style.font.isBold ? 1 : 0)
    let borders = [style.borders.left, style.borders.right, style.borders.top, style.borders.bottom]
    bytes += borders.map { UInt8($0.map { (BorderLine.Weight.allCases.firstIndex(of: $0.weight) ?? 0) + 1 } ?? 0) }
    bytes.append(style.alignment.horizontal.code)
    bytes.append(style.alignment.vertical.code)
    bytes.append(style.alignment.wrapsText ? 1 : 0)
    text(style.numberFormat)
  }

  private mutating func append(_ sheet: Sheet) {
    letter("S")
    text(sheet.name)
    for column in sheet.columns {
      guard let width = column.width else { continue }
      letter("C")
      number(column.columns.lowerBound, column.columns.upperBound)
      // The library takes characters, the file holds them padded.
      double(((width * 7).rounded() - 5) / 7)
    }
    for (row, layout) in sheet.rows.sorted(by: { $0.key < $1.key }) {
      guard let height = layout.height else { continue }
      letter("R")
      number(row)
      double(height)
    }
    for merge in sheet.merges {
      letter("M")
      number(merge.first.row, merge.first.column, merge.last.row, merge.last.column)
    }
    for cell in sheet.cells { append(cell) }
  }

  private mutating func append(_ cell: Cell) {
    switch cell.value {
    case .text(let text):
      place(of: cell, "t")
      self.text(text)
    case .number(let value):
      place(of: cell, "n")
      double(value)
    default: place(of: cell, "b")
    }
  }

  private mutating func place(of cell: Cell, _ kind: Unicode.Scalar) {
    letter(kind)
    number(cell.address.row, cell.address.column, cell.style)
  }

  private mutating func letter(_ letter: Unicode.Scalar) { bytes.append(UInt8(ascii: letter)) }

  private mutating func number(_ numbers: Int...) {
    for number in numbers { withUnsafeBytes(of: UInt32(number).littleEndian) { bytes += $0 } }
  }

  private mutating func double(_ double: Double) {
    withUnsafeBytes(of: double.bitPattern.littleEndian) { bytes += $0 }
  }

  private mutating func text(_ text: String) {
    number(text.utf8.count)
    bytes += text.utf8
    bytes.append(0)
  }
}

extension CellAlignment.Horizontal {
  /// By the library's numbers; 0 where it is not set.
  fileprivate var code: UInt8 {
    switch self {
    case .left: 1
    case .center: 2
    case .right: 3
    case .justify: 5
    default: 0
    }
  }
}

extension CellAlignment.Vertical {
  fileprivate var code: UInt8 {
    switch self {
    case .top: 8
    case .center: 10
    default: 0
    }
  }
}
