import ArgumentParser
import Glibc
import TargetTables
import Workbooks

/// Where results go: to one file, or each input's to a file of its own in a folder.
struct OutputOptions: ParsableArguments {
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: Message("写到这个文件；“-”为标准输出", "Write to this file; - is standard output").argumentHelp(of: Message("文件", "file"))
  )
  var output: String?

  @Option(
    help: Message("每个输入在此文件夹中各得一个文件，文件名相同", "Write a file for each input, of the same name, into this folder")
      .argumentHelp(of: Message("文件夹", "folder")))
  var outputDir: String?
}

/// One input, and where its result goes.
struct PlannedOutput: BatchInput {
  let input: String
  let output: OutputFile
  /// Whether the user has named the output, and so may mean the input itself.
  let isNamed: Bool

  var subject: [String?] { [input, nil] }
}

extension OutputOptions {
  /// The output of each input, in order.
  /// - Parameter suffix: what files in the folder end in: `.xlsx`.
  func plan(for inputs: [InputPath], suffix: String) throws -> [PlannedOutput] {
    guard let outputDir else { return try planOfOne(inputs) }
    try refuseBoth()
    return try Self.plan(for: inputs, in: outputDir, suffix: suffix)
  }

  /// A file for each input in the folder.
  static func plan(for inputs: [InputPath], in folder: String, suffix: String) throws -> [PlannedOutput] {
    var inputOfPath: [String: String] = [:]
    return try inputs.map { input in
      let path = path(of: input, in: folder, suffix: suffix)
      if let other = inputOfPath.updateValue(input.path, forKey: path) {
        throw ValidationError(
          Message(
            "\(other) 和 \(input.path) 会写到同一个文件 \(path)。", "\(other) and \(input.path) would both be written to \(path)."
          )
          .help)
      }
      return PlannedOutput(input: input.path, output: .path(path), isNamed: false)
    }
  }

  func refuseBoth() throws {
    guard output != nil, outputDir != nil else { return }
    throw ValidationError(Message("-o 和 --output-dir 只能给一个。", "Give -o or --output-dir, not both.").help)
  }

  /// Where all results go that have no file of their own.
  var whole: OutputFile { OutputFile(output) }

  private func planOfOne(_ inputs: [InputPath]) throws -> [PlannedOutput] {
    guard inputs.count == 1 else {
      throw ValidationError(
        Message("有多个输入时请用 --output-dir 给出输出文件夹。", "Several inputs need --output-dir.").help)
    }
    return inputs.map { PlannedOutput(input: $0.path, output: OutputFile(output), isNamed: true) }
  }

  /// All inputs, with one stream for their results.
  func planOfStream(_ inputs: [String]) throws -> [PlannedOutput] {
    guard outputDir == nil else {
      throw ValidationError(
        Message("jsonl 和 csv 是一个文件：请用 -o，不用 --output-dir。", "jsonl and csv are one file: give -o, not --output-dir.")
          .help)
    }
    return inputs.map { PlannedOutput(input: $0, output: OutputFile(output), isNamed: true) }
  }

  /// What cannot be known before the inputs are is checked when the run begins.
  func check(_ named: [String], _ inputs: InputOptions, suffix: String) throws -> [PlannedOutput] {
    guard inputs.isOpen else { return try plan(for: named.map { InputPath($0) }, suffix: suffix) }
    guard outputDir != nil, output == nil else {
      throw ValidationError(
        Message(
          "--recursive 和 --files-from 需用 --output-dir 给出输出文件夹。", "--recursive and --files-from need --output-dir."
        ).help)
    }
    return []
  }

  /// `DIR/name.xlsx` for `name.json`.
  private static func path(of input: InputPath, in folder: String, suffix: String) -> String {
    var name = input.relative
    for known in [".json", ".xlsx", ".xlsm", ".txt"]
    where name.utf8.count > known.utf8.count && name.suffix(known.count).lowercased() == known {
      name.removeLast(known.count)
      break
    }
    return folder + (folder.hasSuffix("/") ? "" : "/") + name + suffix
  }
}

extension PlannedOutput {
  /// Writes the result, into a folder that is made where it is missing. An input is overwritten only where `-o` names it.
  func write(_ bytes: [UInt8], to console: Console) throws(Failure) {
    try prepare()
    try output.write(bytes, to: console)
  }

  func write(_ workbook: Workbook, to console: Console) throws(Failure) {
    try prepare()
    try output.write(workbook, to: console)
  }

  /// Makes the folder, and keeps inputs from being overwritten.
  func prepare() throws(Failure) {
    guard !isNamed, case .path(let path) = output else { return }
    if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash > path.startIndex {
      Self.makeFolders(String(path[..<slash]))
    }
    try refuseInput()
  }

  /// Fails where the output is the input itself.
  func refuseInput() throws(Failure) {
    guard input != "-", case .path(let path) = output, Self.isSameFile(input, path) else { return }
    throw Self.wouldOverwrite(path)
  }

  /// What is written about inputs goes over none of them.
  static func refuse(_ path: String, amongst inputs: some Sequence<String>) throws(Failure) {
    if !OutputFile.isStream(path), inputs.contains(where: { isSameFile($0, path) }) { throw wouldOverwrite(path) }
  }

  private static func wouldOverwrite(_ path: String) -> Failure {
    Failure(
      "output.isInput",
      Message(
        "输出会覆盖输入文件；请换一个文件名或文件夹，或用 -o 指明",
        "the output would overwrite the input; take another name or folder, or name it with -o"),
      file: path)
  }

  /// What cannot be made shows when the file is written.
  private static func makeFolders(_ path: String) {
    if mkdir(path, 0o777) == 0 || errno != ENOENT { return }
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash > path.startIndex else { return }
    makeFolders(String(path[..<slash]))
    mkdir(path, 0o777)
  }

  private static func isSameFile(_ left: String, _ right: String) -> Bool {
    var first = stat()
    var second = stat()
    // As a rule there is no output yet.
    return stat(right, &second) == 0 && stat(left, &first) == 0 && first.st_dev == second.st_dev
      && first.st_ino == second.st_ino
  }
}
