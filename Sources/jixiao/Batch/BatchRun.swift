import Glibc
import TargetTables

/// A run over many inputs: works on several at a time, says what came of each in their order, and ends in good order when
/// it is told to stop.
struct BatchRun {
  let log: FindingsLog
  let options: BatchOptions
  let resumption: Resumption?
  /// Whether what came of an input makes the exit status 1.
  var fails: (ReceiptLine) -> Bool = { $0.findings.error > 0 }
  /// Takes an input that could not be worked on, by its name, and why; else that is told.
  var failed: ((String, Failure) throws -> Void)?

  /// - Parameters:
  ///   - deliver: takes what came of each input that could be worked on; failures are told here.
  /// - Returns: whether each input had its turn.
  func run<Input: BatchInput, Payload: Sendable>(
    _ inputs: [Input], _ work: @escaping @Sendable (Input) -> FileResult<Payload>,
    deliver: (Payload, inout ReceiptLine) throws -> Void
  ) async throws -> Bool {
    Interruption.watch()
    for path in [options.receipt, log.file].compactMap({ $0 }) {
      try PlannedOutput.refuse(path, amongst: inputs.lazy.flatMap { $0.subject.compactMap { $0 } })
    }
    let receipt = try options.receipt.map { path throws(Failure) in try Receipt(path: path) }
    var tally = Tally(total: inputs.count)
    var progress = Progress(total: inputs.count, language: log.console.language)
    defer { progress.hide() }
    try await OrderedWork(jobs: options.jobCount(for: inputs.count)).run(
      inputs, while: Interruption.signal == nil, work
    ) { result in
      progress.hide()
      var line = result.receipt
      switch result.outcome {
      case .done(let payload): try deliver(payload, &line)
      case .failed(let failure): try failed.map { try $0(line.file, failure) } ?? log.add(failure)
      case .skipped: break
      }
      if fails(line) { log.raise(to: .findings) }
      tally.count(result.outcome)
      try receipt?.add(line)
      progress.show(done: tally.delivered, skipped: tally.skipped)
    }
    progress.hide()
    try keepEarlierLines(of: inputs.dropFirst(tally.delivered).map(\.subject), in: receipt)
    if let message = tally.message(receipt: options.receipt, isLong: progress.wasShown) { log.console.say(message) }
    return tally.isComplete
  }

  /// What was done by a run before this one stays done when this one ends early.
  private func keepEarlierLines(of subjects: [[String?]], in receipt: Receipt?) throws(Failure) {
    guard let receipt, let resumption else { return }
    for subject in subjects {
      if let line = resumption.line(of: subject) { try receipt.add(line) }
    }
  }
}

/// How many inputs came to what end.
private struct Tally {
  let total: Int
  private var done = 0
  private var failed = 0
  private(set) var skipped = 0

  init(total: Int) { self.total = total }

  var delivered: Int { done + failed + skipped }
  var isComplete: Bool { delivered == total }

  mutating func count<Payload>(_ outcome: FileResult<Payload>.Outcome) {
    switch outcome {
    case .done: done += 1
    case .failed: failed += 1
    case .skipped: skipped += 1
    }
  }

  /// The closing line, where there is something to say that scrolling back would not show.
  func message(receipt: String?, isLong: Bool) -> Message? {
    guard isComplete else { return interruption(receipt) }
    guard total > 1, isLong || failed > 0 || skipped > 0 else { return nil }
    let earlier = skipped > 0 ? Message("，以前已完成 \(skipped)", ", \(skipped) done before") : Message("", "")
    let trouble = failed > 0 ? Message("，无法处理 \(failed)", ", \(failed) could not be worked on") : Message("", "")
    return Message(
      "共 \(total) 个文件：完成 \(done)" + earlier.chinese + trouble.chinese,
      "\(total) files: \(done) done" + earlier.english + trouble.english)
  }

  /// nil where a reader has had enough: it knows.
  private func interruption(_ receipt: String?) -> Message? {
    guard Interruption.signal != SIGPIPE else { return nil }
    let hint = receipt.map { Message("；接着做请加 --resume \($0)", "; go on with --resume \($0)") } ?? Message("", "")
    return Message(
      "已中断：\(total) 个文件做完 \(delivered) 个" + hint.chinese,
      "interrupted: \(delivered) of \(total) files are done" + hint.english)
  }
}
