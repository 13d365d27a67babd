/// A step into a document, small enough to be copied at no cost.
enum JSONStep: Sendable {
  /// A position in `JSONKeyEntry.names`.
  case key(Int)
  case index(Int)

  var fieldStep: FieldPath.Step {
    switch self {
    case .key(let position): .key(JSONKeyEntry.names[position])
    case .index(let index): .index(index)
    }
  }
}

/// A key that an object may have.
struct JSONKeyEntry: Sendable {
  let name: [UInt8]
  let step: JSONStep
  let hash: UInt32

  init(_ key: String) {
    name = Array(key.utf8)
    step = .key(JSONKeyEntry.names.firstIndex(of: key) ?? 0)
    hash = FieldLines.hash(.key(key))
  }

  /// All keys of all objects.
  static let names: [String] = [
    names(DocumentKey.self), names(UnitKey.self), names(DepartmentKey.self), names(SafeguardKey.self),
    names(ProjectKey.self), names(BudgetKey.self), names(SpendingPlanKey.self), names(IndicatorKey.self),
  ].flatMap { $0 }

  private static func names<Key: RawRepresentable<String> & CaseIterable>(_ keys: Key.Type) -> [String] {
    keys.allCases.map(\.rawValue)
  }
}

/// The keys that an object may have, in the order in which they are written.
struct JSONKeys<Key: RawRepresentable<String> & CaseIterable & Sendable>: Sendable {
  let keys: [Key]
  let entries: [JSONKeyEntry]

  init() {
    keys = Array(Key.allCases)
    entries = keys.map { JSONKeyEntry($0.rawValue) }
  }
}

enum DocumentKey: String, CaseIterable, Sendable {
  static let keys = JSONKeys<Self>()

  case schemaVersion, year, stage, title, preparedBy, reviewedBy, unit, department, projects
}

enum UnitKey: String, CaseIterable, Sendable {
  static let keys = JSONKeys<Self>()

  case code, name
}

enum DepartmentKey: String, CaseIterable, Sendable {
  static let keys = JSONKeys<Self>()

  case overall, duties, goals, safeguards
}

enum SafeguardKey: String, CaseIterable, Sendable {
  static let keys = JSONKeys<Self>()

  case heading, paragraphs
}

enum ProjectKey: String, CaseIterable, Sendable {
  static let keys = JSONKeys<Self>()

  case code, name, budget, purpose, spendingPlan, goal, indicators
}

enum BudgetKey: String, CaseIterable, Sendable {
  static let keys = JSONKeys<Self>()

  case total, fiscal, other
}

enum SpendingPlanKey: String, CaseIterable, Sendable {
  static let keys = JSONKeys<Self>()

  case endOfMarch, endOfJune, endOfOctober, endOfDecember
}

enum IndicatorKey: String, CaseIterable, Sendable {
  static let keys = JSONKeys<Self>()

  case level1, level2, name, description, value, basis
}
