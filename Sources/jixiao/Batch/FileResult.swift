import TargetTables

/// What came of one input.
struct FileResult<Payload: Sendable>: Sendable {
  enum Outcome: Sendable {
    /// It could be worked on, whatever was found in it.
    case done(Payload)
    case failed(Failure)
    /// A run before this one did it, and nothing has changed since.
    case skipped
  }

  var receipt: ReceiptLine
  var outcome: Outcome
}

/// What work on an input gives beside its payload.
struct FileReport<Payload: Sendable>: Sendable {
  var document: TargetDocument
  var findings: [Finding]
  var payload: Payload
}

/// The work on inputs that are read one by one: reads each, keeps what a receipt says of it, and leaves out what is done.
struct FileWork<Payload: Sendable>: Sendable {
  let input: DocumentInput
  /// What tells inputs from other versions of themselves; nil where no receipt is written or gone on from.
  let resumption: Resumption?
  /// What is written of an input beside its result.
  var others: @Sendable (PlannedOutput) -> [String] = { _ in [] }
  let work: @Sendable (PlannedOutput, NamedInput) throws(Failure) -> FileReport<Payload>

  @Sendable func result(of planned: PlannedOutput) -> FileResult<Payload> {
    let clock = ContinuousClock()
    let start = clock.now
    var receipt = ReceiptLine(file: planned.input, settings: resumption?.settings)
    var outcome: FileResult<Payload>.Outcome
    do throws(Failure) {
      let file = try NamedInput(planned.input, limits: input.limits)
      if resumption != nil { receipt.identify(file.bytes) }
      if let earlier = resumption?.done(receipt, output: planned, beside: others(planned)) {
        return FileResult(receipt: earlier, outcome: .skipped)
      }
      let report = try work(planned, file)
      receipt.record(report.document, report.findings, output: planned.output.name)
      outcome = .done(report.payload)
    } catch {
      receipt.count(error.findings)
      outcome = .failed(error)
    }
    receipt.seconds = (clock.now - start).seconds
    return FileResult(receipt: receipt, outcome: outcome)
  }
}

extension Duration {
  var seconds: Double {
    let (seconds, attoseconds) = components
    return Double(seconds) + Double(attoseconds) / 1e18
  }
}
