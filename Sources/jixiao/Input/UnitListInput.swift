import Glibc
import TargetTables
import Workbooks

/// A list of units: a text, a CSV, or the first sheet of a workbook that shows anything.
struct UnitListInput {
  let list: UnitList

  init(_ argument: String) throws(Failure) {
    let file = try NamedInput(argument)
    switch file.kind {
    case .xlsx, .zip: list = UnitList(rows: try Self.rows(of: file))
    case .text, .csv: list = UnitList(text: try Self.text(of: file))
    case let kind: throw Failure([Finding(WorkbookError(.notXLSX(kind)), file: file.name)])
    }
    guard !list.units.isEmpty else {
      throw Failure(
        "units.none",
        Message("名单中没有单位；每行写一个单位的编码和名称", "the list names no unit; write the code and the name of one on each line"),
        file: file.name)
    }
  }

  private static func rows(of file: NamedInput) throws(Failure) -> [[String]] {
    let workbook: Workbook
    do { workbook = try Workbook.read(file.bytes, .values).workbook } catch {
      throw Failure([Finding(error, file: file.name)])
    }
    let texts = CellTexts(workbook)
    let sheet = workbook.sheets.first { sheet in
      sheet.visibility == .visible && sheet.cells.contains { !texts.shown($0).isEmpty }
    }
    var rows: [[String]] = []
    var row = -1
    for cell in sheet?.cells ?? [] where cell.address.column < 64 {
      if cell.address.row != row { rows.append([]) }
      row = cell.address.row
      let blanks = cell.address.column - rows[rows.count - 1].count
      rows[rows.count - 1] += Array(repeating: "", count: max(0, blanks)) + [texts.shown(cell)]
    }
    return rows
  }

  /// UTF-8 or UTF-16 with its mark; else GB18030, in which Excel saves a CSV.
  private static func text(of file: NamedInput) throws(Failure) -> String {
    if let text = String(validating: file.bytes, as: UTF8.self) { return text }
    let isUTF16 = file.bytes.starts(with: [0xFF, 0xFE]) || file.bytes.starts(with: [0xFE, 0xFF])
    if let text = converted(file.bytes, from: isUTF16 ? "UTF-16" : "GB18030") { return text }
    throw Failure(
      "text.notUTF8",
      Message(
        "文字编码不是 UTF-8，也不是 GBK；请另存为 UTF-8 后重试", "the text is neither UTF-8 nor GBK; save it as UTF-8 and try again"),
      file: file.name)
  }

  private static func converted(_ bytes: [UInt8], from encoding: String) -> String? {
    let conversion = iconv_open("UTF-8", encoding)
    guard Int(bitPattern: conversion) != -1 else { return nil }
    defer { iconv_close(conversion) }
    var input = bytes.map { CChar(bitPattern: $0) }
    // A unit of two bytes becomes three at the most.
    var output = [CChar](repeating: 0, count: bytes.count * 2 + 16)
    let count = input.withUnsafeMutableBufferPointer { input -> Int? in
      output.withUnsafeMutableBufferPointer { output in
        var (from, left) = (input.baseAddress, input.count)
        var (to, room) = (output.baseAddress, output.count)
        guard iconv(conversion, &from, &left, &to, &room) != .max, left == 0 else { return nil }
        return output.count - room
      }
    }
    return count.flatMap { count in
      String(validating: output.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }
}
