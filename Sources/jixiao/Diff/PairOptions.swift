import ArgumentParser
import TargetTables

/// Which versions are compared with which.
struct PairOptions: ParsableArguments {
  @Option(parsing: .upToNextOption, help: Message("旧的一组文件", "The old files").argumentHelp(of: Message("文件", "file")))
  var old: [String] = []

  @Option(parsing: .upToNextOption, help: Message("新的一组文件", "The new files").argumentHelp(of: Message("文件", "file")))
  var new: [String] = []

  @Flag(
    name: [.short, .long],
    help: Message("文件夹连同其下各级中的文件都要", "Take the files of folders, at every depth").argumentHelp)
  var recursive = false

  @Option(
    help: Message(
      "从清单读入各对文件，每行一对：旧文件、制表符、新文件；“-”为标准输入",
      "Take pairs from a list, one a line: the old file, a tab, the new file; - is standard input"
    ).argumentHelp(of: Message("清单", "list")))
  var filesFrom: String?

  @Flag(
    name: [.customShort("0"), .customLong("null")],
    help: Message("清单以 NUL 分隔：旧文件、新文件交替", "The list is separated by NUL: old and new files in turn").argumentHelp)
  var null = false

  func validate(_ inputs: [String]) throws {
    let ways = [!inputs.isEmpty, !old.isEmpty || !new.isEmpty, filesFrom != nil].count { $0 }
    let isWhole = inputs.isEmpty || inputs.count == 2
    guard ways == 1, isWhole, old.isEmpty == new.isEmpty else {
      throw ValidationError(
        Message(
          "请给出旧、新两个版本；两组文件请用 --old 和 --new，成对的清单请用 --files-from。",
          "Give an old and a new version; lists go after --old and --new, a list of pairs after --files-from."
        ).help)
    }
    guard !null || filesFrom != nil else {
      throw ValidationError(Message("-0 需与 --files-from 一同使用。", "-0 goes with --files-from.").help)
    }
  }

  /// The pairs of the list.
  func listed(in list: String) throws(Failure) -> [VersionPair] {
    let list = try NamedInput(list, mayBeEmpty: true)
    let lines = list.bytes.split(separator: null ? 0 : UInt8(ascii: "\n"))
    let fields = null ? lines.map { [$0] } : lines.map { Self.fields(of: $0) }
    let files = fields.flatMap { $0 }.map { InputPath(listed: String(decoding: $0, as: UTF8.self)) }
    if let line = fields.firstIndex(where: { !null && $0.count != 2 }) { throw Self.noPair(list.name, line: line + 1) }
    guard files.count.isMultiple(of: 2) else { throw Self.noPair(list.name, line: nil) }
    return stride(from: 0, to: files.count, by: 2).map { VersionPair(old: files[$0], new: files[$0 + 1]) }
  }

  private static func fields(of line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    let isBroken = line.last == UInt8(ascii: "\r")
    return (isBroken ? line.dropLast() : line).split(separator: UInt8(ascii: "\t"))
  }

  private static func noPair(_ list: String, line: Int?) -> Failure {
    Failure(
      "list.notAPair",
      Message("清单应成对：旧文件、制表符、新文件", "the list must hold pairs: the old file, a tab, the new file"), file: list,
      line: line)
  }

  /// The files of one side; a folder's documents stand for it.
  func files(_ arguments: [String]) throws(Failure) -> [InputPath] {
    var files: [InputPath] = []
    for argument in arguments {
      files += Folder.isFolder(argument) ? try Folder.documents(in: argument, isDeep: recursive) : [InputPath(argument)]
    }
    return files
  }
}
