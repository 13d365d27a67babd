import BureauForms
import TargetTables
import Workbooks

/// A report, written part by part.
final class CheckStream {
  private let report: CheckReport
  private let output: OutputFile
  private let console: Console
  private let text: StreamedOutput?
  private let list: StreamedJSONList?
  private var entries: [ReviewEntry] = []
  private var projects = 0
  private var counts = Finding.Severity.allCases.map { _ in 0 }

  init(_ report: CheckReport, to output: OutputFile, console: Console) throws(Failure) {
    self.report = report
    self.output = output
    self.console = console
    list = try report.format == .json ? StreamedJSONList(output, console: console) : nil
    text = try [.text, .html].contains(report.format) ? StreamedOutput(output, console: console) : nil
    if report.format == .html { try text?.write(Array(ReviewPage(language: report.language).opening.utf8)) }
  }

  func add(_ part: CheckedPart) throws(Failure) {
    for piece in part.pieces {
      try list?.add(piece)
      try text?.write(piece)
    }
    entries += part.entries
    projects += part.projects
    for (index, count) in part.counts.enumerated() { counts[index] += count }
  }

  /// Ends the report, and puts the file in its place.
  func close() throws(Failure) {
    switch report.format {
    case .text: try text?.write(Array((total.text(in: report.language) + "\n").utf8))
    case .json: try list?.close()
    case .html: try text?.write(Array(ReviewPage(language: report.language).closing.utf8))
    case .xlsx:
      try output.write(ReviewSheet(language: report.language).workbook(entries, projects: projects), to: console)
    }
    try text?.close()
  }

  private var total: Message {
    let severities = zip(Finding.Severity.allCases, counts)
    let chinese = severities.map { "\($0.name(in: .chinese)) \($1)" }.joined(separator: "、")
    let english = severities.map { "\($0.rawValue) \($1)" }.joined(separator: ", ")
    return Message("\(projects) 个项目：\(chinese)", "\(projects) projects: \(english)")
  }
}
