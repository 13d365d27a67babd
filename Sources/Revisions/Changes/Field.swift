import TargetTables

/// The single fields of a thing in a document; a raw value is the field's keys in the JSON.
protocol RecordField: RawRepresentable<String>, CaseIterable, Hashable, Sendable {}

extension RecordField {
  /// The field's path below its thing's.
  func path(under parent: FieldPath) -> FieldPath {
    FieldPath(parent.steps + rawValue.split(separator: ".").map { .key(String($0)) })
  }
}

enum DocumentField: String, RecordField {
  case year, stage, title, preparedBy, reviewedBy
  case unitCode = "unit.code"
  case unitName = "unit.name"
}

enum ProjectField: String, RecordField {
  case code, name
  case total = "budget.total"
  case fiscal = "budget.fiscal"
  case other = "budget.other"
  case purpose
  case endOfMarch = "spendingPlan.endOfMarch"
  case endOfJune = "spendingPlan.endOfJune"
  case endOfOctober = "spendingPlan.endOfOctober"
  case endOfDecember = "spendingPlan.endOfDecember"
  case goal
}

enum IndicatorField: String, RecordField {
  case level1, level2, name, description, value, basis
}

enum SafeguardField: String, RecordField {
  case heading
}

/// The department's lists of paragraphs.
enum DepartmentList: String, CaseIterable, Sendable {
  case overall, duties, goals

  var keyPath: WritableKeyPath<Department, [String]> {
    switch self {
    case .overall: \.overall
    case .duties: \.duties
    case .goals: \.goals
    }
  }

  var path: FieldPath { FieldPath([.key("department"), .key(rawValue)]) }
}
