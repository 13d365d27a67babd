import Revisions
import TargetTables
import Workbooks

/// A pair, its place among all, and where its report goes if it has one of its own.
struct PlannedPair: BatchInput {
  /// From one.
  let number: Int
  let pair: VersionPair
  let output: PlannedOutput?

  var subject: [String?] { [pair.new.path, pair.old.path] }
}

/// What `diff` does with each pair, on any thread.
struct DiffWork: Sendable {
  let input: DocumentInput
  let filter: ChangeFilter
  /// nil where nothing but the exit status is wanted.
  let report: DiffReport?
  /// What tells versions from one another; nil where no receipt is written or gone on from.
  let resumption: Resumption?
  let console: Console

  @Sendable func result(of planned: PlannedPair) -> FileResult<ComparedPair> {
    let clock = ContinuousClock()
    let start = clock.now
    let pair = planned.pair
    var receipt = ReceiptLine(file: pair.new.path, settings: resumption?.settings)
    receipt.old = pair.old.path
    var outcome: FileResult<ComparedPair>.Outcome
    do throws(Failure) {
      let oldFile = try file(pair.old)
      let newFile = try file(pair.new)
      if resumption != nil {
        receipt.oldSHA256 = oldFile.map { Digest(of: $0.bytes).hexadecimal }
        if let newFile { receipt.identify(newFile.bytes) }
      }
      if let earlier = resumption?.done(receipt, output: planned.output) {
        return FileResult(receipt: earlier, outcome: .skipped)
      }
      let old = try version(oldFile)
      let new = try version(newFile)
      let comparison = Comparison(old, new, filter: filter)
      receipt.changes = comparison.changes.count
      let findings = (old.reading?.findings ?? []) + (new.reading?.findings ?? [])
      var compared = ComparedPair(errors: findings.filter { $0.severity == .error })
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

  /// nil for the version before a file was there, and after it was gone.
  private func file(_ path: InputPath) throws(Failure) -> NamedInput? {
    path == VersionPair.nothing ? nil : try NamedInput(path.path, limits: input.limits)
  }

  private func version(_ file: NamedInput?) throws(Failure) -> DocumentVersion {
    guard let file else { return DocumentVersion(TargetDocument(), name: VersionPair.nothing.path) }
    let read = try input.read(file)
    return DocumentVersion(read.document, name: file.name, reading: read.reading)
  }
}

/// What came of comparing two versions.
struct ComparedPair: Sendable {
  /// What could not be read in either.
  let errors: [Finding]
  var pieces = DiffPieces.none
  /// Why the report could not be written.
  var failure: Failure?
}
