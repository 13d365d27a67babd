import ArgumentParser
import BureauForms
import Revisions
import TargetTables

/// What git calls to merge a file: the result goes where ours was; status 0 is clean, 1 is conflicts, over 128 is trouble.
struct GitMergeDriverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge-driver",
    abstract: Message("供 git 调用：合并文件", "For git to call: merge a file").help, shouldDisplay: false)

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var common: CommonOptions

  @Argument var base: String
  @Argument var ours: String
  @Argument var theirs: String
  /// Where the file stands in the repository, for messages.
  @Argument var path: String

  func run() throws {
    let console = Console(language: .ofThisRun, color: common.color)
    let status: Int32
    do {
      status = try merge(console)
    } catch let failure as Failure {
      console.report(failure.findings)
      status = 129
    }
    if status != 0 { throw ExitCode(status) }
  }

  private func merge(_ console: Console) throws -> Int32 {
    guard let input = try mergeInput() else { return try mergeAsText() }
    let (report, file) = (input.report, OutputFile(ours))
    if let template = input.template {
      // A form that does not come with the command is for those who have its file.
      guard let form = try? FormChoice(reading.template ?? template).form() else { return try mergeAsText() }
      let export = try report.export(in: form, language: console.language)
      // A workbook that would lose something is for people to merge.
      let lost = export.findings.filter { $0.code == "export.fieldNotCarried" }
      guard lost.isEmpty else {
        console.report(lost)
        return 1
      }
      try file.write(export.workbook, to: console)
    } else {
      try file.write(Array(report.merge.document.json.utf8), to: console)
    }
    guard !report.merge.conflicts.isEmpty else { return 0 }
    StandardStream.error.print(path + "\n" + report.text(in: console.language, namesFiles: false))
    return 1
  }

  /// Nil where one of the three is no document, or not all of it was read: git merges such files as it would.
  private func mergeInput() throws -> MergeInput? {
    let input = try DocumentInput(options: reading)
    guard let read = try? MergeInput(base: base, ours: ours, theirs: theirs, input: input) else { return nil }
    let isWhole = read.findings.allSatisfy { $0.severity != .error && !$0.code.hasSuffix(".unread") }
    return isWhole ? read : nil
  }

  /// Where git cannot merge it either, ours stays and the file is in conflict.
  private func mergeAsText() throws -> Int32 {
    let merge = ["git", "merge-file", "-L", "ours", "-L", "base", "-L", "theirs", ours, base, theirs]
    let status = try ChildProgram(merge).status
    return status > 127 ? 1 : status
  }
}
