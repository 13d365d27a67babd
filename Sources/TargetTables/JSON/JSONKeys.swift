/// A key that an object may have.
struct JSONKeyEntry: Sendable {
  let name: [UInt8]
  let step: FieldPath.Step
  let hash: UInt64
}

/// The keys that an object may have, in the order in which they are written.
struct JSONKeys<Key: RawRepresentable<String> & CaseIterable & Sendable>: Sendable {
  let keys: [Key]
  let entries: [JSONKeyEntry]

  init() {
    keys = Array(Key.allCases)
    entries = keys.map { key in
      let step = FieldPath.Step.key(key.rawValue)
      return JSONKeyEntry(name: Array(key.rawValue.utf8), step: step, hash: FieldLines.hash(step))
    }
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
