import TargetTables

/// The single fields of a thing in a document; a raw value is the field's keys in the JSON.
protocol RecordField: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// What the bureau's form calls the field.
  var label: Message { get }
}

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

  var label: Message {
    switch self {
    case .year: Message("年度", "year")
    case .stage: Message("稿次", "stage")
    case .title: Message("标题", "title")
    case .preparedBy: Message("编制单位", "prepared by")
    case .reviewedBy: Message("审核单位", "reviewed by")
    case .unitCode: Message("单位编码", "unit code")
    case .unitName: Message("单位名称", "unit name")
    }
  }
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

  var label: Message {
    switch self {
    case .code: Message("项目编码", "project code")
    case .name: Message("项目名称", "project name")
    case .total: Message("预算数", "budget")
    case .fiscal: Message("财政资金", "fiscal funds")
    case .other: Message("其他资金", "other funds")
    case .purpose: Message("资金用途", "purpose")
    case .endOfMarch: Message("3月底", "end of March")
    case .endOfJune: Message("6月底", "end of June")
    case .endOfOctober: Message("10月底", "end of October")
    case .endOfDecember: Message("12月底", "end of December")
    case .goal: Message("绩效目标", "goal")
    }
  }
}

enum IndicatorField: String, RecordField {
  case level1, level2, name, description, value, basis

  var label: Message {
    switch self {
    case .level1: Message("一级指标", "level 1")
    case .level2: Message("二级指标", "level 2")
    case .name: Message("三级指标", "indicator name")
    case .description: Message("绩效指标描述", "description")
    case .value: Message("指标值", "value")
    case .basis: Message("指标值确定依据", "basis")
    }
  }
}

enum SafeguardField: String, RecordField {
  case heading

  var label: Message { Message("保障措施标题", "safeguard heading") }
}

/// The department's lists of paragraphs.
enum DepartmentList: String, CaseIterable, Sendable {
  case overall, duties, goals

  var label: Message {
    switch self {
    case .overall: Message("总体绩效目标", "overall goal")
    case .duties: Message("职责分类", "duties")
    case .goals: Message("部门绩效目标", "department goals")
    }
  }

  var keyPath: WritableKeyPath<Department, [String]> {
    switch self {
    case .overall: \.overall
    case .duties: \.duties
    case .goals: \.goals
    }
  }

  var path: FieldPath { FieldPath([.key("department"), .key(rawValue)]) }
}
