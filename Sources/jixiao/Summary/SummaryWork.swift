import TargetTables

/// What `summary` does with each input, on any thread.
struct SummaryWork: Sendable {
  let input: DocumentInput
  let plan: ReviewPlan
  /// Whether the time of each rule is taken.
  let isTimed: Bool
  let resumption: Resumption?
  let output: OutputFile

  @Sendable func result(of path: InputPath) -> FileResult<SummaryPart> {
    let files = FileWork(input: input, resumption: resumption) { planned, file throws(Failure) in
      try report(on: planned, file)
    }
    let result = files.result(of: PlannedOutput(input: path.path, output: output, isNamed: true))
    guard case .failed(let failure) = result.outcome, failure.findings.first?.code == "file.summary" else {
      return result
    }
    return Self.passedOver(failure, result.receipt)
  }

  /// What inputs are called where they are told of.
  static func name(of path: String) -> String { path == "-" ? "<stdin>" : path }

  private func report(on planned: PlannedOutput, _ file: NamedInput) throws(Failure) -> FileReport<SummaryPart> {
    let checked = CheckedFile(try input.read(file), named: planned.input, plan: plan, isTimed: isTimed)
    var part = SummaryPart(timings: checked.timings)
    part.summary.add(checked.reviewed, file: checked.name)
    return FileReport(document: checked.reviewed.document, findings: checked.reviewed.findings, payload: part)
  }

  /// A summary that was written before stands in the folder of its documents, and is none of them: it is said, and no more.
  private static func passedOver(_ failure: Failure, _ line: ReceiptLine) -> FileResult<SummaryPart> {
    var notes = failure.findings
    for index in notes.indices { notes[index].severity = .note }
    var line = line
    line.findings = ReceiptLine.Counts()
    line.count(notes)
    line.status = .done
    return FileResult(receipt: line, outcome: .done(SummaryPart(notes: notes)))
  }
}

/// What came of one input.
struct SummaryPart: Sendable {
  /// Of this input alone; empty where it is none.
  var summary = CountySummary()
  var timings = RuleTimings()
  var notes: [Finding] = []
}
