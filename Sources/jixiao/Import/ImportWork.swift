import BureauForms
import TargetTables

/// What `import` does with each input, on any thread.
struct ImportWork: Sendable {
  let input: DocumentInput
  let format: ImportFormat
  let isStrict: Bool
  let explains: Bool
  /// The document that the workbook was exported from, where it is merged with what became of it.
  let base: String?
  let ours: String?
  let console: Console

  func report(on planned: PlannedOutput, _ file: NamedInput) throws(Failure) -> FileReport<ImportedFile> {
    let read = try input.read(file)
    var imported = ImportedFile(findings: read.findings(isStrict: isStrict))
    if explains { imported.explanation = explanation(of: read) }
    do {
      let document = try merged(read, planned.input, &imported)
      switch format {
      case .json: try planned.write(document.jsonFile, to: console)
      case .jsonl: imported.bytes = document.jsonLine
      case .csv: imported.bytes = IndicatorTable.rows(of: document, file: planned.input)
      }
      return FileReport(document: document, findings: imported.findings, payload: imported)
    } catch {
      throw Failure(imported.findings + error.findings)
    }
  }

  /// The workbook's document, or what comes of merging it.
  private func merged(
    _ read: ReadInput, _ name: String, _ imported: inout ImportedFile
  ) throws(Failure) -> TargetDocument {
    guard let base, let ours else { return read.document }
    let merge = try ImportMerge(read, named: name, base: base, ours: ours, input: input)
    imported.findings += merge.findings
    return merge.document
  }

  private func explanation(of read: ReadInput) -> String {
    (read.form?.located ?? []).map { $0.text(in: console.language) + "\n" }.joined()
  }
}

/// What came of importing one input.
struct ImportedFile: Sendable {
  var findings: [Finding]
  /// How each field was found, a line each.
  var explanation = ""
  /// The document's part of a stream.
  var bytes: [UInt8] = []
}

extension ReadInput {
  /// What was found; where reading is strict, each warning and each repair as an error.
  fileprivate func findings(isStrict: Bool) -> [Finding] {
    guard isStrict else { return findings }
    let repairs = Set(form?.located.flatMap(\.repairs) ?? [])
    return findings.map { finding in
      guard finding.severity == .warning || repairs.contains(finding.code) else { return finding }
      var finding = finding
      finding.severity = .error
      return finding
    }
  }
}
