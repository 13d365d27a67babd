import BureauForms
import Glibc
import Revisions
import TargetTables
import Workbooks

/// The three versions of a merge, read and merged.
struct MergeInput {
  let report: MergeReport
  /// The form of our workbook, or else of theirs; nil where neither is one.
  let template: String?
  /// What was found in reading, side by side.
  let findings: [Finding]

  init(base: String, ours: String, theirs: String, input: DocumentInput) throws(Failure) {
    let (base, ours, theirs) = (
      try Side(base, input), try Side(ours, input), try Side(theirs, input)
    )
    report = MergeReport(base: base.version, ours: ours.version, theirs: theirs.version)
    template = ours.template ?? theirs.template
    findings = base.findings + ours.findings + theirs.findings
  }

  /// A value that could not be read is blank in the result.
  var hasLosses: Bool { findings.contains { $0.severity == .error } }

  private struct Side {
    var version: DocumentVersion
    var template: String?
    var findings: [Finding] = []

    /// A version that is not there is /dev/null or, from git, an empty file.
    init(_ file: String, _ input: DocumentInput) throws(Failure) {
      var status = stat()
      if file == "/dev/null" || (stat(file, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && status.st_size == 0)
      {
        version = DocumentVersion(TargetDocument(), name: file)
        return
      }
      let read = try input.read(file)
      version = DocumentVersion(read.document, name: file, reading: read.reading)
      template = read.form?.template
      findings = read.findings
    }
  }
}

extension MergeReport {
  /// The result in a form, each conflict as a comment at its cell; and what the form cannot carry.
  func export(in form: Form, language: Language) throws(Failure) -> FormExport {
    var export = form.export(merge.document)
    guard !export.hasErrors else { throw Failure(export.findings) }
    for conflict in merge.conflicts {
      guard let place = export.cell(near: conflict.path) else { continue }
      export.workbook.sheets[place.sheet].addComment(comment(on: conflict, in: language), at: place.address)
    }
    return export
  }
}

extension FormExport {
  /// The field's cell, or the first one of what it belongs to that is no lower part of a merged cell.
  func cell(near path: FieldPath) -> SheetCell? {
    var steps = path.steps
    while !steps.isEmpty {
      if let place = places[FieldPath(steps)], isShown(place) { return place }
      let inside = places.filter { $0.key.steps.starts(with: steps) && isShown($0.value) }.values
      let first = inside.min { ($0.sheet, $0.address) < ($1.sheet, $1.address) }
      if let first { return first }
      steps.removeLast()
    }
    return nil
  }

  private func isShown(_ place: SheetCell) -> Bool {
    !workbook.sheets[place.sheet].merges.contains { $0.contains(place.address) && $0.first != place.address }
  }
}

extension Sheet {
  /// A cell has one comment; another is added to it.
  fileprivate mutating func addComment(_ text: String, at address: CellAddress) {
    if let index = comments.firstIndex(where: { $0.address == address }) {
      comments[index].text += "\n\n" + text
    } else {
      comments.append(CellComment(address, text, author: "jixiao"))
    }
  }
}
