import ArgumentParser
import FoundationEssentials
import TargetTables

/// How many files are worked on at a time, and what is kept of the run.
struct BatchOptions: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: Message(
      "同时处理几个文件；不给则依处理器核数", "How many files to work on at a time; else as many as there are processor cores"
    )
    .argumentHelp(of: Message("个数", "count")))
  var jobs: Int?

  @Option(
    help: Message(
      "边处理边写回执：每个输入一行 JSON，按输入次序，含大小、SHA-256、单位、项目数、各级意见数、输出和用时",
      "Write a receipt as the work goes: a line of JSON for each input, in their order, with size, SHA-256, unit, projects, findings, output and time"
    ).argumentHelp(of: Message("文件", "file")))
  var receipt: String?

  func validate() throws {
    guard let jobs, jobs < 1 || jobs > 1024 else { return }
    throw ValidationError(Message("--jobs 应在 1 到 1024 之间。", "--jobs takes a number from 1 to 1024.").help)
  }

  /// The jobs that were asked for, or one for each core that this process may use; no more than there are inputs.
  func jobCount(for inputs: Int) -> Int {
    inputs > 1 ? min(inputs, jobs ?? max(1, BatchOptions.usableCores)) : 1
  }

  /// Fewer than the machine has where the process is bound to some of them. On one core, more threads only cost.
  private static var usableCores: Int {
    let status = try? NamedInput("/proc/thread-self/status").bytes
    return status.flatMap { usableCores(in: $0) } ?? ProcessInfo.processInfo.activeProcessorCount
  }

  /// As many as there are bits in the line `Cpus_allowed` of the system's word on a process; nil where there is none.
  static func usableCores(in status: [UInt8]) -> Int? {
    let name = Array("Cpus_allowed:".utf8)
    let lines = status.split(separator: UInt8(ascii: "\n"))
    guard let line = lines.first(where: { $0.starts(with: name) }) else { return nil }
    let digits = String(decoding: line.dropFirst(name.count), as: UTF8.self).compactMap(\.hexDigitValue)
    return digits.reduce(0) { $0 + $1.nonzeroBitCount }
  }

  /// The receipt needs a place of its own.
  func refuse(sameAs outputs: [OutputFile], _ other: String?) throws {
    guard let receipt, outputs.contains(OutputFile(receipt)) || other == receipt else { return }
    throw ValidationError(
      Message("--receipt 与其他输出会写到同一个地方。", "--receipt and another output would be written to the same place.").help)
  }
}

/// Going on where a run before this one was ended.
struct ResumeOptions: ParsableArguments {
  @Option(
    help: Message(
      "接着以前的一次做：回执中已完成、此后未改动的文件不再处理（可与 --receipt 同一文件，此时尚无回执亦可）",
      "Go on from an earlier run: skip what its receipt says is done and what has not changed since (may be the --receipt itself, which need not be there yet)"
    ).argumentHelp(of: Message("回执", "receipt")))
  var resume: String?

  /// What earlier runs have done; nil where no receipt is written or gone on from.
  /// - Parameter settings: the command, and each option that shapes results.
  func resumption(_ batch: BatchOptions, settings: [String]) throws(Failure) -> Resumption? {
    guard resume != nil || batch.receipt != nil else { return nil }
    return try Resumption(receipt: resume, settings: settings, mayBeMissing: resume == batch.receipt)
  }

  /// Only results in files of their own can be kept from an earlier run.
  func check(_ output: OutputOptions) throws {
    guard resume != nil, output.outputDir == nil else { return }
    throw ValidationError(Message("--resume 需与 --output-dir 一同使用。", "--resume goes with --output-dir.").help)
  }
}
