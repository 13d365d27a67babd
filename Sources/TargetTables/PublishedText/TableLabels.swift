/// The labels of a project's table, under all their names.
enum TableLabels {
  private static let names: [String: String] = {
    var names: [String: String] = [:]
    for group in Taxonomy.standard.labelVariants {
      for name in group where names[Taxonomy.key(name)] == nil { names[Taxonomy.key(name)] = group.first }
    }
    return names
  }()

  /// The name used here for a cell's label; nil for a cell that is none.
  static func label(_ cell: String) -> String? {
    guard cell.utf8.count <= 120 else { return nil }
    let key = Taxonomy.key(cell)
    return key.isEmpty ? nil : names[key]
  }

  static let amounts: [String: (keys: [String], field: WritableKeyPath<Project, Amount?> & Sendable)] = [
    "预算数": (["budget", "total"], \.budget.total), "财政资金": (["budget", "fiscal"], \.budget.fiscal),
    "其他资金": (["budget", "other"], \.budget.other), "3月底": (["spendingPlan", "endOfMarch"], \.spendingPlan.endOfMarch),
    "6月底": (["spendingPlan", "endOfJune"], \.spendingPlan.endOfJune),
    "10月底": (["spendingPlan", "endOfOctober"], \.spendingPlan.endOfOctober),
    "12月底": (["spendingPlan", "endOfDecember"], \.spendingPlan.endOfDecember),
  ]

  static let planMonths: Set<String> = ["3月底", "6月底", "10月底", "12月底"]
  static let indicatorColumns = ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"]
}
