import TargetTables

/// Why a run, or its work on one file, could not be done: one finding for each reason.
struct Failure: Error {
  var findings: [Finding]

  init(_ findings: [Finding]) { self.findings = findings }

  init(_ code: String, _ message: Message, file: String?, line: Int? = nil) {
    findings = [Finding(.error, code, message, place: SourcePlace(file: file, line: line))]
  }
}
