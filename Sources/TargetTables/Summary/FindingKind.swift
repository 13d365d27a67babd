/// All findings of one code.
public struct FindingKind: Hashable, Sendable {
  public let code: String
  public private(set) var counts = FindingCounts()
  private var unitKeys: Set<String> = []

  init(_ code: String) { self.code = code }

  /// How many units it touches; files that state none are one.
  public var units: Int { unitKeys.count }

  /// The worst severity that it came with.
  public var severity: Finding.Severity {
    counts.errors > 0 ? .error : counts.warnings > 0 ? .warning : .note
  }

  /// What was found, in a few words; the code where nothing says it.
  public var name: Message { FindingNames.name(of: code) }

  mutating func add(_ severity: Finding.Severity, unit: String) {
    counts.add(severity)
    unitKeys.insert(unit)
  }

  mutating func add(_ other: FindingKind) {
    counts.add(other.counts)
    unitKeys.formUnion(other.unitKeys)
  }
}
