import ArgumentParser
import BureauForms
import TargetTables
import Workbooks

enum CellsFormat: String, CaseIterable, ExpressibleByArgument { case text, json }

struct CellsCommand: DocumentCommand {
  static let configuration = CommandConfiguration(
    commandName: "cells",
    abstract: Message("列出工作簿的单元格", "Print a workbook's cells").help,
    discussion: Message(
      """
      text 每行一个单元格：工作表!单元格、制表符、内容；换行写作 \\n，制表符写作 \\t，反斜杠写作 \\\\。
      默认给出单元格的值：显示为 100% 的单元格是 1，日期是 2022-01-31；--shown 给出显示的样子。
      可用作 git 的 textconv。
      """,
      """
      As text: a line for each cell, Sheet1!A1, a tab and what it holds, with \\n, \\t and \\\\ for line feeds, tabs and \
      backslashes. A cell's value is printed, 1 for one that shows 100% and 2022-01-31 for a day; --shown prints what \
      it shows. It serves git as a textconv.
      """
    ).help)

  @Argument(help: Message("工作簿；“-”为标准输入", "The workbook; - is standard input").argumentHelp)
  var workbook: String

  @Option(help: Message("输出格式", "The output's format").argumentHelp)
  var format: CellsFormat = .text

  @Flag(help: Message("单元格显示的样子，而不是它的值", "What cells show, and not their values").argumentHelp)
  var shown = false

  @Option(
    help: ArgumentHelp(
      Message("放宽一项上限，可重复", "Raise a limit; may be repeated").help, valueName: "kind=number"))
  var limit: [LimitOption] = []

  @OptionGroup var common: CommonOptions

  func run(on console: Console) throws -> ExitStatus {
    var limits = ReadingLimits()
    for limit in limit { limit.apply(to: &limits) }
    let file = try NamedInput(workbook, limits: limits)
    let read: ReadWorkbook
    do {
      read = try Workbook.read(file.bytes, .values, limits: limits)
    } catch {
      throw Failure([Finding(error, file: file.name)])
    }
    try CellListing(read.workbook, shown: shown).write(as: format, on: console)
    let findings = read.problems.map { Finding($0, file: file.name) }.filter { $0.severity != .note }
    console.report(findings)
    return findings.contains { $0.severity == .error } ? .findings : .fine
  }
}

/// The cells of a workbook that hold something, as text or as JSON.
struct CellListing {
  private let workbook: Workbook
  private let texts: CellTexts
  private let shown: Bool

  init(_ workbook: Workbook, shown: Bool) {
    self.workbook = workbook
    self.shown = shown
    texts = CellTexts(workbook)
  }

  /// Writes the listing piece by piece: it may be longer than what memory should hold.
  func write(as format: CellsFormat, on console: Console) throws(Failure) {
    var output = CellOutput(console)
    switch format {
    case .text: try writeLines(to: &output)
    case .json: try writeJSON(to: &output)
    }
    try output.finish()
  }

  private func text(_ cell: Cell) -> String { shown ? texts.shown(cell) : texts.value(cell) }

  private func writeLines(to output: inout CellOutput) throws(Failure) {
    for sheet in workbook.sheets {
      let name = Array(sheet.name.utf8) + [0x21]
      for cell in sheet.cells {
        var text = text(cell)
        guard !text.isEmpty else { continue }
        output.bytes += name
        output.bytes.append(cell.address)
        output.bytes.append(0x09)
        text.withUTF8 { output.bytes.appendEscapingLines($0) }
        output.bytes.append(0x0A)
        try output.writeWhenLong()
      }
    }
  }

  private func writeJSON(to output: inout CellOutput) throws(Failure) {
    output.bytes += "[".utf8
    for (index, sheet) in workbook.sheets.enumerated() {
      output.bytes += (index == 0 ? "\n  {\n    \"name\": " : ",\n  {\n    \"name\": ").utf8
      output.bytes.append(jsonText: sheet.name)
      output.bytes += ",\n    \"cells\": {".utf8
      var isFirst = true
      for cell in sheet.cells {
        let text = text(cell)
        guard !text.isEmpty else { continue }
        output.bytes += (isFirst ? "\n      \"" : ",\n      \"").utf8
        output.bytes.append(cell.address)
        output.bytes += "\": ".utf8
        output.bytes.append(jsonText: text)
        isFirst = false
        try output.writeWhenLong()
      }
      output.bytes += (isFirst ? "}\n  }" : "\n    }\n  }").utf8
    }
    output.bytes += "\n]\n".utf8
  }
}

/// Bytes on their way to standard output.
private struct CellOutput {
  var bytes: [UInt8] = []
  private let console: Console

  init(_ console: Console) {
    self.console = console
    bytes.reserveCapacity(1 << 17)
  }

  mutating func writeWhenLong() throws(Failure) {
    guard bytes.count >= 1 << 16 else { return }
    try finish()
  }

  mutating func finish() throws(Failure) {
    try console.write(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}

extension [UInt8] {
  /// Appends text so that it stays on one line.
  fileprivate mutating func appendEscapingLines(_ text: UnsafeBufferPointer<UInt8>) {
    guard text.contains(where: { $0 < 0x20 || $0 == 0x5C }) else {
      append(contentsOf: text)
      return
    }
    for byte in text {
      switch byte {
      case 0x09: self += [0x5C, 0x74]
      case 0x0A: self += [0x5C, 0x6E]
      case 0x0D: self += [0x5C, 0x72]
      case 0x5C: self += [0x5C, 0x5C]
      default: append(byte)
      }
    }
  }

  /// Appends a place as Excel names it: `B12`.
  fileprivate mutating func append(_ address: CellAddress) {
    let start = count
    var column = address.column + 1
    while column > 0 {
      append(UInt8(truncatingIfNeeded: 0x41 + (column - 1) % 26))
      column = (column - 1) / 26
    }
    self[start...].reverse()
    let middle = count
    var row = address.row + 1
    while row > 0 {
      append(UInt8(truncatingIfNeeded: 0x30 + row % 10))
      row /= 10
    }
    self[middle...].reverse()
  }

  /// Appends a JSON string.
  fileprivate mutating func append(jsonText: String) {
    append(0x22)
    for byte in jsonText.utf8 {
      switch byte {
      case 0x22, 0x5C: self += [0x5C, byte]
      case 0x0A: self += [0x5C, 0x6E]
      case 0x09: self += [0x5C, 0x74]
      case 0x0D: self += [0x5C, 0x72]
      case 0..<0x20:
        self += Array("\\u00".utf8)
        append(byte < 0x10 ? 0x30 : 0x31)
        self += Array(String(byte & 0xF, radix: 16).utf8)
      default: append(byte)
      }
    }
    append(0x22)
  }
}
