import BureauForms
import TargetTables
import Workbooks

/// What `check` does with each input, on any thread.
struct CheckWork: Sendable {
  let input: DocumentInput
  let plan: ReviewPlan
  let report: CheckReport
  /// Whether the time of each rule is taken.
  let isTimed: Bool
  /// Whether each input has a report of its own.
  let isApart: Bool
  /// The marked copies that are asked for, by the path of the input.
  let marks: [String: PlannedOutput]
  let template: String?
  let console: Console

  func report(on planned: PlannedOutput, _ file: NamedInput) throws(Failure) -> FileReport<CheckedPart> {
    let checked = CheckedFile(try input.read(file), named: planned.input, plan: plan, isTimed: isTimed)
    var part = report.part(of: checked)
    do {
      if let copy = marks[planned.input] { try write(checked, marked: copy) }
      if isApart {
        try planned.prepare()
        let stream = try CheckStream(report, to: planned.output, console: console)
        try stream.add(part)
        try stream.close()
      }
    } catch {
      part.failure = error
    }
    return FileReport(document: checked.reviewed.document, findings: checked.reviewed.findings, payload: part)
  }

  /// The form is the one that was named, else the one that the input is laid out by.
  private func write(_ checked: CheckedFile, marked copy: PlannedOutput) throws(Failure) {
    let form = try FormChoice(template ?? checked.template).form()
    let marked = MarkedCopy(checked.reviewed, in: form, language: console.language)
    guard !marked.findings.contains(where: { $0.severity == .error }) else { throw Failure(marked.findings) }
    try copy.write(marked.workbook, to: console)
  }
}
