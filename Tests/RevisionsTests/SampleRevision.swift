import TargetTables

/// A small document and its next version, with a change of each kind.
enum SampleRevision {
  static let old = TargetDocument(
    year: 2022, stage: "草案", title: "2022年部门预算绩效文本", preparedBy: "甲局", unit: Unit(code: "287001", name: "甲局本级"),
    department: Department(
      overall: ["认真落实老干部政治待遇、生活待遇。"], duties: ["1、管理活动阵地，并指导全县阵地建设。", "2、后勤保障。"],
      safeguards: [Safeguard(heading: "一、加强领导", paragraphs: ["定期听取汇报。"])]),
    projects: [
      Project(
        code: "A01", name: "关工委工作经费", budget: Budget(total: yuan(5), fiscal: yuan(5)), purpose: "日常办公。",
        spendingPlan: SpendingPlan(endOfMarch: yuan(1), endOfDecember: yuan(5)),
        goal: "1.开展全县关心下一代工作，组织老同志参加青少年教育工作。\n2.让下一代健康成长。", indicators: indicators),
      Project(code: "A02", name: "老年大学工作经费", budget: Budget(total: yuan(36), fiscal: yuan(36))),
      Project(code: "A03", name: "特困帮扶经费", budget: Budget(total: yuan(5), fiscal: yuan(5))),
    ])

  static let new: TargetDocument = {
    var new = old
    new.stage = "一审稿"
    new.department?.duties[0] = "1、管理活动中心，并指导全县阵地建设。"
    new.department?.duties.append("3、完成交办的其他工作。")
    new.projects[0].budget = Budget(total: yuan(6), fiscal: yuan(6))
    new.projects[0].goal = "1.开展全县关爱下一代工作，组织老同志参加青少年教育工作。\n2.让下一代健康快乐成长。"
    var rows = indicators
    rows[0].value = "≥5次"
    rows[1].value = "90%"
    rows[2].value = "≤3500元"
    rows[3].name = "青少年及家长满意度"
    let added = Indicator(level1: "产出指标", level2: "时效指标", name: "及时完成率", value: "100%", basis: "计划标准")
    new.projects[0].indicators = [rows[1], rows[2], rows[0], rows[3], added]
    new.projects.remove(at: 1)
    new.projects.append(Project(code: "A04", name: "慰问经费", budget: Budget(total: yuan(3), other: yuan(3))))
    return new
  }()

  private static let indicators = [
    Indicator(
      level1: "产出指标", level2: "数量指标", name: "活动次数", description: "反映活动开展的次数", value: "≥4次", basis: "历史标准"),
    Indicator(
      level1: "产出指标", level2: "质量指标", name: "活动完成率", description: "反映活动完成情况", value: "100%", basis: "历史标准"),
    Indicator(
      level1: "产出指标", level2: "成本指标", name: "人均成本", description: "反映人均支出", value: "≤3000元", basis: "历史标准"),
    Indicator(
      level1: "满意度指标", level2: "服务对象满意度指标", name: "青少年满意度", description: "反映满意的程度", value: "≥95%",
      basis: "历史标准"),
  ]

  private static func yuan(_ tenThousand: Int64) -> Amount { Amount(hundredthsOfYuan: tenThousand * 1_000_000) }
}
