import ArgumentParser
import Glibc
import Revisions
import TargetTables

/// What git calls to merge a file: the result goes where ours was; status 0 is clean, 1 is conflicts, over 128 is trouble.
struct GitMergeDriverCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "merge-driver",
      abstract: Message("供 git 调用：合并文件", "For git to call: merge a file").help, shouldDisplay: false)
  }

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
    guard let report = try report() else { return try mergeAsText() }
    try OutputFile(ours).write(Array(report.merge.document.json.utf8), to: console)
    guard !report.merge.conflicts.isEmpty else { return 0 }
    StandardStream.error.print(path + "\n" + report.text(in: console.language))
    return 1
  }

  /// Nil where one of the three is no document of JSON, or not all of it can be read: git merges such files as text.
  private func report() throws -> MergeReport? {
    let input = try DocumentInput(options: reading)
    var versions: [DocumentVersion] = []
    for (file, side) in [(base, "BASE"), (ours, "OURS"), (theirs, "THEIRS")] {
      if Self.isEmpty(file) {
        versions.append(DocumentVersion(TargetDocument(), name: path))
        continue
      }
      guard try NamedInput(file).kind == .json, let read = try? input.read(file),
        !read.reading.findings.contains(where: { $0.severity == .error })
      else { return nil }
      versions.append(DocumentVersion(read.document, name: side, reading: read.reading))
    }
    return MergeReport(base: versions[0], ours: versions[1], theirs: versions[2])
  }

  /// Where git cannot merge it either, ours stays and the file is in conflict.
  private func mergeAsText() throws -> Int32 {
    let merge = ["git", "merge-file", "-L", "ours", "-L", "base", "-L", "theirs", ours, base, theirs]
    let status = try ChildProgram(merge).status
    return status > 127 ? 1 : status
  }

  /// git gives an empty file for a version that is not there.
  private static func isEmpty(_ file: String) -> Bool {
    var status = stat()
    return stat(file, &status) == 0 && status.st_size == 0
  }
}
