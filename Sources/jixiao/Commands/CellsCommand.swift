import ArgumentParser
import BureauForms
import TargetTables
import Workbooks

enum CellsFormat: String, CaseIterable, ExpressibleByArgument { case text, json }

struct CellsCommand: DocumentCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
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
  }

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
    try console.write(CellListing(read.workbook, shown: shown).bytes(as: format))
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

  func bytes(as format: CellsFormat) -> [UInt8] {
    switch format {
    case .text: lines
    case .json: json
    }
  }

  private func text(_ cell: Cell) -> String { shown ? texts.shown(cell) : texts.value(cell) }

  private var lines: [UInt8] {
    var output: [UInt8] = []
    for sheet in workbook.sheets {
      let name = Array(sheet.name.utf8) + [0x21]
      for cell in sheet.cells {
        var text = text(cell)
        guard !text.isEmpty else { continue }
        output += name
        output += cell.address.description.utf8
        output.append(0x09)
        text.withUTF8 { output.appendEscapingLines($0) }
        output.append(0x0A)
      }
    }
    return output
  }

  private var json: [UInt8] {
    var output = Array("[".utf8)
    for (index, sheet) in workbook.sheets.enumerated() {
      output += (index == 0 ? "\n  {\n    \"name\": " : ",\n  {\n    \"name\": ").utf8
      output.append(jsonText: sheet.name)
      output += ",\n    \"cells\": {".utf8
      var isFirst = true
      for cell in sheet.cells {
        let text = text(cell)
        guard !text.isEmpty else { continue }
        output += (isFirst ? "\n      \"" : ",\n      \"").utf8
        output += cell.address.description.utf8
        output += "\": ".utf8
        output.append(jsonText: text)
        isFirst = false
      }
      output += (isFirst ? "}\n  }" : "\n    }\n  }").utf8
    }
    return output + "\n]\n".utf8
  }
}

extension [UInt8] {
  /// Appends text so that it stays on one line.
  fileprivate mutating func appendEscapingLines(_ text: UnsafeBufferPointer<UInt8>) {
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
