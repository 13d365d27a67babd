extension FieldPath {
  /// What the form calls the field: 预算数 for `projects[0].budget.total`. The key itself where the form has no name for it.
  public var label: String {
    var keys: [String] = []
    for case .key(let key) in steps { keys.append(key) }
    guard let last = keys.last else { return "文件" }
    let owner = keys.dropLast().last
    return FieldPath.labels[(owner.map { $0 + "." } ?? "") + last] ?? FieldPath.labels[last] ?? last
  }

  private static let labels: [String: String] = [
    "schemaVersion": "格式版本", "year": "年度", "stage": "稿次", "title": "标题", "preparedBy": "编制单位",
    "reviewedBy": "审核单位", "unit": "单位", "unit.code": "单位编码", "unit.name": "单位名称", "department": "部门整体绩效目标",
    "overall": "总体绩效目标", "duties": "职责分类", "goals": "绩效目标", "safeguards": "工作保障措施", "heading": "保障措施标题",
    "paragraphs": "保障措施段落", "projects": "项目", "code": "项目编码", "name": "项目名称", "budget": "预算", "total": "预算数",
    "fiscal": "财政资金", "other": "其他资金", "purpose": "资金用途", "spendingPlan": "资金支出计划", "endOfMarch": "3月底",
    "endOfJune": "6月底", "endOfOctober": "10月底", "endOfDecember": "12月底", "goal": "绩效目标", "indicators": "绩效指标",
    "level1": "一级指标", "level2": "二级指标", "indicators.name": "三级指标", "description": "绩效指标描述", "value": "指标值",
    "basis": "指标值确定依据",
  ]
}
