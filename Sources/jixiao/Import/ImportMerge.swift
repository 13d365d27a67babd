import Revisions
import TargetTables

/// An edited workbook joined with what became of its document since it was exported.
struct ImportMerge {
  let document: TargetDocument
  /// What was found in the two documents, and an error for each conflict.
  let findings: [Finding]

  init(
    _ read: ReadInput, named name: String, base: String, ours: String, input: DocumentInput
  ) throws(Failure) {
    let (baseRead, oursRead) = (try input.read(base), try input.read(ours))
    let report = MergeReport(
      base: DocumentVersion(baseRead.document, name: base, reading: baseRead.reading),
      ours: DocumentVersion(oursRead.document, name: ours, reading: oursRead.reading),
      theirs: DocumentVersion(read.document, name: name, reading: read.reading))
    document = report.merge.document
    findings =
      baseRead.findings + oursRead.findings
      + Self.doubt(read, name, base: baseRead.document, named: base)
      + report.merge.conflicts.map { conflict in
        Finding(
          .error, "merge.conflict",
          Message(report.line(on: conflict, in: .chinese), report.line(on: conflict, in: .english)),
          path: conflict.path,
          place: conflict.theirsPath.flatMap { read.reading.place(of: $0) } ?? SourcePlace(file: name))
      }
  }

  /// Says where the base is not what the workbook was exported from.
  private static func doubt(
    _ read: ReadInput, _ name: String, base: TargetDocument, named file: String
  ) -> [Finding] {
    guard let stated = read.form?.statedFingerprint else {
      return [
        Finding(
          .note, "merge.baseUnknown",
          Message(
            "工作簿没有注明由哪份文档导出，无法核对 \(file)",
            "the workbook doesn't say what it was exported from; \(file) can't be checked"),
          place: SourcePlace(file: name))
      ]
    }
    guard stated != base.fingerprint else { return [] }
    return [
      Finding(
        .warning, "merge.otherBase",
        Message(
          "工作簿不是由 \(file) 导出的，合并结果可能把旧内容当作修改；请用导出时的文档作 --base",
          "the workbook was not exported from \(file), so old contents may pass for edits; give the exported document as --base"
        ), place: SourcePlace(file: name), found: base.fingerprint, expected: stated)
    ]
  }
}
