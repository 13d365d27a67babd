/// How many findings there are of each severity.
public struct FindingCounts: Hashable, Sendable {
  public private(set) var errors = 0
  public private(set) var warnings = 0
  public private(set) var notes = 0

  public init() {}

  public init(_ findings: some Sequence<Finding>) { for finding in findings { add(finding.severity) } }

  public var all: Int { errors + warnings + notes }

  public subscript(severity: Finding.Severity) -> Int {
    switch severity {
    case .error: errors
    case .warning: warnings
    case .note: notes
    }
  }

  public mutating func add(_ severity: Finding.Severity) {
    switch severity {
    case .error: errors += 1
    case .warning: warnings += 1
    case .note: notes += 1
    }
  }

  public mutating func add(_ other: FindingCounts) {
    errors += other.errors
    warnings += other.warnings
    notes += other.notes
  }
}
