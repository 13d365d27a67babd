import ArgumentParser
import TargetTables

/// What becomes of a run's findings.
struct FindingsOptions: ParsableArguments {
  @Option(
    help: Message("把各条信息以 JSON 另写到这个文件", "Write the findings to this file too, as JSON").argumentHelp(
      of: Message("文件", "file")))
  var findings: String?

  /// The findings need a place of their own.
  func refuse(sameAs outputs: [PlannedOutput]) throws {
    guard let findings, outputs.contains(where: { $0.output == OutputFile(findings) }) else { return }
    throw ValidationError(
      Message("--findings 与结果会写到同一个地方。", "--findings and the result would be written to the same place.").help)
  }
}

/// Collects what a run over several inputs finds, and says it as it comes.
struct FindingsLog {
  let console: Console
  /// Where the findings go as JSON, beside what is said.
  let file: String?
  private(set) var findings: [Finding] = []
  private(set) var status = ExitStatus.fine

  init(console: Console, file: String? = nil) {
    self.console = console
    self.file = file
  }

  /// What was found in an input that could be read.
  mutating func add(_ found: [Finding]) {
    console.report(found)
    findings += found
    if found.contains(where: { $0.severity == .error }) { status = max(status, .findings) }
  }

  /// Why an input could not be worked on; the rest go on.
  mutating func add(_ failure: Failure) {
    console.report(failure.findings)
    findings += failure.findings
    status = .couldNotRun
  }

  /// Writes the findings where they were asked for.
  /// - Returns: the status of the whole run.
  consuming func close() throws(Failure) -> ExitStatus {
    if let file {
      try OutputFile(file).write(Array(findings.json(in: console.language).utf8), to: console)
    }
    return status
  }
}
