import TargetTables

/// Says what a run over several inputs finds, as it comes, and keeps what it makes of the exit status.
final class FindingsLog {
  let console: Console
  /// The file that the findings go to as JSON, beside what is said.
  let file: String?
  private let list: StreamedJSONList?
  private(set) var status = ExitStatus.fine

  init(console: Console, file: String? = nil) throws(Failure) {
    self.console = console
    self.file = file
    list = try file.map { path throws(Failure) in try StreamedJSONList(OutputFile(path), console: console) }
  }

  /// What was found in an input that could be read.
  func add(_ found: [Finding]) throws(Failure) {
    console.report(found)
    try keep(found)
    if found.contains(where: { $0.severity == .error }) { raise(to: .findings) }
  }

  /// Why an input could not be worked on; the rest go on.
  func add(_ failure: Failure) throws(Failure) {
    console.report(failure.findings)
    raise(to: .couldNotRun)
    try keep(failure.findings)
  }

  func raise(to other: ExitStatus) { status = max(status, other) }

  /// Writes the findings where they were asked for.
  /// - Returns: the status of the whole run.
  func close() throws(Failure) -> ExitStatus {
    try list?.close()
    return status
  }

  private func keep(_ found: [Finding]) throws(Failure) {
    for finding in found { try list?.add { $0.finding(finding, in: console.language) } }
  }
}
