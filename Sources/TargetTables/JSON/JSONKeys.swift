/// The keys that an object may have, in the order in which they are written.
struct JSONKeys<Key: RawRepresentable<String> & CaseIterable> {
  let keys: [Key]
  let names: [[UInt8]]

  init() {
    keys = Array(Key.allCases)
    names = keys.map { Array($0.rawValue.utf8) }
  }

  /// The key of that name. The search begins where the canonical order would have it.
  func position(of name: ArraySlice<UInt8>, from expected: Int) -> Int? {
    for offset in 0..<keys.count {
      let position = (expected + offset) % keys.count
      if names[position].count == name.count && names[position].elementsEqual(name) { return position }
    }
    return nil
  }
}

enum DocumentKey: String, CaseIterable {
  case schemaVersion, year, stage, title, preparedBy, reviewedBy, unit, department, projects
}

enum UnitKey: String, CaseIterable {
  case code, name
}

enum DepartmentKey: String, CaseIterable {
  case overall, duties, goals, safeguards
}

enum SafeguardKey: String, CaseIterable {
  case heading, paragraphs
}

enum ProjectKey: String, CaseIterable {
  case code, name, budget, purpose, spendingPlan, goal, indicators
}

enum BudgetKey: String, CaseIterable {
  case total, fiscal, other
}

enum SpendingPlanKey: String, CaseIterable {
  case endOfMarch, endOfJune, endOfOctober, endOfDecember
}

enum IndicatorKey: String, CaseIterable {
  case level1, level2, name, description, value, basis
}
