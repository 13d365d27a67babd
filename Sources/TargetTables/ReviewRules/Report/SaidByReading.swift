/// What the reading of a document has said as errors, so that the rules need not say it again.
struct SaidByReading {
  private let paths: Set<FieldPath>
  private let codes: [FieldPath: Set<String>]

  init(_ reading: DocumentReading) {
    var codes: [FieldPath: Set<String>] = [:]
    for finding in reading.findings where finding.severity == .error {
      if let path = finding.path { codes[path, default: []].insert(finding.code) }
    }
    self.codes = codes
    paths = Set(codes.keys)
  }

  /// Whether there are no errors that a rule could repeat.
  var isSilent: Bool { paths.isEmpty }

  /// Rules that say what a reading says too, by the reading's code.
  private static let twins = ["code.repeated": "project.codeRepeated"]

  /// Whether a rule's finding is the same, or a field is missed that could not be read.
  func covers(_ finding: Finding) -> Bool {
    guard let path = finding.path, !isSilent else { return false }
    if let twin = Self.twins[finding.code], codes[path]?.contains(twin) == true { return true }
    return finding.found == nil && isUnread(path)
  }

  /// A table that could not be read as a whole has no amounts.
  private func isUnread(_ path: FieldPath) -> Bool {
    for length in 3...max(3, path.steps.count) where paths.contains(FieldPath(Array(path.steps.prefix(length)))) {
      return true
    }
    guard path.steps.count > 2, path.steps[2] == .key("budget") || path.steps[2] == .key("spendingPlan") else {
      return false
    }
    return paths.contains(FieldPath(Array(path.steps.prefix(2))))
  }
}
