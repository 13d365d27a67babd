import BureauForms
import TargetTables
import Workbooks

/// What `export` does with each input, on any thread.
struct ExportWork: Sendable {
  let input: DocumentInput
  let form: Form
  let console: Console

  func report(on planned: PlannedOutput, _ file: NamedInput) throws(Failure) -> FileReport<[Finding]> {
    let read = try input.read(file)
    var found = read.findings
    do {
      try planned.write(workbook(of: read.document, planned, &found), to: console)
      return FileReport(document: read.document, findings: found, payload: found)
    } catch {
      throw Failure(found + error.findings)
    }
  }

  /// The document in the form, if the form can hold it.
  private func workbook(
    of document: TargetDocument, _ planned: PlannedOutput, _ found: inout [Finding]
  ) throws(Failure) -> Workbook {
    let export = form.export(document)
    let problems = export.findings.map { finding in
      var finding = finding
      finding.place.file = finding.place.file ?? planned.output.name ?? planned.input
      return finding
    }
    guard !export.hasErrors else { throw Failure(problems) }
    found += problems
    return export.workbook
  }
}
