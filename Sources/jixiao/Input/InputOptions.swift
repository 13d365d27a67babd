import ArgumentParser
import TargetTables

/// Inputs beside those that are named one by one.
struct InputOptions: ParsableArguments {
  @Flag(
    name: [.short, .long],
    help: Message("文件夹连同其下各级中的文件都要", "Take the files of folders, at every depth").argumentHelp)
  var recursive = false

  @Option(
    help: Message("从清单读入文件名，每行一个；“-”为标准输入", "Take files from a list, one a line; - is standard input")
      .argumentHelp(of: Message("清单", "list")))
  var filesFrom: String?

  @Flag(
    name: [.customShort("0"), .customLong("null")],
    help: Message("清单以 NUL 而非换行分隔", "The list is separated by NUL, not by lines").argumentHelp)
  var null = false

  /// Whether there may be other inputs than the named ones, so that they are known only when the run begins.
  var isOpen: Bool { recursive || filesFrom != nil }

  func validate() throws {
    guard null, filesFrom == nil else { return }
    throw ValidationError(Message("-0 需与 --files-from 一同使用。", "-0 goes with --files-from.").help)
  }

  func refuseNone(_ named: [String]) throws {
    guard named.isEmpty, filesFrom == nil else { return }
    throw ValidationError(Message("请给出要读取的文件。", "Name the files to read.").help)
  }

  /// All inputs: the named ones, then those of the list; a folder stands for its files where that was asked for.
  func inputs(_ named: [String]) throws(Failure) -> [InputPath] {
    var inputs: [InputPath] = []
    for input in named.map({ InputPath($0) }) + (try listed()) {
      if recursive, Folder.isFolder(input.path) {
        inputs += try Folder.documents(in: input.path)
      } else {
        inputs.append(input)
      }
    }
    return inputs
  }

  private func listed() throws(Failure) -> [InputPath] {
    guard let filesFrom else { return [] }
    let separator = null ? UInt8(0) : UInt8(ascii: "\n")
    let lines = try NamedInput(filesFrom, mayBeEmpty: true).bytes.split(separator: separator)
    return lines.compactMap { line in
      let isBroken = !null && line.last == UInt8(ascii: "\r")
      let path = InputPath(listed: String(decoding: isBroken ? line.dropLast() : line, as: UTF8.self))
      return path.isNowhere ? nil : path
    }
  }
}
