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
