/// A field that a template may name, as `{{项目.编码}}`. The raw value is its name in the template.
public enum Field: String, Hashable, Sendable, CaseIterable {
  case year = "年度"
  case stage = "稿次"
  case title = "标题"
  case preparedBy = "编制单位"
  case reviewedBy = "审核单位"
  case unitCode = "单位编码"
  case unitName = "单位名称"
  case amountUnit = "金额单位"
  case overall = "部门.总体绩效目标"
  case duty = "部门.职责"
  case departmentGoal = "部门.绩效目标"
  case safeguardHeading = "保障措施.标题"
  case safeguardParagraph = "保障措施.段落"
  case projectNumber = "项目.序号"
  case projectCode = "项目.编码"
  case projectName = "项目.名称"
  case budgetTotal = "项目.预算数"
  case budgetFiscal = "项目.财政资金"
  case budgetOther = "项目.其他资金"
  case purpose = "项目.资金用途"
  case endOfMarch = "项目.三月底"
  case endOfJune = "项目.六月底"
  case endOfOctober = "项目.十月底"
  case endOfDecember = "项目.十二月底"
  case projectGoal = "项目.绩效目标"
  case level1 = "指标.一级指标"
  case level2 = "指标.二级指标"
  case indicatorName = "指标.三级指标"
  case indicatorDescription = "指标.绩效指标描述"
  case indicatorValue = "指标.指标值"
  case basis = "指标.指标值确定依据"
}

/// The lists of a document that rows of a template repeat for.
public enum FormList: String, Hashable, Sendable, CaseIterable {
  case overall = "部门.总体绩效目标"
  case duties = "部门.职责"
  case goals = "部门.绩效目标"
  case safeguards = "保障措施"
  case projects = "项目"
  case indicators = "指标"

  /// Whether the list's items are paragraphs of the department's part.
  var isOfDepartment: Bool {
    switch self {
    case .overall, .duties, .goals, .safeguards: true
    case .projects, .indicators: false
    }
  }
}

extension Field {
  /// The list that the field is of an item of; nil for a field of the document itself.
  var list: FormList? {
    switch self {
    case .year, .stage, .title, .preparedBy, .reviewedBy, .unitCode, .unitName, .amountUnit: nil
    case .overall: .overall
    case .duty: .duties
    case .departmentGoal: .goals
    case .safeguardHeading, .safeguardParagraph: .safeguards
    case .projectNumber, .projectCode, .projectName, .budgetTotal, .budgetFiscal, .budgetOther, .purpose, .endOfMarch,
      .endOfJune, .endOfOctober, .endOfDecember, .projectGoal:
      .projects
    case .level1, .level2, .indicatorName, .indicatorDescription, .indicatorValue, .basis: .indicators
    }
  }

  /// Whether the field says what the document does not hold: a counter, or the unit that amounts are shown in.
  var isDerived: Bool { self == .projectNumber || self == .amountUnit }

  var isPlan: Bool {
    switch self {
    case .endOfMarch, .endOfJune, .endOfOctober, .endOfDecember: true
    default: false
    }
  }

  var isAmount: Bool {
    switch self {
    case .budgetTotal, .budgetFiscal, .budgetOther: true
    default: isPlan
    }
  }

  /// The field's name without its list, as messages call it: 预算数.
  var label: String {
    switch self {
    case .endOfMarch: "3月底"
    case .endOfJune: "6月底"
    case .endOfOctober: "10月底"
    case .endOfDecember: "12月底"
    case .projectCode: "项目编码"
    case .projectName: "项目名称"
    default: rawValue.split(separator: ".").last.map(String.init) ?? rawValue
    }
  }

  /// The keys that lead from the item, or from the document, to the field in JSON; empty where the item is the text itself.
  var keys: [String] {
    switch self {
    case .year: ["year"]
    case .stage: ["stage"]
    case .title: ["title"]
    case .preparedBy: ["preparedBy"]
    case .reviewedBy: ["reviewedBy"]
    case .unitCode: ["unit", "code"]
    case .unitName: ["unit", "name"]
    case .amountUnit, .projectNumber, .overall, .duty, .departmentGoal: []
    case .safeguardHeading: ["heading"]
    case .safeguardParagraph: ["paragraphs"]
    case .projectCode: ["code"]
    case .projectName, .indicatorName: ["name"]
    case .budgetTotal: ["budget", "total"]
    case .budgetFiscal: ["budget", "fiscal"]
    case .budgetOther: ["budget", "other"]
    case .purpose: ["purpose"]
    case .endOfMarch: ["spendingPlan", "endOfMarch"]
    case .endOfJune: ["spendingPlan", "endOfJune"]
    case .endOfOctober: ["spendingPlan", "endOfOctober"]
    case .endOfDecember: ["spendingPlan", "endOfDecember"]
    case .projectGoal: ["goal"]
    case .level1: ["level1"]
    case .level2: ["level2"]
    case .indicatorDescription: ["description"]
    case .indicatorValue: ["value"]
    case .basis: ["basis"]
    }
  }
}
