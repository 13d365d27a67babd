import Revisions
import TargetTables

/// A pair, its place among all, and where its report goes if it has one of its own.
struct PlannedPair: Sendable {
  /// From one.
  let number: Int
  let pair: VersionPair
  let output: PlannedOutput?
}

/// What `diff` does with each pair, on any thread.
struct DiffWork: Sendable {
  let input: DocumentInput
  let filter: ChangeFilter
  /// nil where nothing but the exit status is wanted.
  let report: DiffReport?
  let takesDigests: Bool
  let console: Console

  @Sendable func result(of planned: PlannedPair) -> FileResult<ComparedPair> {
    let clock = ContinuousClock()
    let start = clock.now
    let pair = planned.pair
    var receipt = ReceiptLine(file: pair.new.path, settings: nil)
    receipt.old = pair.old.path
    var outcome: FileResult<ComparedPair>.Outcome
    do throws(Failure) {
      let old = try version(pair.old)
      let new = try version(pair.new, &receipt)
      let comparison = Comparison(old, new, filter: filter)
      receipt.changes = comparison.changes.count
      let findings = (old.reading?.findings ?? []) + (new.reading?.findings ?? [])
      var compared = ComparedPair(
        isDifferent: !comparison.changes.isEmpty, errors: findings.filter { $0.severity == .error })
      let output = write(comparison, planned, to: &compared)
      receipt.record(new.document, findings, output: output)
      outcome = .done(compared)
    } catch {
      receipt.count(error.findings)
      outcome = .failed(error)
    }
    receipt.seconds = (clock.now - start).seconds
    return FileResult(receipt: receipt, outcome: outcome)
  }

  /// - Returns: the file that holds the pair's report, where it has one of its own.
  private func write(_ comparison: Comparison, _ planned: PlannedPair, to compared: inout ComparedPair) -> String? {
    guard let report else { return nil }
    do {
      guard let own = planned.output else {
        compared.pieces = try report.pieces(of: comparison, number: planned.number)
        return nil
      }
      try own.prepare()
      let stream = try DiffStream(report, to: own.output, console: console)
      try stream.add(try report.pieces(of: comparison, number: 1))
      try stream.close()
      return own.output.name
    } catch {
      compared.failure = error
      return nil
    }
  }

  private func version(_ file: InputPath) throws(Failure) -> DocumentVersion {
    var receipt = ReceiptLine(file: file.path, settings: nil)
    return try version(file, &receipt)
  }

  private func version(_ file: InputPath, _ receipt: inout ReceiptLine) throws(Failure) -> DocumentVersion {
    if file == VersionPair.nothing { return DocumentVersion(TargetDocument(), name: file.path) }
    let named = try NamedInput(file.path, limits: input.limits)
    if takesDigests { receipt.identify(named.bytes) }
    let read = try input.read(named)
    return DocumentVersion(read.document, name: file.path, reading: read.reading)
  }
}

/// What came of comparing two versions.
struct ComparedPair: Sendable {
  let isDifferent: Bool
  /// What could not be read in either.
  let errors: [Finding]
  var pieces = DiffPieces.none
  /// Why the report could not be written.
  var failure: Failure?
}
