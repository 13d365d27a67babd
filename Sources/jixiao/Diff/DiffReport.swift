import BureauForms
import Revisions
import TargetTables
import Workbooks

/// What a report says of each pair, in the format that was asked for.
struct DiffReport: Sendable {
  let format: DiffFormat
  let text: TextRendering
  /// What workbooks are drawn by.
  let form: Form?
  /// Whether there is no other pair in the report.
  let isOnly: Bool

  func pieces(of comparison: Comparison, number: Int) throws(Failure) -> DiffPieces {
    switch format {
    case .text:
      let lines = text.text(comparison)
      return lines.isEmpty ? .none : .bytes(Array(lines.utf8))
    case .json where isOnly: return .bytes(Array(comparison.json.utf8))
    case .json:
      return .bytes(JSONListPlace.comparisons.element { writer in writer.object { $0.comparison(comparison) } })
    case .html: return .bytes(Array(HTMLRendering(language: text.language).section(comparison, number: number).utf8))
    case .xlsx:
      guard let form else { return .none }
      return .workbook(try RedlineWorkbook(form: form).workbook(comparison))
    }
  }
}

/// A pair's part of a report.
enum DiffPieces: Sendable {
  case none
  case bytes([UInt8])
  case workbook(Workbook)
}

/// A report, written pair by pair.
final class DiffStream {
  private let report: DiffReport
  private let output: OutputFile
  private let console: Console
  private let bytes: StreamedOutput?
  private let list: StreamedJSONList?
  private var isEmpty = true

  init(_ report: DiffReport, to output: OutputFile, console: Console) throws(Failure) {
    self.report = report
    self.output = output
    self.console = console
    let isList = report.format == .json && !report.isOnly
    list = try isList ? StreamedJSONList(output, in: .comparisons, console: console) : nil
    bytes = try isList || report.format == .xlsx ? nil : StreamedOutput(output, console: console)
    if report.format == .html { try bytes?.write(Array(HTMLRendering(language: report.text.language).opening.utf8)) }
  }

  func add(_ pieces: DiffPieces) throws(Failure) {
    switch pieces {
    case .none: return
    case .workbook(let workbook): try output.write(workbook, to: console)
    case .bytes(let piece):
      // Texts of several pairs stand apart.
      if report.format == .text, !isEmpty { try bytes?.write([UInt8(ascii: "\n")]) }
      try list?.add(piece)
      try bytes?.write(piece)
    }
    isEmpty = false
  }

  /// Ends the report, and puts the file in its place.
  func close() throws(Failure) {
    if report.format == .html { try bytes?.write(Array(HTMLRendering(language: report.text.language).closing.utf8)) }
    try list?.close()
    try bytes?.close()
  }
}
